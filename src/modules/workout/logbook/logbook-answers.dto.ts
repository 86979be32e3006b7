/** A workout with its totals. */
export class WorkoutAnswer {
  id!: string;
  /** The phone's own name for it. */
  client_id!: string | null;
  name!: string | null;
  notes!: string | null;
  /** ISO 8601, UTC. */
  start_time!: string;
  /** ISO 8601, UTC; null while it is open. */
  end_time!: string | null;
  /** It is open, and its last set was less than two hours ago. */
  in_progress!: boolean;
  /** 0 … 10 */
  session_rpe!: number | null;
  is_deload!: boolean;
  /** From start to end; null while it is open. */
  duration_seconds!: number | null;
  total_sets!: number;
  /** Distinct exercises. */
  exercises_count!: number;
  /** Load times repetitions of all sets, in `weight_unit`. */
  tonnage!: number;
  /** `lbs` or `kg`: the athlete's. */
  weight_unit!: string;
  /** Raised by every change of the workout or of its sets; `If-Match: "{id}.{version}"`. */
  version!: number;
}

/** A set as it was performed. */
export class SetAnswer {
  id!: string;
  workout_id!: string;
  client_id!: string | null;
  /** 1 … n within the workout. */
  set_number!: number;
  exercise_id!: string;
  exercise_name!: string;
  /** As lifted; negative for help. */
  weight!: number | null;
  /** `lbs` or `kg`, as lifted. */
  weight_unit!: string | null;
  reps!: number | null;
  duration_seconds!: number | null;
  distance_meters!: number | null;
  rpe!: number | null;
  rir!: number | null;
  tempo!: string | null;
  rest_seconds!: number | null;
  /** `working`, `warmup`, `drop`, `failure`, `amrap` or `backoff`. */
  set_type!: string;
  side!: string | null;
  load_mode!: string | null;
  notes!: string | null;
  /** Estimated 1RM (Epley) in `e1rm_unit`; null where no estimate holds. */
  e1rm!: number | null;
  /** `lbs` or `kg`: the athlete's. */
  e1rm_unit!: string;
  /** It beat every set of that exercise that was performed before it. */
  is_pr!: boolean;
  /** ISO 8601, UTC. */
  performed_at!: string;
  /** Raised by every change; `If-Match: "{id}.{version}"`. */
  version!: number;
}

/** A stored workout with all of its sets. */
export class StoredWorkoutAnswer extends WorkoutAnswer {
  /** By their numbers. */
  sets!: SetAnswer[];
}

/** Workouts, newest first. */
export class WorkoutPage {
  workouts!: WorkoutAnswer[];
  /** For the next page; null on the last. */
  next_cursor!: string | null;
}

/** The sets of a workout. */
export class WorkoutSetsAnswer {
  workout_id!: string;
  /** By their numbers. */
  sets!: SetAnswer[];
}

/** What was deleted. */
export class DeletedAnswer {
  id!: string;
  deleted!: boolean;
}

/** One calendar month of an exercise. */
export class ExerciseMonth {
  /** YYYY-MM, by the athlete's days. */
  month!: string;
  /** Best estimated 1RM of working sets, in the answer's unit; null without one. */
  best_e1rm!: number | null;
  /** Warm-ups included. */
  sets!: number;
  /** Load times repetitions, in the answer's unit. */
  tonnage!: number;
}

/** Everything that an athlete did of one exercise. */
export class ExerciseHistoryAnswer {
  exercise_id!: string;
  exercise_name!: string;
  /** `lbs` or `kg`: the athlete's, for `best_e1rm` and `tonnage`. */
  weight_unit!: string;
  /** What `best_e1rm` and the `e1rm` of the sets are made by. */
  method!: string;
  /** Newest first; of the whole window, on every page. */
  months!: ExerciseMonth[];
  /** Newest first. */
  sets!: SetAnswer[];
  /** For the next page of sets; null on the last. */
  next_cursor!: string | null;
}
