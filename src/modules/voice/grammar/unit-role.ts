import { hasFigures } from './draft.js';
import type { Drafting } from './drafting.js';

/** A unit that stands apart from its number: of the weight that was said last. */
export function placeUnit(drafting: Drafting, tag: 'kg' | 'lb', at: number): void {
  const { draft, items } = drafting;
  const corrected = items.slice(Math.max(0, at - 2), at).some((item) => item.tag === 'fix');
  if (corrected) drafting.replacing = false;
  if (draft.weight && (corrected || !draft.weight.unit))
    draft.weight = { ...draft.weight, unit: tag === 'kg' ? 'kg' : 'lbs' };
  else if (!isAnnounced(drafting, at)) drafting.doubt('unit');
}

/** "in pounds today, 315 pounds for 5": before any figure it says what all of them are. */
function isAnnounced({ draft, drafts, items }: Drafting, at: number): boolean {
  const link = items[at - 1]?.tag;
  if (link !== 'on' && link !== 'at' && link !== 'with') return false;
  return drafts.length === 1 && !hasFigures(draft);
}
