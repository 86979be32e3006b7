/** What the number that an athlete says is, for this exercise. Meanings: data/README.md. */
export type LoadMode =
  | 'barbell_total'
  | 'per_hand'
  | 'machine_stack'
  | 'bodyweight'
  | 'assistance'
  | 'external_load'
  | 'band'
  | 'none';

/** Which fields a set of the exercise usually has. */
export type Tracking =
  'weight_reps' | 'reps' | 'duration' | 'distance_duration' | 'weight_duration' | 'weight_distance';

/** One exercise: a row of the catalogue, or a user's own. Facts that nobody knows are null, or empty lists. */
export interface Exercise {
  readonly id: string;
  /** Key of the catalogue, kebab-case; empty for a user's own exercise. */
  readonly slug: string;
  readonly name: string;
  readonly category: string;
  readonly movementPattern: string | null;
  readonly mechanic: string | null;
  readonly force: string | null;
  readonly laterality: string | null;
  readonly equipment: readonly string[];
  readonly primaryMuscles: readonly string[];
  readonly secondaryMuscles: readonly string[];
  readonly loadMode: LoadMode;
  readonly tracking: Tracking;
  readonly difficulty: string | null;
  /** Body part → 2 … 5; a part that is absent is 1 (negligible). Empty with unknown facts: not measured. */
  readonly stress: Readonly<Record<string, number>>;
  /** Slug of the parent exercise. */
  readonly variationOf: string | null;
  readonly aliases: readonly string[];
  /** The user who owns the exercise; null for the catalogue. */
  readonly ownerId: string | null;
}

export interface ExerciseCandidate {
  readonly exercise: Exercise;
  /** 0 … 1 */
  readonly score: number;
}

/** Who found the exercise. The first four are the in-process index, in the order in which it tries. */
export type MatchSource = 'personal' | 'exact' | 'tokens' | 'phonetic' | 'upstash' | 'postgres';

/**
 * `match`: the best is at least 0.70 and more than 0.05 ahead of the second. `ask`: several fair readings, or a
 * doubtful one. `none`: nothing reaches 0.5.
 */
export type MatchVerdict = 'match' | 'ask' | 'none';

export interface ExerciseMatch {
  /** Best first, at most five. */
  readonly candidates: readonly ExerciseCandidate[];
  readonly source: MatchSource;
  readonly verdict: MatchVerdict;
}

/** A stretch of words that is exactly a name or an alias. */
export interface ExerciseSpan {
  /** Index of the first word. */
  readonly start: number;
  /** Index after the last word. */
  readonly end: number;
  /** More than one only when the words are ambiguous. */
  readonly exercises: readonly Exercise[];
  /** Found in the user's own vocabulary. */
  readonly personal: boolean;
  /** Found only after repairing recogniser noise ("squad" for "squat"). */
  readonly repaired: boolean;
  /** False: a word beside the name contradicts it ("incline goblet squat"), or it is noise too common to trust: ask. */
  readonly sure: boolean;
}

/** What one user calls things, ahead of the catalogue. */
export interface PersonalEntry {
  readonly exerciseId: string;
  readonly phrases: readonly string[];
  /** The exercise itself when it is the user's own and thus not in the catalogue. */
  readonly exercise?: Exercise;
}

/** All that one user calls things, as it is kept with the session. */
export interface PersonalVocabulary {
  /** Made of the entries: the same for the same ones. */
  readonly version: string;
  readonly entries: readonly PersonalEntry[];
}

export const NO_VOCABULARY: PersonalVocabulary = { version: '', entries: [] };

/** Finds exercises by what was heard, in process and without I/O. */
export interface ExerciseFinder {
  /** Ranks the exercises that a phrase may name. Set words, numbers and units must be gone before. */
  match(phrase: string): ExerciseMatch;
  /**
   * Every maximal stretch of words that is a name or alias; plurals, spacing and known recogniser noise folded. A
   * stretch takes in the implements, angles, grips and positions around it, and is then what all of them name.
   */
  spot(words: readonly string[]): ExerciseSpan[];
  byId(id: string): Exercise | undefined;
  bySlug(slug: string): Exercise | undefined;
  /** The same movement without load ("lunge" → Bodyweight Lunge); undefined when there is none or it is already so. */
  bodyweightSibling(exercise: Exercise): Exercise | undefined;
  /** The same movement with added load ("pull-up" → Weighted Pull-Up). */
  weightedSibling(exercise: Exercise): Exercise | undefined;
  /** The same movement with help ("dip" → Assisted Dip). */
  assistedSibling(exercise: Exercise): Exercise | undefined;
}
