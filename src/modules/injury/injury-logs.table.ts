import type { Generated } from 'kysely';

interface InjuryLogsTable {
  id: string;
  user_id: string;
  client_id: string | null;
  body_part: string;
  side: 'left' | 'right' | 'both' | null;
  severity: 'mild' | 'moderate' | 'severe';
  /** 0 … 10; as it was said last. See `pain_reports`. */
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

/** What was said of an injury's pain, each time: the database writes a row whenever the injury's own is written. */
interface PainReportsTable {
  injury_id: string;
  reported_at: Date;
  user_id: string;
  /** 0 … 10 */
  pain_level: number;
  created_at: Generated<Date>;
}

declare module '../../platform/database/tables.js' {
  interface Tables {
    injury_logs: InjuryLogsTable;
    pain_reports: PainReportsTable;
  }
}
