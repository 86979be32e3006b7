import {
  IsBoolean,
  IsInt,
  IsNotEmpty,
  IsNumber,
  IsOptional,
  IsString,
  Max,
  MaxLength,
  Min,
} from 'class-validator';
import { Numeric, Storable } from '../../platform/http/index.js';

export class SearchQuery {
  /** What to look for; may be unfinished. */
  @Storable() @IsString() @IsNotEmpty() @MaxLength(200) q: string;
  /** 1 … 50 */
  @IsOptional() @Numeric() @IsInt() @Min(1) @Max(50) limit?: number | null;
}

export class FoundExercise {
  id: string;
  /** Null for the athlete's own. */
  slug: string | null;
  name: string;
  /** 0 … 1 */
  score: number;
  category: string;
  movement_pattern: string | null;
  equipment: string[];
  primary_muscles: string[];
  /** What the spoken number means. */
  load_mode: string;
  /** Which fields a set has. */
  tracking: string;
  aliases: string[];
  /** It is the athlete's own. */
  owned: boolean;
}

export class SearchResult {
  query: string;
  /** Best first. */
  exercises: FoundExercise[];
  total_found: number;
}

export class CreateOrMatchRequest {
  /** An empty one is no exercise's: `success` is false. */
  @Storable() @IsString() @MaxLength(200) exercise_name: string;
  /** Make it the athlete's own exercise when nothing matches. */
  @IsOptional() @IsBoolean() auto_create: boolean | null = true;
  /** Accepted and not used yet. */
  @IsOptional() @IsBoolean() use_llm_synonyms: boolean | null = false;
  /** 0 … 1; raises the bar for a match that is not exact, never lowers it. */
  @IsOptional() @Numeric() @IsNumber() @Min(0) @Max(1) fuzzy_threshold: number | null = 0.8;
}

export class CreateOrMatchMetadata {
  movement_pattern: string | null;
  /** "other" when unknown. */
  primary_equipment: string;
  category: string;
  /** The movement without its variation. */
  base_movement: string | null;
  force: string | null;
  mechanic: string | null;
  level: string | null;
}

export class CreateOrMatchResponse {
  success: boolean;
  exercise_id: string | null;
  /** As given. */
  exercise_name: string;
  /** Name of the exercise found; only when the name given is not its name. */
  matched_name: string | null;
  match_type: 'exact' | 'fuzzy' | 'semantic' | 'created' | 'none';
  /** 0 … 1; null when created or not found. */
  match_score: number | null;
  /** Sorted. */
  synonyms: string[];
  created: boolean;
  message: string;
  metadata: CreateOrMatchMetadata | null;
  /** What it may have meant, when several exercises fit. */
  candidates: FoundExercise[];
}
