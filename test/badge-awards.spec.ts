import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type {
  KyselyPlugin,
  PluginTransformQueryArgs,
  PluginTransformResultArgs,
  QueryResult,
  RootOperationNode,
  UnknownRow,
} from 'kysely';
import { BADGES } from '../src/modules/badges/catalogue.js';
import { RECORD_FAMILIES, RUN_FAMILIES, WORKOUT_FAMILIES } from '../src/modules/badges/check-families.js';
import type { NewEvent } from '../src/platform/events/index.js';
import { BadgeMachinery, viewpoint } from './support/badge-machinery.js';
import type { History, PastRun, PastSet } from './support/history.js';
import { naiveEarned, naiveFigures, type Past } from './support/naive-badges.js';
import { liveAsSuperAthlete } from './support/super-athlete.js';

let badges: BadgeMachinery;
beforeAll(async () => {
  badges = await BadgeMachinery.start();
});
afterAll(() => badges.stop());

const NOW = new Date('2026-11-25T12:00:00Z');
const MINUTE_MS = 60_000;
const ALL_TYPES = BADGES.map(({ type }) => type).sort();

const setLogged = (setId: string, { at, weight = 100, reps = 5, type = 'working' }: PastSet): NewEvent => ({
  type: 'set.logged',
  payload: {
    set_id: setId,
    workout_id: setId,
    exercise_id: setId,
    exercise_name: 'An exercise',
    set_number: 1,
    weight,
    weight_unit: 'lbs',
    reps,
    duration_seconds: null,
    distance_meters: null,
    rpe: null,
    rir: null,
    set_type: type,
    e1rm_kg: weight !== null && weight > 0 && reps !== null && reps >= 1 && reps <= 12 ? 1 : null,
    is_pr: false,
    performed_at: at.toISOString(),
  },
});
const started = (at: Date): NewEvent => ({
  type: 'session.started',
  payload: { workout_id: 'workout', started_at: at.toISOString() },
});
const record = (setId: string): NewEvent => ({
  type: 'pr.achieved',
  payload: { set_id: setId, exercise_id: setId, exercise_name: '', e1rm_kg: 1, previous_e1rm_kg: 0 },
});
const runLogged = (id: string, { at, miles = 1, seconds = 3_600 }: PastRun): NewEvent => ({
  type: 'run.logged',
  payload: {
    run_id: id,
    distance_meters: miles * 1609.344,
    duration_seconds: seconds,
    elevation_gain_meters: null,
    start_time: at.toISOString(),
    weather_conditions: null,
    temperature_c: null,
  },
});
const programCompleted: NewEvent = {
  type: 'program.completed',
  payload: { program_id: 'program', completed_at: NOW.toISOString() },
};

describe('all 100 badges', () => {
  it('are earned by a past through the three check routes, and told of once', async () => {
    const history = badges.history();
    await liveAsSuperAthlete(history, NOW);
    const given: string[] = [];
    for (const families of [WORKOUT_FAMILIES, RECORD_FAMILIES, RUN_FAMILIES, WORKOUT_FAMILIES]) {
      const answer = await badges.service.check(viewpoint(history, NOW), families, undefined);
      given.push(...answer.newly_earned.map(({ badge_type }) => badge_type));
    }
    expect(given.sort()).toEqual(ALL_TYPES);
    expect(await badges.owned(history.userId)).toEqual(ALL_TYPES);
    expect(await badges.toldOf(history.userId)).toEqual(ALL_TYPES);
    expect(await badges.shelf.progress(viewpoint(history, NOW))).toMatchObject({
      total_unearned: 0,
      progress: {},
    });
  });

  it('are earned by events, each kind those that it completes', async () => {
    const history = badges.history();
    const setId = await liveAsSuperAthlete(history, NOW);
    const set = { at: NOW, weight: 600, reps: 1 };
    const react = async (events: NewEvent[]) => {
      const before = new Set(await badges.owned(history.userId));
      await badges.db.transaction().execute((trx) => badges.reaction.react(trx, history.userId, events, NOW));
      const owned = await badges.owned(history.userId);
      return [...new Set(owned.filter((type) => !before.has(type)).map(familyOf))].sort();
    };
    expect(await react([setLogged(setId, set)])).toEqual(
      ['clubs', 'plates', 'volume', 'weekly_consistency', 'workout_streak'].sort(),
    );
    expect(await react([started(NOW)])).toEqual(['cross_training', 'workout_count']);
    expect(await react([record(setId)])).toEqual(['iron_athlete', 'pr_count']);
    expect(await react([runLogged('run', { at: NOW })])).toHaveLength(9);
    expect(await react([programCompleted])).toEqual(['programs']);
    expect(await badges.owned(history.userId)).toEqual(ALL_TYPES);
    expect(await badges.toldOf(history.userId)).toEqual(ALL_TYPES);
  });
});

