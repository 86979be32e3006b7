import type { Generated } from 'kysely';
import type { LocalDay } from '../../platform/calendar/index.js';

/** How an athlete felt on a day: one row a day. */
interface ReadinessScoresTable {
  id: string;
  user_id: string;
  date: LocalDay;
  /** `simple` is one choice of three, `detailed` four answers. */
  type: 'simple' | 'detailed';
  /** 0 … 100 */
  score: number;
  emoji: string | null;
  /** 1 … 10, as are the next three. */
  sleep_quality: number | null;
  soreness: number | null;
  stress: number | null;
  energy: number | null;
  notes: string | null;
  created_at: Generated<Date>;
  updated_at: Generated<Date>;
}

declare module '../../platform/database/tables.js' {
  interface Tables {
    readiness_scores: ReadinessScoresTable;
  }
}
