import { addDays, type LocalDay } from '../../src/platform/calendar/index.js';
import { type RecordedDay, RecordedDays } from '../../src/modules/analytics/load/recorded-days.js';

/** A day of which nothing is recorded but what is given: for specs. */
export function day(recorded: Partial<RecordedDay> & { day: LocalDay }): RecordedDay {
  return {
    sets: 0,
    hardSets: 0,
    unloadedHardSets: 0,
    tonnageKg: 0,
    effortSum: 0,
    effortSets: 0,
    efforts: [],
    readiness: null,
    sleepQuality: null,
    soreness: null,
    sessionLoad: 0,
    sessions: 0,
    ratedSessions: 0,
    isDeload: false,
    deloadNotes: [],
    ...recorded,
  };
}

/** Days in a row from the first, each of so many kilograms; 0 is a rest day. */
export function daysFrom(first: LocalDay, tonnages: readonly number[]): RecordedDays {
  const days = tonnages.map((tonnageKg, index) =>
    day({
      day: addDays(first, index),
      tonnageKg,
      ...(tonnageKg > 0 && { sets: 10, hardSets: 8 }),
    }),
  );
  return new RecordedDays(days);
}
