import type { ExerciseCandidate } from '../exercise-match/index.js';
import { sessionName } from '../session/index.js';
import type { Reading } from './grammar/reading.js';
import { dataOf, parsedSet, personalRecords } from './parsed-sets.js';
import { messageOf } from './phrasing.js';
import type { Deed } from './set-keeper.js';
import type { Utterance } from './utterance.js';
import type { Said } from './voice-journal.js';
import type {
  ExerciseChoice,
  LogAnswer,
  ParseAnswer,
  SessionContext,
  Understanding,
} from './voice-answers.dto.js';

/** Below this a client that decides by a flag has to ask. */
const CERTAIN = 0.85;

/** What was understood and done, in the names of the wire. */
export function understandingOf(utterance: Utterance, deed: Deed, parsedBy: string): Understanding {
  const { reading } = deed;
  return {
    success: true,
    intent: reading.intent,
    action: reading.action,
    confidence: reading.confidence,
    data: dataOf(reading.sets),
    sets: reading.sets.map(parsedSet),
    question: reading.question,
    candidates: reading.candidates.map(choice),
    control: reading.control,
    suggested_action: reading.suggestedAction,
    parsed_by: parsedBy,
    transcript: utterance.words,
    same_weight_detected: reading.sameWeight,
    session_context: sessionContext(utterance, deed),
    saved: deed.saved,
    workout_id: deed.saved ? (deed.workout?.id ?? null) : null,
    set_ids: deed.undoneSetIds.length > 0 ? deed.undoneSetIds : deed.sets.map((set) => set.id),
    personal_records: personalRecords(deed.sets),
    message: messageOf(deed),
    error: null,
    requires_confirmation: reading.confidence < CERTAIN,
  };
}

/** With every name that the clients of `voice/parse` read. */
export function parseAnswer({ understanding, latencyMs }: Said): ParseAnswer {
  const { data } = understanding;
  return {
    ...understanding,
    edge_case: null,
    save_error: null,
    exercise_id: data.exercise_id,
    exercise_name: data.exercise_name,
    weight: data.weight,
    weight_unit: data.weight_unit,
    reps: data.reps,
    rpe: data.rpe,
    rir: data.rir,
    tempo: data.tempo,
    rest_seconds: data.rest_seconds,
    notes: data.notes,
    set_id: understanding.set_ids[0] ?? null,
    model_used: understanding.parsed_by,
    latency_ms: latencyMs,
  };
}

/** With the names that the clients of `voice/log` read. */
export function logAnswer({ understanding, utterance }: Said): LogAnswer {
  return {
    ...understanding,
    workout_log_id: utterance.workoutId ?? understanding.workout_id,
    parsed_data: understanding.data,
  };
}

function choice({ exercise, score }: ExerciseCandidate): ExerciseChoice {
  return {
    exercise_id: exercise.id,
    exercise_slug: exercise.slug || null,
    exercise_name: exercise.name,
    score,
  };
}

function sessionContext(utterance: Utterance, deed: Deed): SessionContext {
  const { session, sets, reading, workout, saved, undoneSetIds } = deed;
  const stored = saved && reading.intent === 'log_set';
  const startedAt = workout?.startTime ?? (session.startedAt ? new Date(session.startedAt) : utterance.at);
  const last = session.sets.filter(({ id }) => !undoneSetIds.includes(id)).at(-1);
  return {
    session_id: sessionName(utterance.userId, startedAt),
    set_number: sets[0]?.setNumber ?? nextNumber(deed, last?.setNumber ?? 0),
    is_exercise_switch: last ? isSwitch(reading, last.exerciseId) : null,
    edge_case_handled: false,
    total_sets_in_session: session.totalSets + (stored ? sets.length : 0) - undoneSetIds.length,
  };
}

/** A workout that has been changed knows its last number; after one that has ended, counting begins anew. */
function nextNumber({ reading, saved, workout }: Deed, lastNumber: number): number {
  if (saved && reading.intent === 'end_session') return 1;
  return (saved && workout ? workout.lastSetNumber : lastNumber) + 1;
}

function isSwitch(reading: Reading, lastExerciseId: string): boolean {
  const exercise = reading.sets[0]?.exercise;
  return exercise !== undefined && exercise !== null && exercise.id !== lastExerciseId;
}
