import { Injectable } from '@nestjs/common';
import { type IdempotencyClaim, IdempotentWrites } from '../../platform/http/index.js';
import { type StoredSet, WorkoutRecord, type WorkoutWithSets } from '../workout/index.js';
import type { EndedSession, SessionExercise, SessionSummary } from './session.dto.js';
import { NoActiveSession } from './session.errors.js';
import { SessionService } from './session.service.js';
import { sessionName } from './session.js';

/** Reading and ending the workout under way. Both go by the record, not by the cached session. */
@Injectable()
export class WorkoutSession {
  constructor(
    private readonly record: WorkoutRecord,
    private readonly sessions: SessionService,
    private readonly writes: IdempotentWrites,
  ) {}

  async summarize(userId: string, now: Date): Promise<SessionSummary> {
    const open = await this.record.findOpen(userId, now);
    const last = open?.sets.at(-1);
    const exercises = open ? countByExercise(open.sets) : [];
    return {
      session_id: open ? sessionName(userId, open.startTime) : null,
      started_at: open?.startTime.toISOString() ?? null,
      total_sets: open?.sets.length ?? 0,
      current_exercise: last ? currentExercise(last) : null,
      exercises_count: exercises.length,
      exercises,
    };
  }

  /** @throws NoActiveSession when there is nothing to end */
  async end(userId: string, now: Date, claim: IdempotencyClaim | undefined): Promise<EndedSession> {
    const ended = await this.writes.run(claim, async (trx) => {
      const workout = await this.record.end(trx, userId, now);
      if (!workout) throw new NoActiveSession();
      return endedSession(userId, workout, now);
    });
    await this.sessions.forget(userId);
    return ended;
  }
}

function endedSession(userId: string, workout: WorkoutWithSets, now: Date): EndedSession {
  const exercises = countByExercise(workout.sets);
  return {
    session_id: sessionName(userId, workout.startTime),
    user_id: userId,
    workout_id: workout.id,
    started_at: workout.startTime.toISOString(),
    ended_at: (workout.endTime ?? now).toISOString(),
    total_sets: workout.sets.length,
    exercises_count: exercises.length,
    exercises,
  };
}

function currentExercise(last: StoredSet) {
  return {
    name: last.exerciseName,
    last_weight: last.weight,
    last_weight_unit: last.weightUnit,
    last_reps: last.reps,
  };
}

/** In the order of their first sets. */
function countByExercise(sets: readonly StoredSet[]): SessionExercise[] {
  const counts = new Map<string, SessionExercise>();
  for (const { exerciseId, exerciseName } of sets) {
    const entry = counts.get(exerciseId) ?? { name: exerciseName, sets: 0 };
    entry.sets += 1;
    counts.set(exerciseId, entry);
  }
  return [...counts.values()];
}
