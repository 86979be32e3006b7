import type { Generated } from 'kysely';

interface InjuryLogsTable {
  id: string;
  user_id: string;
  client_id: string | null;
  body_part: string;
  side: 'left' | 'right' | 'both' | null;
  severity: 'mild' | 'moderate' | 'severe';
  /** 0 … 10 */
  pain_level: number | null;
  description: string | null;
  status: Generated<'active' | 'recovering' | 'resolved'>;
  reported_at: Date;
  last_check_in_at: Date | null;
  resolved_at: Date | null;
  /** JSON text in, parsed out. */
  metadata: Generated<unknown>;
  created_at: Generated<Date>;
  updated_at: Generated<Date>;
}

declare module '../../platform/database/tables.js' {
  interface Tables {
    injury_logs: InjuryLogsTable;
  }
}
