import type { AdherenceFlag } from './adherence.dto.js';
import type { FlagRow } from './flags.repository.js';

/** A flag as the phone reads it. */
export function flagAnswer(row: FlagRow): AdherenceFlag {
  const iso = (at: Date | null) => at?.toISOString() ?? null;
  return {
    id: row.id,
    user_id: row.user_id,
    muscle_group: row.muscle_group,
    priority: row.priority,
    target_weekly_sets: row.target_weekly_sets,
    actual_weekly_sets: row.actual_weekly_sets,
    variance_percentage: row.variance_percentage,
    flagged_date: row.flagged_date.toISOString(),
    status: row.status,
    alerted_at: iso(row.alerted_at),
    resolved_at: iso(row.resolved_at),
    dismissed_at: iso(row.dismissed_at),
    updated_at: row.updated_at.toISOString(),
  };
}
