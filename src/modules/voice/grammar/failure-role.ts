import { emptySelection, hasFigures } from './draft.js';
import type { Drafting } from './drafting.js';

/** "to failure": of the set that is named, else of the last one. */
export function placeToFailure(drafting: Drafting): void {
  if (drafting.selection) {
    drafting.selection.failed = true;
    return;
  }
  // "225 for 5, last set to failure": told of the one set there is.
  if (!hasFigures(drafting.draft)) drafting.reopen();
  if (drafting.draft.failure === 'none') drafting.draft.failure = 'last';
}

/** "failed at 4": the reps that were done. "failed" alone: failure. */
export function placeFailure(drafting: Drafting, at: number): number {
  const { items, draft } = drafting;
  draft.failure = 'last';
  const next = items[at + 1];
  // "for 8, failed on the last one": seven or eight of them?
  if (/last/i.test(items[at]!.text)) drafting.doubt('confirm', 'confirm');
  if (next?.kind !== 'number' && next?.kind !== 'reps') return 1;
  if (/fail(?:ed|ing)?\s+on/i.test(items[at]!.text)) drafting.doubt('reps');
  if (next.unsure) drafting.doubt('confirm', 'confirm');
  // "for 8, failed 9": the ninth was not done.
  if (draft.reps.length > 0 && next.value > draft.reps.at(-1)!) drafting.doubt('reps');
  // "3 sets of 5, failed at 4": so few in the last of them.
  if ((draft.sets ?? 1) > 1 && draft.reps.length === 1) {
    if (!items.some(({ kind }) => kind === 'select_last')) drafting.doubt('confirm', 'confirm');
    (drafting.selection ?? drafting.select(emptySelection('last', 1))).reps = next.value;
    return 2;
  }
  draft.reps = draft.reps.length > 1 ? [...draft.reps.slice(0, -1), next.value] : [next.value];
  return 2;
}
