import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { v7 as uuidv7 } from 'uuid';
import { DeloadEvidenceRepository } from '../src/modules/analytics/deload-evidence.repository.js';
import { DeloadReviews } from '../src/modules/analytics/deload-review.js';
import { FatigueService } from '../src/modules/analytics/fatigue.service.js';
import { InsightsService } from '../src/modules/analytics/insights.service.js';
import { LoadDaysRepository } from '../src/modules/analytics/load-days.repository.js';
import { SummaryRepository } from '../src/modules/analytics/summary.repository.js';
import { SummaryService } from '../src/modules/analytics/summary.service.js';
import { Programs } from '../src/modules/program/index.js';
import { addDays, weekStartOf } from '../src/platform/calendar/index.js';
import type { Viewpoint } from '../src/platform/record/index.js';
import { longHistory, type MadeWorkout, type Scene, scenes } from './support/histories.js';
import { insertHistory } from './support/history-rows.js';
import { insertReadiness, insertWorkouts } from './support/load-rows.js';
import { dateIn, emptyDay, expectNaiveMeans, naiveDays } from './support/naive-load.js';
import { type OpenDatabase, openDatabase } from './support/open-database.js';

const KG_PER_LB = 0.45359237;
const SEED = 20261125;

let open: OpenDatabase;
let fatigue: FatigueService;
let summary: SummaryService;
let insights: InsightsService;
let reviews: DeloadReviews;
beforeAll(async () => {
  open = await openDatabase();
  const days = new LoadDaysRepository(open.db);
  fatigue = new FatigueService(days);
  summary = new SummaryService(days, new SummaryRepository(open.db));
  reviews = new DeloadReviews(new Programs(open.db), new DeloadEvidenceRepository(open.db));
  insights = new InsightsService(reviews);
});
afterAll(() => open.close());

async function lived(scene: Scene): Promise<Viewpoint> {
  const userId = uuidv7();
  await insertHistory(open.db, userId, scene.workouts);
  const today = dateIn(scene.timeZone, scene.now);
  const { now, timeZone, weightUnit } = scene;
  return { userId, now, timeZone, weightUnit, today };
}

/** Every number of an answer is one that JSON knows. */
function expectFinite(answer: unknown): void {
  const broken: string[] = [];
  JSON.stringify(answer, (key, value: unknown) => {
    if (typeof value === 'number' && !Number.isFinite(value)) broken.push(key);
    return value;
  });
  expect(broken).toEqual([]);
}

describe('any history', () => {
  it('is answered on every route, and a day’s load is what pen and paper make of it', async () => {
    const check = async (scene: Scene) => {
      const viewer = await lived(scene);
      const naive = naiveDays(scene);
      const inUnit = scene.weightUnit === 'lbs' ? KG_PER_LB : 1;
      const load = await fatigue.load(viewer, 90);
      const wrong = load.daily.filter(({ date, volume_load, hard_sets }) => {
        const day = naive.get(date) ?? emptyDay();
        return hard_sets !== day.hardSets || Math.abs(volume_load - day.tonnageKg / inUnit) >= 0.051;
      });
      expect(wrong).toEqual([]);
      expectNaiveMeans(load, naive, viewer.today, inUnit);
      const { history, fatigue_history } = await fatigue.assess(viewer, 35);
      expect(fatigue_history.weeks.at(-1)?.fatigue_score).toBe(history.at(-1)?.fatigue_score);
      expect(history.filter(({ fatigue_score: score }) => !(score >= 0 && score <= 100))).toEqual([]);
      const rest = [
        await fatigue.current(viewer),
        await insights.list(viewer),
        await reviews.of(viewer, [viewer.today]),
      ];
      for (const answer of [load, history, ...rest]) expectFinite(answer);
    };
    await fc.assert(fc.asyncProperty(scenes, check), { numRuns: 25, seed: SEED });
  });

  it('sums up to the same week by week', async () => {
    const check = async (scene: Scene, weeksBack: number) => {
      const viewer = await lived(scene);
      const monday = addDays(weekStartOf(viewer.today), -7 * weeksBack);
      const week = [...naiveDays(scene)].filter(([date]) => date >= monday && date < addDays(monday, 7));
      const days = week.map(([, day]) => day);
      const efforts = days.flatMap((day) => day.efforts);
      const answer = await summary.week(viewer, weeksBack);
      expect(answer).toMatchObject({
        total_workouts: new Set(days.flatMap((day) => [...day.workouts])).size,
        total_sets: days.reduce((sum, day) => sum + day.sets, 0),
      });
      const mean = efforts.length === 0 ? 0 : efforts.reduce((sum, one) => sum + one, 0) / efforts.length;
      expect(Math.abs(answer.avg_rpe - mean)).toBeLessThan(0.051);
      const tonnage = days.reduce((sum, day) => sum + day.tonnageKg, 0);
      const shown = tonnage / (scene.weightUnit === 'lbs' ? KG_PER_LB : 1);
      expect(Math.abs(answer.total_volume - shown)).toBeLessThan(0.051);
    };
    const weeks = fc.integer({ min: 0, max: 9 });
    await fc.assert(fc.asyncProperty(scenes, weeks, check), { numRuns: 25, seed: SEED });
  });

  it('tells of a past day what it told on that day', async () => {
    const check = async (scene: Scene, daysBack: number) => {
      const viewer = await lived(scene);
      const past = addDays(viewer.today, -daysBack);
      const { history } = await fatigue.history(viewer, daysBack + 1);
      const { history: then } = await fatigue.history({ ...viewer, today: past }, 1);
      const { fatigue_score, fatigue_level, coverage, insufficient_data } = then[0]!;
      expect(history[0]).toMatchObject({ fatigue_score, fatigue_level, coverage, insufficient_data });
      // Its loads are shown in what those of the last day are.
      const isSameBasis = history.at(-1)!.load_basis === then[0]!.load_basis;
      if (isSameBasis) expect(history[0]).toEqual(then[0]);
      expect(new Set(history.map(({ load_unit }) => load_unit)).size).toBe(1);
    };
    const back = fc.integer({ min: 1, max: 40 });
    await fc.assert(fc.asyncProperty(scenes, back, check), { numRuns: 15, seed: SEED });
  });
});

