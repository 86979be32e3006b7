/** The unit that an athlete runs in. */
export type DistanceUnit = 'km' | 'miles';

/** The international mile. */
export const METERS_PER_MILE = 1_609.344;
export const METERS_PER_KM = 1_000;
export const METERS_PER_FOOT = 0.3048;

interface SpelledUnit {
  meters: number;
  /** The unit that figures of such a run are shown in. */
  shownIn: DistanceUnit;
}

const KILOMETER: SpelledUnit = { meters: METERS_PER_KM, shownIn: 'km' };
const MILE: SpelledUnit = { meters: METERS_PER_MILE, shownIn: 'miles' };
const METER: SpelledUnit = { meters: 1, shownIn: 'km' };

/** `m` is the metre: the mile has no symbol of one letter. */
const SPELLINGS = new Map<string, SpelledUnit>([
  ...['km', 'kms', 'k', 'kilometer', 'kilometers', 'kilometre', 'kilometres'].map(
    (it) => [it, KILOMETER] as const,
  ),
  ...['mi', 'mile', 'miles'].map((it) => [it, MILE] as const),
  ...['m', 'meter', 'meters', 'metre', 'metres'].map((it) => [it, METER] as const),
]);

/**
 * The unit of distance that a text names, in any case.
 *
 * @returns undefined for a unit that is not known: a guess would make five metres of five miles
 */
export function distanceUnitOf(text: string): SpelledUnit | undefined {
  return SPELLINGS.get(text.trim().toLowerCase());
}

/** How many metres a kilometre or a mile has. */
export function metersPer(unit: DistanceUnit): number {
  return unit === 'km' ? METERS_PER_KM : METERS_PER_MILE;
}
