import { Injectable } from '@nestjs/common';
import { type Generated, sql } from 'kysely';
import { Database, type Transaction } from '../database/index.js';

interface ErasedAccountsTable {
  /** The athlete's id. */
  id: string;
  erased_at: Date;
  /** When nothing was left to do; null until then. */
  finished_at: Date | null;
  created_at: Generated<Date>;
}

declare module '../database/tables.js' {
  interface Tables {
    erased_accounts: ErasedAccountsTable;
  }
}

/** Whose data was erased: their tokens from before are worth nothing, and their sign-in has to go too. */
@Injectable()
export class ErasedAccounts {
  constructor(private readonly db: Database) {}

  /** Notes it in the transaction that erases. */
  async note(trx: Transaction, userId: string, at: Date): Promise<void> {
    await trx
      .insertInto('erased_accounts')
      .values({ id: userId, erased_at: at, finished_at: null })
      .onConflict((conflict) => conflict.column('id').doUpdateSet({ erased_at: at, finished_at: null }))
      .execute();
  }

  /** Those who were erased before a moment, and with whom something is left to do; the oldest first. */
  async listUnfinished(before: Date, limit: number): Promise<string[]> {
    const rows = await this.db
      .selectFrom('erased_accounts')
      .select('id')
      .where('finished_at', 'is', null)
      .where('erased_at', '<', before)
      .orderBy('erased_at')
      .limit(limit)
      .execute();
    return rows.map(({ id }) => id);
  }

  async finish(userId: string): Promise<void> {
    await this.db
      .updateTable('erased_accounts')
      .set({ finished_at: sql`now()` })
      .where('id', '=', userId)
      .execute();
  }
}
