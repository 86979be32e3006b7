import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { randomUUID } from 'node:crypto';
import { Adherence } from '../src/modules/adherence/adherence.service.js';
import { FlagsRepository } from '../src/modules/adherence/flags.repository.js';
import { PlansRepository } from '../src/modules/adherence/plans.repository.js';
import { ProgramComparison } from '../src/modules/adherence/program-comparison.js';
import { WeeklySetsRepository } from '../src/modules/adherence/weekly-sets.repository.js';
import { Programs } from '../src/modules/program/index.js';
import { localDay } from '../src/platform/calendar/index.js';
import { type OpenDatabase, openDatabase } from './support/open-database.js';
import { startProgram } from './support/training.js';

let open: OpenDatabase;
let flags: FlagsRepository;
let adherence: Adherence;
beforeAll(async () => {
  open = await openDatabase();
  const { db } = open;
  flags = new FlagsRepository(db);
  const comparison = new ProgramComparison(
    new Programs(db),
    new PlansRepository(db),
    new WeeklySetsRepository(db),
  );
  adherence = new Adherence(comparison, flags);
});
afterAll(() => open.close());

const ZONE = 'America/New_York';

/** An athlete with a flag that was resolved at a moment. */
async function resolvedAt(moment: string): Promise<string> {
  const userId = randomUUID();
  const programId = await startProgram(open.db, userId, { startDate: '2026-11-02' });
  const verdict = {
    muscle: 'chest',
    priority: 'medium',
    target: 10,
    actual: 4,
    variance: -60,
    below: true,
  } as const;
  await open.db.transaction().execute(async (trx) => {
    await flags.insert(trx, userId, programId, verdict, new Date('2026-11-09T12:00:00Z'));
    const [flag] = await flags.listOpen(trx, userId);
    await flags.close(trx, userId, [flag!.id], 'resolved', new Date(moment));
  });
  return userId;
}

/** What the report reads and what it says at a moment. */
async function reportAt(userId: string, moment: string) {
  const now = new Date(moment);
  const read = jest.spyOn(flags, 'listCurrent');
  const viewer = { userId, now, timeZone: ZONE, today: localDay(now, ZONE), weightUnit: 'kg' as const };
  const report = await adherence.report(viewer);
  const rows = await read.mock.results[0]!.value;
  read.mockRestore();
  return { read: (rows as unknown[]).length, resolved: report.flags.resolved.length };
}

describe('the report', () => {
  it('reads the same flags at every moment of a day', async () => {
    // The Monday of the week before, a quarter past noon in New York.
    const userId = await resolvedAt('2026-11-16T17:15:00Z');
    const [morning, evening] = [
      await reportAt(userId, '2026-11-25T13:00:00Z'),
      await reportAt(userId, '2026-11-25T23:00:00Z'),
    ];
    expect(morning).toEqual(evening);
  });

  it.each([
    ['2026-11-23T04:59:00Z', 0],
    ['2026-11-23T05:01:00Z', 1],
  ])('tells of what was resolved since Monday where the athlete is: at %s %d', async (moment, resolved) => {
    const userId = await resolvedAt(moment);
    expect(await reportAt(userId, '2026-11-25T13:00:00Z')).toEqual({ read: resolved, resolved });
  });
});
