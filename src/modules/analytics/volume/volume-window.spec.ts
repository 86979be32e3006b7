import { describe, expect, it } from '@jest/globals';
import { type AskedWindow, volumeWindow } from './volume-window.js';

// A Wednesday.
const viewer = { today: '2026-11-25', timeZone: 'America/New_York' };
const window = (asked: AskedWindow, today = viewer.today) => volumeWindow(asked, 4, { ...viewer, today });

describe('the window of volume', () => {
  it('is the running week, its month, and the four weeks up to it', () => {
    expect(window({})).toEqual({
      week: { from: '2026-11-23', until: '2026-11-30' },
      daysOfWeek: 3,
      isWeekOver: false,
      month: { from: '2026-11-01', until: '2026-12-01' },
      daysOfMonth: 25,
      range: { from: '2026-11-02', until: '2026-11-30' },
      weeks: ['2026-11-02', '2026-11-09', '2026-11-16', '2026-11-23'],
      comparedWeeks: ['2026-10-26', '2026-11-02', '2026-11-09', '2026-11-16'],
      all: { from: '2026-10-26', until: '2026-12-01' },
    });
  });

  it.each([
    ['2026-11-23', 1],
    ['2026-11-29', 7],
  ])('on %s has %d days of the week', (today, days) => {
    expect(window({}, today)).toMatchObject({ daysOfWeek: days, isWeekOver: false });
  });

  it('of a week that is over compares that week too', () => {
    expect(window({ weeks: 2, endDate: '2026-11-22' })).toMatchObject({
      week: { from: '2026-11-16' },
      daysOfWeek: 7,
      isWeekOver: true,
      comparedWeeks: ['2026-11-09', '2026-11-16'],
      range: { from: '2026-11-09', until: '2026-11-23' },
    });
  });

  it('of a leap February has 29 days', () => {
    expect(window({ endDate: '2024-02-10', startDate: '2024-02-10' }, '2024-12-01')).toMatchObject({
      month: { from: '2024-02-01', until: '2024-03-01' },
      daysOfMonth: 29,
    });
  });

  it.each([
    ['2026-11-10', '2026-11-12', '2026-11-10', '2026-11-13'],
    // A moment is the athlete's day; a time without a zone is the athlete's time.
    ['2026-11-10T02:00:00Z', '2026-11-12T04:59:00.000Z', '2026-11-09', '2026-11-12'],
    ['2026-11-10T23:59:00', '2026-11-12', '2026-11-10', '2026-11-13'],
    // What is to come has not happened.
    ['2026-11-10', '2027-11-12', '2026-11-10', '2026-11-26'],
  ])('from %s to %s is %s up to %s', (startDate, endDate, from, until) => {
    expect(window({ startDate, endDate }).range).toEqual({ from, until });
  });

  it.each([
    [{ startDate: '2026-11-26' }, '/startDate'],
    [{ startDate: '2026-11-10', endDate: '2026-11-09' }, '/startDate'],
    [{ startDate: '2015-11-10' }, '/startDate'],
    [{ startDate: 'yesterday' }, '/startDate'],
    [{ startDate: '2026-02-30' }, '/startDate'],
    [{ endDate: '2026-13-01' }, '/endDate'],
    [{ endDate: '0001-01-01' }, '/endDate'],
    [{ endDate: '2026-11-10Tnoon' }, '/endDate'],
  ])('422 for %j', (asked, pointer) => {
    expect(() => window(asked)).toThrow(
      expect.objectContaining({
        status: 422,
        details: expect.objectContaining({ members: { errors: [expect.objectContaining({ pointer })] } }),
      }),
    );
  });
});
