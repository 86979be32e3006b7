import type { Generated } from 'kysely';

interface UserBadgesTable {
  id: string;
  user_id: string;
  badge_type: string;
  badge_name: string;
  badge_description: string;
  category: 'strength' | 'running' | 'streak' | 'hybrid';
  earned_at: Date;
  /** JSON text in, parsed out. */
  metadata: Generated<unknown>;
  created_at: Generated<Date>;
}

declare module '../../platform/database/tables.js' {
  interface Tables {
    user_badges: UserBadgesTable;
  }
}
