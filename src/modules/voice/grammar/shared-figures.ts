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

/** "135, 155 and 175 for 8": the reps of the last weight are those of all. */
export function shareReps(drafts: readonly Draft[]): Draft[] {
  const result = [...drafts];
  for (let at = result.length - 2; at >= 0; at--) {
    const [draft, next] = [result[at]!, result[at + 1]!];
    if (!draft.sharesReps) continue;
    draft.reps = [...next.reps];
    draft.durationSeconds = next.durationSeconds;
    // "24 and 32 kilos, 10 reps each" is each weight.
    next.each = false;
  }
  return result;
}
