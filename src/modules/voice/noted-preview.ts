import { NOTHING } from './parsed-sets.js';
import type { ParsedSet, ParsedWorkoutData, Understanding } from './voice-answers.dto.js';

/** What the history keeps of a sentence that changed nothing: a row that need not be compressed. */
export interface NotedPreview {
  data?: Partial<ParsedWorkoutData>;
  /** Where not all are equal to the first. */
  sets?: Partial<ParsedSet>[];
  question?: string;
  candidates?: Understanding['candidates'];
  control?: string;
  suggested_action?: string;
}

/** Previews are many and are looked at seldom: what is absent, or stands in another column, is left out. */
export function notedPreview(understanding: Understanding): NotedPreview {
  const { data, sets, question, candidates, control, suggested_action } = understanding;
  const isSet = sets.length > 0;
  return {
    ...(isSet && { data: present(data) }),
    ...(isSet && data.sets !== sets.length && { sets: sets.map(present) }),
    ...present({ question, control, suggested_action }),
    ...(candidates.length > 0 && { candidates }),
  };
}

/** What a row of the history was taken to mean, whole again. */
export function notedData({ data }: { data?: Partial<ParsedWorkoutData> | null }): ParsedWorkoutData {
  return { ...NOTHING, ...data };
}

/** Without what is null: JSON leaves out what is undefined, and the object keeps its shape, which is written faster. */
function present<T extends object>(fields: T): { [K in keyof T]?: NonNullable<T[K]> } {
  const kept = { ...fields } as Record<string, unknown>;
  for (const name of Object.keys(kept)) kept[name] ??= undefined;
  return kept as { [K in keyof T]?: NonNullable<T[K]> };
}
