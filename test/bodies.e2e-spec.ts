import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { readFileSync } from 'node:fs';
import { type Athlete, Backend } from './support/backend.js';
import { documentedRoutes } from './support/documented-routes.js';

let backend: Backend;
let athlete: Athlete;
beforeAll(async () => {
  backend = await Backend.start();
  athlete = await backend.athlete();
});
afterAll(() => backend.stop());

const { paths } = JSON.parse(readFileSync('docs/openapi.json', 'utf8')) as {
  paths: Record<string, Record<string, { responses: object }>>;
};
const routes = documentedRoutes
  .filter(({ method }) => ['POST', 'PUT', 'PATCH'].includes(method))
  .map(({ method, path }) => [method, path] as const);

describe('a body that cannot be read', () => {
  it.each(routes)(
    '400 or 415 by what is wrong with it at %s %s, documented as is 413',
    async (method, path) => {
      const send = (raw: string, type = 'application/json') =>
        athlete.send(method, path.replace(/\{\w+\}/g, athlete.id), undefined, {
          raw,
          headers: { 'content-type': type },
        });
      const answers = [await send('{"a":'), await send('a=b', 'text/plain')];
      expect(answers.map(({ status }) => status)).toEqual([400, 415]);
      expect(answers.map(({ body }) => body.status)).toEqual([400, 415]);
      const { responses } = paths[path]![method.toLowerCase()]!;
      expect(Object.keys(responses)).toEqual(expect.arrayContaining(['400', '413', '415']));
    },
  );
});
