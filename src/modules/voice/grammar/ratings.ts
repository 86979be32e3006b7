import type { Atom } from './atoms.js';
import { opinionAt } from './opinions.js';
import { isScale, scaleLength } from './rating-scale.js';
import type { Tag } from './tags.js';

/**
 * Effort told in other words than RPE: "rated it an 8", "effort 9 out of 10", "I'd give it a 9", and behind a whole set
 * "8 out of 10" and "solid 8". What rates becomes an RPE, so that nothing later takes the number for repetitions.
 */
export function withRatings(atoms: readonly Atom[]): readonly Atom[] {
  const result: Atom[] = [];
  for (let at = 0; at < atoms.length;) {
    const atom = atoms[at]!;
    const number = RATES.test(plain(atom)) ? ratedAt(atoms, at + 1) : -1;
    const outOf = atom.tag === 'number' && isRated(atoms, at) && scaleLength(atoms, at + 1) > 0;
    const opinion = number > 0 || outOf ? undefined : opinionAt(atoms, at);
    if (number > 0) {
      result.push({ ...atom, tag: 'rpe' }, atoms[number]!);
      at = number + 1 + scaleLength(atoms, number + 1);
    } else if (outOf) {
      // "10 reps at 185, 8 out of 10": of the ten repetitions, or of ten?
      const unsure = atoms.slice(0, at).some(({ tag, value }) => tag === 'number' && value === 10);
      result.push({ ...atom, unsure: atom.unsure || unsure }, { ...atoms[at + 1]!, tag: 'rpe' });
      at += 1 + scaleLength(atoms, at + 1);
    } else if (opinion) {
      result.push(...opinion.atoms);
      at = opinion.end;
    } else {
      result.push(atom);
      at += 1;
    }
  }
  return result;
}

const plain = ({ tag, text }: Atom): string => (tag === 'number' ? '' : text.replace(/['’]/g, ''));

const RATES = /^(?:rate|rated|rating|effort|difficulty|intensity|exertion)$/i;

const LINKS: ReadonlySet<Tag> = new Set<Tag>(['filler', 'article', 'at', 'of', 'on', 'comma', 'harmless']);
const REACH = 4;

/** The number of a rating, a few small words behind the one that rates; -1 where it is none. */
function ratedAt(atoms: readonly Atom[], from: number): number {
  let at = from;
  while (at < atoms.length && at - from < REACH && LINKS.has(atoms[at]!.tag)) at++;
  const number = atoms[at];
  const rates = number?.tag === 'number' && isScale(number) && !EXPLAINS.has(atoms[at + 1]?.tag ?? 'stop');
  return rates ? at : -1;
}

/** Behind a number: it counts something. */
const EXPLAINS: ReadonlySet<Tag> = new Set<Tag>([
  'lb',
  'kg',
  'reps',
  'sets',
  'for',
  'x',
  'by',
  'times',
  'rir',
  'second',
  'minute',
  'slash',
]);

/** Whether the weight and the repetitions of a set are told already, and nothing of it is still to come. */
function isRated(atoms: readonly Atom[], at: number): boolean {
  if (!isScale(atoms[at]!)) return false;
  const behind = atoms[at + 1 + scaleLength(atoms, at + 1)];
  const ends = !behind || ENDS.has(behind.tag);
  const start = atoms.findLastIndex(({ tag }, i) => i < at && tag === 'and_then') + 1;
  const told = atoms.slice(start, at).filter(({ tag }) => tag === 'number').length;
  return ends && told >= 2 && atoms[at - 1]?.tag !== 'for';
}

const ENDS: ReadonlySet<Tag> = new Set<Tag>([
  'comma',
  'stop',
  'and_then',
  'filler',
  'feeling',
  'but',
  'rest',
]);
