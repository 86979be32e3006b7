import type { Exercise } from '../../exercise-match/index.js';
import { type Draft, hasAmount } from './draft.js';
import type { Drafting } from './drafting.js';
import type { Item } from './items.js';

/** "left 12, right 10" or "12 left, 10 right". */
export function placeSide(drafting: Drafting, side: 'left' | 'right', at: number): void {
  const { draft, items } = drafting;
  const parted = items.findIndex(({ kind, tag }, i) => i > at && kind === 'word' && PARTS.has(tag!));
  const later = items
    .slice(at + 1, parted < 0 ? items.length : parted)
    .some((item, i) => isAmount(item, items[at + i]!));
  const behind = hasAmount(draft) && draft.side === null && !(later && isNewSet(items));
  if (!behind && hasAmount(draft)) drafting.next();
  drafting.draft.side = side;
  // "12 left": what follows is of the other side.
  if (behind && later) drafting.next();
}

const PARTS: ReadonlySet<string> = new Set(['and_then', 'superset', 'stop']);

/** A weight behind the last side is that of both: "12 left 12 right with 30s". */
const isAmount = ({ kind }: Item, before: Item): boolean =>
  kind === 'reps' ||
  kind === 'duration' ||
  (kind === 'number' && !(before.kind === 'word' && (before.tag === 'with' || before.tag === 'at')));

/** Whether the first side of the sentence stood before its figures, so that this one does too. */
function isNewSet(items: readonly Item[]): boolean {
  const first = items.findIndex(({ tag }) => tag === 'left' || tag === 'right');
  const figure = items.findIndex(({ kind }) => kind === 'number' || kind === 'reps');
  return first < figure;
}

/** Nobody benches a bar with one arm: "right, 235 for 6" only begins. */
export function sideOf({ side }: Draft, exercise: Exercise | null): Draft['side'] {
  const twoHanded = exercise?.loadMode === 'barbell_total' && exercise.laterality === 'bilateral';
  return twoHanded && side !== 'each' ? null : side;
}
