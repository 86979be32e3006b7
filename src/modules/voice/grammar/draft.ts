import type { ExerciseSpan } from '../../exercise-match/index.js';
import type { Item } from './items.js';
import type { Asked, SetType } from './reading.js';

/** Why a reading is not simply accepted. */
export interface Doubt {
  /** `confirm`: complete but doubtful. `clarify`: something is missing or undecidable. */
  readonly level: 'confirm' | 'clarify';
  readonly asks: Asked;
  /** Where the usual one would not tell what is meant. */
  readonly question?: string;
}

export interface SaidWeight {
  readonly value: number;
  readonly unit: 'lbs' | 'kg' | 'stone' | null;
  /** "the 40s": no unit, but a weight beyond doubt. */
  readonly labelled?: boolean;
}

/** Some of the sets of a draft differ from the others: "the last one at 155". */
export interface Selection {
  readonly which: 'first' | 'last' | 'nth';
  /** How many; of "nth" which one, from 1. */
  readonly count: number;
  weight: SaidWeight | null;
  reps: number | null;
  durationSeconds: number | null;
  rpe: number | null;
  rir: number | null;
  setType: SetType | null;
  failed: boolean;
}

/** A selection of which nothing is told yet. */
export const emptySelection = (which: Selection['which'], count: number): Selection => ({
  which,
  count,
  weight: null,
  reps: null,
  durationSeconds: null,
  rpe: null,
  rir: null,
  setType: null,
  failed: false,
});

/** One or more equal sets as they were said, before session and exercise complete them. */
export interface Draft {
  span: ExerciseSpan | null;
  sets: number | null;
  /** Its count stands by itself before the figures of sets that are told one by one: "three sets, 185 for 8, …". */
  total: 'told' | 'maybe' | null;
  weight: SaidWeight | null;
  /** Of a list: a set for each, the first of them `weight`. */
  loads: readonly number[];
  weightChange: SaidWeight | null;
  /** "up to 235", "down to 185": a weight, told against the last set. */
  relative: boolean;
  plates: Item | null;
  emptyBar: boolean;
  /** Load added to the body, or help taken from it. */
  body: 'plain' | 'added' | 'assisted' | null;
  /** "plus 10", "minus 10", "an extra 10". */
  sign: 1 | -1 | null;
  /** More than one: a set for each. */
  reps: number[];
  repsChange: number | null;
  timeChange: number | null;
  durationSeconds: number | null;
  /** Of a list: a set for each, the first of them `durationSeconds`. */
  times: readonly number[];
  distanceMeters: number | null;
  rpe: number | null;
  rir: number | null;
  tempo: string | null;
  restSeconds: number | null;
  setType: SetType | null;
  side: 'left' | 'right' | 'each' | null;
  perHand: boolean;
  /** "each" alone: a side, where the lift has sides. */
  each: boolean;
  failure: 'none' | 'last' | 'all';
  sameWeight: boolean;
  sameReps: boolean;
  /** "went lighter": not what was lifted before. */
  otherLoad: boolean;
  again: boolean;
  moreSets: number | null;
  /** Its count was told as that of a part: "the first three". */
  parted: boolean;
  selections: Selection[];
  doubts: Doubt[];
}

export function emptyDraft(span: ExerciseSpan | null): Draft {
  return {
    span,
    sets: null,
    total: null,
    weight: null,
    loads: [],
    weightChange: null,
    relative: false,
    plates: null,
    emptyBar: false,
    body: null,
    sign: null,
    reps: [],
    repsChange: null,
    timeChange: null,
    durationSeconds: null,
    times: [],
    distanceMeters: null,
    rpe: null,
    rir: null,
    tempo: null,
    restSeconds: null,
    setType: null,
    side: null,
    perHand: false,
    each: false,
    failure: 'none',
    sameWeight: false,
    sameReps: false,
    otherLoad: false,
    again: false,
    moreSets: null,
    parted: false,
    selections: [],
    doubts: [],
  };
}

export const hasWeight = (draft: Draft): boolean =>
  draft.weight !== null ||
  draft.plates !== null ||
  draft.emptyBar ||
  draft.sameWeight ||
  draft.weightChange !== null;

export const hasAmount = (draft: Draft): boolean =>
  draft.reps.length > 0 ||
  draft.repsChange !== null ||
  draft.timeChange !== null ||
  draft.sameReps ||
  draft.durationSeconds !== null ||
  draft.distanceMeters !== null;

/** How many sets it is, as far as that is told. */
export const countOf = ({ sets, moreSets, reps, loads, times }: Draft): number =>
  Math.max(sets ?? moreSets ?? 1, reps.length, loads.length, times.length);

/** Whether anything was said that only a set has. */
export const hasFigures = (draft: Draft): boolean =>
  hasWeight(draft) || hasAmount(draft) || draft.sets !== null || draft.again || draft.moreSets !== null;
