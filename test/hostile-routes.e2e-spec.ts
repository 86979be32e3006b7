import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { localUserId } from '../src/platform/auth/index.js';
import type { Database } from '../src/platform/database/index.js';
import { Backend } from './support/backend.js';
import { expectClean } from './support/clean-answer.js';
import { type DocumentedRoute, documentedRoutes } from './support/documented-routes.js';
import { type FullRecord, insertFullRecord } from './support/full-record.js';
import { hostileRequests } from './support/hostile-requests.js';
import { databaseWith } from './support/open-database.js';

/** A failure prints the seed that it came from: given here, it comes again. */
const SEED = Number(process.env.FUZZ_SEED ?? Date.now() % 2 ** 31);
/** Of each route. */
const RUNS = Number(process.env.FUZZ_RUNS ?? 20);
/** What one attacker asks for: fewer than the smallest budget of a minute. */
const CALLS_OF_ONE = 40;
const ATTACKERS_OF_ROUTE = Math.ceil(RUNS / CALLS_OF_ONE);

const SECRET = 'xylophone';
const nameOf = (route: number, index: number) => `attacker-${route}-${index}`;

let backend: Backend;
let secrets: FullRecord;
const own = new Map<string, FullRecord>();

async function past(db: Database): Promise<void> {
  await db.transaction().execute(async (trx) => {
    secrets = await insertFullRecord(trx, localUserId('victim'), SECRET);
    for (const [route] of documentedRoutes.entries())
      for (let index = 0; index < ATTACKERS_OF_ROUTE; index += 1) {
        const name = nameOf(route, index);
        own.set(name, await insertFullRecord(trx, localUserId(name), 'ordinary'));
      }
  });
}

beforeAll(async () => {
  backend = await Backend.start({ database: () => databaseWith(past) });
});
afterAll(() => backend.stop());

async function attack(route: DocumentedRoute, name: string, runs: number): Promise<void> {
  const attacker = await backend.athlete(name);
  const rows = [...Object.values(own.get(name)!), ...Object.values(secrets)];
  const requests = hostileRequests(route, { self: attacker.id, rows });
  await fc.assert(
    fc.asyncProperty(requests, async ({ method, path, headers, raw }) => {
      const answer = await attacker.send(method, path, undefined, { headers, raw });
      expectClean(answer);
      expect(JSON.stringify(answer.body ?? '')).not.toContain(SECRET);
    }),
    { numRuns: runs, seed: SEED, interruptAfterTimeLimit: 15_000, markInterruptAsFailure: false },
  );
}

describe(`hostile requests to every route of the document, seed ${SEED}`, () => {
  const table = documentedRoutes.map((route, index) => [route.method, route.path, index] as const);

  it.each(table)(
    '%s %s: never a 5xx, always the one error body, nothing of others',
    async (_m, _p, index) => {
      for (let n = 0, left = RUNS; left > 0; n += 1, left -= CALLS_OF_ONE)
        await attack(documentedRoutes[index]!, nameOf(index, n), Math.min(left, CALLS_OF_ONE));
    },
  );

  it("leaves another athlete's record as it was", async () => {
    const victim = await backend.athlete('victim');
    const { status, body } = await victim.get('/api/v1/me/export');
    expect(status).toBe(200);
    expect(JSON.stringify(body)).toContain(SECRET);
    for (const id of [secrets.workout, secrets.set, secrets.run, secrets.flag])
      expect(JSON.stringify(body)).toContain(id);
  });
});
