import { tagAt } from './atom-reading.js';
import type { Atom } from './atoms.js';
import type { Labelled } from './items.js';
import type { Tag } from './tags.js';

const ROLES: ReadonlyMap<Tag | undefined, string> = new Map([
  ['reps', 'reps'],
  ['maybe_reps', 'reps'],
  ['rpe', 'rpe'],
  ['rir', 'rir'],
  ['sets', 'sets'],
  ['lb', 'weight'],
  ['kg', 'weight'],
  ['second', 'duration'],
  ['minute', 'duration'],
]);

/** "8 to 10 reps", "8-10", "7 or 8": two numbers where a set has one. */
export function rangeAt(atoms: readonly Atom[], at: number): Labelled | undefined {
  const [low, link, high] = atoms.slice(at, at + 3);
  if (low?.tag !== 'number' || high?.tag !== 'number') return undefined;
  if (link?.tag !== 'to' && link?.tag !== 'or') return undefined;
  // "for 8, maybe two left in the tank"
  const reserve = tagAt(atoms, at + 3) === 'rir' && /^(?:or )?(?:maybe|possibly)$/i.test(link.text);
  if (reserve) return undefined;
  const role = ROLES.get(tagAt(atoms, at + 3));
  const length = role ? 4 : 3;
  const item = { kind: 'range', text: role ?? '', value: low.value, parts: [low.text, high.text] } as const;
  // "225 to 8": a big number and a small one are no range; "to" may stand for "two", or for "for".
  return { item: { ...item, unsure: low.value > high.value }, length };
}
