import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { VolumeRepository } from '../src/modules/analytics/volume/volume.repository.js';
import { VolumeService } from '../src/modules/analytics/volume/volume.service.js';
import { MuscleVolume } from '../src/modules/analytics/volume/muscle-volume.js';
import type { Viewpoint } from '../src/platform/record/index.js';
import { longHistory, type Scene, scenes } from './support/histories.js';
import { insertHistory } from './support/history-rows.js';
import {
  between,
  dayAfter,
  loadOf,
  mondayOf,
  naiveFraction,
  type NaiveSet,
  naiveSets,
  sum,
  viewerOf,
  workoutsOf,
} from './support/naive-volume.js';
import { type OpenDatabase, openDatabase } from './support/open-database.js';

const RUNS = 40;

let open: OpenDatabase;
let volume: VolumeService;
let muscles: MuscleVolume;
beforeAll(async () => {
  open = await openDatabase();
  const repository = new VolumeRepository(open.db);
  volume = new VolumeService(repository);
  muscles = new MuscleVolume(repository);
});
afterAll(() => open.close());

/** The athlete of a scene, whose history is written into the record. */
async function athleteOf(scene: Scene): Promise<Viewpoint> {
  const viewer = viewerOf(scene);
  await insertHistory(open.db, viewer.userId, scene.workouts);
  return viewer;
}

/** What a week's or month's part of the answer must say of these sets. */
function expectStretch(answer: object, sets: readonly NaiveSet[]) {
  const names = new Set(sets.map(({ muscle }) => muscle));
  const byMuscle = [...names].map((muscle) => {
    const own = sets.filter((set) => set.muscle === muscle);
    const totals = {
      sets: own.length,
      total_reps: sum(own.map(({ reps }) => reps ?? 0)),
      volume_load: expect.closeTo(loadOf(own), 1),
      exercises: [...new Set(own.map(({ name }) => name))].sort(),
    };
    return [muscle, totals] as const;
  });
  const hard = sets.filter(({ isHard }) => isHard);
  expect(answer).toMatchObject({
    total_sets: sets.length,
    total_workouts: workoutsOf(sets),
    total_volume_load: expect.closeTo(loadOf(sets), 1),
    hard_sets: hard.length,
    hard_sets_unknown_effort: hard.filter(({ effort }) => effort === null).length,
  });
  expect((answer as { volume_by_muscle: object }).volume_by_muscle).toEqual(Object.fromEntries(byMuscle));
}

async function expectReport(scene: Scene, viewer: Viewpoint) {
  const sets = naiveSets(scene);
  const week = mondayOf(viewer.today);
  const report = await volume.report(viewer, {});
  const ofWeek = sets.filter((set) => set.week === week);
  expectStretch(report.weekly_volume, ofWeek);
  expectStretch(
    report.monthly_volume,
    sets.filter(({ day }) => day.startsWith(viewer.today.slice(0, 7))),
  );
  const mondays = [-21, -14, -7, 0].map((days) => dayAfter(week, days));
  const byWeek = mondays.map((monday) => sets.filter((set) => set.week === monday));
  expect(report.volume_trend.weeks).toMatchObject(
    byWeek.map((own, at) => ({
      week_start: mondays[at],
      total_sets: own.length,
      total_workouts: workoutsOf(own),
      hard_sets: own.filter(({ isHard }) => isHard).length,
    })),
  );
  const range = byWeek.flat();
  expect(report).toMatchObject({
    total_volume: expect.closeTo(loadOf(range), 1),
    current_week: expect.closeTo(loadOf(ofWeek), 1),
    previous_week: expect.closeTo(loadOf(byWeek[2]!), 1),
    previous_week_to_date: expect.closeTo(loadOf(between(sets, mondays[2]!, dayAfter(viewer.today, -7))), 1),
  });
  for (const { muscle, fractional_sets } of report.weekly_volume.hard_sets_by_muscle) {
    expect([muscle, fractional_sets]).toEqual([muscle, naiveFraction(ofWeek, [muscle])]);
  }
  for (const { muscles: group, sets: counted } of report.weekly_volume.landmarks) {
    expect([group, counted]).toEqual([group, naiveFraction(ofWeek, group)]);
  }
}

