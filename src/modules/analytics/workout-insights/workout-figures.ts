/** One muscle's sets in a workout. */
export interface MuscleSets {
  muscle: string;
  sets: number;
  reps: number;
  /** Without warm-ups. */
  workingSets: number;
}

/** What the record says of a workout, summed. */
export interface WorkoutFigures {
  startTime: Date;
  /** Null while it is open. */
  endTime: Date | null;
  /** Null without a set. */
  lastSetAt: Date | null;
  sets: number;
  exercises: number;
  tonnageKg: number;
  personalRecords: number;
  /** Sets of which an effort is known, warm-ups included; and the mean of it, null without one. */
  ratedSets: number;
  meanEffort: number | null;
  /** No warm-ups, of an effort of 6 or more or of an unknown one. */
  workingSets: number;
  /** No warm-ups. */
  seriousSets: number;
  /** No warm-ups, of a known effort. */
  ratedSeriousSets: number;
  /** No warm-ups, of an effort of 8 or more. */
  highIntensitySets: number;
  /** Most sets first. */
  muscles: MuscleSets[];
  /** The five newest other workouts with a set, together. */
  recent: { workouts: number; sets: number; tonnageKg: number };
}

export const BALANCE_STATUSES = ['balanced', 'push_heavy', 'pull_heavy', 'insufficient_data'] as const;
export type BalanceStatus = (typeof BALANCE_STATUSES)[number];

export const FATIGUE_LEVELS = ['low', 'moderate', 'high', 'insufficient_data'] as const;
export type FatigueLevel = (typeof FATIGUE_LEVELS)[number];

export interface Balance {
  pushSets: number;
  pullSets: number;
  /** Null without a pulling set. */
  ratio: number | null;
  status: BalanceStatus;
}

export interface FatigueEstimate {
  /** Share of the rated sets at RPE 8 or more, in percent; null where too few are rated. */
  highEffortPercentage: number | null;
  level: FatigueLevel;
  recovery: string;
}

const PUSH_MUSCLES = new Set(['chest', 'upper_chest', 'front_delts', 'side_delts', 'triceps']);
const PULL_MUSCLES = new Set(['lats', 'upper_back', 'traps', 'rear_delts', 'biceps']);

/** Fewer sets than that are no sample of anything. */
const FEWEST_FOR_BALANCE = 3;
const BALANCED = { from: 0.7, to: 1.3 };

/** Shares of rated sets at RPE 8 or more, in percent, above which a workout counts as hard on the body. */
export const HIGH_SHARE = 50;
const MODERATE_SHARE = 30;
/** At least this share of the sets must be rated before effort says anything of the workout. */
const LEAST_COVERAGE = 0.5;

/** Whole minutes from the start to the end; while it is open, to the last set. 0 before the first. */
export function durationMinutes({ startTime, endTime, lastSetAt }: WorkoutFigures): number {
  const until = endTime ?? lastSetAt ?? startTime;
  return Math.max(0, Math.round((until.getTime() - startTime.getTime()) / 60_000));
}

/** Pushing against pulling, warm-ups left out. */
export function balanceOf(muscles: readonly MuscleSets[]): Balance {
  const count = (group: ReadonlySet<string>) =>
    muscles.reduce((sum, { muscle, workingSets }) => sum + (group.has(muscle) ? workingSets : 0), 0);
  const [pushSets, pullSets] = [count(PUSH_MUSCLES), count(PULL_MUSCLES)];
  const ratio = pullSets > 0 ? pushSets / pullSets : null;
  return { pushSets, pullSets, ratio, status: balanceStatus(pushSets, pullSets) };
}

function balanceStatus(pushSets: number, pullSets: number): BalanceStatus {
  if (pushSets + pullSets < FEWEST_FOR_BALANCE) return 'insufficient_data';
  if (pushSets > BALANCED.to * pullSets) return 'push_heavy';
  return pushSets < BALANCED.from * pullSets ? 'pull_heavy' : 'balanced';
}

/** How much the workout took, by the share of hard sets among those of a known effort. */
export function fatigueOf(figures: WorkoutFigures): FatigueEstimate {
  const { seriousSets, ratedSeriousSets, highIntensitySets } = figures;
  if (ratedSeriousSets === 0 || ratedSeriousSets < LEAST_COVERAGE * seriousSets) {
    const recovery = 'Not known: too few sets have an effort (RPE)';
    return { highEffortPercentage: null, level: 'insufficient_data', recovery };
  }
  const share = (highIntensitySets / ratedSeriousSets) * 100;
  const highEffortPercentage = Math.round(share);
  if (share > HIGH_SHARE) return { highEffortPercentage, level: 'high', recovery: '48-72 hours' };
  if (share > MODERATE_SHARE) return { highEffortPercentage, level: 'moderate', recovery: '24-48 hours' };
  return { highEffortPercentage, level: 'low', recovery: '24 hours' };
}
