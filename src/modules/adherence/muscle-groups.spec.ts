import { describe, expect, it } from '@jest/globals';
import { readFileSync } from 'node:fs';
import { byGroup, groupNamed, musclesOf, SIDES } from './muscle-groups.js';

const [header, ...rows] = readFileSync('data/exercises.tsv', 'utf8')
  .trim()
  .split('\n')
  .map((line) => line.split('\t'));
const columns = ['primary_muscles', 'secondary_muscles'].map((name) => header!.indexOf(name));
const muscles = new Set(rows.flatMap((row) => columns.flatMap((at) => row[at]!.split(',').filter(Boolean))));

describe('muscle groups', () => {
  it('cover every muscle of the catalogue but the heart and the shins', () => {
    const covered = (muscle: string) => musclesOf(groupNamed(muscle) ?? '').includes(muscle);
    expect([...muscles].filter((muscle) => !covered(muscle)).toSorted()).toEqual(['cardio', 'tibialis']);
  });

  it('name no muscle that the catalogue has not', () => {
    const named = [...Object.values(SIDES).flat(), ...['chest', 'back', 'legs', 'core'].flatMap(musclesOf)];
    expect(named.filter((muscle) => !muscles.has(muscle))).toEqual([]);
  });

  it('are the same muscles as where they have landmarks', () => {
    const landmarks = readFileSync('data/volume-landmarks.tsv', 'utf8').trim().split('\n').slice(1);
    const groups = landmarks.map((line) => line.split('\t'));
    const named = groups.filter(([group]) => groupNamed(group!) !== undefined);
    expect(named.length).toBeGreaterThanOrEqual(10);
    for (const [group, muscles] of named)
      expect([group, musclesOf(groupNamed(group!)!)]).toEqual([group, muscles!.split(',')]);
  });

  it.each([
    ['Quadriceps', 'quads'],
    ['Lower Back', 'lower_back'],
    ['pectorals', 'chest'],
    ['abdominals', 'abs'],
    ['core', 'core'],
    ['hips', undefined],
  ])('%s means %s', (name, group) => {
    expect(groupNamed(name)).toBe(group);
  });

  it('take the larger of two figures for one group', () => {
    expect(byGroup({ quads: 8, quadriceps: 10, elbow: 3 })).toEqual({
      groups: new Map([['quads', 10]]),
      unknown: ['elbow'],
    });
  });
});
