import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { v4 as uuid } from 'uuid';
import { type OpenDatabase, openDatabase } from '../../../test/support/open-database.js';
import { freePort } from '../../../test/support/process.js';
import { Database } from '../database/index.js';
import { connectPostgres } from '../database/postgres.connection.js';
import type { VerifiedClaims } from './claims.js';
import { Plans } from './plans.js';
import type { Plan } from './principal.js';

let database: OpenDatabase;
beforeAll(async () => {
  database = await openDatabase();
});
afterAll(() => database.close());

const ISSUED = 1_750_000_000;
const at = (secondsAfter: number) => new Date((ISSUED + secondsAfter) * 1_000);

function claims(plan: Plan | undefined): VerifiedClaims {
  return {
    userId: uuid(),
    plan,
    role: 'user',
    email: undefined,
    issuedAt: ISSUED,
    expiresAt: ISSUED + 3_600,
  };
}

async function record(userId: string, plan: Plan | null, since: Date | null): Promise<void> {
  await database.db
    .insertInto('user_profiles')
    .values({ user_id: userId, plan, plan_updated_at: since })
    .execute();
}

describe('the plan of an athlete', () => {
  it.each<[string, Plan | undefined, Plan | null, Date | null, Plan]>([
    ['a token that is younger', 'premium', 'free', at(-60), 'premium'],
    ['a record that is younger, for a downgrade', 'premium', 'free', at(60), 'free'],
    ['a record that is younger, for an upgrade', 'free', 'premium', at(60), 'premium'],
    ['a record, whatever its age, when the token says nothing', undefined, 'premium', at(-60), 'premium'],
    ['a token beside a record that says nothing', 'premium', null, null, 'premium'],
    ['free, when neither says anything', undefined, null, null, 'free'],
  ])('is by %s', async (_by, said, recorded, since, expected) => {
    const plans = new Plans(database.db);
    const caller = claims(said);
    await record(caller.userId, recorded, since);
    expect(await plans.read(caller)).toBe(expected);
    expect(plans.peek(caller)).toBe(expected);
  });

  it('is what the token says for somebody without a profile', async () => {
    expect(await new Plans(database.db).read(claims('premium'))).toBe('premium');
    expect(await new Plans(database.db).read(claims(undefined))).toBe('free');
  });

  it('is not known without reading, before it was read', () => {
    expect(new Plans(database.db).peek(claims('premium'))).toBeUndefined();
  });

  it('is by the token while the database is away, and never premium by silence', async () => {
    const { dialect } = connectPostgres({
      url: `postgres://127.0.0.1:${await freePort()}/away`,
      poolMax: 1,
      statementTimeoutMs: 1_000,
      onIdleError: () => undefined,
    });
    const away = new Database({ dialect });
    const plans = new Plans(away);
    expect(await plans.read(claims('premium'))).toBe('premium');
    expect(await plans.read(claims(undefined))).toBe('free');
    await away.destroy();
  });
});
