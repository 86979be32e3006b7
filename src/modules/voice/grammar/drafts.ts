import type { Exercise } from '../../exercise-match/index.js';
import { type Draft, hasAmount, hasFigures } from './draft.js';
import { Drafting, isLoaded } from './drafting.js';
import { effortsBehind } from './effort-order.js';
import type { Item } from './items.js';
import { withLists } from './lists.js';
import { placeLabelled } from './labelled-figures.js';
import { partsFirst } from './parts.js';
import { placeNumber } from './number-roles.js';
import type { Segment } from './segments.js';
import { shareLoad } from './shared-figures.js';
import type { Tag } from './tags.js';
import { withoutTotals } from './totals.js';
import { placeWord } from './word-roles.js';

/** The sets of a segment as they were said. */
export function draftsOf({ items: said, span }: Segment, exercise: Exercise | null): Draft[] {
  const items = withLists(partsFirst(effortsBehind(said)), isLoaded(exercise));
  const drafting = new Drafting(items, span, exercise);
  for (let at = 0; at < items.length;) at += place(drafting, at);
  // "185 x 8 x": what should follow was not heard.
  const end = items.at(-1);
  if (end?.kind === 'word' && CUT.has(end.tag) && hasFigures(drafting.draft))
    drafting.doubt('confirm', 'confirm');
  const drafts = drafting.drafts.filter(
    (draft, i) => i === 0 || hasFigures(draft) || draft.doubts.length > 0,
  );
  return shareLoad(withoutTotals(drafts));
}

const CUT: ReadonlySet<Tag | null> = new Set<Tag | null>(['x', 'by']);

/** @returns how many items it took */
function place(drafting: Drafting, at: number): number {
  const item = drafting.items[at]!;
  if (drafting.link === 'or' && isAlternative(drafting, item)) return 1;
  if (item.kind === 'number') {
    const taken = placeNumber(drafting, at);
    drafting.link = null;
    return taken;
  }
  if (item.kind === 'word') return placeWord(drafting, at);
  if (AFTERTHOUGHTS.has(item.kind) && !hasFigures(drafting.draft) && !figureFollows(drafting.items, at))
    drafting.reopen();
  const { link, draft } = drafting;
  if (item.kind === 'rpe' || item.kind === 'rir') shareEffort(drafting, item, at);
  placeLabelled(drafting, item, at);
  // "8 on the first and 6 on the second at 185": which one it is parts no list.
  const counted = item.kind === 'select_nth' && !drafting.selection && drafting.draft === draft;
  drafting.link = counted ? link : null;
  return 1;
}

/** "and both of those were RPE 9", "all of them RPE 8": of every set that is told before it. */
function shareEffort({ drafts, items }: Drafting, { kind, value }: Item, at: number): void {
  const name = kind as 'rpe' | 'rir';
  if (!items.slice(Math.max(0, at - NEAR), at).some(({ kind: of, tag }) => of === 'word' && tag === 'all'))
    return;
  for (const draft of drafts) draft[name] ??= value;
}

const NEAR = 2;

/** "8, maybe 9": which of the two has to be asked. */
function isAlternative(drafting: Drafting, { kind }: Item): boolean {
  if (kind === 'word' || kind === 'exercise') return false;
  drafting.link = null;
  // "185 for 8, maybe two left in the tank"
  if (AFTERTHOUGHTS.has(kind)) return false;
  if (!hasFigures(drafting.draft)) {
    drafting.doubt('confirm', 'confirm');
    return false;
  }
  drafting.doubt(hasAmount(drafting.draft) ? 'reps' : 'number');
  return true;
}

/** What may be said of a set when it is told already: "225 for 5. RPE 8." */
const AFTERTHOUGHTS: ReadonlySet<string> = new Set(['rpe', 'rir', 'rest', 'tempo']);

function figureFollows(items: readonly Item[], at: number): boolean {
  for (const item of items.slice(at + 1)) {
    if (item.kind === 'word' && (item.tag === 'stop' || item.tag === 'and_then')) return false;
    if (item.kind !== 'word' && !AFTERTHOUGHTS.has(item.kind)) return true;
  }
  return false;
}
