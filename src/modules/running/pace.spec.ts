import { describe, expect, it } from '@jest/globals';
import { formatDistance, formatDuration, formatPace, minutesPerKm, paceOf } from './pace.js';

describe('pace', () => {
  it.each([
    [300, 'km', '5:00/km'],
    [299.99, 'km', '5:00/km'],
    [299.4, 'km', '4:59/km'],
    [359.6, 'km', '6:00/km'],
    [300, 'miles', '8:03/mi'],
    [59.6, 'km', '1:00/km'],
    [4_505, 'km', '75:05/km'],
  ] as const)('%d s/km is shown in %s as %s', (seconds, unit, text) => {
    expect(formatPace(seconds, unit)).toBe(text);
  });

  it('is time by distance', () => {
    expect(paceOf(5_000, 1_500)).toBe(300);
    expect(minutesPerKm(315)).toBe(5.25);
  });
});

describe('what is shown', () => {
  it.each([
    [59, '0:59'],
    [1_500, '25:00'],
    [3_599, '59:59'],
    [3_600, '1:00:00'],
    [3_723, '1:02:03'],
    [360_000, '100:00:00'],
  ])('%d seconds as %s', (seconds, text) => {
    expect(formatDuration(seconds)).toBe(text);
  });

  it('a distance in the unit of the run', () => {
    expect(formatDistance(5_000, 'km')).toBe('5.00 km');
    expect(formatDistance(5_000, 'miles')).toBe('3.11 mi');
  });
});
