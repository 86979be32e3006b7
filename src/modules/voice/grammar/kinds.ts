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
