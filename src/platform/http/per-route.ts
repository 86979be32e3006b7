import type { ExecutionContext, Type } from '@nestjs/common';

/** What is declared on a route, looked up once: metadata is searched through prototypes, at every call. */
export function perRoute<T>(read: (context: ExecutionContext) => T): (context: ExecutionContext) => T {
  const known = new WeakMap<Type, Map<unknown, T>>();
  return (context) => {
    const controller = context.getClass();
    let routes = known.get(controller);
    if (!routes) known.set(controller, (routes = new Map<unknown, T>()));
    const handler = context.getHandler();
    if (!routes.has(handler)) routes.set(handler, read(context));
    return routes.get(handler) as T;
  };
}
