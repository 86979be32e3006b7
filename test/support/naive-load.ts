import { exerciseFacts, type MadeSet, type MadeWorkout, type Scene } from './histories.js';
import { madeKilograms } from './history-rows.js';

/** A day as somebody would add it up with pen and paper. */
export interface NaiveDay {
  sets: number;
  hardSets: number;
  unloadedHardSets: number;
  tonnageKg: number;
  workouts: Set<MadeWorkout>;
  efforts: number[];
}

/** The days of a scene up to now, by their date in its zone. */
export function naiveDays({ workouts, timeZone, now }: Scene): Map<string, NaiveDay> {
  const days = new Map<string, NaiveDay>();
  const everySet = workouts.flatMap((workout) => workout.sets.map((set) => ({ set, workout })));
  const live = everySet.filter(({ set }) => !set.isDeleted);
  for (const { set, workout } of live) {
    const date = dateIn(timeZone, set.performedAt);
    if (date > dateIn(timeZone, now)) continue;
    const day = days.get(date) ?? emptyDay();
    days.set(date, day);
    const hard = isHard(
      set,
      live.map((other) => other.set),
    );
    const tonnage = tonnageOf(set);
    day.sets += 1;
    day.hardSets += hard ? 1 : 0;
    day.unloadedHardSets += hard && tonnage === 0 ? 1 : 0;
    day.tonnageKg += tonnage;
    day.workouts.add(workout);
    const effort = effortOf(set);
    if (effort !== null && set.setType !== 'warmup') day.efforts.push(effort);
  }
  return days;
}

/** The date of a moment in a zone, by the platform's own calendar. */
export function dateIn(timeZone: string, at: Date): string {
  const parts = new Intl.DateTimeFormat('en-US', {
    timeZone,
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
  }).formatToParts(at);
  const part = (type: string) => parts.find((one) => one.type === type)!.value;
  return `${part('year')}-${part('month')}-${part('day')}`;
}

export function emptyDay(): NaiveDay {
  return { sets: 0, hardSets: 0, unloadedHardSets: 0, tonnageKg: 0, workouts: new Set(), efforts: [] };
}

function tonnageOf(set: MadeSet): number {
  const kilograms = madeKilograms(set);
  return kilograms !== null && kilograms > 0 && set.reps !== null ? kilograms * set.reps : 0;
}

function effortOf({ rpe, rir }: MadeSet): number | null {
  if (rpe !== null) return rpe;
  return rir !== null && rir <= 5 ? 10 - rir : null;
}

function isHard(set: MadeSet, all: readonly MadeSet[]): boolean {
  const category = exerciseFacts(set.exercise)?.category ?? 'other';
  if (set.setType === 'warmup' || category === 'mobility' || category === 'cardio') return false;
  if ((effortOf(set) ?? 6) < 6) return false;
  const kilograms = madeKilograms(set);
  if (set.reps === null || set.reps >= 5 || kilograms === null) return true;
  const bests = all
    .filter(({ exercise, setType }) => exercise === set.exercise && setType !== 'warmup')
    .map(epleyOf);
  return kilograms >= 0.6 * Math.max(0, ...bests);
}

function epleyOf(set: MadeSet): number {
  const kilograms = madeKilograms(set);
  if (kilograms === null || kilograms <= 0 || set.reps === null || set.reps < 1 || set.reps > 12) return 0;
  return set.reps === 1 ? kilograms : kilograms * (1 + set.reps / 30);
}
