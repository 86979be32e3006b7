import type { Viewpoint } from '../../../platform/record/index.js';
import { shownMass } from '../mass.js';
import { idleSince } from '../placement.js';
import type { SetAnswer, WorkoutAnswer } from './logbook-answers.dto.js';
import type { LoggedSet, WorkoutTotals } from './logbook.repository.js';

/** A workout as the athlete sees it. */
export function workoutAnswer(row: WorkoutTotals, { weightUnit, now }: Viewpoint): WorkoutAnswer {
  const { id, client_id, name, notes, session_rpe, is_deload, total_sets, exercises_count } = row;
  return {
    id,
    client_id,
    name,
    notes,
    start_time: row.start_time.toISOString(),
    end_time: row.end_time?.toISOString() ?? null,
    in_progress: row.end_time === null && row.last_set_at > idleSince(now),
    session_rpe,
    is_deload,
    duration_seconds: row.end_time && Math.round((row.end_time.getTime() - row.start_time.getTime()) / 1_000),
    total_sets,
    exercises_count,
    tonnage: shownMass(row.tonnage_kg, weightUnit),
    weight_unit: weightUnit,
    version: row.revision,
  };
}

/** A set as the athlete sees it. */
export function setAnswer(row: LoggedSet, { weightUnit }: Viewpoint): SetAnswer {
  const { e1rm_kg, performed_at, ...shown } = row;
  return {
    ...shown,
    e1rm: e1rm_kg === null ? null : shownMass(e1rm_kg, weightUnit),
    e1rm_unit: weightUnit,
    performed_at: performed_at.toISOString(),
  };
}
