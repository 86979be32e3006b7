import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { randomUUID } from 'node:crypto';
import { MuscleVolume } from '../src/modules/analytics/volume/muscle-volume.js';
import { VolumeRepository } from '../src/modules/analytics/volume/volume.repository.js';
import { VolumeService } from '../src/modules/analytics/volume/volume.service.js';
import { WorkoutInsightsRepository } from '../src/modules/analytics/workout-insights/workout-insights.repository.js';
import { WorkoutInsightsService } from '../src/modules/analytics/workout-insights/workout-insights.service.js';
import { WorkoutInsightsWording } from '../src/modules/analytics/workout-insights/workout-insights-wording.js';
import { Database } from '../src/platform/database/index.js';
import { longHistory } from './support/histories.js';
import { insertHistory } from './support/history-rows.js';
import { type OpenDatabase, openDatabase } from './support/open-database.js';

const viewer = {
  userId: randomUUID(),
  now: new Date('2026-11-25T17:00:00Z'),
  timeZone: 'Europe/Berlin',
  today: '2026-11-25',
  weightUnit: 'kg',
} as const;

let open: OpenDatabase;
let workoutId: string;
const queries: string[] = [];
let volume: VolumeService;
let muscles: MuscleVolume;
let insights: WorkoutInsightsService;
beforeAll(async () => {
  open = await openDatabase();
  const history = longHistory(20_261_125, 200, viewer.now, 60);
  [workoutId] = (await insertHistory(open.db, viewer.userId, history)) as [string];
  const db = new Database({
    dialect: open.connection.dialect,
    log: ({ query }) => void queries.push(query.sql),
  });
  const repository = new VolumeRepository(db);
  [volume, muscles] = [new VolumeService(repository), new MuscleVolume(repository)];
  insights = new WorkoutInsightsService(new WorkoutInsightsRepository(db), new WorkoutInsightsWording());
});
afterAll(() => open.close());

// With the row that tells whether anything changed it is one more.
describe('an answer comes from', () => {
  it.each([
    ['the report', 1, () => volume.report(viewer, { weeks: 53 })],
    ['the trend', 1, () => volume.trend(viewer, 12)],
    ['the muscles', 1, () => volume.byMuscle(viewer, 4)],
    ['the landmarks', 1, () => volume.landmarks(viewer)],
    [
      "other modules' sets",
      1,
      () => muscles.weeklySetsByMuscle(viewer.userId, '2026-11-23', viewer.timeZone),
    ],
    ['a workout', 2, () => insights.assess(viewer, workoutId)],
  ])('%s: %d queries', async (_name, count, ask) => {
    queries.length = 0;
    await ask();
    expect(queries).toHaveLength(count);
  });
});
