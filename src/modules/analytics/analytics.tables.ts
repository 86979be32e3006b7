import type { Generated } from 'kysely';
import type { LocalDay } from '../../platform/calendar/index.js';

/** A deload that the athlete agreed to. */
interface DeloadsTable {
  /** That of the recommendation. */
  id: string;
  user_id: string;
  /** Monday of the week in which it was recommended. */
  recommended_week: LocalDay;
  scheduled_date: LocalDay;
  duration_weeks: Generated<number>;
  /** Share of the sets left out, 0 … 1. */
  suggested_reduction: number;
  reason: string;
  /** JSON text in, parsed out. */
  indicators: Generated<unknown>;
  approved_at: Date;
  created_at: Generated<Date>;
}

/** How many hard sets a week a muscle group is said to need and to bear. */
interface VolumeLandmarksTable {
  muscle_group: string;
  /** The catalogue's muscles that count for it. */
  muscles: string[];
  maintenance_sets: number;
  minimum_effective_sets: number;
  adaptive_sets_low: number;
  adaptive_sets_high: number;
  maximum_recoverable_sets: number;
  created_at: Generated<Date>;
}

declare module '../../platform/database/tables.js' {
  interface Tables {
    deloads: DeloadsTable;
    volume_landmarks: VolumeLandmarksTable;
  }
}
