import type { Atom } from './atoms.js';
import { isFigure } from './contrasts.js';
import type { Tag } from './tags.js';

const SILENT: ReadonlySet<Tag> = new Set(['filler', 'article', 'harmless', 'fix', 'exercise']);

/** Says nothing about what a clause is about. */
export const isSilent = (tag: Tag): boolean => SILENT.has(tag);

/** "what if I did 225", "if I did 225 what would my max be", "is 225 a lot". */
export function isAsked(clause: readonly Atom[], mark: Atom | undefined): boolean {
  const opening = clause.find(({ tag }) => !isSilent(tag))?.tag;
  if (opening === 'asks_question') return true;
  if (/^(?:is|are|does|would|could)$/i.test(clause[0]!.text) && clause.length > 2) return true;
  const asks = clause.some(({ tag }) => tag === 'asks_question');
  return asks && (mark?.tag === 'ask' || opening === 'intended');
}

/** "185 for 6 is that a record": where the question behind the figures begins; -1 where there is none. */
export function questionBehind(clause: readonly Atom[]): number {
  const at = clause.findIndex(({ tag, text }) => tag === 'asks_question' && TAILS.test(text));
  const figures = clause.findLastIndex(isFigure);
  return figures >= 0 && figures < at ? at : -1;
}

const TAILS =
  /^(?:(?:is|was) (?:that|it|this)|(?:should|shall|can|did|do|am|was) i|what (?:should|is|was|are|do|did)|whats|how (?:much|many|long|heavy|should|do))$/i;
