/** What the athlete is on now. */
export class CurrentExercise {
  /** Display name of the exercise of the last set. */
  name!: string;
  /** As said, in `last_weight_unit`; null for a set without a load. */
  last_weight!: number | null;
  last_weight_unit!: string | null;
  last_reps!: number | null;
}

/** How many sets of an exercise. */
export class SessionExercise {
  name!: string;
  sets!: number;
}

/** The workout under way; nulls and zeros when there is none. */
export class SessionSummary {
  session_id!: string | null;
  /** ISO 8601, UTC. */
  started_at!: string | null;
  total_sets!: number;
  current_exercise!: CurrentExercise | null;
  /** Distinct exercises. */
  exercises_count!: number;
  exercises!: SessionExercise[];
}

/** The workout that has just been ended. */
export class EndedSession {
  session_id!: string;
  user_id!: string;
  workout_id!: string;
  /** ISO 8601, UTC. */
  started_at!: string;
  /** ISO 8601, UTC. */
  ended_at!: string;
  total_sets!: number;
  /** Distinct exercises. */
  exercises_count!: number;
  exercises!: SessionExercise[];
}
