import { randomUUID } from 'node:crypto';
import type { Viewpoint } from '../../src/platform/record/index.js';
import { exerciseFacts, type MadeSet, type Scene } from './histories.js';
import { madeKilograms, madeMaxKg } from './history-rows.js';

/** A live set with what follows from it alone. */
export interface NaiveSet extends MadeSet {
  /** Index of its workout. */
  workout: number;
  /** `YYYY-MM-DD` where the athlete is. */
  day: string;
  /** The Monday of that day. */
  week: string;
  muscle: string;
  name: string;
  primary: readonly string[];
  secondary: readonly string[];
  /** In the athlete's unit. */
  load: number;
  effort: number | null;
  isHard: boolean;
}

/** The live sets of a scene, worked out one by one, as a reader of the rules would. */
export function naiveSets({ workouts, timeZone, weightUnit }: Scene): NaiveSet[] {
  const calendar = new Intl.DateTimeFormat('en-CA', { timeZone });
  const live = workouts.flatMap(({ sets }, workout) =>
    sets.filter((set) => !set.isDeleted).map((set) => ({ ...set, workout })),
  );
  const bests = new Map<string, number>();
  for (const set of live) {
    if (set.setType === 'warmup') continue;
    bests.set(set.exercise, Math.max(bests.get(set.exercise) ?? 0, madeMaxKg(set) ?? 0));
  }
  return live.map((set) => {
    const facts = exerciseFacts(set.exercise);
    const day = calendar.format(set.performedAt);
    return {
      ...set,
      day,
      week: mondayOf(day),
      muscle: facts.primaryMuscles[0] ?? 'unknown',
      name: facts.name,
      primary: facts.primaryMuscles.length > 0 ? facts.primaryMuscles : ['unknown'],
      secondary: facts.secondaryMuscles,
      load: loadOfOne(set, weightUnit),
      effort: effortOf(set),
      isHard: isHard(set, bests.get(set.exercise) ?? 0),
    };
  });
}

/** The Monday of a day, by walking back. */
export function mondayOf(day: string): string {
  const at = new Date(`${day}T12:00:00Z`);
  while (at.getUTCDay() !== 1) at.setUTCDate(at.getUTCDate() - 1);
  return at.toISOString().slice(0, 10);
}

/** The day so many days later. */
export function dayAfter(day: string, days: number): string {
  const at = new Date(`${day}T12:00:00Z`);
  at.setUTCDate(at.getUTCDate() + days);
  return at.toISOString().slice(0, 10);
}

/** From where a scene's athlete looks at the record. */
export function viewerOf({ now, timeZone, weightUnit }: Scene, userId: string = randomUUID()): Viewpoint {
  const today = new Intl.DateTimeFormat('en-CA', { timeZone }).format(now);
  return { userId, now, timeZone, weightUnit, today };
}

/** Fractional sets of some muscles: 1 where one of them is primary, 0.5 where one helps. */
export function naiveFraction(sets: readonly NaiveSet[], muscles: readonly string[]): number {
  return sets
    .filter(({ isHard }) => isHard)
    .map(({ primary, secondary }) => {
      if (primary.some((muscle) => muscles.includes(muscle))) return 1;
      return secondary.some((muscle) => muscles.includes(muscle)) ? 0.5 : 0;
    })
    .reduce((sum: number, share) => sum + share, 0);
}

export const workoutsOf = (sets: readonly NaiveSet[]): number =>
  new Set(sets.map(({ workout }) => workout)).size;

export const loadOf = (sets: readonly NaiveSet[]): number => sum(sets.map(({ load }) => load));

/** Those from one day to another, both included. */
export const between = (sets: readonly NaiveSet[], from: string, to: string): NaiveSet[] =>
  sets.filter(({ day }) => day >= from && day <= to);

export function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}

function loadOfOne(set: MadeSet, unit: 'lbs' | 'kg'): number {
  const kilograms = madeKilograms(set) ?? 0;
  const moved = kilograms > 0 && set.reps !== null ? kilograms * set.reps : 0;
  return unit === 'lbs' ? moved / 0.45359237 : moved;
}

function effortOf({ rpe, rir }: MadeSet): number | null {
  if (rpe !== null) return rpe;
  return rir !== null && rir <= 5 ? 10 - rir : null;
}

function isHard(set: MadeSet, bestKg: number): boolean {
  const { category } = exerciseFacts(set.exercise);
  if (set.setType === 'warmup' || category === 'mobility' || category === 'cardio') return false;
  const effort = effortOf(set);
  if (effort !== null && effort < 6) return false;
  if (set.reps === null || set.reps >= 5) return true;
  if (set.reps === 0) return false;
  const kilograms = madeKilograms(set);
  return kilograms === null || kilograms >= 0.6 * bestKg;
}
