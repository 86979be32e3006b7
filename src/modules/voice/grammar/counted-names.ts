import type { Item } from './items.js';

const MOST = 10;

/** "three wall sits of 45 seconds", "three 30 second planks": what has no repetitions is counted in sets. */
export function withCountedNames(items: readonly Item[]): Item[] {
  return items.map((item, at) =>
    isCountOfSets(items, at) ? { ...item, kind: 'sets', text: 'named' } : item,
  );
}

function isCountOfSets(items: readonly Item[], at: number): boolean {
  const { kind, value } = items[at]!;
  const before = items[at - 1];
  const opens = !before || (before.kind === 'word' && OPENS.has(before.tag!));
  if (kind !== 'number' || !Number.isInteger(value) || value > MOST || !opens) return false;
  const next = items[at + 1]?.kind;
  const name = items[next === 'duration' || next === 'distance' ? at + 2 : at + 1];
  const exercises = name?.kind === 'exercise' ? (name.span?.exercises ?? []) : [];
  return exercises.length > 0 && exercises.every(({ tracking }) => !/reps/.test(tracking));
}

const OPENS: ReadonlySet<string> = new Set(['comma', 'and', 'and_then', 'stop', 'plus', 'superset', 'word']);
