import fc from 'fast-check';

export const UNITS = 'one two three four five six seven eight nine'.split(' ');
const TEENS = 'ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen'.split(' ');
const TENS = 'twenty thirty forty fifty sixty seventy eighty ninety'.split(' ');

function below100(n: number): string {
  if (n < 10) return UNITS[n - 1]!;
  if (n < 20) return TEENS[n - 10]!;
  const tens = TENS[Math.floor(n / 10) - 2]!;
  return n % 10 === 0 ? tens : `${tens} ${UNITS[(n % 10) - 1]}`;
}

/** A whole number in words, in one of the ways people say it. */
export function inWords(n: number, colloquial: boolean): string {
  if (n < 100) return below100(n);
  const [hundreds, rest] = [UNITS[Math.floor(n / 100) - 1]!, n % 100];
  if (rest === 0) return `${hundreds} hundred`;
  if (!colloquial) return `${hundreds} hundred and ${below100(rest)}`;
  return rest < 10 ? `${hundreds} oh ${UNITS[rest - 1]}` : `${hundreds} ${below100(rest)}`;
}

const LIFTS = [
  ['bench press', 'barbell-bench-press'],
  ['back squat', 'barbell-back-squat'],
  ['deadlift', 'barbell-deadlift'],
  ['overhead press', 'barbell-overhead-press'],
  ['leg press', 'leg-press'],
  ['lat pulldown', 'lat-pulldown'],
  ['dumbbell row', 'dumbbell-row'],
  ['romanian deadlift', 'romanian-deadlift'],
  ['hammer curls', 'dumbbell-hammer-curl'],
  ['cable row', 'seated-cable-row'],
  ['dumbbell bench', 'dumbbell-bench-press'],
  ['hip thrusts', 'barbell-hip-thrust'],
] as const;

export const lift = fc.constantFrom(...LIFTS);
/** Pounds. */
export const weight = fc.integer({ min: 14, max: 190 }).map((n) => n * 5);
export const reps = fc.integer({ min: 1, max: 20 });
/** A number in digits or in words. */
export const number = (n: number) =>
  fc.oneof(
    fc.constant(String(n)),
    fc.boolean().map((spoken) => inWords(n, spoken)),
  );
