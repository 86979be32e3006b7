import { Injectable } from '@nestjs/common';
import { sql } from 'kysely';
import { validate as isUuid } from 'uuid';
import { Database, type Queryable } from '../../platform/database/index.js';
import { type Program, partEmphasis, programWeeks, volumeTargets } from './program.js';
import './program.tables.js';

/** The athlete's own programs. Of another's there is nothing to find. */
@Injectable()
export class Programs {
  constructor(private readonly db: Database) {}

  /** The program that the athlete is on: of several the newest. */
  async findActive(userId: string, db: Queryable = this.db): Promise<Program | undefined> {
    const row = await this.select(db, userId)
      .where('status', '=', 'active')
      .orderBy('start_date', 'desc')
      .orderBy('created_at', 'desc')
      .orderBy('id', 'desc')
      .limit(1)
      .executeTakeFirst();
    return row && toProgram(row);
  }

  /** @returns undefined for an id of someone else's program, as for one that nobody has */
  async findById(userId: string, id: string, db: Queryable = this.db): Promise<Program | undefined> {
    if (!isUuid(id)) return undefined;
    const row = await this.select(db, userId).where('id', '=', id).executeTakeFirst();
    return row && toProgram(row);
  }

  /** How many programs the athlete has finished. */
  async countCompleted(userId: string, db: Queryable = this.db): Promise<number> {
    const { completed } = await db
      .selectFrom('generated_programs')
      .select(({ fn }) => fn.countAll<number>().as('completed'))
      .where('user_id', '=', userId)
      .where('status', '=', 'completed')
      .executeTakeFirstOrThrow();
    return completed;
  }

  private select(db: Queryable, userId: string) {
    return db
      .selectFrom('generated_programs')
      .select(['id', 'name', 'status', 'start_date', 'total_weeks'])
      .select(['weekly_volume_targets', 'body_part_emphasis'])
      .select(WEEKS.as('weeks'))
      .where('user_id', '=', userId);
  }
}

/** Where the weeks lie: the phone stores a generator's whole answer, in which it is one or two levels deeper. */
const PLACES = ['$', '$.program', '$.program.program'];
/** Programs of running call them a schedule. */
const NAMES = ['weeks', 'weekly_schedule'];

const FIRST_LIST = sql.join(
  PLACES.flatMap((place) =>
    NAMES.map((name) => sql.lit(`strict ${place}.${name} ? (@.type() == "array")`)),
  ).map((path) => sql`jsonb_path_query_first(program_data, ${path}, silent => true)`),
);

/** What each week says of itself, without its days. */
const WEEKS = sql`(
  select jsonb_agg(jsonb_build_object('week_number', week -> 'week_number', 'week', week -> 'week',
    'is_deload', week -> 'is_deload', 'phase', week -> 'phase') order by nth)
  from jsonb_array_elements(coalesce(${FIRST_LIST})) with ordinality as listed (week, nth)
)`;

type ProgramRow = Awaited<ReturnType<ReturnType<Programs['select']>['execute']>>[number];

function toProgram(row: ProgramRow): Program {
  return {
    id: row.id,
    name: row.name,
    status: row.status,
    startDate: row.start_date,
    totalWeeks: row.total_weeks,
    weeks: programWeeks(row.weeks),
    weeklyVolumeTargets: volumeTargets(row.weekly_volume_targets),
    bodyPartEmphasis: partEmphasis(row.body_part_emphasis),
  };
}
