import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { randomUUID } from 'node:crypto';
import { WorkoutInsightsRepository } from '../src/modules/analytics/workout-insights/workout-insights.repository.js';
import { WorkoutInsightsService } from '../src/modules/analytics/workout-insights/workout-insights.service.js';
import { WorkoutInsightsWording } from '../src/modules/analytics/workout-insights/workout-insights-wording.js';
import type { WorkoutInsights } from '../src/modules/analytics/workout-insights/workout-insights.dto.js';
import { type Scene, scenes } from './support/histories.js';
import { insertHistory } from './support/history-rows.js';
import { loadOf, type NaiveSet, naiveSets, sum, viewerOf } from './support/naive-volume.js';
import { type OpenDatabase, openDatabase } from './support/open-database.js';

let open: OpenDatabase;
let workouts: WorkoutInsightsService;
beforeAll(async () => {
  open = await openDatabase();
  workouts = new WorkoutInsightsService(new WorkoutInsightsRepository(open.db), new WorkoutInsightsWording());
});
afterAll(() => open.close());

const one = (value: number) => Math.round(value * 10) / 10;
const isSerious = ({ setType }: NaiveSet) => setType !== 'warmup';

function expectFigures(answer: WorkoutInsights, sets: readonly NaiveSet[]) {
  const rated = sets.filter(({ effort }) => effort !== null);
  const serious = sets.filter(isSerious);
  const working = serious.filter(({ effort }) => (effort ?? 6) >= 6);
  const mean = rated.length > 0 ? sum(rated.map(({ effort }) => effort!)) / rated.length : 0;
  expect(answer.workout_summary).toMatchObject({
    total_sets: sets.length,
    total_exercises: new Set(sets.map(({ exercise }) => exercise)).size,
    avg_rpe: expect.closeTo(mean, 0),
    total_volume_load: expect.closeTo(loadOf(sets), 1),
  });
  expect(answer.intensity_analysis).toMatchObject({
    high_intensity_sets: serious.filter(({ effort }) => effort !== null && effort >= 8).length,
    working_sets: working.length,
    warmup_sets: sets.length - working.length,
    rated_sets: rated.length,
  });
  const muscles = new Set(sets.map(({ muscle }) => muscle));
  expect(answer.volume_analysis).toEqual(
    Object.fromEntries(
      [...muscles].map((muscle) => {
        const own = sets.filter((set) => set.muscle === muscle);
        return [muscle, { sets: own.length, total_reps: sum(own.map(({ reps }) => reps ?? 0)) }];
      }),
    ),
  );
}

/** The newest five other workouts that have a set, by their start. */
function expectComparison(
  answer: WorkoutInsights,
  { workouts: made }: Scene,
  all: readonly NaiveSet[],
  at: number,
) {
  const others = made
    .map((workout, index) => ({
      ...workout,
      index,
      count: all.filter((set) => set.workout === index).length,
    }))
    .filter(({ index, count }) => index !== at && count > 0)
    .sort((a, b) => b.startTime.getTime() - a.startTime.getTime())
    .slice(0, 5);
  if (others.length === 0) return expect(answer.comparison_to_recent_workouts).toBeNull();
  const mean = sum(others.map(({ count }) => count)) / others.length;
  const own = all.filter((set) => set.workout === at).length;
  return expect(answer.comparison_to_recent_workouts).toMatchObject({
    recent_workouts_count: others.length,
    avg_sets_recent: expect.closeTo(one(mean), 5),
    sets_vs_avg: expect.closeTo(one(own - mean), 0),
  });
}

/** The figure at a path such as `workout_summary.total_sets`. */
function figureAt(answer: object, path: string): unknown {
  return path.split('.').reduce<unknown>((part, key) => (part as Record<string, unknown>)[key], answer);
}

function expectWords({ performance_insights: text, insights, ...answer }: WorkoutInsights) {
  expect(insights.length).toBeGreaterThan(0);
  expect(text).toBe(insights.map((insight) => insight.text).join(' '));
  for (const { figure, value } of insights)
    expect([figure, value]).toEqual([figure, figureAt(answer, figure)]);
  const { push_sets: push, pull_sets: pull } = answer.muscle_group_balance;
  const advice = answer.recommendations.join(' ');
  if (push <= pull) expect(advice).not.toMatch(/add pulling/);
  if (pull <= push) expect(advice).not.toMatch(/add pushing/);
}

describe('insights into a workout', () => {
  it('equal a count by hand, and every sentence rests on the figure that it names', async () => {
    await fc.assert(
      fc.asyncProperty(scenes, async (scene) => {
        const userId = randomUUID();
        const ids = await insertHistory(open.db, userId, scene.workouts);
        const all = naiveSets(scene);
        for (const [at, id] of ids.entries()) {
          if (scene.workouts[at]!.isDeleted) continue;
          const answer = await workouts.assess(viewerOf(scene, userId), id);
          expectFigures(
            answer,
            all.filter(({ workout }) => workout === at),
          );
          expectComparison(answer, scene, all, at);
          expectWords(answer);
        }
      }),
      { numRuns: 25 },
    );
  });

  it('404 for every workout of another athlete, and for a deleted one', async () => {
    await fc.assert(
      fc.asyncProperty(scenes, async (scene) => {
        const ids = await insertHistory(open.db, randomUUID(), scene.workouts);
        for (const id of ids) {
          const asked = workouts.assess(viewerOf(scene, randomUUID()), id);
          await expect(asked).rejects.toMatchObject({ status: 404 });
        }
      }),
      { numRuns: 5 },
    );
  });

  it('404 for what is no id', async () => {
    const [scene] = fc.sample(scenes, { numRuns: 1, seed: 1 });
    for (const id of ['', 'x', "'; drop table workouts; --", randomUUID()])
      await expect(workouts.assess(viewerOf(scene!, randomUUID()), id)).rejects.toMatchObject({
        status: 404,
      });
  });
});
