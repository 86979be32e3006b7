import { readFileSync } from 'node:fs';

/** What the document says of a value, as far as a test makes values of it. */
export interface Shape {
  $ref?: string;
  allOf?: Shape[];
  type?: string;
  format?: string;
  enum?: unknown[];
  minimum?: number;
  maximum?: number;
  maxLength?: number;
  items?: Shape;
  properties?: Record<string, Shape>;
  required?: string[];
}

export interface DocumentedRoute {
  method: string;
  /** With its parameters in braces. */
  path: string;
  query: string[];
  headers: string[];
  body: Shape | undefined;
}

interface Operation {
  parameters?: { name: string; in: string }[];
  requestBody?: { content: Record<string, { schema: Shape }> };
}

const document = JSON.parse(readFileSync('docs/openapi.json', 'utf8')) as {
  paths: Record<string, Record<string, Operation>>;
  components: { schemas: Record<string, Shape> };
};

/** Every route of the document but the deprecated addresses, which lead to the same handlers. */
export const documentedRoutes: readonly DocumentedRoute[] = Object.entries(document.paths)
  .filter(([path]) => path.startsWith('/api/v1/') || !path.startsWith('/api/'))
  .flatMap(([path, operations]) =>
    Object.entries(operations).map(([method, operation]) => routeOf(method.toUpperCase(), path, operation)),
  );

function routeOf(method: string, path: string, { parameters = [], requestBody }: Operation): DocumentedRoute {
  const named = (place: string) => parameters.filter((one) => one.in === place).map(({ name }) => name);
  const schema = requestBody && Object.values(requestBody.content)[0]?.schema;
  return { method, path, query: named('query'), headers: named('header'), body: schema };
}

/** The shape that a shape refers to; itself when it refers to none. */
export function resolved(shape: Shape): Shape {
  const named = shape.$ref ?? shape.allOf?.[0]?.$ref;
  return named === undefined ? shape : document.components.schemas[named.split('/').at(-1)!]!;
}
