import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { RECORD_FAMILIES, RUN_FAMILIES, WORKOUT_FAMILIES } from '../src/modules/badges/check-families.js';
import { recordSet, runLogged, setLogged, started } from './support/badge-deeds.js';
import { BadgeMachinery, viewpoint } from './support/badge-machinery.js';
import type { History } from './support/history.js';
import { naiveEarned, naiveFigures } from './support/naive-badges.js';
import type { Past, PastRun, PastSet } from './support/past.js';

let badges: BadgeMachinery;
beforeAll(async () => {
  badges = await BadgeMachinery.start();
});
afterAll(() => badges.stop());

const NOW = new Date('2026-11-25T12:00:00Z');
const MINUTE_MS = 60_000;

const ZONES = ['UTC', 'America/Los_Angeles', 'Pacific/Auckland', 'Europe/Berlin'];
/** Minutes before `NOW`, in a stretch that holds the end of summer time in America and Europe; often at midnight. */
const minutesAgo = fc.oneof(
  fc.integer({ min: 0, max: 45 * 1_440 }),
  fc.integer({ min: 0, max: 9 }).map((days) => days * 1_440 + 300),
);
const at = minutesAgo.map((minutes) => new Date(NOW.getTime() - minutes * MINUTE_MS));
const pastSet: fc.Arbitrary<PastSet> = fc.record({
  at,
  exercise: fc.constantFrom(
    'barbell-bench-press',
    'barbell-back-squat',
    'low-bar-back-squat',
    'sumo-deadlift',
    'barbell-deadlift',
    'romanian-deadlift',
    'hack-squat',
  ),
  weight: fc.oneof(
    fc.constant(null),
    fc.integer({ min: -40, max: 640 }),
    fc.constantFrom(135, 225, 315, 405, 495),
  ),
  unit: fc.constantFrom('lbs' as const, 'kg' as const),
  reps: fc.oneof(fc.constant(null), fc.integer({ min: 0, max: 40 })),
  type: fc.constantFrom('working' as const, 'working' as const, 'warmup' as const),
  undone: fc.integer({ min: 0, max: 9 }).map((n) => n === 0),
  isRecord: fc.boolean(),
});
const pastRun: fc.Arbitrary<PastRun> = fc.record({
  at,
  miles: fc.oneof(
    fc.constantFrom(0.95, 1, 1.05, 3, 3.1, 3.2, 6.1, 6.3, 13.1, 26.2),
    fc.double({ min: 0.1, max: 40, noNaN: true }),
  ),
  seconds: fc.integer({ min: 60, max: 20_000 }),
  climbedMeters: fc.option(fc.double({ min: 0, max: 2_000, noNaN: true })),
  isClimbOfRoute: fc.boolean(),
  conditions: fc.option(fc.constantFrom('Clear', 'Rain', 'Drizzle', 'Snow')),
  celsius: fc.option(fc.integer({ min: -20, max: 45 })),
  deleted: fc.integer({ min: 0, max: 9 }).map((n) => n === 0),
});
const zone = fc.constantFrom(...ZONES);

describe('generated histories', () => {
  it('come to what loops come to: progress and awards', async () => {
    const past: fc.Arbitrary<Past> = fc.record({
      workouts: fc.array(
        fc.record({ sets: fc.array(pastSet, { maxLength: 4 }), deleted: fc.constant(false) }),
        { maxLength: 30 },
      ),
      runs: fc.array(pastRun, { maxLength: 25 }),
      programs: fc.integer({ min: 0, max: 4 }),
    });
    const holds = fc.asyncProperty(past, zone, async (each, timeZone) => {
      const history = await written(badges.history(timeZone), each);
      const figures = naiveFigures(each, timeZone, NOW);
      const viewer = viewpoint(history, NOW);
      const { progress } = await badges.shelf.progress(viewer);
      for (const { goals, percentage } of Object.values(progress)) {
        expect(percentage).toBeLessThan(100);
        for (const { measure, current, direction } of goals) {
          const naive = figures[measure as keyof typeof figures];
          if (naive === null) expect(current).toBeNull();
          else
            expect(Math.abs((direction === 'under' ? -1 : 1) * (naive - current!) - 0.05)).toBeLessThan(
              0.0501,
            );
        }
      }
      for (const families of [WORKOUT_FAMILIES, RECORD_FAMILIES, RUN_FAMILIES]) {
        await badges.service.check(viewer, families, undefined);
      }
      expect(await badges.owned(history.userId)).toEqual(naiveEarned(figures));
    });
    await fc.assert(holds, { numRuns: 20 });
  });

  it('lived write by write have, by events alone, every badge that they ever earned', async () => {
    const deed = fc.oneof(
      pastSet.map((set) => ({ set: { ...set, undone: false } })),
      pastRun.map((run) => ({ run: { ...run, deleted: false } })),
    );
    const holds = fc.asyncProperty(fc.array(deed, { maxLength: 18 }), zone, async (deeds, timeZone) => {
      const history = await badges.history(timeZone).profile();
      const lived: { workouts: { sets: PastSet[] }[]; runs: PastRun[]; programs: number } = {
        workouts: [],
        runs: [],
        programs: 0,
      };
      const ever = new Set<string>();
      const timeOf = (each: (typeof deeds)[number]) => ('set' in each ? each.set : each.run).at.getTime();
      for (const each of deeds.toSorted((a, b) => timeOf(a) - timeOf(b))) {
        if ('set' in each) lived.workouts.push({ sets: [each.set] });
        else lived.runs.push(each.run);
        const now = new Date(timeOf(each) + MINUTE_MS);
        await live(history, each, now);
        naiveEarned(naiveFigures(lived, timeZone, now)).forEach((type) => ever.add(type));
      }
      expect(await badges.owned(history.userId)).toEqual([...ever].sort());
      expect(await badges.toldOf(history.userId)).toEqual([...ever].sort());
    });
    await fc.assert(holds, { numRuns: 15 });
  });
});

async function written(history: History, { workouts, runs, programs }: Past): Promise<History> {
  await history.workouts(workouts);
  await history.runs(runs);
  await history.programs(programs);
  return history;
}

async function live(history: History, deed: { set: PastSet } | { run: PastRun }, now: Date): Promise<void> {
  await badges.db.transaction().execute(async (trx) => {
    const within = history.within(trx);
    if ('run' in deed) {
      const [id] = await within.runs([deed.run]);
      return badges.reaction.react(trx, history.userId, [runLogged(id!, deed.run)], now);
    }
    const [id] = await within.workouts([{ sets: [deed.set] }]);
    const events = [started(now), setLogged(id!, deed.set), ...(deed.set.isRecord ? [recordSet(id!)] : [])];
    return badges.reaction.react(trx, history.userId, events, now);
  });
}
