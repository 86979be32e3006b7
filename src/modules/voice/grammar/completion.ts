import type { Exercise } from '../../exercise-match/index.js';
import type { Choice } from './choice.js';
import { type Doubt, type Draft, hasAmount } from './draft.js';
import type { Completing, Progress, Reference } from './completing.js';
import { completeLoad } from './load.js';
import type { SetReading } from './reading.js';
import { effortOf, isPicked, isSettled, withSelections } from './selections.js';
import { sideOf } from './sides.js';

/** Completes drafts from the exercise, the sentence and the session; what is missing becomes a doubt. */
export function complete(drafts: readonly Draft[], choice: Choice, progress: Progress): void {
  if (choice.inherited) progress.usedSession = true;
  const drops = drafts.length > 1 && drafts.every(({ setType }) => setType === 'drop');
  const start = progress.sets.length;
  for (const [at, draft] of drafts.entries()) {
    if (drops && at === 0) draft.setType = null;
    completeDraft(draft, choice, progress, start);
  }
}

function completeDraft(draft: Draft, choice: Choice, progress: Progress, start: number): void {
  const { exercise } = choice;
  const doubts: Doubt[] = [...draft.doubts];
  const doubt = (asks: Doubt['asks'], level: Doubt['level'] = 'clarify') => void doubts.push({ asks, level });
  const earlier = progress.sets.slice(start).at(-1);
  const last = earlier ? referenceOf(earlier, exercise) : lastOf(exercise, progress);
  const completing: Completing = { draft, exercise, progress, last, within: earlier !== undefined, doubt };
  const amount = completeAmount(completing);
  const load = completeLoad(completing, amount[0]?.reps ?? null);
  if (!exercise && !choice.exercise) doubt('exercise');
  progress.sameWeight ||= draft.sameWeight;
  const final = completing.exercise;
  const base = { ...common(draft, final), exercise: final, matchScore: choice.score, ...load };
  const sets = amount.map((each, at) => ({ ...base, ...each, ...loadOf(draft, at, base.weight) }));
  const picked = withSelections(withEffort(sets, draft), completing);
  progress.doubts.push(...doubts.filter((each) => !isSettled(each, picked, draft)));
  progress.sets.push(...picked);
}

const referenceOf = (set: SetReading, exercise: Exercise | null): Reference => ({
  ...set,
  exerciseId: set.exercise?.id ?? exercise?.id ?? '',
});

function lastOf(exercise: Exercise | null, { context }: Progress): Reference | undefined {
  const sets = context.session?.sets ?? [];
  return exercise ? sets.findLast(({ exerciseId }) => exerciseId === exercise.id) : undefined;
}

/** What was done in each set: repetitions, time, distance. */
type Amount = Pick<SetReading, 'reps' | 'durationSeconds' | 'distanceMeters'>;

function completeAmount(completing: Completing): Amount[] {
  const { draft, last, progress, doubt } = completing;
  const listed = Math.max(draft.loads.length, draft.times.length);
  const count = listed || (draft.sets ?? draft.moreSets ?? 1);
  // "3 sets at 135 and 155"
  if (listed > 0 && draft.sets !== null && draft.sets !== listed) doubt('number');
  const time = { durationSeconds: draft.durationSeconds, distanceMeters: draft.distanceMeters };
  if (draft.reps.length > 1) {
    const wrong = listed > 0 && listed !== draft.reps.length;
    if (wrong || (draft.sets !== null && draft.sets !== draft.reps.length)) doubt('number');
    return draft.reps.map((reps, at) => ({ ...time, ...timeOf(draft, at), reps }));
  }
  const [reps] = draft.reps;
  let amount: Amount = { ...time, reps: reps ?? null };
  if (!hasAmount(draft) && refersToLast(draft)) {
    const base = last ?? progress.context.session?.sets.at(-1);
    if (base)
      amount = {
        reps: base.reps,
        durationSeconds: base.durationSeconds,
        distanceMeters: base.distanceMeters,
      };
    progress.usedSession = true;
  } else if (draft.sameReps || draft.repsChange !== null) {
    amount = { ...time, reps: changedReps(completing) };
  } else if (draft.timeChange !== null) {
    amount = { reps: null, durationSeconds: changedTime(completing), distanceMeters: null };
  }
  // "between sets", "in two minutes": a time beside the reps of a lift that is not timed.
  const untimed = completing.exercise !== null && !/duration|distance/.test(completing.exercise.tracking);
  // A hold needs its unit: "3 sets of 45".
  if (isHold(completing.exercise) && amount.reps !== null && !amount.durationSeconds) doubt('duration');
  // "farmer's carry 100 pounds for 40"
  if (
    completing.exercise?.tracking === 'weight_distance' &&
    amount.reps !== null &&
    amount.distanceMeters === null &&
    amount.durationSeconds === null
  )
    doubt('distance');
  if (untimed && draft.durationSeconds !== null) doubt('confirm', 'confirm');
  if (!amount.reps && amount.durationSeconds === null && amount.distanceMeters === null && !isPicked(draft))
    askAmount(completing);
  if (count > 20 || count < 1 || !Number.isInteger(count)) doubt('number');
  return Array.from({ length: Math.min(Math.max(1, Math.floor(count)), 20) }, (_, at) => ({
    ...amount,
    ...timeOf(draft, at),
  }));
}

