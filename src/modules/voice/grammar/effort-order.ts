import type { Item } from './items.js';
import { isScaleValue } from './rating-scale.js';

/**
 * "RPE 9 on the last one", "8 on the second": what is told before the set it is of is put behind it, as in "the last one
 * RPE 9".
 */
export function effortsBehind(items: readonly Item[]): readonly Item[] {
  if (!items.some(isSelection)) return items;
  const result: Item[] = [];
  for (const [at, item] of items.entries()) {
    const effort =
      isSelection(item) && !isTold(items, at + 1) ? effortBefore(result, item, at + 1 === items.length) : -1;
    if (effort < 0) {
      result.push(item);
      continue;
    }
    const [told] = result.splice(effort);
    result.push(item, told!.kind === 'number' ? { ...told!, kind: 'rpe' } : told!);
  }
  return result;
}

const isSelection = ({ kind }: Item): boolean =>
  kind === 'select_first' || kind === 'select_last' || kind === 'select_nth';

/** Where the effort stands that was told right before; -1 where none was. */
function effortBefore(items: readonly Item[], { text }: Item, isEnd: boolean): number {
  const linked = items.at(-1)?.tag === 'on' || items.at(-1)?.tag === 'for' || items.at(-1)?.tag === 'of';
  const comma = items.at(-1)?.tag === 'comma' && (isEnd || ON.test(text));
  const at = items.length - (linked || comma ? 2 : 1);
  const effort = items[at];
  if (!effort) return -1;
  if (EFFORTS.has(effort.kind) && isEffort(effort)) return at;
  if (effort.tag === 'failure') return at;
  // "@9 on the last", "RPE 7 on the first, 9 on the last"
  const { value } = effort;
  const heavy = ({ kind, value: other }: Item) =>
    (kind === 'number' || kind === 'weight') && other > 3 * value;
  const before = items.slice(0, at);
  const rated =
    before.some(({ kind }) => kind === 'rpe') || (before.at(-1)?.tag === 'at' && before.some(heavy));
  return rated && (linked || ON.test(text)) && effort.kind === 'number' && isScaleValue(value) ? at : -1;
}

const ON = /^(?:on|for)\b/i;
const EFFORTS: ReadonlySet<string> = new Set(['rpe', 'rir', 'range']);
const isEffort = ({ kind, text }: Item): boolean => kind !== 'range' || text === 'rpe';

/** Whether something is told of the set behind its name: "RPE 8, the last one RPE 9". */
function isTold(items: readonly Item[], at: number): boolean {
  const next = items[at];
  if (!next || (next.kind === 'word' && ENDS.has(next.tag!))) return false;
  // "RPE 8 first set, RPE 9 last set": the next effort has a set of its own.
  const other = EFFORTS.has(next.kind) && items[at + 1] !== undefined && isSelection(items[at + 1]!);
  return !(other && !isTold(items, at + 2));
}

const ENDS: ReadonlySet<string> = new Set(['comma', 'stop', 'and', 'and_then', 'but', 'because', 'feeling']);
