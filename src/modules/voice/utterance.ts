import { canonicalTimeZone, momentOf } from '../../platform/calendar/index.js';
import type { HoldsSession, SessionOnItsWay } from '../../platform/session/index.js';
import type { WeightUnit } from '../workout/index.js';
import { type LogRequest, type ParseRequest, wordsOf } from './voice.dto.js';

/** The set before, as the client remembers it. */
export interface RememberedSet {
  exerciseId: string | null;
  exerciseName: string | null;
  weight: number | null;
  weightUnit: WeightUnit | null;
  reps: number | null;
  rpe: number | null;
}

/** A sentence on its way to be understood, whatever client it came from. */
export interface Utterance {
  kind: 'parse' | 'log' | 'retry';
  words: string;
  userId: string;
  now: Date;
  /** When it was said: now, unless the phone was offline. */
  at: Date;
  timeZone: string | null;
  weightUnit: WeightUnit | null;
  workoutId: string | null;
  clientId: string | null;
  remembered: RememberedSet | null;
  /** The speaker's stored session, when it has been asked for. */
  session?: SessionOnItsWay;
}

/**
 * The sentence in a request.
 *
 * @param timeZone the `X-Time-Zone` header; one that is no zone counts as not said
 * @param holder of the session that was asked for ahead
 */
export function utteranceOf(
  kind: Utterance['kind'],
  userId: string,
  request: ParseRequest | LogRequest,
  timeZone: string | undefined,
  holder?: HoldsSession,
): Utterance {
  const now = new Date();
  return {
    kind,
    words: wordsOf(request),
    userId,
    now,
    at: saidAt(request.timestamp, now),
    timeZone: (timeZone !== undefined && canonicalTimeZone(timeZone)) || null,
    weightUnit: request.weight_unit ?? null,
    workoutId: request.workout_id ?? request.workout_context?.workout_id ?? null,
    clientId: request.client_id?.toLowerCase() ?? null,
    remembered: rememberedSet(request),
    session: holder?.sessionOnItsWay,
  };
}

/** A clock ahead of ours would put the set into the future: then it was now, as for what is no moment. */
function saidAt(timestamp: string | null | undefined, now: Date): Date {
  const said = timestamp == null ? undefined : momentOf(timestamp);
  return said && said < now ? said : now;
}

function rememberedSet(request: ParseRequest | LogRequest): RememberedSet | null {
  const previous = request.previous_set ?? request.context?.previous_sets?.at(-1);
  const workout = request.workout_context;
  const set = {
    exerciseId: previous?.exercise_id ?? workout?.current_exercise_id ?? null,
    exerciseName: previous?.exercise_name ?? request.context?.current_exercise ?? null,
    weight: previous?.weight ?? workout?.last_weight ?? null,
    weightUnit: previous?.weight_unit ?? null,
    reps: previous?.reps ?? workout?.last_reps ?? null,
    rpe: previous?.rpe ?? null,
  };
  return set.exerciseId === null && set.exerciseName === null ? null : set;
}
