import type { Atom } from './atoms.js';
import type { Item } from './items.js';
import type { Asked, Reading, SessionSet, UtteranceContext } from './reading.js';
import { isFigure } from './segments.js';
import type { Sentence } from './sentence.js';
import { verdict } from './verdict.js';

/** "change the weight on that last set", "that's not what I said": what it should be has to be asked. */
export function readChangeRequest(sentence: Sentence, { session }: UtteranceContext): Reading | undefined {
  const { atoms, text, told } = sentence;
  const said = text.replaceAll('’', "'");
  if (
    atoms.some(({ tag }) => tag === 'number' || tag === 'exercise') ||
    !(CHANGES.test(said) || WRONG.test(said))
  )
    return undefined;
  if (OTHER.test(said) || /^\W*how\b/i.test(said) || (told.reasons.has('question') && !MAY.test(said)))
    return undefined;
  if ((session?.sets.length ?? 0) === 0)
    return verdict('correct_set', [{ level: 'clarify', asks: 'set' }], { usedSession: true });
  const asks = PARTS.find(([part]) => part.test(said))?.[1] ?? 'confirm';
  return {
    ...verdict('correct_set', [{ level: 'clarify', asks }], { usedSession: true }),
    question: 'What should it be?',
  };
}

const SET = '(?:weight|load|reps?|set|sets|number|numbers|entry|unit|units|one|that|it|rpe|log|last)';
const CHANGES = new RegExp(
  `\\b(?:change|fix|edit|update|amend|correct|adjust|alter|modify|redo|tweak)(?:ing)?\\b[a-z' ]*\\b${SET}\\b`,
  'i',
);
const WRONG = new RegExp(
  `\\b(?:wrong|incorrect) (?:weight|load|reps?|number|numbers|unit|units|set|rpe)\\b|` +
    `\\b${SET}(?:'s| is| was| are| were|) (?:all |completely |totally |a bit )?(?:wrong|incorrect|not right|not correct)\\b|` +
    `\\b(?:got|heard|put|logged|wrote|have|had) (?:that|it|me|this|the [a-z]+|my [a-z]+)(?: down)? (?:all )?(?:wrong|incorrectly)\\b|` +
    `\\bmis(?:heard|understood)\\b|(?:not|n't) what (?:i|i've) (?:said|did|done|told)|n't (?:right|correct)$`,
  'i',
);
/** Of a person or a program rather than of the set. */
const OTHER =
  /\b(?:exercise|movement|lift|workout|program|programme|plan|routine|timer|clock|form|shoulder|knee|back|hip|elbow|wrist|ankle|neck|hand|foot|arm|leg|feel|feels|feeling|something)\b/i;
const MAY = /^(?:can|could|would|will|may|please|hey|right|ok|okay)\b/i;

const PARTS: readonly [RegExp, Asked][] = [
  [/\b(?:weight|load)\b/i, 'weight'],
  [/\breps?\b/i, 'reps'],
  [/\bunits?\b/i, 'unit'],
];

/** "it's 62 and a half kilos, not 60", "pounds, not kilos": what is denied is what the last set says. */
export function deniedLast(sentence: Sentence, last: SessionSet): Item | undefined {
  const { atoms, items } = sentence;
  if (items.some(({ kind }) => kind === 'exercise') || items.filter(isFigure).length > 1) return undefined;
  // "7 not 8" may be the next set.
  if (items.some(isFigure) && !STATES.test(sentence.text)) return undefined;
  const not = atoms.findIndex(({ text }) => /^not(?: the)?$/i.test(text));
  if (not < 0 || !isOfLast(atoms[not + 1], last)) return undefined;
  const told = items.find((item) => isFigure(item) || item.tag === 'kg' || item.tag === 'lb');
  return told && { ...told, kind: 'word', tag: 'strong_fix', text: 'it was' };
}

const STATES =
  /^\W*(?:(?:no|sorry|oops|wait|hang on|oh|ah),? )*(?:it|that|those|these|this|i meant|i said|should)\b/i;

function isOfLast(denied: Atom | undefined, last: SessionSet): boolean {
  if (denied?.tag === 'kg') return last.weightUnit === 'kg';
  if (denied?.tag === 'lb') return last.weightUnit === 'lbs';
  if (denied?.tag !== 'number') return false;
  const { weight, reps, durationSeconds, rpe } = last;
  return [weight, reps, durationSeconds, rpe].includes(denied.value);
}

/** "nah, only six reps": refuses what was stored, where it tells no whole set itself. */
export function refusal({ atoms, items }: Sentence): Item | undefined {
  const first = atoms.find(({ tag }) => tag !== 'comma');
  const figures = items.filter(isFigure);
  const [figure] = figures;
  if (!first || !/^(?:nah|naw|nup|nay)$/i.test(first.text) || figures.length !== 1) return undefined;
  return { ...figure!, kind: 'word', tag: 'fix', text: first.text };
}
