import { Hint } from '../../platform/http/index.js';
import { countHint, idHint, nameHint, namesHint, numberHint, objectHint, unitHint } from './hint-readers.js';

/** Of a bar, in either unit; negative for assistance. */
const weightHint = numberHint(-700, 1_500);
const repsHint = countHint(200);

/**
 * The set before, as the phone remembers it: used while the server has no session of its own. What cannot be read
 * counts as left out.
 */
export class PreviousSet {
  @Hint(idHint) exercise_id?: string | null;
  @Hint(nameHint) exercise_name?: string | null;
  /** As said, in `weight_unit`: −700 … 1500, negative for assistance. */
  @Hint(weightHint) weight?: number | null;
  /** `lbs` or `kg`. */
  @Hint(unitHint) weight_unit?: 'lbs' | 'kg' | null;
  /** A whole number, 0 … 200. */
  @Hint(repsHint) reps?: number | null;
  /** 1 … 10 in halves. */
  @Hint(numberHint(1, 10)) rpe?: number | null;
}

/** The last entry alone is of use; were an unreadable one passed over, an older set would be taken for it. */
const lastSetHint = (value: unknown): PreviousSet[] | undefined => {
  const last = Array.isArray(value) ? objectHint(PreviousSet)(value.at(-1)) : undefined;
  return last && [last];
};

/** What the phone's typed client knows of the workout. What cannot be read counts as left out. */
export class ClientContext {
  @Hint(nameHint) current_exercise?: string | null;
  /** Oldest first; the last one is read. */
  @Hint(lastSetHint) previous_sets?: PreviousSet[] | null;
}

/** The same in the words of the oldest client. */
export class WorkoutContext {
  @Hint(idHint) current_exercise_id?: string | null;
  @Hint(weightHint) last_weight?: number | null;
  @Hint(repsHint) last_reps?: number | null;
  @Hint(idHint) workout_id?: string | null;
}

/** What the phone shows as recent, in its own spelling. */
export class SuggestionContext {
  /** The first 50 are read. */
  @Hint(namesHint) recentExercises?: string[] | null;
  /** The workout on the screen: its id, or its name. */
  @Hint(nameHint) currentWorkout?: string | null;
}
