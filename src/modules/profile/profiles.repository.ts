import { Injectable } from '@nestjs/common';
import { type Selectable, sql, type Updateable } from 'kysely';
import { DEFAULT_TIME_ZONE } from '../../platform/calendar/index.js';
import { Database, type Queryable, type Tables, type Transaction } from '../../platform/database/index.js';

type Row = Selectable<Tables['user_profiles']>;

/** What an athlete chose. */
export type Choices = Pick<
  Row,
  'weight_unit' | 'time_zone' | 'experience_level' | 'goals' | 'available_equipment'
>;
export type Profile = Choices & { version: number };

const UNCHOSEN: Profile = {
  weight_unit: null,
  time_zone: DEFAULT_TIME_ZONE,
  experience_level: null,
  goals: [],
  available_equipment: [],
  version: 0,
};

const COLUMNS = [
  'weight_unit',
  'time_zone',
  'experience_level',
  'goals',
  'available_equipment',
  'version',
] as const;

/** Profiles: a row from the first choice on. */
@Injectable()
export class ProfilesRepository {
  constructor(private readonly db: Database) {}

  async get(userId: string, db: Queryable = this.db): Promise<Profile> {
    const row = await db
      .selectFrom('user_profiles')
      .select(COLUMNS)
      .where('user_id', '=', userId)
      .executeTakeFirst();
    return row ?? UNCHOSEN;
  }

  /** The profile with its lock taken; made when there is none. */
  async lock(trx: Transaction, userId: string): Promise<Profile> {
    await trx
      .insertInto('user_profiles')
      .values({ user_id: userId })
      .onConflict((conflict) => conflict.column('user_id').doNothing())
      .execute();
    return trx
      .selectFrom('user_profiles')
      .select(COLUMNS)
      .where('user_id', '=', userId)
      .forUpdate()
      .executeTakeFirstOrThrow();
  }

  async update(
    trx: Transaction,
    userId: string,
    choices: Updateable<Tables['user_profiles']>,
  ): Promise<void> {
    await trx
      .updateTable('user_profiles')
      .set({ ...choices, version: sql`version + 1`, updated_at: sql`now()` })
      .where('user_id', '=', userId)
      .execute();
  }

  /** Fails, as a value that cannot be stored, for a time zone that the database does not know. */
  async tryTimeZone(trx: Transaction, name: string): Promise<void> {
    await sql`select now() at time zone ${name}`.execute(trx);
  }
}
