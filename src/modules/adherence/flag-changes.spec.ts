import { describe, expect, it } from '@jest/globals';
import { flagChanges, type OpenFlag } from './flag-changes.js';
import { judge } from './volume-variance.js';

const below = (muscle: string) => judge(muscle, { target: 10, actual: 2, priority: 'medium' });
const fine = (muscle: string) => judge(muscle, { target: 10, actual: 10, priority: 'medium' });
const flag = (status: OpenFlag['status'], ageDays: number): OpenFlag => ({
  id: 'flag',
  muscle: 'chest',
  status,
  ageDays,
});

const outcome = (changes: ReturnType<typeof flagChanges>) =>
  Object.entries(changes).flatMap(([name, entries]) => (entries as unknown[]).map(() => name));

describe('a judged week', () => {
  it.each([
    ['flags a muscle that is below', [below('chest')], [], [], ['create']],
    ['leaves a muscle alone that is not', [fine('chest')], [], [], []],
    ['watches silently within the first week', [below('chest')], [flag('monitoring', 6)], [], ['update']],
    ['asks when it is still below a week later', [below('chest')], [flag('monitoring', 7)], [], ['alert']],
    ['asks once', [below('chest')], [flag('alerted', 21)], [], ['update']],
    ['resolves what is no longer below', [fine('chest')], [flag('alerted', 21)], [], ['resolve']],
    ['resolves what is no target any more', [fine('back')], [flag('monitoring', 7)], [], ['resolve']],
    ['is quiet about what the athlete has explained', [below('chest')], [], ['chest'], []],
  ])('%s', (_, verdicts, open, quiet, expected) => {
    expect(outcome(flagChanges(verdicts, open, new Set(quiet)))).toEqual(expected);
  });
});
