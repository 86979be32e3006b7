import { type Draft, hasAmount } from './draft.js';

/** "three sets, 185 for 8, 195 for 6, 205 for 4": three in all, and not three of the first. */
export function withoutTotals(drafts: readonly Draft[]): Draft[] {
  for (const [at, draft] of drafts.entries()) {
    const { total, sets } = draft;
    if (!total || sets === null || sets < 2 || !isOne(draft, 1)) continue;
    const behind = drafts.slice(at + 1);
    const end = behind.findIndex((each) => !isOne(each, 0));
    const told = 1 + (end < 0 ? behind.length : end);
    const alike = 1 + behind.slice(0, told - 1).filter(({ setType }) => setType === draft.setType).length;
    if (alike === 1) continue;
    // "two sets 135 for 10 then 185 for 5", "three sets, 185 for 8, 195 for 6": which are counted?
    if (total === 'maybe' || (told !== sets && alike !== sets)) draft.doubts.push(UNCLEAR);
    if (told === sets || alike === sets) draft.sets = null;
  }
  return [...drafts];
}

const UNCLEAR = { level: 'confirm', asks: 'confirm' } as const;

/** Told by itself, with figures of its own. */
const isOne = (draft: Draft, counted: 0 | 1): boolean =>
  hasAmount(draft) &&
  draft.reps.length <= 1 &&
  (counted === 1 || draft.sets === null) &&
  draft.moreSets === null;
