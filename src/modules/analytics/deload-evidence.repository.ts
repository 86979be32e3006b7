import { Injectable } from '@nestjs/common';
import { type RawBuilder, sql } from 'kysely';
import { addDays, type LocalDay } from '../../platform/calendar/index.js';
import { Database, type Queryable } from '../../platform/database/index.js';
import '../injury/index.js';
import { recordedDays } from './load-days.js';
import type { ApprovedDeload } from './load/deload-advice.js';
import type { PainReport, StrengthChange } from './load/deload-signals.js';
import { MOST_WEEKS } from './load/deload-weeks.js';
import { LOOKBACK_DAYS, type RecordedDay, RecordedDays } from './load/recorded-days.js';
import { strengthChanges } from './strength-changes.js';
import { startOf, type Whose } from './training-sets.js';

/** What an advice about deloads, or about anything else of the last weeks, is made of. */
export interface TrainingEvidence {
  days: RecordedDays;
  /** By the day that was asked about; absent where too few exposures are known. */
  strength: ReadonlyMap<LocalDay, StrengthChange>;
  /** Oldest first. */
  pain: PainReport[];
  /** Newest week first. */
  approved: ApprovedDeload[];
  /** Of the fortnight up to the last day, newest first; at most ten. */
  records: BeatenRecord[];
}

/** A personal record: the estimated 1RM and the one that it beat, in kilograms. */
export interface BeatenRecord {
  exerciseName: string;
  valueKg: number;
  previousKg: number;
}

interface EvidenceRow {
  days: RecordedDay[] | null;
  strength: (StrengthChange & { day: LocalDay })[] | null;
  pain: PainReport[] | null;
  approved: ApprovedDeload[] | null;
  records: BeatenRecord[] | null;
}

const PAIN_REPORTS = 200;
const RECORDS = 10;
const RECORD_DAYS = 14;

/** All that speaks for or against a deload, in one statement. */
@Injectable()
export class DeloadEvidenceRepository {
  constructor(private readonly db: Database) {}

  /** @param days those that will be asked about, in order; one at least */
  async gather(
    whose: Whose,
    days: readonly [LocalDay, ...LocalDay[]],
    db: Queryable = this.db,
  ): Promise<TrainingEvidence> {
    // Whole weeks count: a week more than the figures of a day look back on.
    const from = addDays(days[0], -LOOKBACK_DAYS - 7);
    const last = days.at(-1)!;
    const { rows } = await sql<EvidenceRow>`
      ${recordedDays(whose, from, last)}, ${strengthChanges(days)}
      select
        (select jsonb_agg(to_jsonb(recorded) order by day) from recorded) as days,
        (select jsonb_agg(to_jsonb(strength_changes)) from strength_changes) as strength,
        (${painReports(whose, from)}) as pain,
        (${approvedDeloads(whose, addDays(days[0], -7 * (MOST_WEEKS + 2)))}) as approved,
        (${beatenRecords(whose, last)}) as records`.execute(db);
    const row = rows[0]!;
    return {
      days: new RecordedDays(row.days ?? []),
      strength: new Map(row.strength?.map((change) => [change.day, change])),
      pain: row.pain ?? [],
      approved: row.approved ?? [],
      records: row.records ?? [],
    };
  }
}

/** Injuries of the same side of the same part of the body are one pain. Oldest first. */
function painReports({ userId, timeZone }: Whose, from: LocalDay): RawBuilder<unknown> {
  return sql`select jsonb_agg(jsonb_build_object('part', part, 'day', (reported_at at time zone ${timeZone})::date,
      'painLevel', pain_level, 'isResolved', status = 'resolved') order by reported_at, injury_id)
    from (
      select injury_id, lower(concat_ws(' ', side, body_part)) as part, said.reported_at, said.pain_level, status
      from pain_reports said join injury_logs on injury_logs.id = injury_id
      where said.user_id = ${userId} and said.reported_at >= ${startOf(from, timeZone)}
      order by said.reported_at desc limit ${PAIN_REPORTS}
    ) as reports`;
}

function approvedDeloads({ userId }: Whose, since: LocalDay): RawBuilder<unknown> {
  return sql`select jsonb_agg(jsonb_build_object('id', id, 'recommendedWeek', recommended_week,
      'scheduledDate', scheduled_date, 'durationWeeks', duration_weeks,
      'suggestedReduction', suggested_reduction, 'reason', reason) order by recommended_week desc)
    from deloads where user_id = ${userId} and recommended_week >= ${since}::date`;
}

function beatenRecords({ userId, timeZone }: Whose, last: LocalDay): RawBuilder<unknown> {
  return sql`select jsonb_agg(jsonb_build_object('exerciseName', exercise_name, 'valueKg', value_kg,
      'previousKg', previous_value_kg) order by achieved_at desc, id)
    from (
      select * from pr_history
      where user_id = ${userId} and achieved_at >= ${startOf(addDays(last, 1 - RECORD_DAYS), timeZone)}
        and achieved_at < ${startOf(addDays(last, 1), timeZone)}
      order by achieved_at desc, id limit ${RECORDS}
    ) as beaten`;
}
