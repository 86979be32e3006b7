import type { ExerciseCandidate } from '../exercise-match/index.js';
import { sessionName } from '../session/index.js';
import type { Reading, SetReading } from './grammar/reading.js';
import { messageOf } from './phrasing.js';
import type { Deed } from './set-keeper.js';
import type { Utterance } from './utterance.js';
import type { Said } from './voice-journal.js';
import type {
  ExerciseChoice,
  LogAnswer,
  ParseAnswer,
  ParsedSet,
  ParsedWorkoutData,
  PersonalRecord,
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
    personal_records: personalRecords(deed),
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
    exercise_id: data?.exercise_id ?? null,
    exercise_name: data?.exercise_name ?? null,
    weight: data?.weight ?? null,
    weight_unit: data?.weight_unit ?? null,
    reps: data?.reps ?? null,
    rpe: data?.rpe ?? null,
    rir: data?.rir ?? null,
    tempo: data?.tempo ?? null,
    rest_seconds: data?.rest_seconds ?? null,
    notes: data?.notes ?? null,
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

function dataOf(sets: readonly SetReading[]): ParsedWorkoutData | null {
  const [first] = sets;
  if (!first) return null;
  const different = sets.findIndex((set) => set !== first && !isSamePerformance(first, set));
  return { ...parsedSet(first), sets: different === -1 ? sets.length : different };
}

/** Equal in everything that was performed; a note may sit on one of them. */
function isSamePerformance(a: SetReading, b: SetReading): boolean {
  const { notes: _a, confidence: _b, ...one } = parsedSet(a);
  const { notes: _c, confidence: _d, ...other } = parsedSet(b);
  return JSON.stringify(one) === JSON.stringify(other);
}

function parsedSet(set: SetReading): ParsedSet {
  return {
    exercise_id: set.exercise?.id ?? null,
    exercise_slug: set.exercise?.slug || null,
    exercise_name: set.exercise?.name ?? null,
    exercise_match_score: set.matchScore,
    weight: set.weight,
    weight_unit: set.weightUnit,
    reps: set.reps,
    duration_seconds: set.durationSeconds,
    distance_meters: set.distanceMeters,
    rpe: set.rpe,
    rir: set.rir,
    tempo: set.tempo,
    rest_seconds: set.restSeconds,
    set_type: set.setType,
    side: set.side,
    load_mode: set.loadMode,
    notes: set.notes,
    confidence: set.confidence,
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

function personalRecords(deed: Deed): PersonalRecord[] {
  return deed.sets.flatMap((set) =>
    set.beatenBestKg === null || set.e1rmKg === null
      ? []
      : [
          {
            set_id: set.id,
            exercise_id: set.exerciseId,
            exercise_name: set.exerciseName,
            e1rm_kg: set.e1rmKg,
            previous_e1rm_kg: set.beatenBestKg,
          },
        ],
  );
}

function sessionContext(
  utterance: Utterance,
  { session, sets, reading, workout, saved }: Deed,
): SessionContext {
  const stored = saved && reading.intent === 'log_set';
  const startedAt = workout?.startTime ?? (session.startedAt ? new Date(session.startedAt) : utterance.at);
  const last = session.sets.at(-1);
  const nextNumber = (last?.setNumber ?? 0) + 1;
  return {
    session_id: sessionName(utterance.userId, startedAt),
    set_number: sets[0]?.setNumber ?? nextNumber,
    is_exercise_switch: last ? isSwitch(reading, last.exerciseId) : null,
    edge_case_handled: false,
    total_sets_in_session: session.totalSets + (stored ? sets.length : 0),
  };
}

function isSwitch(reading: Reading, lastExerciseId: string): boolean {
  const exercise = reading.sets[0]?.exercise;
  return exercise !== undefined && exercise !== null && exercise.id !== lastExerciseId;
}
