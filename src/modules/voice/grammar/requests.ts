import type { Sentence } from './sentence.js';

/** "can I do dumbbells instead", "what can I do in place of squats", "the rack's taken, what can I do". */
export function isSwapAsked({ atoms, told, text }: Sentence): boolean {
  if (!told.reasons.has('question') || atoms.some(({ tag }) => tag === 'number')) return false;
  return atoms.some(({ text: said }) => INSTEAD.test(said)) || (UNAVAILABLE.test(text) && ASKS.test(text));
}

const INSTEAD = /^(?:instead|instead of|rather than|in (?:place|lieu) of|in the place of)$/i;

/** The equipment, not the athlete. */
const UNAVAILABLE =
  /\b(?:taken|busy|occupied|in use|being used|hogging|hogged|broken|bust|busted|out of (?:order|action|service)|queue|waiting|no (?:free )?(?:racks?|benches|bars?|barbells?|dumbbells?|machines?|cables?|weights)|all full|(?:don['’]?t|doesn['’]?t|do not|does not) have|no one['’]?s free|missing)\b/i;
const ASKS = /\bwhat\b.*\b(?:do|use|try|train|hit)\b/i;

/** "my knee is sore", "ouch, my wrist": a part of the body that makes itself felt. */
export const isSoreJoint = ({ atoms }: Sentence): boolean =>
  atoms.some(({ tag }) => tag === 'body_part') && atoms.some(({ text }) => FELT.test(text));

const FELT = /^(?:sore|ow+|owch|ouch|oww+|a+r*gh+|yeow|owie)$/i;

/** "no barbells free, what can I do instead of rows" corrects nothing. */
export const isQuestionOnly = (sentence: Sentence): boolean =>
  !sentence.hasFigures &&
  (sentence.told.reasons.has('question') || sentence.atoms.some(({ tag }) => tag === 'swap'));

/** A lone number, or a lone "again", among words that nobody knows. */
export function isChatter({ items }: Sentence): boolean {
  const figures = items.filter(({ kind }) => kind !== 'word');
  const words = items.filter(({ tag }) => tag === 'word' || tag === 'asks_question').length;
  if (figures.length === 0) return words >= 1 && items.some(({ tag }) => tag === 'same_again');
  return figures.length === 1 && figures[0]!.kind === 'number' && words >= 2;
}
