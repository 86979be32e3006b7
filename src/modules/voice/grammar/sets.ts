import type { ExerciseFinder } from '../../exercise-match/index.js';
import { isAccounted } from './account.js';
import { choose, type Choice } from './choice.js';
import type { Progress } from './completing.js';
import { complete } from './completion.js';
import { isTimed } from './drafting.js';
import { draftsOf } from './drafts.js';
import type { Item } from './items.js';
import type { Note } from './notes.js';
import { doubtsAboutTotals } from './pair-totals.js';
import { doubtsAbout } from './plausibility.js';
import type { Reading, SetReading, UtteranceContext, WeightUnit } from './reading.js';
import { isFigure, type Segment, segmentsOf } from './segments.js';
import type { Sentence } from './sentence.js';
import { verdict } from './verdict.js';

/** The sets that a sentence tells, in spoken order, across exercises (P17). */
export function readSets(sentence: Sentence, context: UtteranceContext, finder: ExerciseFinder): Reading {
  const progress: Progress = {
    context,
    finder,
    unit: announcedUnit(sentence.items),
    sets: [],
    doubts: [],
    usedSession: false,
    sameWeight: false,
  };
  const segments = told(segmentsOf(sentence.items));
  const choices: Choice[] = [];
  const starts: { set: number; at: number }[] = [];
  for (const segment of segments) {
    const choice = choiceFor(segment, choices, sentence, context, finder);
    choices.push(choice);
    starts.push({ set: progress.sets.length, at: segment.items.at(-1)?.end ?? 0 });
    if (isOfOtherKind(choice, sentence)) progress.doubts.push({ level: 'clarify', asks: 'exercise' });
    if (isQualified(segment, choice)) progress.doubts.push({ level: 'clarify', asks: 'exercise' });
    const other = segment.borrowed && isAtAnother(choice, context);
    if (segment.open)
      progress.doubts.push({ level: 'clarify', asks: isTimed(choice.exercise) ? 'duration' : 'reps' });
    if (segment.unnamed) progress.doubts.push({ level: 'clarify', asks: 'exercise' });
    if (segment.shared || segment.unclear || other)
      progress.doubts.push({ level: 'confirm', asks: 'confirm' });
    const start = progress.sets.length;
    complete(draftsOf(segment, choice.exercise), choice, progress);
    const asks = progress.doubts.some(({ level }) => level === 'clarify');
    if (!asks && !isAccounted(segment.items, progress.sets.slice(start)))
      progress.doubts.push({ level: 'clarify', asks: 'number' });
  }
  if (isOfUnknown(sentence)) progress.doubts.push({ level: 'clarify', asks: 'exercise' });
  addNotes(progress.sets, sentence.notes, starts);
  const plausible = progress.sets.flatMap((set) => doubtsAbout(set, context));
  const totals = doubtsAboutTotals(sentence.atoms, progress.sets);
  const unclear = choices.find(({ exercise, heard }) => !exercise && heard !== null);
  return verdict('log_set', [...progress.doubts, ...plausible, ...totals, ...askedDoubts(sentence)], {
    sets: progress.sets,
    sameWeight: progress.sameWeight,
    usedSession: progress.usedSession,
    candidates: [...(unclear?.candidates ?? [])],
    heardExercise: (unclear ?? choices.find(({ heard }) => heard !== null))?.heard ?? null,
  });
}

/** "in kilos today, squat 100 for 5": said before any figure, it is the unit of all of them. */
function announcedUnit(items: readonly Item[]): WeightUnit | null {
  const before = items.slice(0, Math.max(0, items.findIndex(isFigure)));
  const at = before.findIndex(({ kind, tag }) => kind === 'word' && (tag === 'kg' || tag === 'lb'));
  return at < 0 ? null : before[at]!.tag === 'kg' ? 'kg' : 'lbs';
}

/** Exercises that are only named behind a set ("… next is squats") are announcements. */
function told(segments: readonly Segment[]): Segment[] {
  const withFigures = segments.filter(({ items }) =>
    items.some((item) => isFigure(item) || isReference(item)),
  );
  const announced = (segment: Segment) =>
    !segment.items.some(({ tag }) => tag === 'and' || tag === 'superset' || tag === 'with');
  if (withFigures.length === 0) return segments.slice(0, 1);
  return segments.filter(
    (segment) =>
      withFigures.includes(segment) || segment.open || (segment.span !== null && !announced(segment)),
  );
}

