import type { History } from './history.js';
import type { PastRun, PastWorkout } from './past.js';

const DAY_MS = 86_400_000;
const WORKOUTS = 1_000;
const RUNS = 520;

/** A past that has earned every badge there is, its last set alone on the last day. @returns the id of that set */
export async function liveAsSuperAthlete(history: History, now: Date): Promise<string> {
  const daysAgo = (days: number) => new Date(now.getTime() - days * DAY_MS);
  const workouts = Array.from({ length: WORKOUTS }, (_, n): PastWorkout => {
    const exercise = ['barbell-bench-press', 'barbell-back-squat', 'sumo-deadlift'][n % 3];
    const heavy = { at: daysAgo(WORKOUTS - 1 - n), exercise, weight: 600, reps: 1, isRecord: n < 500 };
    return {
      sets: [heavy, ...(n < WORKOUTS - 1 ? [{ ...heavy, weight: 500, reps: 21, isRecord: false }] : [])],
    };
  });
  const runs = Array.from({ length: RUNS }, (_, n): PastRun => ({ at: daysAgo(RUNS - 1 - n), ...runOf(n) }));
  const ids = await history.workouts(workouts);
  await history.runs(runs);
  await history.programs(10);
  return ids.at(-1)!;
}

function runOf(n: number): Omit<PastRun, 'at'> {
  if (n < 10) return { miles: 5, conditions: 'Rain', celsius: 10 };
  if (n < 20) return { miles: 5, conditions: 'Clear', celsius: -5 };
  if (n < 30) return { miles: 5, conditions: 'Clear', celsius: 35 };
  const special: Omit<PastRun, 'at'>[] = [
    { miles: 3.1, seconds: 1_050 },
    { miles: 6.2, seconds: 2_350 },
    { miles: 1, seconds: 350 },
    { miles: 31.2, seconds: 20_000, climbedMeters: 1_600 },
  ];
  return special[n - 30] ?? { miles: 5 };
}
