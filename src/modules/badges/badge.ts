import type { Measure } from './measures.js';

export type BadgeCategory = 'strength' | 'running' | 'streak' | 'hybrid';

/** Badges that are measured alike. */
export type BadgeFamily =
  | 'workout_count'
  | 'volume'
  | 'pr_count'
  | 'plates'
  | 'clubs'
  | 'total_distance'
  | 'single_run'
  | 'speed_5k'
  | 'speed_10k'
  | 'speed_mile'
  | 'pace'
  | 'elevation'
  | 'weather'
  | 'workout_streak'
  | 'weekly_consistency'
  | 'run_streak'
  | 'cross_training'
  | 'iron_athlete'
  | 'programs';

/** What a figure of the record has to come to. */
export interface Goal {
  measure: Measure;
  /** In the unit of the measure. */
  required: number;
  /** `under`: strictly less, as times are. Default: as much, or more. */
  direction?: 'under';
}

export interface BadgeDefinition {
  /** Unique; the phone's key. */
  type: string;
  name: string;
  description: string;
  category: BadgeCategory;
  family: BadgeFamily;
  /** All of them have to be met. */
  goals: readonly [Goal, ...Goal[]];
}
