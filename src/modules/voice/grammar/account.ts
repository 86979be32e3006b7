import type { Item, ItemKind } from './items.js';
import type { SetReading } from './reading.js';

/** Kinds of items whose number must turn up in a set as it was said. */
const SAID: ReadonlySet<ItemKind> = new Set<ItemKind>([
  'number',
  'weight',
  'reps',
  'sets',
  'duration',
  'distance',
  'rpe',
  'rir',
  'rest',
]);

/** A number before one of these was taken back, or replaced. */
const TAKEN_BACK: ReadonlySet<string> = new Set(['fix', 'strong_fix', 'undo', 'failed_at']);

/** Behind these a number is a difference; completion computes with it. */
const SIGNS: ReadonlySet<string> = new Set(['plus', 'minus', 'weighted']);

/**
 * Whether every number that was said is in the sets (P1): one that is not was lost, and has to be asked about.
 *
 * @param sets what the items became
 */
export function isAccounted(items: readonly Item[], sets: readonly SetReading[]): boolean {
  const taken = items.findLastIndex(
    ({ tag }, at) =>
      tag !== null && TAKEN_BACK.has(tag) && items.slice(at + 1).some(({ kind }) => SAID.has(kind)),
  );
  const known = new Set<number>(sets.flatMap(numbersOf));
  for (const count of countsOf(sets)) known.add(count);
  return items.every(
    ({ kind, value }, at) =>
      at < taken || !SAID.has(kind) || known.has(Math.abs(value)) || SIGNS.has(items[at - 1]?.tag ?? ''),
  );
}

function numbersOf(set: SetReading): number[] {
  const { weight, reps, durationSeconds, distanceMeters, rpe, rir, restSeconds } = set;
  return [weight, reps, durationSeconds, distanceMeters, rpe, rir, restSeconds].flatMap((value) =>
    value === null ? [] : [Math.abs(value)],
  );
}

/** How many sets there are: of the whole, of each stretch of equal ones, and of each stretch of one kind. */
function countsOf(sets: readonly SetReading[]): number[] {
  const counts = [sets.length];
  let [equal, alike] = [0, 0];
  for (const [at, set] of sets.entries()) {
    const before = sets[at - 1];
    equal = before && numbersOf(set).join() === numbersOf(before).join() ? equal + 1 : 1;
    alike = before?.setType === set.setType ? alike + 1 : 1;
    counts.push(equal);
    // "two sets, 60 for 12 and 60 for 10, and a drop set"
    if (sets[at + 1]?.setType !== set.setType) counts.push(alike);
  }
  return counts;
}
