import { hasAmount, hasWeight } from './draft.js';
import type { Drafting } from './drafting.js';
import type { Item } from './items.js';
import { CROSS, isCountable, isWeightFor, take, word } from './numbers.js';

/** "3x5", "225 x 5", "225x5x3", "3x10x135", "3 x 45 seconds". */
export function placeCross(drafting: Drafting, at: number): number {
  const { items, draft, loaded } = drafting;
  const [a, b] = [items[at]!, items[at + 2]!];
  if (draft.reps.length > 0 && (draft.sets !== null || hasWeight(draft) || drafting.link === null))
    drafting.next();
  if (b.kind === 'weight' && b.unit) return take(drafting.reps(a.value, a.unsure));
  if (b.kind === 'duration' || b.kind === 'distance') return take(drafting.sets(a.value, a.unsure));
  if (b.kind === 'sets')
    return take(
      isWeightFor(a.value, 10) ? drafting.weight({ value: a.value, unit: null }) : drafting.reps(a.value),
    );
  const third = CROSS.has(word(items[at + 3])) && isCountable(items[at + 4]) ? items[at + 4]! : null;
  if (third) return placeThree(drafting, [a, b, third]);
  const told = hasWeight(draft) && !hasAmount(draft) && a.value <= 20;
  // "225 for 5 x 3": five sets, or three?
  if (told && drafting.link === 'for' && a.value > b.value) drafting.doubt('number');
  if (!told && loaded && isWeightFor(a.value, b.value)) {
    drafting.weight({ value: a.value, unit: null }, a.unsure);
    drafting.reps(b.value, b.unsure);
    return 3;
  }
  return placeSetsByReps(drafting, a, b);
}

function placeSetsByReps(drafting: Drafting, a: Item, b: Item): number {
  if (drafting.loaded && b.value >= 95 && a.value <= 20) {
    drafting.doubt('confirm', 'confirm');
    drafting.reps(a.value, a.unsure);
    drafting.weight({ value: b.value, unit: null }, b.unsure);
    return 3;
  }
  const implausible = a.value > 20 && drafting.loaded && b.value <= 30;
  if (implausible) {
    drafting.doubt('confirm', 'confirm');
    drafting.weight({ value: a.value, unit: null }, a.unsure);
    drafting.reps(b.value, b.unsure);
    return 3;
  }
  if (a.value > 10 || (drafting.loaded && b.value > 40)) {
    drafting.doubt('number');
    return 3;
  }
  // "435x2, 580x4, 10x8": ten sets of eight, or ten pounds?
  const listed = drafting.drafts.filter(({ sets, weight }) => sets === null && weight !== null).length > 1;
  if (listed && a.value >= 8) drafting.doubt('number');
  drafting.sets(a.value, a.unsure);
  drafting.reps(b.value, b.unsure);
  return 3;
}

function placeThree(drafting: Drafting, [a, b, c]: readonly [Item, Item, Item]): number {
  if (isWeightFor(a.value, b.value) && c.value <= 20) {
    drafting.weight({ value: a.value, unit: null }, a.unsure);
    drafting.reps(b.value, b.unsure);
    drafting.sets(c.value, c.unsure);
    return 5;
  }
  drafting.sets(a.value, a.unsure);
  drafting.reps(b.value, b.unsure);
  drafting.weight({ value: c.value, unit: c.unit }, c.unsure);
  if (a.value > 10 || !(c.value >= 20 || c.unit)) drafting.doubt('number');
  return 5;
}

const MOST_REPS = 50;

/** What follows a cross whose left side was told with its unit. */
export function placeCrossEnd(drafting: Drafting, at: number): number {
  const { draft, items } = drafting;
  const { value, unsure } = items[at]!;
  // "dips x 14": nothing was said before the name.
  const first = at === 1 && value <= MOST_REPS;
  // "5 blip x 20": the first may have been the sets.
  if (!first && !isCountable(items[at - 2]) && word(items[at - 2]) !== 'clock') drafting.doubt('number');
  const timed = draft.durationSeconds !== null || draft.distanceMeters !== null;
  if (timed && draft.sets === null) return take(drafting.sets(value, unsure));
  if (draft.reps.length === 0) return take(drafting.reps(value, unsure));
  if (draft.sets === null && value <= 20) return take(drafting.sets(value, unsure));
  if (!hasWeight(draft)) return take(drafting.weight({ value, unit: null }, unsure));
  return take(drafting.doubt('number'));
}
