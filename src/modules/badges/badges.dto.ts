import { ApiExtraModels, ApiProperty, getSchemaPath } from '@nestjs/swagger';
import { IsNotEmpty, IsOptional, IsString, MaxLength } from 'class-validator';
import { Storable } from '../../platform/http/index.js';
import type { BadgeCategory } from './badge.js';

export class UnlockRequest {
  /** Of the catalogue, or the phone's own name for one, such as `streak_7day`. */
  @Storable() @IsString() @IsNotEmpty() @MaxLength(100) badge_type!: string;
  /** Whose it becomes. May be left out: the token says whose it is. Only an administrator may name another. */
  @Storable() @IsOptional() @IsString() @MaxLength(128) user_id?: string | null;
}

/** A badge that the athlete has. */
export class EarnedBadge {
  badge_type!: string;
  badge_name!: string;
  badge_description!: string;
  category!: BadgeCategory;
  /** The phone's own name for it; null when the phone has none. */
  phone_type!: string | null;
  /** ISO 8601, UTC. */
  earned_at!: string;
}

export class UnlockAnswer {
  success!: boolean;
  message!: string;
  badge!: EarnedBadge;
  /** The athlete had it before. */
  already_unlocked!: boolean;
}

/** A badge as it is stored. */
export class StoredBadge extends EarnedBadge {
  id!: string;
  user_id!: string;
  /** `{ "granted": true }` for one that was given by an administrator. */
  @ApiProperty({ type: 'object', additionalProperties: true }) metadata!: unknown;
  /** ISO 8601, UTC. */
  created_at!: string;
}

export class BadgesAnswer {
  user_id!: string;
  total_badges!: number;
  /** Newest first. */
  badges!: StoredBadge[];
}

/** How far one thing that a badge asks for is reached. */
export class BadgeGoal {
  /** What is measured, such as `volume_lbs`. */
  measure!: string;
  /** Rounded away from the goal, to a tenth; null when there is nothing to measure yet. */
  current!: number | null;
  required!: number;
  /** Of `current` and `required`. */
  unit!: string;
  /** Times have to be under `required`; everything else at it or above. */
  direction!: 'at_least' | 'under';
}

/** How far a badge is that the athlete does not have. */
export class BadgeProgress {
  /** Of the goal that is furthest behind; null when there is nothing to measure yet. */
  current!: number | null;
  /** Of the same goal. */
  required!: number;
  /** 0 … 99, rounded down: what is not earned is never complete. */
  percentage!: number;
  badge_name!: string;
  category!: BadgeCategory;
  /** The phone's own name for it; null when the phone has none. */
  phone_type!: string | null;
  /** All that the badge asks for, the goal that is furthest behind first. */
  goals!: BadgeGoal[];
}

@ApiExtraModels(BadgeProgress)
export class ProgressAnswer {
  user_id!: string;
  total_unearned!: number;
  /** By badge type, the nearest first. */
  @ApiProperty({ type: 'object', additionalProperties: { $ref: getSchemaPath(BadgeProgress) } })
  progress!: Record<string, BadgeProgress>;
}

export class CheckAnswer {
  user_id!: string;
  newly_earned_count!: number;
  /** In the order of the catalogue. */
  newly_earned!: EarnedBadge[];
}

export type StreakType = 'workout' | 'weekly' | 'run';

/** Days, or ISO weeks, in a row. */
export class UserStreak {
  /** `workout` and `run` count days, `weekly` counts weeks with a workout. */
  streak_type!: StreakType;
  /** 0 when it is over. */
  current_count!: number;
  longest_count!: number;
  /** The latest day, `YYYY-MM-DD`; of weeks the latest Monday; null before the first. */
  last_activity_date!: string | null;
  /** It is over when this moment comes without another; ISO 8601, UTC; null when there is none to lose. */
  alive_until!: string | null;
}

export class StreaksAnswer {
  user_id!: string;
  /** IANA name of the zone whose days these are. */
  time_zone!: string;
  /** `YYYY-MM-DD` in that zone. */
  today!: string;
  streaks!: UserStreak[];
}
