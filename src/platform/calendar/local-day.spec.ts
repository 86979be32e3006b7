import { describe, expect, it } from '@jest/globals';
import {
  addDays,
  canonicalTimeZone,
  daysBetween,
  isLocalDay,
  localDay,
  monthEndOf,
  weekStartOf,
} from './local-day.js';

describe('the local day', () => {
  it.each([
    ['2026-03-08T07:30:00Z', 'America/Los_Angeles', '2026-03-07'],
    ['2026-03-08T12:30:00Z', 'Pacific/Auckland', '2026-03-09'],
    ['2026-03-08T12:30:00Z', 'no zone', '2026-03-08'],
  ])('of %s in %s is %s', (at, zone, day) => {
    expect(localDay(new Date(at), zone)).toBe(day);
  });

  it.each([
    ['2026-11-25', '2026-11-23'],
    ['2026-11-23', '2026-11-23'],
    ['2026-11-29', '2026-11-23'],
    ['2027-01-01', '2026-12-28'],
  ])('%s is in the week of %s', (day, monday) => {
    expect(weekStartOf(day)).toBe(monday);
  });

  it('counts over a leap day and a change of clocks', () => {
    expect(addDays('2028-02-28', 2)).toBe('2028-03-01');
    expect(daysBetween('2026-03-27', '2026-03-31')).toBe(4);
    expect(monthEndOf('2028-02-11')).toBe('2028-02-29');
  });

  it.each([
    ['2028-02-29', true],
    ['2026-02-29', false],
    ['2026-13-01', false],
    ['26-01-01', false],
    ['0000-01-01', false],
  ])('%s is a day: %s', (text, is) => {
    expect(isLocalDay(text)).toBe(is);
  });

  it.each([
    ['europe/kyiv', 'Europe/Kiev'],
    ['US/Pacific', 'America/Los_Angeles'],
    ['+05:30', undefined],
    ['Mars/Olympus', undefined],
    ['', undefined],
  ])('the zone %p is known as %p', (name, canonical) => {
    expect(canonicalTimeZone(name)).toBe(canonical);
  });
});
