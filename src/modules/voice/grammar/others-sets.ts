import { isSilent } from './asking.js';
import type { Atom } from './atoms.js';
import type { Unperformed } from './clauses.js';
import { isFigure } from './contrasts.js';

/** Another day or another person: the whole clause is about it, wherever it is said. */
export function wholeClauseReason(clause: readonly Atom[]): Unperformed | null {
  if (isNamedPerson(clause)) return 'other_person';
  const other = clause.find(
    ({ tag }, at) => (tag === 'other_time' && !isCompared(clause, at)) || tag === 'other_person',
  );
  const at = other ? clause.indexOf(other) : 0;
  if (other?.tag === 'other_person' && isCompany(clause, at)) return null;
  const helped = other?.tag === 'other_person' && clause.some(({ text }) => BYSTANDS.test(text));
  return other && !helped ? (other.tag as Unperformed) : null;
}

/** What others do while the athlete lifts. */
const BYSTANDS =
  /^(?:(?:was|were|is|are) )?(?:spott|watch|film|help|cheer|record|ask|interrupt|talk|chatt|wait|yell|star|look|shout)(?:ed|ing)(?: on)?$/i;

/** "me and my buddy did 225", "with my brother": the athlete did it too. */
function isCompany(clause: readonly Atom[], at: number): boolean {
  const [first, link] = [clause[at - 2]?.tag, clause[at - 1]?.tag];
  return link === 'with' || (link === 'and' && first === 'myself');
}

/** "John did 405 for 5": who knows who John is, but it was not the athlete. */
function isNamedPerson(clause: readonly Atom[]): boolean {
  const first = clause.findIndex(({ tag }) => !isSilent(tag));
  return clause[first]?.tag === 'word' && clause[first + 1]?.tag === 'did' && clause.some(isFigure);
}

/** "more than last week": said to compare, unless it is "the same as last week". */
function isCompared(clause: readonly Atom[], at: number): boolean {
  const before = clause[at - 1];
  if (!before || !COMPARES.test(before.text)) return false;
  return !clause.slice(0, at).some(({ tag }) => tag.startsWith('same_'));
}

const COMPARES = /(?:^|\s)(?:than|as|from|since|over|vs|versus|unlike|beat|beats)$/i;

/** "same weight as last week, 225 for 6": what follows the comparison was done. */
export function isComparison(clause: readonly Atom[], reason: Unperformed): boolean {
  const at = clause.findIndex(({ tag }) => tag === reason);
  return reason === 'other_time' && COMPARES.test(clause[at - 1]?.text ?? '') && !clause.some(isFigure);
}

/** "my buddy did 275 and I did 225", "last week 225 for 5 today 230": from there on it is the athlete's own. */
export function turnToMe(clause: readonly Atom[], reason: Unperformed): number {
  const other = clause.findIndex(({ tag }) => tag === reason);
  return clause.findIndex(
    ({ tag, text }, at) =>
      at > other &&
      (reason === 'other_time'
        ? tag === 'today' || (tag === 'myself' && PLANNED.test(clause[other]!.text) && /^but i/i.test(text))
        : tag === 'myself' && /^(?:and|while|but|then|so) i/i.test(text)) &&
      clause.slice(at).some(isFigure),
  );
}

const PLANNED = /plan|program|workout|sheet|app|schedule|routine|template|session|prescribed/i;
