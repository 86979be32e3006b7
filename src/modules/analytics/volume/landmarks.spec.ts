import { describe, expect, it } from '@jest/globals';
import { LANDMARKS_FILE } from './landmarks-seed.js';
import { LandmarksFileInvalid, loadLandmarksFile, parseLandmarks } from './landmarks-file.js';
import { landmarkStatus } from './landmarks.js';

const groups = loadLandmarksFile(LANDMARKS_FILE);

describe('the landmarks', () => {
  // Science, section F.5.
  it.each([
    ['chest', 6, 10, 12, 20, 22],
    ['back', 6, 10, 14, 22, 25],
    ['quads', 6, 8, 12, 18, 20],
    ['hamstrings', 4, 6, 10, 16, 20],
    ['glutes', 0, 0, 4, 12, 16],
    ['front_delts', 0, 0, 6, 8, 12],
    ['side_rear_delts', 6, 8, 16, 22, 26],
    ['biceps', 4, 8, 14, 20, 26],
    ['triceps', 4, 6, 10, 14, 18],
    ['calves', 6, 8, 12, 16, 20],
    ['abs', 0, 0, 16, 20, 25],
    ['traps', 0, 0, 12, 20, 26],
  ])('of the %s are %d, %d, %d-%d, %d', (muscleGroup, mv, mev, low, high, mrv) => {
    expect(groups.find((group) => group.muscleGroup === muscleGroup)).toMatchObject({
      maintenanceSets: mv,
      minimumEffectiveSets: mev,
      adaptiveSetsLow: low,
      adaptiveSetsHigh: high,
      maximumRecoverableSets: mrv,
    });
  });

  it('name each muscle once', () => {
    const muscles = groups.flatMap((group) => group.muscles);
    expect(groups).toHaveLength(12);
    expect(new Set(muscles).size).toBe(muscles.length);
  });

  it.each([
    [0, 'below_mv'],
    [5.5, 'below_mv'],
    [6, 'below_mev'],
    [9.5, 'below_mev'],
    [10, 'below_mav'],
    [12, 'in_mav'],
    [20, 'in_mav'],
    [20.5, 'above_mav'],
    [22, 'above_mav'],
    [22.5, 'above_mrv'],
  ])('%d sets for the chest are %s', (sets, status) => {
    expect(landmarkStatus(sets, groups[0]!)).toBe(status);
  });

  it('none for the glutes is not too little: they need none of their own', () => {
    const glutes = groups.find(({ muscleGroup }) => muscleGroup === 'glutes')!;
    expect(landmarkStatus(0, glutes)).toBe('below_mav');
  });

  const header = 'muscle_group\tmuscles\tmaintenance_sets\tminimum_effective_sets\tadaptive_sets_low\t';
  const columns = `${header}adaptive_sets_high\tmaximum_recoverable_sets`;
  it.each([
    ['other columns', 'muscle\tsets\nchest\t1', /line 1/],
    ['a missing cell', `${columns}\nchest\tchest\t1\t2\t3\t4`, /line 2: 6 cells/],
    ['figures that fall', `${columns}\nchest\tchest\t6\t5\t12\t20\t22`, /line 2.*rise/],
    ['a figure that is none', `${columns}\nchest\tchest\t6\tten\t12\t20\t22`, /line 2/],
  ])('are refused with %s', (_, text, message) => {
    expect(() => parseLandmarks(text)).toThrow(LandmarksFileInvalid);
    expect(() => parseLandmarks(text)).toThrow(message);
  });
});
