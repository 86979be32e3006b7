import { type Draft, hasWeight } from './draft.js';

/** "left 12, right 10 with 30s": both sides with the weight that is said last. */
export function shareLoad(drafts: Draft[]): Draft[] {
  for (const [at, draft] of drafts.entries()) {
    const next = drafts[at + 1];
    if (draft.side === 'left' || draft.side === 'right') {
      const other = next && next.side !== draft.side && (next.side === 'left' || next.side === 'right');
      if (other && !hasWeight(draft)) draft.weight = next.weight;
    }
  }
  return drafts;
}
