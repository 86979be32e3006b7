import { describe, expect, it } from '@jest/globals';
import { partEmphasis, programWeeks, volumeTargets } from './program.js';

describe('the weeks of a stored program', () => {
  it.each([
    ['ours', [{ week_number: 3, is_deload: true }], [{ weekNumber: 3, isDeload: true }]],
    ['a model’s', [{ week: 4, phase: 'Deload' }], [{ weekNumber: 4, isDeload: true }]],
    [
      'a phase by its week',
      [{ week: 4, phase: 'Week 4 - Deload Week' }],
      [{ weekNumber: 4, isDeload: true }],
    ],
    [
      'a phase that only mentions it',
      [{ phase: 'Build (deload follows)' }],
      [{ weekNumber: 1, isDeload: false }],
    ],
    [
      'the plain word over the phase',
      [{ phase: 'Deload', is_deload: false }],
      [{ weekNumber: 1, isDeload: false }],
    ],
    ['text for a flag', [{ is_deload: 'yes' }], [{ weekNumber: 1, isDeload: false }]],
    [
      'numbers that are none',
      [{ week: 'four' }, { week_number: -1 }],
      [
        { weekNumber: 1, isDeload: false },
        { weekNumber: 2, isDeload: false },
      ],
    ],
    [
      'entries that are none',
      [null, 7, 'deload', []],
      [1, 2, 3, 4].map((weekNumber) => ({ weekNumber, isDeload: false })),
    ],
    ['nothing', null, []],
    ['no list', { weeks: 4 }, []],
  ])('%s', (_, stored, weeks) => {
    expect(programWeeks(stored)).toEqual(weeks);
  });

  it('are not more than a program can have', () => {
    expect(programWeeks(Array.from({ length: 5_000 }, () => ({})))).toHaveLength(104);
  });
});

describe('weekly targets', () => {
  it.each([
    [
      { Chest: 12, ' back ': '14' },
      { chest: 12, back: 14 },
    ],
    [{ chest: -1, back: 'many', quads: 1e9, abs: null, calves: '', biceps: 0 }, { biceps: 0 }],
    [null, {}],
    [[12], {}],
    ['chest', {}],
  ])('%j are %j', (stored, targets) => {
    expect(volumeTargets(stored)).toEqual(targets);
  });
});

describe('emphasis', () => {
  it.each([
    [
      { Chest: 'High', legs: 'low' },
      { chest: 'high', legs: 'low' },
    ],
    [{ chest: 'huge', legs: 3, back: null }, {}],
    [undefined, {}],
  ])('%j is %j', (stored, emphasis) => {
    expect(partEmphasis(stored)).toEqual(emphasis);
  });
});
