import type { Exercise } from '../../exercise-match/index.js';
import { type Completing, defaultUnit, said } from './completing.js';
import type { Draft } from './draft.js';
import { isLoaded } from './drafting.js';
import { loadedBar } from './plates.js';
import type { SetReading, WeightUnit } from './reading.js';

type Load = Pick<SetReading, 'weight' | 'weightUnit' | 'loadMode'>;

/** Lifts that people also do without load. */
const ALSO_UNLOADED = /lunge|squat|step-up|calf-raise|glute-bridge/;
/** So many repetitions say that nothing was lifted but the body. */
const UNLOADED_FROM_REPS = 10;

/** The weight of a draft, from what was said, the plates, the sets before, or nowhere. */
export function completeLoad(completing: Completing, reps: number | null): Load {
  const { draft, progress } = completing;
  const unit = unitFor(completing);
  const value = weightOf(completing, unit);
  if (draft.weight?.unit) progress.unit = said(draft.weight.unit) ?? progress.unit;
  if (draft.plates?.unit) progress.unit = said(draft.plates.unit);
  if (value === null) return withoutWeight(completing, reps);
  return loaded(completing, value.weight, value.unit);
}

/** The smallest pair of plates. */
const SMALLEST_CHANGE = 2.5;

interface Weight {
  weight: number;
  unit: WeightUnit;
}

/** P10: said, said before in the sentence, the last set's, the request's, the athlete's, pounds. */
function unitFor({ draft, progress, last }: Completing): WeightUnit {
  const own = said(draft.weight?.unit ?? draft.plates?.unit ?? null);
  return own ?? progress.unit ?? last?.weightUnit ?? defaultUnit(progress.context);
}

function weightOf(completing: Completing, unit: WeightUnit): Weight | null {
  const { draft, exercise, doubt } = completing;
  if (isPerEnd(completing)) doubt('weight');
  const hangs = draft.emptyBar && !isLoaded(exercise);
  if (draft.plates || (draft.emptyBar && !hangs)) {
    const weight = exercise ? loadedBar(draft.plates, exercise, unit) : undefined;
    doubt(weight === undefined ? 'weight' : 'confirm', weight === undefined ? 'clarify' : 'confirm');
    return weight === undefined ? null : { weight, unit };
  }
  const sign = isBarLoad(exercise) ? draft.sign : null;
  if (draft.weight && sign === null) return { weight: draft.weight.value, unit };
  const { weight } = draft;
  const change = draft.weightChange ?? (weight && sign ? { ...weight, value: sign * weight.value } : null);
  // "again minus 1": a pound, or a repetition?
  if (!draft.weightChange && change && !change.unit && Math.abs(change.value) < SMALLEST_CHANGE)
    doubt('number');
  if (change) return changed(completing, change);
  return inheritedWeight(completing);
}

/** "add a 10 to each side": what is said of one end of a bar is not what is on it. */
const isPerEnd = ({ draft, exercise }: Completing): boolean =>
  draft.side === 'each' &&
  exercise?.loadMode === 'barbell_total' &&
  exercise.laterality === 'bilateral' &&
  Boolean(draft.weightChange ?? draft.weight) &&
  !draft.plates;

/** "plus 10" on a bar is ten more than before, "minus 10" ten less; on a body it is the load, or help. */
const isBarLoad = (exercise: Exercise | null): boolean =>
  exercise !== null &&
  isLoaded(exercise) &&
  exercise.loadMode !== 'external_load' &&
  exercise.loadMode !== 'assistance';

function changed(
  { draft, last, progress, doubt }: Completing,
  change: NonNullable<Completing['draft']['weight']>,
): Weight | null {
  progress.usedSession = true;
  if (last?.weight === undefined || last.weight === null) {
    doubt('weight');
    return null;
  }
  const unit = last.weightUnit ?? 'lbs';
  const other = said(change.unit);
  if (other && other !== unit) doubt('unit');
  const weight = Math.round((last.weight + change.value) * 1000) / 1000;
  if (weight <= 0 && draft.body !== 'assisted') doubt('weight');
  return { weight, unit };
}

