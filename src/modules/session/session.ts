import type { PerformedSet, StoredSet, WeightUnit, WorkoutWithSets } from '../workout/index.js';

/** How many of the newest sets a session keeps whole; of older ones, the last of each exercise. */
const RECENT_SETS = 24;

/** A set as the next sentence may refer to it. */
export interface SessionSet extends Omit<PerformedSet, 'notes' | 'restSeconds' | 'tempo'> {
  id: string;
  setNumber: number;
  voiceCommandId: string | null;
}

/** What is known of the athlete before the workout began. */
export interface Athlete<Vocabulary> {
  weightUnit: WeightUnit | null;
  /** IANA name. */
  timeZone: string;
  /** The athlete's own exercises and names for them. */
  vocabulary: Vocabulary;
  /** Best estimated 1RM by exercise id, in kilograms, from earlier workouts. */
  earlierBestsKg: Record<string, number>;
}

/** The workout under way, as small as the next sentence needs it. Built from the record alone, so it can always be rebuilt. */
export interface Session<Vocabulary> {
  /** Null before the first set. */
  workoutId: string | null;
  /** The phone's name for it. */
  clientWorkoutId: string | null;
  /** Of the workout, when this was built: tells a stale session. */
  revision: number;
  startedAt: string | null;
  lastSetAt: string | null;
  /** Oldest first. */
  sets: SessionSet[];
  totalSets: number;
  /** Distinct exercises so far. */
  exerciseIds: string[];
  /** Best estimated 1RM by exercise id, in kilograms, of this workout. */
  bestsKg: Record<string, number>;
  athlete: Athlete<Vocabulary>;
}

export function emptySession<V>(athlete: Athlete<V>): Session<V> {
  return {
    workoutId: null,
    clientWorkoutId: null,
    revision: 0,
    startedAt: null,
    lastSetAt: null,
    sets: [],
    totalSets: 0,
    exerciseIds: [],
    bestsKg: {},
    athlete,
  };
}

/** The session of a workout, from its sets in order. */
export function sessionOf<V>(workout: WorkoutWithSets, athlete: Athlete<V>): Session<V> {
  const empty = emptySession(athlete);
  const session = {
    ...empty,
    workoutId: workout.id,
    clientWorkoutId: workout.clientId,
    revision: workout.revision,
    startedAt: workout.startTime.toISOString(),
    lastSetAt: workout.startTime.toISOString(),
  };
  return withSets(session, workout.sets, workout.revision);
}

/** The session after more sets of its workout. */
export function withSets<V>(session: Session<V>, added: readonly StoredSet[], revision: number): Session<V> {
  const sets = [...session.sets, ...added.map(compact)];
  const exerciseIds = [...new Set([...session.exerciseIds, ...added.map((set) => set.exerciseId)])];
  const bestsKg = { ...session.bestsKg };
  for (const { exerciseId, e1rmKg, setType } of added) {
    if (e1rmKg === null || setType === 'warmup') continue;
    bestsKg[exerciseId] = Math.max(bestsKg[exerciseId] ?? 0, e1rmKg);
  }
  const lastSetAt = added.reduce(
    (latest, set) =>
      latest !== null && latest > set.performedAt.toISOString() ? latest : set.performedAt.toISOString(),
    session.lastSetAt,
  );
  return {
    ...session,
    revision,
    sets: trimmed(sets),
    totalSets: session.totalSets + added.length,
    exerciseIds,
    bestsKg,
    lastSetAt,
  };
}

/** The ids of the sets that the last sentence stored, in order. */
export function lastSentenceSetIds(sets: readonly SessionSet[]): string[] {
  const last = sets.at(-1);
  if (!last) return [];
  if (last.voiceCommandId === null) return [last.id];
  return sets.filter((set) => set.voiceCommandId === last.voiceCommandId).map((set) => set.id);
}

/** Whether the record has moved on since the session was built. */
export function isStale<V>(
  session: Session<V>,
  workout: { id: string; revision: number; isNew: boolean },
): boolean {
  if (workout.isNew) return session.workoutId !== null;
  return session.workoutId !== workout.id || session.revision !== workout.revision - 1;
}

/** The name a client sees: stable for the length of the workout. */
export function sessionName(userId: string, startedAt: Date): string {
  return `session_${userId}_${Math.floor(startedAt.getTime() / 1000)}`;
}

function compact(set: StoredSet): SessionSet {
  return {
    id: set.id,
    setNumber: set.setNumber,
    voiceCommandId: set.voiceCommandId,
    exerciseId: set.exerciseId,
    weight: set.weight,
    weightUnit: set.weightUnit,
    reps: set.reps,
    durationSeconds: set.durationSeconds,
    distanceMeters: set.distanceMeters,
    rpe: set.rpe,
    rir: set.rir,
    setType: set.setType,
    side: set.side,
    loadMode: set.loadMode,
  };
}

function trimmed(sets: SessionSet[]): SessionSet[] {
  const recent = sets.slice(-RECENT_SETS);
  const covered = new Set(recent.map((set) => set.exerciseId));
  const older: SessionSet[] = [];
  for (const set of sets.slice(0, -RECENT_SETS).reverse()) {
    if (covered.has(set.exerciseId)) continue;
    covered.add(set.exerciseId);
    older.unshift(set);
  }
  return [...older, ...recent];
}
