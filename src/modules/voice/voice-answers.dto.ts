/** What was performed, as understood. Absent is null. */
export class ParsedFigures {
  exercise_id!: string | null;
  exercise_slug!: string | null;
  exercise_name!: string | null;
  /** 0 … 1. */
  exercise_match_score!: number | null;
  /** As said, never converted; negative for assistance. */
  weight!: number | null;
  /** `lbs` or `kg`; null exactly when there is no weight. */
  weight_unit!: string | null;
  reps!: number | null;
  duration_seconds!: number | null;
  distance_meters!: number | null;
  /** 1 … 10 in halves. */
  rpe!: number | null;
  /** 0 … 10. */
  rir!: number | null;
  /** Counts joined by hyphens: `3-1-1-0`. */
  tempo!: string | null;
  rest_seconds!: number | null;
  /** `left`, `right`, `each` or null. */
  side!: string | null;
  load_mode!: string | null;
  /** In the athlete's words. */
  notes!: string | null;
}

/** One performed set. */
export class ParsedSet extends ParsedFigures {
  /** `working`, `warmup`, `drop`, `failure`, `amrap` or `backoff`. */
  set_type!: string;
  /** 0 … 1. */
  confidence!: number;
}

/** The first set of a sentence, and how many equal ones follow it. All is null when the sentence names no set. */
export class ParsedWorkoutData extends ParsedFigures {
  /** As for a set. */
  set_type!: string | null;
  /** 0 … 1. */
  confidence!: number | null;
  sets!: number | null;
}

/** An exercise that may have been meant. */
export class ExerciseChoice {
  exercise_id!: string;
  exercise_slug!: string | null;
  exercise_name!: string;
  /** 0 … 1. */
  score!: number;
}

/** Where the sentence stands in the workout. */
export class SessionContext {
  session_id!: string;
  /** Of the first set stored, or the number that the next set will have. */
  set_number!: number;
  /** Null on the first set. */
  is_exercise_switch!: boolean | null;
  edge_case_handled!: boolean;
  /** Stored sets, those of this sentence included. */
  total_sets_in_session!: number;
}

/** A personal record: a best estimated 1RM that was beaten. */
export class PersonalRecord {
  set_id!: string;
  exercise_id!: string;
  exercise_name!: string;
  /** Kilograms. */
  e1rm_kg!: number;
  /** Kilograms. */
  previous_e1rm_kg!: number;
}

/** What a sentence was understood to mean, and what was done about it. */
export class Understanding {
  success!: boolean;
  /** `log_set`, `correct_set`, `undo`, `end_session`, `question`, `swap`, `pain_report`, `control` or `unknown`. */
  intent!: string;
  /** `auto_accept`, `needs_confirmation` or `needs_clarification`. */
  action!: string;
  /** 0 … 1. */
  confidence!: number;
  data!: ParsedWorkoutData;
  /** Every set of the sentence, in spoken order. */
  sets!: ParsedSet[];
  /** One short sentence to read aloud, when something has to be asked. */
  question!: string | null;
  /** Exercises to choose from, when that is the question. */
  candidates!: ExerciseChoice[];
  /** The command to the app, such as `start_rest_timer`. */
  control!: string | null;
  /** `call_ai_coach`, `show_exercise_swaps`, `analyze_injury` or null. */
  suggested_action!: string | null;
  /** `grammar`, or the id of the model that understood it. */
  parsed_by!: string;
  transcript!: string;
  same_weight_detected!: boolean;
  session_context!: SessionContext | null;
  /** True only when the record was changed. */
  saved!: boolean;
  /** The workout that was changed. */
  workout_id!: string | null;
  /** Ids of the stored sets, of the amended one, or of those undone. */
  set_ids!: string[];
  personal_records!: PersonalRecord[];
  /** What happened, in one sentence. */
  message!: string;
  error!: string | null;
  /** For clients that decide by a flag. */
  requires_confirmation!: boolean;
}

/** An understanding with every name that earlier clients read. */
export class ParseAnswer extends Understanding {
  edge_case!: string | null;
  save_error!: string | null;
  exercise_id!: string | null;
  exercise_name!: string | null;
  weight!: number | null;
  weight_unit!: string | null;
  reps!: number | null;
  rpe!: number | null;
  rir!: number | null;
  tempo!: string | null;
  rest_seconds!: number | null;
  notes!: string | null;
  set_id!: string | null;
  model_used!: string;
  /** Milliseconds spent on understanding. */
  latency_ms!: number;
}

/** What was stored. */
export class LogAnswer extends Understanding {
  /** The request's workout, else the one that the sets were stored in. */
  workout_log_id!: string | null;
  /** The same as `data`. */
  parsed_data!: ParsedWorkoutData;
}

/** One sentence of a batch. */
export class BatchResult {
  /** Its place in the request, from 0. */
  index!: number;
  /** The status that the sentence alone would have had. */
  status!: number;
  result!: LogAnswer | null;
  /** A problem, when there is no result. */
  problem!: object | null;
}

/** The answers to a batch, in its order. */
export class BatchAnswer {
  /** Every sentence was understood and acted on. */
  success!: boolean;
  mode!: string;
  /** How many sets of these sentences are in the record. */
  stored!: number;
  results!: BatchResult[];
}

export class ValidationAnswer {
  valid!: boolean;
  /** What is missing or wrong, each a short sentence. */
  issues!: string[];
  /** How it might be said instead. */
  suggestions!: string[];
}

export class SuggestionsAnswer {
  suggestions!: string[];
}

/** A sentence that was said. */
export class HistoryEntry {
  id!: string;
  voice_input!: string;
  parsed_data!: ParsedWorkoutData;
  /** ISO 8601, UTC. */
  timestamp!: string;
  /** Whether it did what it asked for. */
  success!: boolean;
  intent!: string;
  action!: string;
  was_corrected!: boolean;
}

export class HistoryAnswer {
  /** Newest first. */
  history!: HistoryEntry[];
  /** All that match, not only this page. */
  total!: number;
}