/** "60, 50 and 40 seconds": the time of each set. */
const timeOf = ({ times }: Draft, at: number): Partial<Amount> =>
  times[at] === undefined ? {} : { durationSeconds: times[at] };

/** "135, 155 and 175 for 8": the weight of each set. */
const loadOf = ({ loads }: Draft, at: number, weight: number | null): Partial<SetReading> =>
  loads[at] === undefined || weight === null ? {} : { weight: Math.sign(weight) * loads[at] };

const isHold = (exercise: Exercise | null): boolean =>
  exercise?.tracking === 'duration' && /^(?:strength|core)$/.test(exercise.category);

/** "again", "one more set", "same weight": as last time, in everything that is not said. */
const refersToLast = (draft: Draft): boolean =>
  draft.again || draft.moreSets !== null || (draft.sameWeight && draft.failure === 'none');

function changedReps({ draft, exercise, last, progress, doubt }: Completing): number | null {
  const base = last ?? (exercise ? undefined : progress.context.session?.sets.at(-1));
  progress.usedSession = true;
  if (base?.reps === undefined || base.reps === null) {
    doubt('reps');
    return null;
  }
  const reps = base.reps + (draft.repsChange ?? 0);
  if (reps < 1) doubt('reps');
  return reps;
}

/** "10 seconds longer" than the last set of it. */
function changedTime({ draft, last, progress, doubt }: Completing): number | null {
  progress.usedSession = true;
  if (last?.durationSeconds === undefined || last.durationSeconds === null) {
    doubt('duration');
    return null;
  }
  return last.durationSeconds + (draft.timeChange ?? 0);
}

function askAmount({ draft, exercise, doubt }: Completing): void {
  if (
    draft.doubts.some(
      ({ asks, level }) =>
        level === 'clarify' && (asks === 'reps' || asks === 'number' || asks === 'duration'),
    )
  )
    return;
  if (exercise?.tracking === 'distance_duration') doubt('distance');
  else if (exercise?.tracking === 'weight_distance') doubt('distance');
  else if (exercise && /duration/.test(exercise.tracking)) doubt('duration');
  else doubt('reps');
}

function common(draft: Draft, exercise: Exercise | null) {
  const { tempo, restSeconds } = draft;
  // "4 sets, 10 reps each" is each set.
  const sided =
    draft.each && (draft.sets ?? 1) === 1 && draft.loads.length === 0 && exercise?.laterality !== 'bilateral';
  return {
    tempo,
    restSeconds,
    setType: draft.setType ?? ('working' as const),
    side: sideOf(draft, exercise) ?? (sided ? ('each' as const) : null),
    notes: null,
    confidence: 1,
  };
}

/** RPE and RIR tell the same where only one was said; failure is of the last set unless it is of all. */
function withEffort(sets: readonly Omit<SetReading, 'rpe' | 'rir'>[], draft: Draft): SetReading[] {
  const { rpe, rir } = draft;
  return sets.map((set, at) => {
    const failed = draft.failure === 'all' || (draft.failure === 'last' && at === sets.length - 1);
    const reserve = rir ?? (failed && rpe === null ? 0 : null);
    return {
      ...set,
      ...effortOf({ rpe, rir: reserve }),
      setType: failed && set.setType === 'working' ? 'failure' : set.setType,
    };
  });
}