describe('an award', () => {
  it('is one row and one event after 20 parallel checks and events', async () => {
    const history = badges.history();
    const [setId] = await history.workouts([{ sets: [{ at: NOW, weight: 600, reps: 100 }] }]);
    const check = () => badges.service.check(viewpoint(history, NOW), WORKOUT_FAMILIES, undefined);
    const write = () =>
      badges.db
        .transaction()
        .execute((trx) => badges.events.publish(trx, history.userId, [setLogged(setId!, { at: NOW })]));
    const answers = await Promise.all(
      Array.from({ length: 20 }, (_, n) => (n % 4 === 3 ? write() : check())),
    );
    const given = answers.flatMap((answer) => answer?.newly_earned ?? []);
    expect(given.length).toBeLessThanOrEqual(2);
    expect(await badges.owned(history.userId)).toEqual(['volume_milestone_50k', 'workout_count_1']);
    expect(await badges.toldOf(history.userId)).toEqual(['volume_milestone_50k', 'workout_count_1']);
  });

  it('stays when what earned it is undone', async () => {
    const history = badges.history();
    await history.workouts([{ sets: [{ at: NOW }] }]);
    await badges.service.check(viewpoint(history, NOW), WORKOUT_FAMILIES, undefined);
    await badges.db
      .updateTable('workout_logs')
      .set({ deleted_at: NOW })
      .where('user_id', '=', history.userId)
      .execute();
    await badges.service.check(viewpoint(history, NOW), WORKOUT_FAMILIES, undefined);
    expect(await badges.owned(history.userId)).toEqual(['workout_count_1']);
  });

  it('is undone with the write that failed after it', async () => {
    const history = badges.history();
    const [setId] = await history.workouts([{ sets: [{ at: NOW, weight: 600, reps: 100 }] }]);
    const write = badges.db.transaction().execute(async (trx) => {
      await badges.events.publish(trx, history.userId, [setLogged(setId!, { at: NOW })]);
      throw new Error('the write failed');
    });
    await expect(write).rejects.toThrow('the write failed');
    expect(await badges.owned(history.userId)).toEqual([]);
    expect(await badges.toldOf(history.userId)).toEqual([]);
  });

  it('of a streak comes with the first set after midnight of a workout begun before it', async () => {
    const history = await badges.history('America/New_York').profile();
    const midnight = new Date('2026-11-25T05:00:00Z');
    const evening = (daysBefore: number) =>
      new Date(midnight.getTime() - daysBefore * 86_400_000 - 30 * MINUTE_MS);
    await history.workouts([5, 4, 3, 2, 1].map((days) => ({ sets: [{ at: evening(days) }] })));
    const after = new Date(midnight.getTime() + 10 * MINUTE_MS);
    const ids = await history.workouts([{ sets: [{ at: evening(0) }, { at: after }] }]);
    await badges.db
      .transaction()
      .execute((trx) =>
        badges.reaction.react(trx, history.userId, [setLogged(ids[1]!, { at: after })], after),
      );
    expect(await badges.owned(history.userId)).toEqual(['workout_streak_7']);
  });
});

describe('the hot path', () => {
  it('pays one query for an ordinary set, three more for a badge', async () => {
    const history = badges.history();
    const ids = await history.workouts([{ sets: [{ at: NOW }, { at: NOW }] }]);
    const queriesOf = async (events: NewEvent[]) => {
      const counter = new QueryCounter();
      await badges.db
        .transaction()
        .execute((trx) => badges.reaction.react(trx.withPlugin(counter), history.userId, events, NOW));
      return counter.queries;
    };
    expect(await queriesOf([setLogged(ids[1]!, { at: NOW })])).toBe(1);
    expect(await queriesOf([started(NOW)])).toBe(4);
    expect(await queriesOf([started(NOW), setLogged(ids[1]!, { at: NOW })])).toBe(1);
  });
});

class QueryCounter implements KyselyPlugin {
  queries = 0;

  transformQuery({ node }: PluginTransformQueryArgs): RootOperationNode {
    this.queries += 1;
    return node;
  }

  async transformResult({ result }: PluginTransformResultArgs): Promise<QueryResult<UnknownRow>> {
    return result;
  }
}

const familyOf = (type: string) => BADGES.find((badge) => badge.type === type)!.family;

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
    const events = [started(now), setLogged(id!, deed.set), ...(deed.set.isRecord ? [record(id!)] : [])];
    return badges.reaction.react(trx, history.userId, events, now);
  });
}
