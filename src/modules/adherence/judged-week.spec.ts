import { describe, expect, it } from '@jest/globals';
import type { Program } from '../program/index.js';
import { targetsOf, unjudged, verdicts } from './judged-week.js';

const program = (changes: Partial<Program> = {}): Program => ({
  id: 'program',
  name: 'Base',
  status: 'active',
  startDate: '2026-11-02',
  totalWeeks: 8,
  weeks: [{ weekNumber: 4, isDeload: true }],
  weeklyVolumeTargets: { chest: 12, quadriceps: 10, quads: 8, wings: 4 },
  bodyPartEmphasis: { chest: 'high' },
  ...changes,
});

describe('a full week', () => {
  it.each([
    ['of nobody’s program', undefined, '2026-11-09', 'no_program'],
    ['of a program without targets', program({ weeklyVolumeTargets: {} }), '2026-11-09', 'no_targets'],
    ['in which the program began', program({ startDate: '2026-11-04' }), '2026-11-02', 'program_began_later'],
    ['before the program', program(), '2026-10-26', 'program_began_later'],
    ['that is the first of the program', program(), '2026-11-02', undefined],
    ['that is a planned deload', program(), '2026-11-23', 'deload_week'],
    ['that is the last of the program', program(), '2026-12-21', undefined],
    ['after the program', program(), '2026-12-28', 'program_is_over'],
  ])('%s', (_, of, weekStart, reason) => {
    expect(unjudged(of, weekStart)).toBe(reason);
  });

  it('is compared by groups, two words for one muscle being one', () => {
    const targets = targetsOf(program());
    const found = verdicts(targets, new Map([['quads', 6]]), [], '2026-11-09');
    expect(found.map(({ muscle, target, actual, priority }) => [muscle, target, actual, priority])).toEqual([
      ['chest', 12, 0, 'high'],
      ['quads', 10, 6, 'medium'],
    ]);
    expect(targets.unknown).toEqual(['wings']);
  });

  it('is compared with the plan that is under way, and with the program again after it', () => {
    const plan = { muscle: 'chest', startDate: '2026-11-09', weeklyTargets: [6, 8, 10, 12] };
    const target = (weekStart: string) =>
      verdicts(targetsOf(program()), new Map(), [plan], weekStart).find(({ muscle }) => muscle === 'chest')
        ?.target;
    expect(['2026-11-02', '2026-11-09', '2026-11-30', '2026-12-07'].map(target)).toEqual([12, 6, 12, 12]);
  });
});
