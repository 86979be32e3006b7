import { describe, expect, it } from '@jest/globals';
import { assessmentOf } from './workout-assessment.js';
import {
  balanceOf,
  durationMinutes,
  fatigueOf,
  type MuscleSets,
  type WorkoutFigures,
} from './workout-figures.js';
import { WorkoutInsightsWording } from './workout-insights-wording.js';

const at = (minute: number) => new Date(Date.UTC(2026, 10, 25, 17, minute));

/** Ten sets at RPE 7, eight of them for the chest and two for the back. */
function workout(more: Partial<WorkoutFigures> = {}): WorkoutFigures {
  return {
    startTime: at(0),
    endTime: at(60),
    lastSetAt: at(55),
    sets: 10,
    exercises: 2,
    tonnageKg: 4_000,
    personalRecords: 0,
    ratedSets: 10,
    meanEffort: 7,
    workingSets: 10,
    seriousSets: 10,
    ratedSeriousSets: 10,
    highIntensitySets: 0,
    muscles: [muscle('chest', 5), muscle('lats', 5)],
    recent: { workouts: 0, sets: 0, tonnageKg: 0 },
    ...more,
  };
}

const muscle = (name: string, sets: number): MuscleSets => ({
  muscle: name,
  sets,
  reps: sets * 8,
  workingSets: sets,
});

const wording = new WorkoutInsightsWording();
const advice = (more: Partial<WorkoutFigures>) =>
  wording.recommendations(assessmentOf(workout(more), 'kg')).join(' ');

describe('a workout', () => {
  it.each([
    ['from start to end', {}, 60],
    ['up to its last set while it is open', { endTime: null }, 55],
    ['of nothing yet', { endTime: null, lastSetAt: null }, 0],
  ])('lasts %s', (_, more, minutes) => {
    expect(durationMinutes(workout(more))).toBe(minutes);
  });
});

describe('pushing against pulling', () => {
  it.each([
    [6, 6, 1, 'balanced'],
    [7, 10, 0.7, 'balanced'],
    [13, 10, 1.3, 'balanced'],
    [14, 10, 1.4, 'push_heavy'],
    [6, 10, 0.6, 'pull_heavy'],
    [9, 0, null, 'push_heavy'],
    [0, 9, 0, 'pull_heavy'],
    [0, 0, null, 'insufficient_data'],
    [1, 1, 1, 'insufficient_data'],
  ])('%d to %d is %p: %s', (push, pull, ratio, status) => {
    const muscles = [muscle('triceps', push), muscle('upper_back', pull), muscle('quads', 8)];
    expect(balanceOf(muscles)).toEqual({ pushSets: push, pullSets: pull, ratio, status });
  });

  it('never advises pushing to someone who only pushed, nor pulling to someone who only pulled', () => {
    const pushed = advice({ muscles: [muscle('chest', 9)] });
    expect(pushed).toMatch(/9 pushing sets to 0 pulling sets: add pulling/);
    expect(pushed).not.toMatch(/add pushing/);
    const pulled = advice({ muscles: [muscle('lats', 9)] });
    expect(pulled).toMatch(/add pushing/);
    expect(pulled).not.toMatch(/add pulling/);
  });

  it('advises nothing after a day of legs', () => {
    expect(advice({ muscles: [muscle('quads', 10)] })).toBe('');
  });
});

describe('fatigue', () => {
  it.each([
    [10, 10, 6, 60, 'high', '48-72 hours'],
    [10, 10, 5, 50, 'moderate', '24-48 hours'],
    [10, 10, 4, 40, 'moderate', '24-48 hours'],
    [10, 10, 3, 30, 'low', '24 hours'],
    [10, 5, 3, 60, 'high', '48-72 hours'],
  ])('of %d sets, %d rated, %d hard: %d %%, %s', (seriousSets, rated, hard, percentage, level, recovery) => {
    const figures = workout({ seriousSets, ratedSeriousSets: rated, highIntensitySets: hard });
    expect(fatigueOf(figures)).toEqual({ highEffortPercentage: percentage, level, recovery });
  });

  it.each([
    [10, 4, 4],
    [10, 0, 0],
    [0, 0, 0],
  ])(
    'is not known from %d sets of which %d are rated',
    (seriousSets, ratedSeriousSets, highIntensitySets) => {
      const figures = { seriousSets, ratedSeriousSets, highIntensitySets };
      expect(fatigueOf(workout(figures))).toMatchObject({
        highEffortPercentage: null,
        level: 'insufficient_data',
      });
      expect(advice(figures)).toBe('');
    },
  );
});

describe('the advice', () => {
  it.each([
    [90, false],
    [91, true],
    [360, true],
    [5_000_000, false],
  ])('after %d minutes is to split: %p', (minutes, isAdvised) => {
    expect(/splitting/.test(advice({ endTime: at(minutes) }))).toBe(isAdvised);
  });

  it('says nothing where nothing follows', () => {
    expect(advice({})).toBe('');
  });
});
