import type { Generated } from 'kysely';

interface UserProfilesTable {
  id: Generated<string>;
  user_id: string;
  plan: 'free' | 'premium' | null;
  plan_updated_at: Date | null;
  weight_unit: 'lbs' | 'kg' | null;
  time_zone: Generated<string>;
  experience_level: 'beginner' | 'intermediate' | 'advanced' | null;
  goals: Generated<string[]>;
  available_equipment: Generated<string[]>;
  /** Raised by every change of what the athlete chose; 0 before the first. */
  version: Generated<number>;
  created_at: Generated<Date>;
  updated_at: Generated<Date>;
}

declare module '../database/tables.js' {
  interface Tables {
    user_profiles: UserProfilesTable;
  }
}
