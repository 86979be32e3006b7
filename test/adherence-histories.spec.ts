import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { musclesOf, SIDES } from '../src/modules/adherence/muscle-groups.js';
import { WeeklySetsRepository } from '../src/modules/adherence/weekly-sets.repository.js';
import { type Scene, scenes } from './support/histories.js';
import { insertHistory } from './support/history-rows.js';
import { between, dayAfter, mondayOf, naiveFraction, naiveSets, viewerOf } from './support/naive-volume.js';
import { type OpenDatabase, openDatabase } from './support/open-database.js';

const GROUPS = ['chest', 'back', 'shoulders', 'arms', 'legs', 'quads', 'core', 'abs', 'upper_chest'];

let open: OpenDatabase;
beforeAll(async () => {
  open = await openDatabase();
});
afterAll(() => open.close());

describe('the sets that a week is judged by', () => {
  it('are those of a count by hand, on any history, whoever else trained', async () => {
    const weeklySets = new WeeklySetsRepository(open.db);
    const check = async (scene: Scene, weeksBack: number) => {
      const viewer = viewerOf(scene);
      await insertHistory(open.db, viewer.userId, scene.workouts);
      const sets = naiveSets(scene);
      const monday = dayAfter(mondayOf(viewer.today), -7 * weeksBack);
      const weeks = await weeklySets.twoWeeks(viewer, monday, GROUPS);
      for (const [at, { byGroup, sides }] of weeks.entries()) {
        const week = between(sets, dayAfter(monday, 7 * at), dayAfter(monday, 7 * at + 6));
        const byHand = (muscles: readonly string[]) => naiveFraction(week, muscles);
        expect(GROUPS.map((group) => [group, byGroup.get(group) ?? 0])).toEqual(
          GROUPS.map((group) => [group, byHand(musclesOf(group))]),
        );
        expect(sides).toEqual({
          quads: byHand(SIDES.quads),
          hamstrings: byHand(SIDES.hamstrings),
          push: byHand(SIDES.push),
          pull: byHand(SIDES.pull),
        });
      }
    };
    const weeks = fc.integer({ min: 0, max: 4 });
    await fc.assert(fc.asyncProperty(scenes, weeks, check), { numRuns: 25 });
  });
});
