import { describe, expect, it } from '@jest/globals';
import { checkTimes, embracing, notAhead } from './workout-times.js';

const at = (time: string) => new Date(`2026-11-25T${time}:00Z`);

describe('the times of a workout', () => {
  it.each<[string, string, string | null]>([
    ['an hour', '10:00', '11:00'],
    ['no time at all', '10:00', '10:00'],
    ['no end', '10:00', null],
  ])('may be %s', (_name, start, end) => {
    const times = { start: at(start), end: end === null ? null : at(end) };
    expect(checkTimes(times)).toEqual(times);
  });

  it('422 for an end before the start, and for more than a day', () => {
    expect(() => checkTimes({ start: at('10:00'), end: at('09:59') })).toThrow('before the start');
    expect(() => checkTimes({ start: at('10:00'), end: new Date('2026-11-26T10:00:01Z') })).toThrow('a day');
  });

  it('reach as far as the sets', () => {
    const times = { start: at('10:00'), end: at('11:00') };
    expect(embracing(times, [])).toEqual(times);
    expect(embracing(times, [at('09:50'), at('11:05')])).toEqual({ start: at('09:50'), end: at('11:05') });
    expect(embracing({ ...times, end: null }, [at('11:05')])).toEqual({ start: at('10:00'), end: null });
  });

  it('are never in the future', () => {
    expect(notAhead('2026-11-25T10:00:00Z', at('09:00'))).toEqual(at('09:00'));
    expect(notAhead('2026-11-25T08:00:00Z', at('09:00'))).toEqual(at('08:00'));
  });
});