async function expectBreakdown(scene: Scene, viewer: Viewpoint) {
  const range = naiveSets(scene).filter(({ week }) => week >= dayAfter(mondayOf(viewer.today), -21));
  const now = range.filter(({ week }) => week <= mondayOf(viewer.today));
  const { breakdown } = await volume.byMuscle(viewer, undefined);
  expect(sum(breakdown.map(({ sets }) => sets))).toBe(now.length);
  expect(sum(breakdown.map(({ volume }) => volume))).toBeCloseTo(loadOf(now), 0);
  expect(sum(breakdown.map(({ percentage }) => percentage))).toBeCloseTo(breakdown.length > 0 ? 100 : 0, 8);
}

async function expectTrend(scene: Scene, viewer: Viewpoint, weeks: number) {
  const sets = naiveSets(scene);
  const { trend } = await volume.trend(viewer, weeks);
  const last = mondayOf(viewer.today);
  const mondays = Array.from({ length: weeks }, (_, at) => dayAfter(last, 7 * (at + 1 - weeks)));
  expect(trend).toEqual(
    mondays.map((monday, at) => {
      const own = sets.filter(({ week }) => week === monday);
      return {
        week: at + 1,
        week_start: monday,
        total_volume: expect.closeTo(loadOf(own), 1),
        workout_count: workoutsOf(own),
      };
    }),
  );
}

/** What other modules read. */
async function expectFractions(scene: Scene, { userId, today }: Viewpoint) {
  const week = mondayOf(today);
  const sets = naiveSets(scene).filter((set) => set.week === week && set.isHard);
  const names = new Set(sets.flatMap(({ primary, secondary }) => [...primary, ...secondary]));
  const found = await muscles.weeklySetsByMuscle(userId, week, scene.timeZone);
  expect(new Map(found.map(({ muscle, sets }) => [muscle, sets]))).toEqual(
    new Map([...names].map((muscle) => [muscle, naiveFraction(sets, [muscle])])),
  );
}

describe('volume equals a count by hand', () => {
  it('of every part of the answer, for histories around changes of clocks, leap days and gaps of ten years', async () => {
    await fc.assert(
      fc.asyncProperty(scenes, async (scene) => {
        const viewer = await athleteOf(scene);
        await expectReport(scene, viewer);
        await expectBreakdown(scene, viewer);
        await expectTrend(scene, viewer, 12);
        await expectFractions(scene, viewer);
      }),
      { numRuns: RUNS },
    );
  });

  it('of whatever range is asked for', async () => {
    const range = fc.record({ daysBack: fc.nat({ max: 60 }), days: fc.nat({ max: 40 }) });
    await fc.assert(
      fc.asyncProperty(scenes, range, async (scene, { daysBack, days }) => {
        const viewer = await athleteOf(scene);
        const endDate = dayAfter(viewer.today, -daysBack);
        const startDate = dayAfter(endDate, -days);
        const report = await volume.report(viewer, { startDate, endDate });
        const sets = between(naiveSets(scene), startDate, endDate);
        expect(report).toMatchObject({ range_start: startDate, range_end: endDate });
        expect(report.total_volume).toBeCloseTo(loadOf(sets), 1);
        expect(sum(report.weekly_trend.map((point) => point.total_volume))).toBeCloseTo(loadOf(sets), 0);
        expect(sum(report.volume_by_muscle.map((share) => share.sets))).toBe(sets.length);
        expectStretch(
          report.weekly_volume,
          naiveSets(scene).filter(({ week }) => week === mondayOf(endDate)),
        );
      }),
      { numRuns: RUNS },
    );
  });

  it('of 20,000 sets, beside which another athlete sees nothing of them', async () => {
    const now = new Date('2026-11-01T17:00:00Z');
    const workouts = longHistory(20_261_125, 20_000, now, 900);
    const scene: Scene = { now, timeZone: 'America/New_York', weightUnit: 'kg', workouts };
    const viewer = await athleteOf(scene);
    await expectReport(scene, viewer);
    await expectTrend(scene, viewer, 53);
    const other = await volume.report(viewerOf(scene), { weeks: 53 });
    expect([other.total_volume, other.weekly_volume.total_sets, other.volume_by_muscle]).toEqual([0, 0, []]);
    expect(other.volume_trend.trend).toBe('insufficient_data');
  });

  it('of two athletes on the same days, each for itself', async () => {
    await fc.assert(
      fc.asyncProperty(scenes, scenes, async (scene, other) => {
        const [viewer, otherViewer] = [await athleteOf(scene), await athleteOf(other)];
        await expectReport(scene, viewer);
        await expectReport(other, otherViewer);
      }),
      { numRuns: 15 },
    );
  });
});
