import { ENDS_WEIGHT, numberAt, type SpokenNumber } from './number-words.js';
import type { Token } from './tokens.js';

/**
 * Whether what was left out between the words of a number may part it: "five, yeah, thirty" may be two numbers, and so
 * may "four um 20"; "two hundred uh five" and "two uh twenty five for 3" are one.
 */
export function isTorn(text: string, tokens: readonly Token[], from: number, to: number): boolean {
  const gaps = tokens.slice(from + 1, to).map(({ start }, i) => text.slice(tokens[from + i]!.end, start));
  if (gaps.some((gap) => TEARS.test(gap))) return true;
  const weighed = ENDS_WEIGHT.has(tokens[to]?.text ?? '') || tokens[from + 1]?.text === 'hundred';
  return !weighed && /\p{L}/u.test(gaps[0] ?? '');
}

/** Said between two things, rather than while looking for a word. */
const TEARS = /\b(?:yeah|okay|ok|alright|so|like)\b/i;

/** "the first two 30": how many, then what; a recogniser that heard 230 would have written it. */
export function countedNumber(tokens: readonly Token[], at: number): SpokenNumber | undefined {
  const number = numberAt(tokens, at);
  const joined = number && number.value >= 100 && number.end === at + 2 && tokens[at + 1]!.kind === 'number';
  if (!joined || !SELECTS.has(tokens[at - 1]?.text ?? '') || tokens[at]!.kind !== 'word') return number;
  return numberAt(tokens.slice(0, at + 1), at);
}

const SELECTS = new Set('first last next other set round'.split(' '));

/** "the last one thirty five", "the first two thirty": one number, or which ones and what? */
export const isPointedAt = (tokens: readonly Token[], at: number, { value }: SpokenNumber): boolean =>
  value > 100 &&
  tokens[at]!.kind === 'word' &&
  (COUNTS.has(tokens[at - 1]?.text ?? '') || isSetLabel(tokens, at - 1));

/** "set three ninety five" may be set 3; "top set one eighty five" is none. */
const isSetLabel = (tokens: readonly Token[], at: number): boolean =>
  /^(?:set|round)$/.test(tokens[at]?.text ?? '') && tokens[at - 1]?.kind !== 'word';

const COUNTS = new Set('another last first second third next other final each every'.split(' '));
