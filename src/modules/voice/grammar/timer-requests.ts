import type { ExerciseFinder } from '../../exercise-match/index.js';
import type { UtteranceContext } from './reading.js';
import { isFigure } from './segments.js';
import type { Sentence } from './sentence.js';

/** Politeness before what is asked for. */
const OPENING =
  /^(?:(?:right|ok|okay|so|please|just|now|then|and|can you|could you|would you|hey \w+|mate|i think),? )*/;
/** Asks for time whatever is trained. */
const GIVES =
  /^(?:give|get|grant) (?:me|us) |^gimm(?:e|ie) |^let (?:me|us) (?:have|rest|take) |^(?:i'?ll|i will|i'?m|i'?m (?:gonna|going to)|gonna|let's|lets) (?:take|taking|have|having|rest|resting) /;
/** Asks for time, unless the lift itself is timed: "set 90 seconds". */
const SETS = /^(?:set|put|stick|pop|time|count|take|do|start|begin|run) /;
const LENGTH = /\b(?:second|sec|minute|min)s?\b/;

/** "give me two minutes": a time that is no set's. */
export function isTimeAsked(
  sentence: Sentence,
  { session }: UtteranceContext,
  finder: ExerciseFinder,
): boolean {
  const items = [...sentence.items, ...sentence.talked];
  const figures = items.filter((item) => isFigure(item) || item.kind === 'rest');
  const [time] = figures;
  if (figures.length !== 1 || (time!.kind !== 'duration' && time!.kind !== 'rest')) return false;
  if (items.some(({ kind, span }) => kind === 'exercise' && span?.sure)) return false;
  const said = sentence.text.toLowerCase().replaceAll('’', "'").replace(OPENING, '');
  if (!LENGTH.test(said)) return false;
  const current = session?.currentExerciseId ? finder.byId(session.currentExerciseId) : undefined;
  const timed = current !== undefined && /duration/.test(current.tracking);
  return GIVES.test(said) || (SETS.test(said) && current !== undefined && !timed);
}
