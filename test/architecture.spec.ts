import { describe, expect, it } from '@jest/globals';
import { MODULE_METADATA, PATH_METADATA, ROUTE_ARGS_METADATA } from '@nestjs/common/constants.js';
import { readdirSync, readFileSync } from 'node:fs';
import { AppModule } from '../src/app.module.js';
import { routeAccess } from '../src/platform/auth/index.js';
import { DOCUMENTED_PROBLEMS } from '../src/platform/http/index.js';

type Class = new (...args: never[]) => object;
type Handler = (...args: never[]) => unknown;

interface Route {
  name: string;
  controller: Class;
  handler: Handler;
  paths: string[];
  isPublic: boolean;
  adminOnly: boolean;
}

/** Every route that the modules declare, found by walking them from the root. */
const routes = controllersOf(AppModule, new Set()).flatMap(routesOf);

function controllersOf(module: unknown, seen: Set<unknown>): Class[] {
  if (typeof module !== 'function' && typeof module !== 'object') return [];
  if (module === null || seen.has(module)) return [];
  seen.add(module);
  const dynamic =
    typeof module === 'object'
      ? (module as { module?: Class; controllers?: Class[]; imports?: unknown[] })
      : {};
  const type = dynamic.module ?? module;
  const declared = (key: string): unknown[] =>
    typeof type === 'function' ? (Reflect.getMetadata(key, type) ?? []) : [];
  const imports = [...declared(MODULE_METADATA.IMPORTS), ...(dynamic.imports ?? [])];
  const controllers = [...declared(MODULE_METADATA.CONTROLLERS), ...(dynamic.controllers ?? [])] as Class[];
  return [...new Set([...controllers, ...imports.flatMap((imported) => controllersOf(imported, seen))])];
}

function routesOf(controller: Class): Route[] {
  const paths = [Reflect.getMetadata(PATH_METADATA, controller)].flat() as string[];
  return Object.getOwnPropertyNames(controller.prototype).flatMap((name) => {
    const handler = (controller.prototype as Record<string, unknown>)[name] as Handler;
    if (name === 'constructor' || !Reflect.hasMetadata(PATH_METADATA, handler)) return [];
    const context = { getHandler: () => handler, getClass: () => controller };
    const access = routeAccess(context as unknown as Parameters<typeof routeAccess>[0]);
    return [{ name: `${controller.name}.${name}`, controller, handler, paths, ...access }];
  });
}

const args = ({ controller, handler }: Route): string[] =>
  Object.keys(
    (Reflect.getMetadata(ROUTE_ARGS_METADATA, controller, handler.name) as object | undefined) ?? {},
  );

const problems = ({ handler }: Route): number[] =>
  (Reflect.getMetadata(DOCUMENTED_PROBLEMS, handler) as number[] | undefined) ?? [];

describe('every route', () => {
  it('is found', () => {
    expect(routes.length).toBeGreaterThanOrEqual(15);
  });

  it.each(routes.map((route) => [route.name, route] as const))(
    '%s is public or knows its caller',
    (_name, route) => {
      const knowsCaller =
        args(route).some((key) => key.includes('custom')) ||
        route.paths.some((path) => path.includes('session'));
      expect(route.isPublic || route.adminOnly || knowsCaller).toBe(true);
    },
  );

  it.each(routes.filter(({ isPublic }) => !isPublic).map((route) => [route.name, route] as const))(
    '%s is versioned, and documents its failures',
    (_name, route) => {
      expect(route.paths.some((path) => path.startsWith('api/v1/'))).toBe(true);
      expect(route.paths.some((path) => /^api\/(?!v1)/.test(path))).toBe(true);
      expect(problems(route)).toEqual(expect.arrayContaining([401, 429]));
    },
  );
});

describe('every module', () => {
  const files = readdirSync('src/modules', { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.ts'))
    .map((file) => ({ file, text: readFileSync(`src/modules/${file}`, 'utf8') }));

  it('writes by `Database.write`: a transaction of its own is one that only reads', () => {
    const own = files.filter(({ text }) =>
      /\.transaction\(\)(?!\s*\.set\w+\([^)]*\)\s*\.setAccessMode\('read only'\))/.test(text),
    );
    expect(own.map(({ file }) => file)).toEqual([]);
  });
});

describe('the OpenAPI document', () => {
  const { paths } = JSON.parse(readFileSync('docs/openapi.json', 'utf8')) as {
    paths: Record<
      string,
      Record<string, { responses: Record<string, { content?: object }>; requestBody?: object }>
    >;
  };
  const operations = Object.entries(paths).flatMap(([path, byMethod]) =>
    Object.entries(byMethod).map(
      ([method, operation]) => [`${method.toUpperCase()} ${path}`, operation] as const,
    ),
  );

  it.each(operations.filter(([name]) => name.includes('/api/')))(
    '%s has a class for its answer',
    (_name, operation) => {
      const [success] = Object.entries(operation.responses).filter(([status]) => status.startsWith('2'));
      expect(success?.[1].content).toBeDefined();
    },
  );
});
