import { addDays } from '../../src/platform/calendar/index.js';
import type { PlainWorkout } from './load-rows.js';

/** The working sets of some workouts that said an effort, one by one. */
interface RatedSet {
  day: string;
  exercise: string;
  weightKg: number | null;
  reps: number;
  rpe: number;
}

function ratedSets(workouts: readonly PlainWorkout[]): RatedSet[] {
  return workouts.flatMap(({ day, exercise, sets = 5, weightKg = 100, reps = 5, rpe = null }) =>
    rpe === null
      ? []
      : Array.from({ length: sets }, () => ({ day, exercise: exercise!, weightKg, reps, rpe })),
  );
}

/** By how much each set of a fortnight was harder than the like of it in the four weeks before, in the mean. */
export function naiveEffortShift(workouts: readonly PlainWorkout[], today: string): number | null {
  const sets = ratedSets(workouts).filter(({ reps }) => reps > 0);
  const recent = sets.filter(({ day }) => day > addDays(today, -14) && day <= today);
  const before = sets.filter(({ day }) => day > addDays(today, -42) && day <= addDays(today, -14));
  const shifts = recent.flatMap((set) => {
    const alike = before.filter((one) => isAlike(one, set));
    return alike.length === 0 ? [] : [set.rpe - mean(alike.map(({ rpe }) => rpe))];
  });
  return shifts.length < 5 ? null : mean(shifts);
}

function isAlike(one: RatedSet, other: RatedSet): boolean {
  if (one.exercise !== other.exercise || one.reps !== other.reps) return false;
  if (one.weightKg === null || other.weightKg === null) return one.weightKg === other.weightKg;
  return Math.abs(Math.log(one.weightKg / other.weightKg)) <= Math.log(1.025) + 1e-9;
}

/** How the estimated 1RM of each exercise moved in four weeks at the effort it was most often trained at. */
export function naiveStrengthChange(workouts: readonly PlainWorkout[], today: string): number | undefined {
  const sets = ratedSets(workouts).filter(
    ({ day, reps, weightKg, rpe }) =>
      day > addDays(today, -28) && day <= today && reps > 0 && weightKg !== null && rpe >= 6.5,
  );
  const changes = [...new Set(sets.map(({ exercise }) => exercise))].flatMap((exercise) => {
    const own = sets.filter((set) => set.exercise === exercise);
    const lines = [...new Set(own.map(({ rpe }) => rpe))]
      .map((rpe) => ({ rpe, days: bestOfDays(own.filter((set) => set.rpe === rpe)) }))
      .filter(({ days }) => days.length >= 3)
      .sort((one, other) => other.days.length - one.days.length || other.rpe - one.rpe);
    return lines.length === 0 ? [] : [changeOf(lines[0]!.days, today)];
  });
  return changes.length === 0 ? undefined : median(changes);
}

function bestOfDays(sets: readonly RatedSet[]): { day: string; estimate: number }[] {
  return [...new Set(sets.map(({ day }) => day))].map((day) => ({
    day,
    estimate: Math.max(...sets.filter((set) => set.day === day).map(estimateOf)),
  }));
}

function estimateOf({ weightKg, reps, rpe }: RatedSet): number {
  const possible = reps + 10 - rpe;
  return (weightKg! * (1 + possible / 30) + (weightKg! * 36) / (37 - possible)) / 2;
}

/** Per cent from the first to the last point of the line. */
function changeOf(days: readonly { day: string; estimate: number }[], today: string): number {
  const points = days.map(({ day, estimate }) => ({
    x: (Date.parse(day) - Date.parse(today)) / 86_400_000,
    y: estimate,
  }));
  const [meanX, meanY] = [mean(points.map(({ x }) => x)), mean(points.map(({ y }) => y))];
  const covariance = mean(points.map(({ x, y }) => (x - meanX) * (y - meanY)));
  const slope = covariance / mean(points.map(({ x }) => (x - meanX) ** 2));
  const [first, last] = [Math.min(...points.map(({ x }) => x)), Math.max(...points.map(({ x }) => x))];
  return (100 * slope * (last - first)) / (meanY + slope * (first - meanX));
}

const mean = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / values.length;

function median(values: readonly number[]): number {
  const sorted = values.toSorted((one, other) => one - other);
  const half = sorted.length / 2;
  return mean(sorted.slice(Math.ceil(half) - 1, Math.floor(half) + 1));
}
