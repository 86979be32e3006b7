/** A set to be written into a record as it would have been logged. Absent fields are boring. */
export interface PastSet {
  at: Date;
  /** Slug of the catalogue. */
  exercise?: string;
  weight?: number | null;
  unit?: 'lbs' | 'kg';
  reps?: number | null;
  type?: 'working' | 'warmup';
  undone?: boolean;
  /** Lost with the set when it is undone. */
  isRecord?: boolean;
}

export interface PastWorkout {
  sets: PastSet[];
  /** When it has no set. */
  at?: Date;
  open?: boolean;
  deleted?: boolean;
}

export interface PastRun {
  at: Date;
  miles?: number;
  seconds?: number;
  climbedMeters?: number | null;
  /** The climb is of the heights of the route alone. */
  isClimbOfRoute?: boolean;
  conditions?: string | null;
  celsius?: number | null;
  deleted?: boolean;
}

/** An athlete's past, in memory. */
export interface Past {
  workouts: readonly PastWorkout[];
  runs: readonly PastRun[];
  programs: number;
}
