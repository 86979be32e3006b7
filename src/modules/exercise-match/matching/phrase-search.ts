import type { Exercise } from '../exercise.js';
import { FILLER } from './lexicon.js';
import type { Noise } from './noise.js';
import type { PhraseTrie } from './phrase-trie.js';

/** An exact name that begins at a word. */
export interface ExactHit {
  readonly end: number;
  readonly exercises: readonly Exercise[];
  /** How many stretches of it had to be repaired. */
  readonly repairs: number;
  /** A word was repaired that is too common to be changed without a question. */
  readonly doubtful: boolean;
}

interface Path {
  node: number;
  at: number;
  repairs: number;
  /** Words of our trade that were heard as they are. */
  company: number;
  needsCompany: boolean;
  ask: boolean;
}

/** No phrase needs more; it bounds the search whatever the noise table says. */
const MAX_REPAIRS = 3;

/**
 * The longest exact name from a word on, as heard or after repairs; fewer repairs win among equally long ones.
 *
 * @param words folded
 * @param whole only names that go to the end of the words
 */
export function longestExact(
  trie: PhraseTrie<readonly Exercise[]>,
  noise: Noise | undefined,
  words: readonly string[],
  start: number,
  whole = false,
): ExactHit | undefined {
  // Most words begin no name.
  const first = words[start];
  if (first === undefined || (trie.walk(0, first) <= 0 && !noise?.at(words, start).length)) return undefined;
  let best: ExactHit | undefined;
  const open: Path[] = [{ node: 0, at: start, repairs: 0, company: 0, needsCompany: false, ask: false }];
  for (let path = open.pop(); path; path = open.pop()) {
    const hit = whole && path.at < words.length ? undefined : hitOf(trie, path);
    if (hit && isBetter(hit, best)) best = hit;
    if (path.at >= words.length) continue;
    if (noise && path.repairs < MAX_REPAIRS) open.push(...repairedPaths(trie, noise, words, path));
    const word = words[path.at]!;
    const node = trie.walk(path.node, word);
    if (node > 0)
      open.push({ ...path, node, at: path.at + 1, company: path.company + (FILLER.has(word) ? 0 : 1) });
  }
  return best;
}

function repairedPaths(
  trie: PhraseTrie<readonly Exercise[]>,
  noise: Noise,
  words: readonly string[],
  path: Path,
): Path[] {
  return noise
    .at(words, path.at)
    .map(({ width, meant, when }) => ({
      node: trie.walk(path.node, meant.join('')),
      at: path.at + width,
      repairs: path.repairs + 1,
      company: path.company,
      needsCompany: path.needsCompany || when === 'company',
      ask: path.ask || when === 'ask',
    }))
    .filter(({ node }) => node > 0);
}

function hitOf(trie: PhraseTrie<readonly Exercise[]>, path: Path): ExactHit | undefined {
  const exercises = path.node > 0 ? trie.valueAt(path.node) : undefined;
  if (!exercises) return undefined;
  const doubtful = path.ask || (path.needsCompany && path.company === 0);
  return { end: path.at, exercises, repairs: path.repairs, doubtful };
}

function isBetter(hit: ExactHit, best: ExactHit | undefined): boolean {
  if (!best) return true;
  if (hit.doubtful !== best.doubtful) return best.doubtful;
  return hit.end > best.end || (hit.end === best.end && hit.repairs < best.repairs);
}
