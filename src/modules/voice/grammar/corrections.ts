import type { ExerciseFinder } from '../../exercise-match/index.js';
import { isAccounted } from './account.js';
import { applyDraft, fitNumber } from './amendments.js';
import { choose, type Choice } from './choice.js';
import type { Doubt } from './draft.js';
import { isLoaded } from './drafting.js';
import { draftsOf } from './drafts.js';
import type { Item } from './items.js';
import { doubtsAboutTotals } from './pair-totals.js';
import { doubtsAbout } from './plausibility.js';
import type { Reading, SessionSet, SetReading, UtteranceContext, WeightUnit } from './reading.js';
import { REPORTS } from './new-sets.js';
import { isFigure } from './segments.js';
import type { Sentence } from './sentence.js';
import { variationNamed } from './variation.js';
import { unknown, verdict } from './verdict.js';

/** "wait, 185 for 6" may as well be the next set. */
const PAUSE = /^(?:wait|hang on|hold on)$/i;

/** The item that opens a correction; undefined when the sentence begins otherwise. */
export function correctionIn({ items }: Sentence): Item | undefined {
  const first = items.findIndex(
    ({ kind, tag }) => !(kind === 'word' && (tag === 'comma' || tag === 'stop' || tag === 'word')),
  );
  const item = items[first];
  if (item?.kind !== 'word' || !(item.tag === 'fix' || item.tag === 'strong_fix') || first > 2)
    return undefined;
  // "it was very heavy, 185 for 4" is a remark before a set.
  if (/\bwas$/i.test(item.text) && items[first + 1]?.tag === 'feeling') return undefined;
  return items.findLast(({ tag }, at) => at <= first + 2 && tag === 'strong_fix') ?? item;
}

/** Amends the last set of the session (P23). */
export function readCorrection(
  opening: Item,
  sentence: Sentence,
  context: UtteranceContext,
  finder: ExerciseFinder,
): Reading {
  const last = context.session?.sets.at(-1);
  if (!last) return verdict('correct_set', [{ level: 'clarify', asks: 'set' }], { usedSession: true });
  const name =
    sentence.items.find(({ kind }) => kind === 'exercise') ?? variationNamed(sentence, last, finder);
  if (!name && !sentence.hasFigures && !isAboutKind(sentence.items))
    return unknown('Sorry, what should it be?');
  const choice = choose(name, finder, null);
  const exercise = choice.exercise ?? finder.byId(last.exerciseId) ?? null;
  const set = blankOf(last, exercise, choice, sentence);
  const doubts: Doubt[] = name && !choice.exercise ? [{ level: 'clarify', asks: 'exercise' }] : [];
  amend(set, opening, sentence, { last, finder, doubts });
  doubts.push(...doubtsAbout(set, context), ...doubtsAboutTotals(sentence.atoms, [set]));
  return verdict('correct_set', doubts, {
    sets: [set],
    targetSetIds: [last.id],
    usedSession: true,
    candidates: [...choice.candidates],
    heardExercise: choice.heard,
  });
}

/** Writes into a set what the sentence says of it. */
function amend(
  set: SetReading,
  opening: Item,
  sentence: Sentence,
  { last, finder, doubts }: { last: SessionSet; finder: ExerciseFinder; doubts: Doubt[] },
): void {
  const items = sentence.items.filter(
    ({ kind, tag }) => kind !== 'exercise' && tag !== 'fix' && tag !== 'strong_fix' && tag !== 'undo',
  );
  const told = items.filter(({ tag }) => tag !== 'to' && tag !== 'kg' && tag !== 'lb');
  const drafts = draftsOf(
    { items: told, span: null, shared: false, borrowed: false, unclear: false, unnamed: false, open: false },
    set.exercise,
  );
  const numbers = items.filter(({ kind }) => kind === 'number');
  const bare = items.every((item) => item.kind === 'number' || !isFigure(item)) && isBare(items);
  if (numbers.length === 1 && bare) fitNumber(set, numbers[0]!, opening, last, doubts);
  else applyDraft(set, drafts[0]!, doubts);
  set.side = drafts[0]?.side ?? set.side;
  if (drafts[0]?.weight) loadBody(set, finder);
  if (drafts.length > 1 || (drafts[0]?.sets ?? 1) > 1) doubts.push({ level: 'clarify', asks: 'number' });
  const unit = unitAlone(items);
  if (unit && set.weight !== null) set.weightUnit = unit;
  if (numbers.length === 2 && PAUSE.test(opening.text)) doubts.push({ level: 'confirm', asks: 'confirm' });
  // "that was 70 for 10" behind 65 for 10: the last one, or the next?
  const reported = REPORTS.test(opening.text) && !sentence.items.some(({ tag }) => tag === 'fix');
  if (reported && sentence.items.filter(isFigure).length > 1)
    doubts.push({ level: 'confirm', asks: 'confirm' });
  // "no, the first one was 195": another set than the last.
  if (items.some(({ kind }) => kind === 'select_first' || kind === 'select_nth'))
    doubts.push({ level: 'clarify', asks: 'confirm' });
  if (isUnchanged(set, last) || !isAccounted(told, [set])) doubts.push({ level: 'clarify', asks: 'number' });
}

