import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { v7 as uuidv7 } from 'uuid';
import type { ExerciseStrength } from '../src/modules/analytics/strength.dto.js';
import { StrengthRepository } from '../src/modules/analytics/strength.repository.js';
import { StrengthService } from '../src/modules/analytics/strength.service.js';
import { estimateOneRepMax } from '../src/modules/workout/one-rep-max.js';
import { type MadeSet, type Scene, scenes } from './support/histories.js';
import { insertHistory, madeKilograms } from './support/history-rows.js';
import { dayAfter, mondayOf, naiveSets, viewerOf } from './support/naive-volume.js';
import { type OpenDatabase, openDatabase } from './support/open-database.js';

const KG_PER_LB = 0.45359237;
const SEED = 20261126;

let open: OpenDatabase;
let strength: StrengthService;
beforeAll(async () => {
  open = await openDatabase();
  strength = new StrengthService(new StrengthRepository(open.db));
});
afterAll(() => open.close());

async function trendOf(scene: Scene, weeks: number): Promise<ExerciseStrength[]> {
  const userId = uuidv7();
  await insertHistory(open.db, userId, scene.workouts);
  const { exercises } = await strength.trend(viewerOf(scene, userId), { weeks });
  return exercises;
}

/** The best of each exercise and week in the athlete's unit, looked for set by set. */
function naiveBests(scene: Scene, weeks: number): Map<string, Map<string, number>> {
  const { today } = viewerOf(scene);
  const first = dayAfter(mondayOf(today), -7 * (weeks - 1));
  const bests = new Map<string, Map<string, number>>();
  for (const set of naiveSets(scene)) {
    const kilograms = madeKilograms(set);
    if (set.day < first || set.day > today || set.setType === 'warmup') continue;
    if (kilograms === null || kilograms <= 0 || set.reps === null || set.reps < 1) continue;
    const ofExercise = bests.get(set.name) ?? new Map<string, number>();
    bests.set(set.name, ofExercise);
    const reserve = set.effort === null ? 0 : 10 - set.effort;
    const estimate = estimateOneRepMax(kilograms, set.reps, reserve)?.mean;
    if (estimate === undefined) continue;
    const shown = scene.weightUnit === 'lbs' ? estimate / KG_PER_LB : estimate;
    ofExercise.set(set.week, Math.max(ofExercise.get(set.week) ?? 0, shown));
  }
  return bests;
}

describe('any history', () => {
  it('has the bests that somebody finds who looks at every set', async () => {
    const check = async (scene: Scene, weeks: number) => {
      const naive = naiveBests(scene, weeks);
      const exercises = await trendOf(scene, weeks);
      expect(exercises).toHaveLength(Math.min(5, naive.size));
      for (const { exercise_name, weekly, best_e1rm } of exercises) {
        const expected = [...naive.get(exercise_name)!].sort(([a], [b]) => (a < b ? -1 : 1));
        expect(weekly.map(({ week_start }) => week_start)).toEqual(expected.map(([week]) => week));
        const wrong = weekly.filter(({ e1rm }, at) => Math.abs(e1rm - expected[at]![1]) >= 0.051);
        expect(wrong).toEqual([]);
        expect(best_e1rm).toBe(weekly.length === 0 ? null : Math.max(...weekly.map(({ e1rm }) => e1rm)));
      }
    };
    const weeks = fc.integer({ min: 3, max: 52 });
    await fc.assert(fc.asyncProperty(scenes, weeks, check), { numRuns: 40, seed: SEED });
  });
});

describe('the estimate in SQL', () => {
  const now = new Date('2026-11-25T12:00:00Z');
  const said = (weight: number, reps: number, rpe: number | null, rir: number | null = null) => ({
    exercise: 'barbell-bench-press',
    weight,
    unit: 'kg' as const,
    reps,
    durationSeconds: null,
    rpe,
    rir,
    setType: 'working' as MadeSet['setType'],
    performedAt: now,
    isDeleted: false,
  });
  const weeklyOf = async (sets: MadeSet[], weeks = 12) => {
    const workouts = [{ startTime: now, endTime: now, isDeleted: false, sets }];
    const scene = { now, timeZone: 'America/New_York', weightUnit: 'kg' as const, workouts };
    return (await trendOf(scene, weeks))[0]?.weekly ?? [];
  };

  it.each([
    [100, 1, null, null],
    [100, 5, null, null],
    [225, 8, 8, null],
    [60, 12, null, null],
    [140, 3, 8.5, null],
    [100, 1, 9.5, null],
    [80, 6, null, 2],
    [80, 6, 9, 4],
  ])('%d kg × %d at RPE %p, RIR %p is that of the equations', async (weight, reps, rpe, rir) => {
    const [best] = await weeklyOf([said(weight, reps, rpe, rir)]);
    const reserve = rpe === null ? (rir ?? 0) : 10 - rpe;
    const estimate = estimateOneRepMax(weight, reps, reserve)!;
    expect(best!.e1rm).toBeCloseTo(estimate.mean, 1);
    expect(best!.spread).toBeCloseTo(estimate.spread, 1);
  });

  it('knows nothing of what no equation predicts, and counts no reserve above five', async () => {
    const warmUp = { ...said(200, 5, null), setType: 'warmup' as const };
    expect(await weeklyOf([said(100, 13, null), said(100, 10, 7), said(0, 5, 8), warmUp])).toEqual([]);
    const [best] = await weeklyOf([said(100, 8, null, 6)]);
    expect(best).toMatchObject({ rpe: null, e1rm: Math.round(estimateOneRepMax(100, 8)!.mean * 10) / 10 });
  });

  it('takes the best of each week where the athlete is, of equal ones the first', async () => {
    const at = (iso: string, set: MadeSet) => ({ ...set, performedAt: new Date(iso) });
    const weekly = await weeklyOf(
      [
        // Sunday evening in New York, Monday in Greenwich.
        at('2026-11-23T02:00:00Z', said(120, 5, 8)),
        at('2026-11-24T12:00:00Z', said(100, 5, 9)),
        at('2026-11-24T12:03:00Z', said(100, 6, 10)),
        at('2026-11-24T12:06:00Z', said(100, 4, 9)),
        // Before the first of the weeks asked about.
        at('2026-11-09T04:59:00Z', said(150, 5, 8)),
      ],
      3,
    );
    expect(weekly.map(({ week_start, weight, reps, rpe }) => [week_start, weight, reps, rpe])).toEqual([
      ['2026-11-16', 120, 5, 8],
      ['2026-11-23', 100, 5, 9],
    ]);
  });
});
