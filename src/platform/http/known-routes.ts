import type { FastifyInstance } from 'fastify';

const servers = new WeakMap<FastifyInstance, Map<string, Set<string>>>();

/** Keeps the methods of every route, to tell a wrong method from a wrong path. */
export function rememberRoutes(server: FastifyInstance): void {
  const routes = new Map<string, Set<string>>();
  servers.set(server, routes);
  server.addHook('onRoute', ({ url, method }) => {
    if (url.includes('*')) return;
    const methods = routes.get(url) ?? new Set<string>();
    for (const one of [method].flat()) methods.add(one);
    routes.set(url, methods);
  });
}

/** The methods that a path can be called with; none for a path that nothing serves. */
export function methodsOf(server: FastifyInstance, path: string): string[] {
  const found = new Set<string>();
  for (const [template, methods] of servers.get(server) ?? []) {
    if (matches(template, path)) for (const method of methods) found.add(method);
  }
  return [...found];
}

function matches(template: string, path: string): boolean {
  const expected = template.split('/').filter(Boolean);
  const given = path.split('/').filter(Boolean);
  return (
    expected.length === given.length &&
    expected.every((part, at) => part.startsWith(':') || part === given[at])
  );
}
