import { describe, expect, it } from '@jest/globals';
import { detailedScore, feelingOf, simpleScore } from './readiness-score.js';

describe('readiness by one choice', () => {
  it.each([
    ['great', 85],
    ['ok', 60],
    ['tired', 35],
    ['Great ', 85],
    ['💪', 85],
    ['💪🏽', 85],
    ['😐', 60],
    ['☹️', 35],
    ['😴', 35],
  ])('"%s" is %d', (text, score) => {
    expect(simpleScore(feelingOf(text)!)).toBe(score);
  });

  it.each(['', 'fine', '🍌', 'constructor', '__proto__'])('"%s" says nothing', (text) => {
    expect(feelingOf(text)).toBeUndefined();
  });
});

describe('readiness by four answers', () => {
  it.each([
    [8, 3, 4, 7, 71],
    [10, 1, 1, 10, 96],
    [1, 10, 10, 1, 6],
    [5, 5, 5, 5, 50],
    [7.5, 2.5, 6, 6, 64],
    [9, 2, 2, 9, 86],
    [6, 9, 8, 4, 35],
  ])('sleep %d, soreness %d, stress %d, energy %d: %d', (sleepQuality, soreness, stress, energy, score) => {
    expect(detailedScore({ sleepQuality, soreness, stress, energy })).toBe(score);
  });

  it('stays within 0 … 100 for answers beyond the scale', () => {
    expect(detailedScore({ sleepQuality: 20, soreness: 0, stress: 0, energy: 20 })).toBe(100);
    expect(detailedScore({ sleepQuality: 0, soreness: 20, stress: 20, energy: 0 })).toBe(0);
  });
});