/** P6, P9, and the sets before in the same sentence. */
function inheritedWeight({ draft, exercise, last, within, progress, doubt }: Completing): Weight | null {
  // "went lighter, same reps": how light?
  if (draft.otherLoad && !draft.sameWeight) {
    doubt('weight');
    return null;
  }
  const same = draft.sameWeight || draft.again || draft.moreSets !== null;
  const refers = same || draft.repsChange !== null || draft.sameReps;
  const base = last ?? (same ? progress.context.session?.sets.at(-1) : undefined);
  if (refers && !base) doubt(draft.sameWeight || isLoaded(exercise) ? 'weight' : 'reps');
  if (!base || base.weight === null || base.weightUnit === null) return null;
  if (draft.body === 'plain') return null;
  if (!isLoaded(exercise) && !refers && !within) return null;
  progress.usedSession = true;
  if (!refers && !within && !isToldInParts(draft)) doubt('confirm', 'confirm');
  return { weight: base.weight, unit: base.weightUnit };
}

/** "first two at 135, last one at 155": every set has a weight of its own. */
const isToldInParts = ({ selections, sets, reps }: Draft): boolean =>
  selections.reduce((sum, { weight, count }) => sum + (weight ? count : 0), 0) >=
  Math.max(sets ?? 1, reps.length);

/** No weight: right for the body alone, a question for a lift. */
function withoutWeight(completing: Completing, reps: number | null): Load {
  const { draft, exercise, doubt, progress } = completing;
  const none = (final: Exercise | null): Load => ({
    weight: null,
    weightUnit: null,
    loadMode: final?.loadMode ?? null,
  });
  if (draft.body === 'assisted' && exercise && exercise.loadMode !== 'assistance') {
    completing.exercise = progress.finder.assistedSibling(exercise) ?? exercise;
    return { ...none(completing.exercise), loadMode: 'assistance' };
  }
  if (
    !exercise ||
    !isLoaded(exercise) ||
    asksAlready(completing, 'weight') ||
    draft.selections.some(({ weight }) => weight)
  )
    return none(exercise);
  if (exercise.loadMode === 'assistance' || exercise.loadMode === 'bodyweight') return none(exercise);
  const sibling = progress.finder.bodyweightSibling(exercise);
  if (draft.body === 'plain' && sibling) {
    completing.exercise = sibling;
    return none(sibling);
  }
  const unloaded =
    sibling && ALSO_UNLOADED.test(exercise.slug) && reps !== null && reps >= UNLOADED_FROM_REPS;
  if (unloaded) {
    completing.exercise = sibling;
    doubt('confirm', 'confirm');
    return none(sibling);
  }
  doubt('weight');
  return none(exercise);
}

const asksAlready = ({ draft, progress }: Completing, asks: string): boolean =>
  draft.doubts.some((doubt) => doubt.asks === asks && doubt.level === 'clarify') ||
  progress.doubts.some((doubt) => doubt.asks === asks);

/** P21: a load on a bodyweight lift makes it the weighted one, help makes it negative. */
function loaded(completing: Completing, weight: number, unit: WeightUnit): Load {
  const { draft, exercise, progress, doubt } = completing;
  // "225 for 5 and 2 assisted": help is no weight on a bar.
  if (draft.body === 'assisted' && draft.sign === null && isBarLoad(exercise)) doubt('number');
  const helped = draft.body === 'assisted' && !isBarLoad(exercise);
  if (helped || exercise?.loadMode === 'assistance') {
    if (exercise) completing.exercise = progress.finder.assistedSibling(exercise) ?? exercise;
    return { weight: -Math.abs(weight), weightUnit: unit, loadMode: 'assistance' };
  }
  if (exercise && !isLoaded(exercise)) {
    const sibling = progress.finder.weightedSibling(exercise);
    completing.exercise = sibling ?? exercise;
    const told = draft.body === 'added' || draft.weight?.unit;
    if (!told && draft.weight) doubt('confirm', 'confirm');
    return { weight, weightUnit: unit, loadMode: sibling ? sibling.loadMode : loadModeOf(exercise) };
  }
  return { weight, weightUnit: unit, loadMode: draft.perHand ? 'per_hand' : (exercise?.loadMode ?? null) };
}

const loadModeOf = (exercise: Exercise): Exercise['loadMode'] =>
  exercise.loadMode === 'band' ? 'band' : 'external_load';
