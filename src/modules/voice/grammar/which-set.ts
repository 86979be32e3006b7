import { tagAt } from './atom-reading.js';
import type { Atom } from './atoms.js';
import { isScale } from './rating-scale.js';
import type { Tag } from './tags.js';

const ORDINALS = 'first second third fourth fifth sixth seventh eighth ninth tenth'.split(' ');

/**
 * Names one of several sets by its number, where an effort is told of it: "set 2 was RPE 9", "third at 9", "RPE 8 on the
 * second one". Elsewhere such words only count the sets, and say nothing of them.
 */
export function withWhichSet(atoms: readonly Atom[]): readonly Atom[] {
  if (!atoms.some(({ tag }) => EFFORTS.has(tag))) return atoms;
  const result: Atom[] = [];
  for (let at = 0; at < atoms.length;) {
    const found = severalBefore(atoms, at) ? ordinalAt(atoms, at) : undefined;
    const told = found && (isEffortBehind(atoms, found.end) || isEffortBefore(atoms, at));
    if (told) {
      result.push({ ...atoms[at]!, tag: 'which_set', value: found.number, end: atoms[found.end - 1]!.end });
      at = found.end;
    } else {
      result.push(atoms[at]!);
      at += 1;
    }
  }
  return result;
}

const EFFORTS: ReadonlySet<Tag | undefined> = new Set<Tag | undefined>([
  'rpe',
  'rir',
  'effort_range',
  'failure',
]);

/** "3 sets", "3x5", "5, 5 and 4": more than one set is told. */
function severalBefore(atoms: readonly Atom[], end: number): boolean {
  const before = atoms.slice(0, end);
  const counted = before.some(
    ({ tag, value }, i) =>
      tag === 'number' && value > 1 && (COUNTS.has(tagAt(before, i + 1)) || tagAt(before, i + 2) === 'sets'),
  );
  return counted || before.filter(({ tag }) => tag === 'number').length > 3;
}

const COUNTS: ReadonlySet<Tag | undefined> = new Set<Tag | undefined>(['sets', 'x', 'by']);

/** "set 2", "2nd set", "the second one", "third". */
function ordinalAt(atoms: readonly Atom[], at: number): { number: number; end: number } | undefined {
  const [first, second, third] = atoms.slice(at, at + 3);
  if (first!.tag === 'sets' && /^(?:set|round)$/i.test(first!.text) && second?.tag === 'number')
    return { number: second.value, end: at + 2 };
  if (first!.tag === 'number' && second?.tag === 'ordinal')
    return { number: first!.value, end: third?.tag === 'sets' ? at + 3 : at + 2 };
  const [, ordinal = '', noun] = /^(?:the |my |a )?(\w+)(?: (set|one|round))?$/i.exec(first!.text) ?? [];
  const number = ORDINALS.indexOf(ordinal.toLowerCase()) + 1;
  if (number < 2) return undefined;
  const named = !noun && (second?.tag === 'sets' || /^one$/i.test(second?.text ?? ''));
  return { number, end: named ? at + 2 : at + 1 };
}

/** "(the second one) was an RPE 8", "(third) at 9" where an effort was told before. */
function isEffortBehind(atoms: readonly Atom[], from: number): boolean {
  let at = from;
  while (at < atoms.length && SMALL.has(atoms[at]!.tag)) at++;
  if (EFFORTS.has(tagAt(atoms, at))) return true;
  const number = atoms[at];
  if (number?.tag !== 'number' || !isScale(number)) return false;
  if (EFFORTS.has(tagAt(atoms, at + 1))) return true;
  return at > from && ENDS.has(tagAt(atoms, at + 1)) && isEffortTold(atoms, from);
}

/** "RPE 8 on (the second one)", "8 on (the second)". */
function isEffortBefore(atoms: readonly Atom[], from: number): boolean {
  let at = from - 1;
  while (at >= 0 && (atoms[at]!.tag === 'article' || atoms[at]!.tag === 'filler')) at--;
  if (!LINKS.has(tagAt(atoms, at))) return false;
  const last = atoms[at - 1];
  if (!last || EFFORTS.has(last.tag)) return last !== undefined;
  return last.tag === 'number' && isScale(last) && isEffortTold(atoms, at);
}

const isEffortTold = (atoms: readonly Atom[], end: number): boolean =>
  atoms.slice(0, end).some(({ tag }) => tag === 'rpe' || tag === 'rir');

const LINKS: ReadonlySet<Tag | undefined> = new Set<Tag | undefined>(['on', 'for', 'of']);
const SMALL: ReadonlySet<Tag> = new Set<Tag>(['filler', 'article', 'harmless', 'at', 'with', 'did', 'comma']);
const ENDS: ReadonlySet<Tag | undefined> = new Set<Tag | undefined>([
  undefined,
  'comma',
  'stop',
  'and',
  'and_then',
  'but',
  'filler',
  'last',
]);
