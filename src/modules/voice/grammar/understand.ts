import type { ExerciseFinder } from '../../exercise-match/index.js';
import { againBehindCommand, commandsIn, controlAmong, readUndo } from './commands.js';
import { deniedLast, readChangeRequest, refusal } from './correction-requests.js';
import { correctionIn, isAboutKind, readCorrection } from './corrections.js';
import { readEarlierSet } from './earlier-set.js';
import type { Item } from './items.js';
import { isNewSet } from './new-sets.js';
import type { Reading, UtteranceContext } from './reading.js';
import { isFigure } from './segments.js';
import { type Sentence, takeApart } from './sentence.js';
import { readSets } from './sets.js';
import { isChatter, isQuestionOnly, isSoreJoint, isSwapAsked } from './requests.js';
import { isTakenBack } from './taken-back.js';
import { isTimeAsked } from './timer-requests.js';
import { MAX_CHARACTERS, tokenise } from './tokens.js';
import { unknown, verdict } from './verdict.js';

/** Twenty sets in one breath take fewer: beyond, it is no sentence, and reading half of it would lose the rest. */
const MOST_TOKENS = 150;

/**
 * What an athlete's sentence means. Pure and linear in the length of the sentence.
 *
 * @param transcript as the recogniser heard it
 * @param context the session, units and bests that it is understood against
 * @param finder the catalogue and the athlete's own names
 */
export function understand(transcript: string, context: UtteranceContext, finder: ExerciseFinder): Reading {
  const spoken = tokenise(transcript);
  if (spoken.tokens.length > MOST_TOKENS || transcript.length > MAX_CHARACTERS)
    return unknown('That was a lot at once. One set at a time, please.');
  const sentence = takeApart(spoken, context, finder);
  const reading = readIntent(sentence, context, finder);
  return withAsides(reading, sentence);
}

function readIntent(sentence: Sentence, context: UtteranceContext, finder: ExerciseFinder): Reading {
  const commands = commandsIn(sentence);
  const undo = commands.find(({ tag }) => tag === 'undo' || tag === 'undo_one');
  const told = figuresBeside(sentence) && !isTimeAsked(sentence, context, finder);
  const figures = sentence.items.filter(({ kind }) => kind !== 'word');
  const counted = figures.every(({ kind }) => kind === 'sets' || (kind === 'number' && figures.length === 1));
  if (undo && (!told || (undo.count !== null && counted))) return readUndo(undo, context);
  if (undo && told && isTakenBack(sentence)) return unknown('All right. What was the set?');
  const earlier = readEarlierSet(sentence, context);
  if (earlier) return earlier;
  const last = context.session?.sets.at(-1);
  const opening = correctionIn(sentence) ?? (last && (refusal(sentence) ?? deniedLast(sentence, last)));
  const change = readChangeRequest(sentence, context);
  if (change) return change;
  if (
    opening &&
    isCorrection(sentence) &&
    !isQuestionOnly(sentence) &&
    !(last && isNewSet(opening, sentence, last))
  ) {
    if (last || !(told && sentence.items.some(({ kind }) => kind === 'exercise'))) {
      return readCorrection(opening, sentence, context, finder);
    }
  }
  if (told && last && isEffortOnly(sentence))
    return readCorrection(sentence.items[0]!, sentence, context, finder);
  if (told) return readTold(sentence, context, finder);
  return readTalk(sentence, context, finder);
}

/** A correction corrects something: a figure, a name, a unit, a kind of set. */
function isCorrection({ items }: Sentence): boolean {
  const words = items.filter(({ kind, tag }) => kind !== 'word' || (tag !== 'comma' && tag !== 'stop'));
  if (
    (words[0]?.tag === 'fix' || words[0]?.tag === 'strong_fix') &&
    words.length <= 4 &&
    words.slice(1).some(({ tag }) => tag === 'word' || tag === 'pair')
  )
    return true;
  return items.some(({ kind }) => kind !== 'word' && kind !== 'other_figure') || isAboutKind(items);
}

/** "RPE was 9": said of the set before; "same again, RPE 9" is the next one. */
function isEffortOnly({ items }: Sentence): boolean {
  if (items.some(({ kind, tag }) => kind === 'word' && REFERENCES.has(tag!))) return false;
  const figures = items.filter(
    ({ kind, value }) => kind !== 'word' && !(kind === 'select_last' && value === 1),
  );
  return figures.length > 0 && figures.every(isEffort);
}