/** P21: a load on a bodyweight lift makes it the weighted one, help the assisted one. */
function loadBody(set: SetReading, finder: ExerciseFinder): void {
  if (!set.exercise || set.weight === null || isLoaded(set.exercise)) return;
  const sibling =
    set.weight < 0 ? finder.assistedSibling(set.exercise) : finder.weightedSibling(set.exercise);
  if (sibling) Object.assign(set, { exercise: sibling, loadMode: sibling.loadMode });
}

/** Whether a unit, a side or a kind of set is said: that alone may be what is corrected. */
export const isAboutKind = (items: readonly Item[]): boolean =>
  items.some(({ tag }) => tag !== null && ABOUT_KIND.has(tag));

const ABOUT_KIND: ReadonlySet<string> = new Set([
  'kg',
  'lb',
  'warmup',
  'drop_set',
  'backoff',
  'failure',
  'failed_at',
  'left',
  'right',
  'single',
  'double',
  'triple',
]);

const isBare = (items: readonly Item[]): boolean =>
  !items.some(
    ({ kind, tag }) =>
      kind === 'word' &&
      (tag === 'for' ||
        tag === 'at' ||
        tag === 'x' ||
        tag === 'failed_at' ||
        tag === 'with' ||
        tag === 'plus' ||
        tag === 'minus' ||
        tag === 'half' ||
        tag === 'quarter'),
  );

/** "make it kilos". */
function unitAlone(items: readonly Item[]): WeightUnit | null {
  if (items.some(({ tag }) => tag === 'kg')) return 'kg';
  return items.some(({ tag }) => tag === 'lb') ? 'lbs' : null;
}

/** The last set, as it was stored, before it is amended. */
function blankOf(
  last: SessionSet,
  exercise: SetReading['exercise'],
  choice: Choice,
  { notes }: Sentence,
): SetReading {
  const { weight, weightUnit, reps, durationSeconds, distanceMeters, rpe, rir, setType, side } = last;
  return {
    exercise,
    matchScore: choice.score,
    weight,
    weightUnit,
    reps,
    durationSeconds,
    distanceMeters,
    rpe,
    rir,
    tempo: null,
    restSeconds: null,
    setType,
    side,
    loadMode: choice.exercise
      ? choice.exercise.loadMode
      : ((last.loadMode as SetReading['loadMode']) ?? exercise?.loadMode ?? null),
    notes: notes.map(({ text }) => text).join('; ') || null,
    confidence: 1,
  };
}

function isUnchanged(set: SetReading, last: SessionSet): boolean {
  return (
    set.exercise?.id === last.exerciseId &&
    set.weight === last.weight &&
    set.weightUnit === last.weightUnit &&
    set.reps === last.reps &&
    set.durationSeconds === last.durationSeconds &&
    set.distanceMeters === last.distanceMeters &&
    set.rpe === last.rpe &&
    set.rir === last.rir &&
    set.setType === last.setType &&
    set.side === last.side &&
    set.tempo === null &&
    set.restSeconds === null &&
    set.notes === null
  );
}
