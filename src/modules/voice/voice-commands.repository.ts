import { Injectable } from '@nestjs/common';
import { type Generated, type Insertable, type Selectable, sql } from 'kysely';
import {
  Database,
  type Queryable,
  sendUnawaited,
  type Tables,
  type Transaction,
} from '../../platform/database/index.js';

interface VoiceCommandsTable {
  id: string;
  user_id: string;
  workout_id: string | null;
  kind: 'parse' | 'log' | 'retry';
  raw_transcript: string;
  intent: string;
  action: string;
  confidence: number;
  /** JSON text in, parsed out. */
  parsed_output: unknown;
  set_ids: string[];
  saved: boolean;
  was_corrected: Generated<boolean>;
  corrected_output: unknown;
  model_id: string;
  latency_ms: number;
  created_at: Date;
}

declare module '../../platform/database/tables.js' {
  interface Tables {
    voice_commands: VoiceCommandsTable;
  }
}

/** With `parsed_output` as the object that it is. */
export type NewCommand = Insertable<Tables['voice_commands']>;
export type Command = Selectable<Tables['voice_commands']>;

export interface CommandFilter {
  limit: number;
  offset: number;
  from?: Date;
  to?: Date;
}

/** Every sentence said, and what it was taken to mean. */
@Injectable()
export class VoiceCommandsRepository {
  constructor(private readonly db: Database) {}

  async insert(commands: NewCommand[]): Promise<void> {
    const [only] = commands;
    if (only && commands.length === 1)
      await this.db.insertInto('voice_commands').values(encoded(only)).execute();
    else if (only) await this.insertMany(commands);
  }

  /** With what the sentence did. Nobody waits for it: what is wrong with it shows at the commit. */
  async insertWithin(trx: Transaction, command: NewCommand): Promise<void> {
    await sendUnawaited(trx, trx.insertInto('voice_commands').values(encoded(command)));
  }

  /**
   * One parameter whatever the number of rows: a statement with thousands of them is slow to make and to plan. All
   * is made into text once: JSON within JSON would be escaped here and parsed again there.
   */
  private async insertMany(commands: NewCommand[]): Promise<void> {
    await sql`
      insert into voice_commands (id, user_id, workout_id, kind, raw_transcript, intent, action, confidence,
        parsed_output, set_ids, saved, model_id, latency_ms, created_at)
      select id, user_id, workout_id, kind, raw_transcript, intent, action, confidence,
        parsed_output, set_ids, saved, model_id, latency_ms, created_at
      from jsonb_to_recordset(${JSON.stringify(commands)}::jsonb) as row (id uuid, user_id uuid, workout_id uuid,
        kind text, raw_transcript text, intent text, action text, confidence double precision, parsed_output jsonb,
        set_ids uuid[], saved boolean, model_id text, latency_ms double precision, created_at timestamptz)
      on conflict (id) do nothing -- the answer to an earlier try may have been lost on its way
    `.execute(this.db);
  }

  async find(userId: string, id: string, db: Queryable = this.db): Promise<Command | undefined> {
    return db
      .selectFrom('voice_commands')
      .selectAll()
      .where('user_id', '=', userId)
      .where('id', '=', id)
      .executeTakeFirst();
  }

  /** The sentence that stored a set. */
  async findWordsOfSet(userId: string, setId: string, db: Queryable = this.db): Promise<string | undefined> {
    const row = await db
      .selectFrom('workout_logs')
      .innerJoin('voice_commands', 'voice_commands.id', 'workout_logs.voice_command_id')
      .select('voice_commands.raw_transcript')
      .where('workout_logs.user_id', '=', userId)
      .where('workout_logs.id', '=', setId)
      .executeTakeFirst();
    return row?.raw_transcript;
  }

  /** Newest first, with the count of all that match. */
  async list(userId: string, filter: CommandFilter): Promise<{ commands: Command[]; total: number }> {
    const commands = await this.matching(userId, filter)
      .selectAll()
      .orderBy('created_at', 'desc')
      .orderBy('id', 'desc')
      .limit(filter.limit)
      .offset(filter.offset)
      .execute();
    const { total } = await this.matching(userId, filter)
      .select(sql<number>`count(*)`.as('total'))
      .executeTakeFirstOrThrow();
    return { commands, total };
  }

  /** Notes what the command that stored a set should have meant: how misunderstandings are learned from. */
  async markCorrected(
    trx: Transaction,
    userId: string,
    setIds: readonly string[],
    corrected: unknown,
  ): Promise<void> {
    await trx
      .updateTable('voice_commands')
      .set({ was_corrected: true, corrected_output: JSON.stringify(corrected) })
      .where('user_id', '=', userId)
      .where('id', 'in', (eb) =>
        eb
          .selectFrom('workout_logs')
          .select('voice_command_id')
          .where('user_id', '=', userId)
          .where('id', 'in', setIds)
          .where('voice_command_id', 'is not', null)
          .$castTo<{ voice_command_id: string }>(),
      )
      .execute();
  }

  private matching(userId: string, { from, to }: CommandFilter) {
    let query = this.db.selectFrom('voice_commands').where('user_id', '=', userId);
    if (from) query = query.where('created_at', '>=', from);
    if (to) query = query.where('created_at', '<=', to);
    return query;
  }
}

function encoded(command: NewCommand): NewCommand {
  return { ...command, parsed_output: JSON.stringify(command.parsed_output) };
}
