import { amountAt, skip, tagAt } from './atom-reading.js';
import type { Atom } from './atoms.js';
import type { Item, Labelled } from './items.js';
import type { Tag } from './tags.js';
import { SECONDS } from './time-items.js';

/** What is said relative to the last set: "add 10", "10 more pounds", "two more reps", "three more sets". */
export function changeAt(atoms: readonly Atom[], at: number): Labelled | undefined {
  return (
    timeChangeAt(atoms, at) ??
    plusAt(atoms, at) ??
    addedAt(atoms, at) ??
    moreAt(atoms, at) ??
    moreSetsAt(atoms, at)
  );
}

const unitAt = (atoms: readonly Atom[], at: number): Item['unit'] => {
  const tag = tagAt(atoms, at);
  return tag === 'lb' ? 'lbs' : tag === 'kg' ? 'kg' : null;
};

/** "10 seconds longer", "10 more seconds", "add 10 seconds". */
function timeChangeAt(atoms: readonly Atom[], at: number): Labelled | undefined {
  const first = tagAt(atoms, at);
  const from = first === 'add' || first === 'drop' || first === 'plus' || first === 'minus' ? at + 1 : at;
  const amount = amountAt(atoms, from);
  const before = tagAt(atoms, from + 1);
  const compared = before === 'more' || before === 'less' ? from + 2 : from + 1;
  const unit = SECONDS.get(tagAt(atoms, compared) ?? 'word');
  if (!amount || amount.tag === 'article' || !unit) return undefined;
  const behind = tagAt(atoms, compared + 1);
  const word = compared > from + 1 ? before : behind;
  const less = word === 'less' || first === 'drop' || first === 'minus';
  if (from === at && word !== 'more' && word !== 'less') return undefined;
  const end = word === behind && compared === from + 1 && (word === 'more' || word === 'less') ? 2 : 1;
  const item = {
    kind: 'time_change',
    value: (less ? -1 : 1) * amount.value * unit,
    unsure: amount.unsure,
  } as const;
  return { item, length: compared + end - at };
}

/** "same weight plus one rep", "same thing minus one rep"; behind figures of its own sentence it may be anything. */
function plusAt(atoms: readonly Atom[], at: number): Labelled | undefined {
  const sign = tagAt(atoms, at) === 'plus' ? 1 : tagAt(atoms, at) === 'minus' ? -1 : 0;
  const amount = amountAt(atoms, at + 1);
  if (!sign || !amount || tagAt(atoms, at + 2) !== 'reps') return undefined;
  const told = atoms.slice(0, at).some(({ tag }) => tag === 'number');
  return change('reps_change', sign * amount.value, null, { ...amount, unsure: amount.unsure || told }, 3);
}

/** "add 10", "drop 20 pounds", "went up by 5", "add two reps". */
function addedAt(atoms: readonly Atom[], at: number): Labelled | undefined {
  const tag = isAdded(atoms, at) ? 'add' : directionOf(atoms[at]!);
  if (tag !== 'add' && tag !== 'drop') return undefined;
  const plates = skip(atoms, at + 1, ['by', 'more']);
  // How many plates, and on how many sides, has to be asked.
  if (tagAt(atoms, plates) === 'plate') return { item: { kind: 'plates' }, length: plates + 1 - at };
  if (amountAt(atoms, plates) && tagAt(atoms, plates + 1) === 'plate')
    return { item: { kind: 'plates' }, length: plates + 2 - at };
  const behind = skip(atoms, at + 1, ['by', 'more', 'article']);
  // "dropped another 20"
  const from = /^(?:yet )?another$/i.test(atoms[behind]?.text ?? '') ? behind + 1 : behind;
  const amount = amountAt(atoms, from);
  if (!amount || amount.tag === 'article') return undefined;
  // "add 3 sets of 10" adds sets to the log.
  if (tagAt(atoms, from + 1) === 'sets') return undefined;
  const value = tag === 'add' ? amount.value : -amount.value;
  const after = skip(atoms, from + 1, ['more']);
  if (tagAt(atoms, after) === 'reps') return change('reps_change', value, null, amount, after + 1 - at);
  const unit = unitAt(atoms, after);
  const end = skip(atoms, unit ? after + 1 : after, ['heavier', 'lighter', 'more']);
  if (BARE_DROP.test(atoms[at]!.text) && !unit && tagAt(atoms, end) === 'for' && amount.value > 60)
    return undefined;
  return change('weight_change', value, unit, amount, end - at);
}

/** "dropped the weight 10 pounds" tells by how much, "dropped the weight, 25 for 12" to what. */
function directionOf({ tag, text }: Atom): Tag {
  if (tag !== 'new_load' || !/\b(?:weight|load)$/i.test(text) || /\bin\b/i.test(text)) return tag;
  return /^(?:dropped|lowered|reduced)/i.test(text) ? 'drop' : 'add';
}