const isEffort = ({ kind, text }: Item): boolean =>
  kind === 'rpe' || kind === 'rir' || (kind === 'range' && text === 'rpe');

/** Whether anything of a set was told, beside the figures of a command. */
function figuresBeside({ items, atoms }: Sentence): boolean {
  const timer = atoms.some(({ command, tag }) => (command && tag === 'control') || tag === 'timer');
  const figures = items.filter(isFigure);
  if (timer && figures.length === 1 && !items.some(({ kind, span }) => kind === 'exercise' && span?.sure)) {
    if (figures[0]!.kind === 'duration' || figures[0]!.kind === 'number') return false;
  }
  const behindCommand = againBehindCommand(atoms);
  return items.some(({ kind, tag, start }) => {
    if (kind === 'word') return REFERENCES.has(tag!) && start !== behindCommand;
    if (kind === 'exercise' || kind === 'other_figure' || kind.startsWith('select_')) return false;
    return kind !== 'rest';
  });
}

/** Words that tell a set without any number. */
const REFERENCES: ReadonlySet<string> = new Set([
  'same_again',
  'same_weight',
  'same_reps',
  'single',
  'double',
  'triple',
  'clock',
  'chain',
]);

/** A set, unless what is told is too little and the sentence is about something else. */
function readTold(sentence: Sentence, context: UtteranceContext, finder: ExerciseFinder): Reading {
  const reading = readSets(sentence, context, finder);
  const other = readOther(sentence);
  if (other && reading.action === 'needs_clarification') return other;
  if (isChatter(sentence) && (reading.action === 'needs_clarification' || !sentence.hasFigures))
    return unknown('Sorry, what was the set?');
  return reading;
}

/** What a sentence without figures is about. */
function readTalk(sentence: Sentence, context: UtteranceContext, finder: ExerciseFinder): Reading {
  const commands = commandsIn(sentence);
  if (commands.some(({ tag }) => tag === 'end_session')) return verdict('end_session', []);
  const swap = has(sentence, 'swap') && !sentence.told.reasons.has('negated');
  const control = controlAmong(commands);
  if (control && !swap) return verdict('control', [], { control: control.name });
  const other = readOther(sentence);
  if (other) return other;
  const timer = sentence.items.some(({ kind, tag }) => kind === 'rest' || tag === 'rest' || tag === 'timer');
  if (timer || isTimeAsked(sentence, context, finder))
    return verdict('control', [], { control: 'start_rest_timer' });
  if (sentence.told.reasons.size > 0) return unknown('Log it for today?', { asks: 'day' });
  if (sentence.items.some(({ kind }) => kind === 'exercise')) return readSets(sentence, context, finder);
  return unknown('Sorry, what was the set?');
}

/** Swaps, questions and pain: recognised, and nothing is written. */
function readOther(sentence: Sentence): Reading | undefined {
  if (has(sentence, 'swap') || isSwapAsked(sentence))
    return verdict('swap', [], { suggestedAction: 'show_exercise_swaps' });
  const pain = has(sentence, 'pain') || isSoreJoint(sentence);
  if (pain && !sentence.told.reasons.has('question'))
    return verdict('pain_report', [], { suggestedAction: 'analyze_injury' });
  if (sentence.told.reasons.has('question'))
    return verdict('question', [], { suggestedAction: 'call_ai_coach' });
  return pain ? verdict('pain_report', [], { suggestedAction: 'analyze_injury' }) : undefined;
}

const has = ({ atoms }: Sentence, wanted: string): boolean => atoms.some(({ tag }) => tag === wanted);

const WRITING: ReadonlySet<string> = new Set(['log_set', 'correct_set', 'undo', 'end_session']);

/** P24: the intent that writes leads; a command or a question beside it is told as well. */
function withAsides(reading: Reading, sentence: Sentence): Reading {
  if (!WRITING.has(reading.intent)) return reading;
  const commands = commandsIn(sentence);
  const ends =
    reading.intent === 'end_session' ? undefined : commands.find(({ tag }) => tag === 'end_session');
  const control = controlAmong(commands) ?? ends;
  const pain = sentence.notes.some((note) => note.pain) || has(sentence, 'pain');
  const asks = sentence.told.reasons.has('question');
  const suggested = pain
    ? 'analyze_injury'
    : asks
      ? 'call_ai_coach'
      : has(sentence, 'swap')
        ? 'show_exercise_swaps'
        : null;
  return {
    ...reading,
    control: control ? (control.name ?? 'done') : reading.control,
    suggestedAction: suggested ?? reading.suggestedAction,
  };
}
