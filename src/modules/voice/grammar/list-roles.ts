import { hasAmount, hasWeight, type SaidWeight } from './draft.js';
import type { Drafting } from './drafting.js';
import type { Item } from './items.js';

/** Places a list: a set for each of its figures. */
export function placeList(drafting: Drafting, item: Item): void {
  const { kind, value, unit, unsure, values, text } = item;
  // "no, 12, 10 and 8", "the last one 12, 10 and 8": which sets are meant?
  if (drafting.replacing || drafting.selection || unsure) drafting.doubt('number');
  drafting.replacing = false;
  const { draft } = drafting;
  if (kind === 'weight_list') {
    if (hasWeight(draft)) drafting.next();
    drafting.draft.weight = { value, unit, labelled: text === 'labelled' };
    drafting.draft.loads = values;
  } else if (kind === 'duration_list') {
    if (draft.durationSeconds !== null) drafting.next();
    drafting.draft.durationSeconds = value;
    drafting.draft.times = values;
  } else {
    if (hasAmount(draft) && hasWeight(draft)) drafting.next();
    else if (hasAmount(draft)) drafting.doubt('number');
    drafting.draft.reps = [...values];
  }
  drafting.link = null;
}

/** "135 155 for 8": two weights, or pieces of one? */
export function addWeight(drafting: Drafting, { value, unit }: SaidWeight): void {
  const { loads, weight } = drafting.draft;
  drafting.doubt('confirm', 'confirm');
  // "220 pounds 100 kilos for 5": two sets, or the same weight twice?
  if (unit && weight!.unit && unit !== weight!.unit) drafting.doubt('unit');
  drafting.draft.loads = loads.length > 0 ? [...loads, value] : [weight!.value, value];
}
