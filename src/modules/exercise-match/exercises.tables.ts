import type { Generated, GeneratedAlways } from 'kysely';
import type { LoadMode, Tracking } from './exercise.js';

export interface ExercisesTable {
  id: string;
  slug: string | null;
  owner_id: string | null;
  name: string;
  original_name: GeneratedAlways<string>;
  normalized_name: string;
  category: string;
  movement_pattern: string | null;
  mechanic: string | null;
  force: string | null;
  laterality: string | null;
  equipment_required: string[];
  primary_equipment: GeneratedAlways<string | null>;
  primary_muscles: string[];
  primary_muscle_group: GeneratedAlways<string | null>;
  secondary_muscles: string[];
  load_mode: LoadMode | null;
  tracking: Tracking | null;
  difficulty_level: string | null;
  stress: Record<string, number>;
  variation_of: string | null;
  synonyms: string[];
  /** Matching keys of the name and the synonyms. */
  match_keys: string[];
  search_vector: unknown;
  created_at: Generated<Date>;
}

/** What one user calls an exercise. */
export interface ExerciseAliasesTable {
  id: string;
  user_id: string;
  exercise_id: string;
  phrase: string;
  normalized_phrase: string;
  created_at: Generated<Date>;
}

declare module '../../platform/database/tables.js' {
  interface Tables {
    exercises: ExercisesTable;
    exercise_aliases: ExerciseAliasesTable;
  }
}
