import { ENDS_WEIGHT } from './number-words.js';
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
