import { hasAmount } from './draft.js';
import type { Drafting } from './drafting.js';
import type { Tag } from './tags.js';

const SELECTED = { amrap: 'amrap', drop_set: 'drop', backoff: 'backoff' } as const;

/** The word belongs to the set that follows, or, said behind it, to the one before. */
export function placeKind(drafting: Drafting, tag: Tag, at: number): void {
  const { draft, items } = drafting;
  const previous = items[at - 1];
  if (drafting.selection && (tag === 'amrap' || tag === 'drop_set' || tag === 'backoff')) {
    drafting.selection.setType = SELECTED[tag];
    return;
  }
  const behind =
    hasAmount(draft) &&
    !(
      previous?.kind === 'word' &&
      (previous.tag === 'comma' || previous.tag === 'and' || previous.tag === 'plus')
    );
  const follows = items
    .slice(at + 1)
    .some(({ kind }) => kind === 'number' || kind === 'weight' || kind === 'reps');
  if (tag === 'working') return drafting.endKind();
  if (hasAmount(draft) && follows && (!behind || tag !== 'warmup')) drafting.next();
  // "warm-ups: 45 for 10, 95 for 5": all of them.
  if (tag === 'warmup') return drafting.kind('warmup', /(?:ups|sets)$/i.test(items[at]!.text));
  if (tag === 'amrap') return drafting.kind('amrap');
  drafting.kind(tag === 'drop_set' ? 'drop' : 'backoff', true);
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
    drafting.selection ??= drafting.select('last', 1);
    drafting.selection.reps = next.value;
    return 2;
  }
  draft.reps = draft.reps.length > 1 ? [...draft.reps.slice(0, -1), next.value] : [next.value];
  return 2;
}