const isReference = ({ tag }: Item): boolean =>
  tag !== null &&
  [
    'same_again',
    'same_weight',
    'same_reps',
    'single',
    'double',
    'triple',
    'clock',
    'chain',
    'failed_at',
  ].includes(tag);

function choiceFor(
  segment: Segment,
  before: readonly Choice[],
  sentence: Sentence,
  context: UtteranceContext,
  finder: ExerciseFinder,
): Choice {
  if (segment.span) return choose(nameOf(sentence.items, segment), finder, null);
  const earlier = before.at(-1);
  if (earlier) return earlier;
  // "I was going to bench 225, but did 205 for 8": the lift is still the bench.
  const mentioned = sentence.talked.filter(({ kind }) => kind === 'exercise');
  if (mentioned.length === 1) return choose(mentioned[0]!, finder, null);
  return choose(null, finder, context.session);
}

/** "8 at 225, then 6 at 235 on bench", when the session is at the squat: the first may be of that. */
const isAtAnother = ({ exercise }: Choice, { session }: UtteranceContext): boolean =>
  Boolean(session?.currentExerciseId && session.currentExerciseId !== exercise?.id);
/** "12 reps of the blue machine at 90": a name that nobody knows. */
const isOfUnknown = ({ atoms }: Sentence): boolean =>
  atoms.some(({ tag }, at) => {
    // "then machine 90 for 12"
    if (tag === 'and_then' && /^machines?$/i.test(atoms[at + 1]?.text ?? '')) return true;
    if (tag !== 'reps' || atoms[at + 1]?.tag !== 'of') return false;
    return (
      atoms[at + 2]?.tag === 'word' || (atoms[at + 2]?.tag === 'article' && atoms[at + 3]?.tag === 'word')
    );
  });

/** "machine 90 for 12" while the barbell was last: not what the session is at. */
const isOfOtherKind = ({ inherited, exercise }: Choice, { atoms }: Sentence): boolean =>
  inherited && exercise?.loadMode === 'barbell_total' && atoms.some(({ text }) => OTHER_LOADS.test(text));

/** "dumbbell and, uh, bench press": a word of a name that the name found does not have. */
function isQualified({ items }: Segment, { exercise, inherited }: Choice): boolean {
  if (!exercise || inherited) return false;
  const name = exercise.name.toLowerCase();
  return items.some(({ kind, text }) => {
    if (kind !== 'word') return false;
    const load = exercise.loadMode === 'barbell_total' && /^(dumb ?bell|kettle ?bell|cable)s?$/i.test(text);
    return (load || ANGLES.test(text)) && !name.includes(text.toLowerCase().replace(/s$/, ''));
  });
}

const ANGLES = /^(?:incline|decline|seated|romanian|sumo|hack|front)$/i;

const OTHER_LOADS = /^(?:dumb ?bells?|dbs?|kettle ?bells?|kbs?|machine|cables?)$/i;

const nameOf = (items: readonly Item[], { span }: Segment): Item | null =>
  items.find((item) => item.kind === 'exercise' && item.span === span) ?? null;

/** "225 for 8?" is said with doubt. */
function askedDoubts({ atoms, told }: Sentence): { level: 'confirm'; asks: 'confirm' }[] {
  // "100 for 5, should I go up?" asks something else.
  const other = told.reasons.has('question') && told.talked.includes(atoms.at(-2)!);
  return atoms.at(-1)?.tag === 'ask' && !other ? [{ level: 'confirm', asks: 'confirm' }] : [];
}

/** A remark is about the sets before it, or the first ones when it leads. */
function addNotes(
  sets: SetReading[],
  notes: readonly Note[],
  starts: readonly { set: number; at: number }[],
): void {
  for (const { text, start } of notes) {
    const segment = Math.max(
      0,
      starts.findLastIndex((_, i) => i === 0 || starts[i - 1]!.at <= start),
    );
    const from = starts[segment]?.set ?? 0;
    const to = starts[segment + 1]?.set ?? sets.length;
    for (const set of sets.slice(from, to)) set.notes = set.notes === null ? text : `${set.notes}; ${text}`;
  }
}