/** "185 for 8, then added 10 for 6" adds to a set that is told; "dips, added 10" to the body. */
function isAdded(atoms: readonly Atom[], at: number): boolean {
  const before = tagAt(atoms, at - 1);
  const told = atoms.slice(0, at).some(({ tag }) => tag === 'number');
  const parted = before === 'and_then' || before === 'comma' || before === 'and' || before === 'stop';
  return told && parted && /^added$/i.test(atoms[at]!.text);
}

/** "dropped 185 for 8": a weight, not a difference. */
const BARE_DROP = /^(?:drop|dropped|down|up)$/i;

/** "10 more pounds", "10 pounds heavier", "2 more reps", "5 lighter". */
function moreAt(atoms: readonly Atom[], at: number): Labelled | undefined {
  const amount = amountAt(atoms, at);
  if (!amount) return undefined;
  const next = tagAt(atoms, at + 1);
  const compared = next === 'more' || next === 'less' || next === 'heavier' || next === 'lighter';
  const unit = unitAt(atoms, compared ? at + 2 : at + 1);
  const isReps = (i: number) => tagAt(atoms, i) === 'reps';
  if (compared && next === 'more' && tagAt(atoms, at + 2) === 'of') return undefined;
  if (compared) {
    const sign = next === 'more' || next === 'heavier' ? 1 : -1;
    if (isReps(at + 2)) return change('reps_change', sign * amount.value, null, amount, 3);
    if (unit) return change('weight_change', sign * amount.value, unit, amount, 3);
    if (next === 'heavier' || next === 'lighter')
      return change('weight_change', sign * amount.value, null, amount, 2);
    // "put 10 more on"
    if (next === 'more' && tagAt(atoms, at + 2) === 'on' && !isNamed(atoms, at + 3))
      return change('weight_change', amount.value, null, amount, 3);
    // "ten more for six": the reps are said, so it is ten more on the bar.
    if (tagAt(atoms, at + 2) === 'for' && tagAt(atoms, at + 3) === 'number')
      return change('weight_change', sign * amount.value, null, mayCountSets(amount), 2);
    // "8 more at 225" has a weight of its own.
    const counts = tagAt(atoms, at + 2);
    return counts === 'sets' || counts === 'at' || counts === 'with'
      ? undefined
      : change('reps_change', sign * amount.value, null, { ...amount, unsure: true }, 2);
  }
  const word = tagAt(atoms, at + 2);
  const sign = word === 'more' || word === 'heavier' ? 1 : word === 'less' || word === 'lighter' ? -1 : 0;
  if (sign === 0) return undefined;
  if (isReps(at + 1)) return change('reps_change', sign * amount.value, null, amount, 3);
  return unit ? change('weight_change', sign * amount.value, unit, amount, 3) : undefined;
}

/** "two more for 6": two sets, or two pounds? */
const mayCountSets = (amount: Atom): Atom =>
  Number.isInteger(amount.value) && amount.value < 5 ? { ...amount, unsure: true } : amount;

/** "8 more on bench" are repetitions. */
const isNamed = (atoms: readonly Atom[], at: number): boolean =>
  ['exercise', 'word', 'number'].includes(tagAt(atoms, skip(atoms, at, ['article'])) ?? '');

function change(
  kind: 'weight_change' | 'reps_change',
  value: number,
  unit: Item['unit'],
  { unsure }: Atom,
  length: number,
): Labelled {
  return { item: { kind, value, unit, unsure }, length };
}

/** Nobody adds more than a plate to each side at once. */
const MOST_ADDED = 50;

/** "another set", "three more sets", "another 3 sets". */
function moreSetsAt(atoms: readonly Atom[], at: number): Labelled | undefined {
  const amount = amountAt(atoms, at);
  if (amount && tagAt(atoms, at + 1) === 'more' && tagAt(atoms, at + 2) === 'sets') {
    return { item: { kind: 'more_sets', value: amount.value }, length: 3 };
  }
  // "two more of those": sets like the last.
  if (amount && tagAt(atoms, at + 1) === 'more' && tagAt(atoms, at + 2) === 'of') {
    const end = skip(atoms, at + 3, ['sets']);
    return { item: { kind: 'more_sets', value: amount.value }, length: end - at };
  }
  if (tagAt(atoms, at) !== 'another_set') return undefined;
  const one = /^(?:one|1) more$/i.test(atoms[at]!.text);
  if (one && tagAt(atoms, at + 1) === 'reps') return { item: { kind: 'reps_change', value: 1 }, length: 2 };
  if (one && unitAt(atoms, at + 1))
    return { item: { kind: 'weight_change', value: 1, unit: unitAt(atoms, at + 1) }, length: 2 };
  const count = atoms[at + 1];
  const unit = unitAt(atoms, at + 2);
  // "another five pounds" comes on top; "another 185 pounds for 5" is a set of it.
  if (count?.tag === 'number' && unit && !one && count.value <= MOST_ADDED)
    return change('weight_change', count.value, unit, count, 3);
  if (count?.tag === 'number' && tagAt(atoms, at + 2) === 'sets') {
    return { item: { kind: 'more_sets', value: count.value }, length: 3 };
  }
  return { item: { kind: 'more_sets', value: 1 }, length: 1 };
}
