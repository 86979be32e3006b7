import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Exercise, ExerciseFinder } from '../src/modules/exercise-match/exercise.ts';
import { loadFinder } from './grammar.ts';

/**
 * Every name and alias of the catalogue, as a recogniser may write it: spacing, letters and sounds changed by rules
 * that know nothing of the service's own table of noise. A phrase that another exercise has as its name is left out:
 * nobody could tell.
 */
export interface MatchingRow {
  'names and aliases': string;
  phrases: number;
  'right or asked with it': string;
  'none, so asked': string;
  'sure but wrong': number;
  'false friends merged': number;
}

type Change = (words: readonly string[], pick: (below: number) => number) => string[];

/** Sounds that are written in more than one way. */
const SOUNDS: readonly (readonly [string, string])[] = [
  ['ck', 'k'],
  ['ph', 'f'],
  ['ee', 'ea'],
  ['ea', 'ee'],
  ['ll', 'l'],
  ['ss', 's'],
  ['er', 'or'],
  ['ou', 'ow'],
  ['i', 'e'],
  ['e', 'i'],
];

const CHANGES: Readonly<Record<string, Change>> = {
  'as written': (words) => [...words],
  'two words in one': (words, pick) => {
    const at = pick(words.length - 1);
    return words.length < 2
      ? [...words]
      : [...words.slice(0, at), `${words[at]}${words[at + 1]}`, ...words.slice(at + 2)];
  },
  'a word in two': changed((word, pick) => {
    const at = 2 + pick(word.length - 3);
    return `${word.slice(0, at)} ${word.slice(at)}`;
  }),
  'a letter missing': changed((word, pick) => without(word, 1 + pick(word.length - 1))),
  'a letter twice': changed((word, pick) => {
    const at = 1 + pick(word.length - 1);
    return word.slice(0, at) + word[at - 1]! + word.slice(at);
  }),
  'two letters swapped': changed((word, pick) => {
    const at = 1 + pick(word.length - 2);
    return word.slice(0, at) + word[at + 1]! + word[at]! + word.slice(at + 2);
  }),
  'a sound written otherwise': changed((word, pick) => {
    const fitting = SOUNDS.filter(([sound]) => word.indexOf(sound, 1) > 0);
    if (fitting.length === 0) return word;
    const [sound, other] = fitting[pick(fitting.length)]!;
    const at = word.indexOf(sound, 1);
    return word.slice(0, at) + other + word.slice(at + sound.length);
  }),
};

/** One word of five letters or more, the others as they are. */
function changed(change: (word: string, pick: (below: number) => number) => string): Change {
  return (words, pick) => {
    const long = words.flatMap((word, at) => (word.length >= 5 ? [at] : []));
    if (long.length === 0) return [...words];
    const at = long[pick(long.length)]!;
    return words.with(at, change(words[at]!, pick));
  };
}

const without = (word: string, at: number): string => word.slice(0, at) + word.slice(at + 1);

/** A row for each kind of change, and one for all. */
export async function matching(): Promise<MatchingRow[]> {
  const { finder, catalogue } = await loadFinder();
  const owners = ownersOf(catalogue);
  const friends = falseFriends();
  const all = tally();
  const rows: MatchingRow[] = [];
  for (const [name, change] of Object.entries(CHANGES)) {
    const sum = tally();
    const pick = generator(20_261_126);
    for (const [phrase, slugs] of owners) {
      const words = phrase.split(' ');
      const heard = change(words, pick).join(' ');
      const known = owners.get(heard);
      const unchanged = name !== 'as written' && heard === phrase;
      if (unchanged || (known && known !== slugs)) continue;
      const outcome = judged(finder, heard, slugs, friends);
      for (const each of [sum, all]) each[outcome] += 1;
    }
    rows.push(rowOf(name, sum));
  }
  return [...rows, rowOf('all', all)];
}

type Outcome = 'right' | 'wrong' | 'friend' | 'among' | 'elsewhere' | 'none';
const tally = (): Record<Outcome, number> => ({
  right: 0,
  wrong: 0,
  friend: 0,
  among: 0,
  elsewhere: 0,
  none: 0,
});

function judged(
  finder: ExerciseFinder,
  heard: string,
  slugs: ReadonlySet<string>,
  friends: ReadonlySet<string>,
): Outcome {
  const { verdict, candidates } = finder.match(heard);
  if (verdict === 'none') return 'none';
  const found = candidates
    .slice(0, verdict === 'match' ? 1 : 3)
    .some(({ exercise }) => slugs.has(exercise.slug));
  if (found) return verdict === 'match' ? 'right' : 'among';
  if (verdict !== 'match') return 'elsewhere';
  return [...slugs].some((slug) => friends.has(`${slug} ${candidates[0]!.exercise.slug}`))
    ? 'friend'
    : 'wrong';
}

function rowOf(name: string, sum: Record<Outcome, number>): MatchingRow {
  const phrases = Object.values(sum).reduce((a, b) => a + b);
  const percent = (part: number): string => `${((100 * part) / phrases).toFixed(2)} %`;
  return {
    'names and aliases': name,
    phrases,
    'right or asked with it': percent(sum.right + sum.among),
    'none, so asked': percent(sum.none + sum.elsewhere),
    'sure but wrong': sum.wrong + sum.friend,
    'false friends merged': sum.friend,
  };
}

/** Exercises that must never be taken for one another. */
function falseFriends(): Set<string> {
  const lines = readFileSync(join(import.meta.dirname, '../data/false-friends.tsv'), 'utf8')
    .trim()
    .split('\n');
  const pairs = lines.slice(1).map((line) => line.split('\t').slice(0, 2));
  return new Set(pairs.flatMap(([one, other]) => [`${one} ${other}`, `${other} ${one}`]));
}

/** Whose each phrase is: some aliases belong to more than one. */
function ownersOf(catalogue: readonly Exercise[]): Map<string, Set<string>> {
  const owners = new Map<string, Set<string>>();
  for (const { slug, name, aliases } of catalogue) {
    for (const phrase of [name, ...aliases]) {
      const key =
        phrase
          .toLowerCase()
          .match(/[a-z0-9]+/g)
          ?.join(' ') ?? '';
      owners.set(key, (owners.get(key) ?? new Set<string>()).add(slug));
    }
  }
  return owners;
}

/** The same numbers in every run (mulberry32). */
function generator(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return Math.floor((((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32) * Math.max(1, below));
  };
}