describe('a history of two kinds of load', () => {
  it('is in one unit, that of its last day', async () => {
    const [userId, today] = [uuidv7(), '2026-11-25'];
    const days = Array.from({ length: 26 }, (_, ago) => addDays(today, -ago));
    const workouts = days.map((day, ago) =>
      ago < 6 ? { day, exercise: 'push-up', weightKg: null, reps: 12 } : { day, sets: 1 },
    );
    await insertWorkouts(open.db, userId, workouts);
    const viewer = { userId, today, now: new Date(), timeZone: 'UTC', weightUnit: 'kg' } as const;
    const { history } = await fatigue.history(viewer, 12);
    expect(new Set(history.map(({ load_unit }) => load_unit))).toEqual(new Set(['sets']));
    // One hard set a day until the push-ups.
    expect(history[0]).toMatchObject({ acute_load: 1, chronic_load: 1, load_basis: 'hard_sets' });
    const [then] = (await fatigue.history({ ...viewer, today: history[0]!.date }, 1)).history;
    expect(then).toMatchObject({ load_unit: 'kg', fatigue_score: history[0]!.fatigue_score });
  });
});

describe('two athletes', () => {
  it('do not change each other’s figures', async () => {
    const [mine, theirs] = fc.sample(scenes, { seed: SEED, numRuns: 2 });
    const viewer = await lived(mine!);
    const before = await Promise.all([fatigue.assess(viewer), fatigue.load(viewer), insights.list(viewer)]);
    const other = await lived({ ...theirs!, now: mine!.now, timeZone: mine!.timeZone });
    await insertReadiness(open.db, other.userId, [{ day: viewer.today, score: 5, sleep: 1, soreness: 10 }]);
    const after = await Promise.all([fatigue.assess(viewer), fatigue.load(viewer), insights.list(viewer)]);
    expect(after).toEqual(before);
  });
});

describe('a long history', () => {
  const now = new Date('2026-11-25T12:00:00Z');

  it('of 20,000 sets is answered, and its 90 days are what pen and paper make of them', async () => {
    const workouts = longHistory(SEED, 20_000, now, 5 * 365).map((workout) => ({ ...workout }));
    const scene: Scene = {
      now,
      timeZone: 'Pacific/Auckland',
      weightUnit: 'kg',
      workouts: spread(workouts, now),
    };
    const viewer = await lived(scene);
    const load = await fatigue.load(viewer, 90);
    const from = load.daily[0]!.date;
    const recent = scene.workouts.filter(
      ({ startTime }) => dateIn(scene.timeZone, startTime) >= addDays(from, -1),
    );
    const naive = naiveDays({ ...scene, workouts: recent });
    const wrong = load.daily.filter(
      ({ date, volume_load }) => Math.abs(volume_load - (naive.get(date)?.tonnageKg ?? 0)) >= 0.051,
    );
    expect(wrong).toEqual([]);
    expect(load.daily.filter((day) => day.load > 0).length).toBeGreaterThan(30);
    expectFinite([await fatigue.assess(viewer, 90), await insights.list(viewer)]);
  }, 60_000);
});

/** The generator favours the ends of its range: the same workouts, one after the other over five years. */
function spread(workouts: MadeWorkout[], now: Date): MadeWorkout[] {
  const step = (5 * 365 * 86_400_000) / workouts.length;
  return workouts.map((workout, index) => {
    const shift = now.getTime() - 7_200_000 - index * step - workout.startTime.getTime();
    const moved = (at: Date) => new Date(at.getTime() + shift);
    return {
      ...workout,
      startTime: moved(workout.startTime),
      endTime: moved(workout.endTime ?? workout.startTime),
      sets: workout.sets.map((set) => ({ ...set, performedAt: moved(set.performedAt) })),
    };
  });
}
