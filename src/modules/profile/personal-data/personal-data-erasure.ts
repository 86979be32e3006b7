import { Injectable } from '@nestjs/common';
import { sql } from 'kysely';
import { ErasedAccounts } from '../../../platform/auth/index.js';
import { Database, type Transaction } from '../../../platform/database/index.js';
import { AthleteTablesRepository } from './athlete-tables.repository.js';

/** Deleting raises counters that are rows themselves: they go with the second round, and the third finds nothing. */
const MOST_ROUNDS = 5;
/** A set that is being logged may get in the way. */
const ATTEMPTS = 3;
/** SQLSTATE: this transaction and another waited for each other. */
const IN_THE_WAY = new Set(['40P01', '40001']);

/** Deletes every row that is an athlete's, in one transaction. */
@Injectable()
export class PersonalDataErasure {
  constructor(
    private readonly db: Database,
    private readonly tables: AthleteTablesRepository,
    private readonly erased: ErasedAccounts,
  ) {}

  /** Erases, and notes that the account is to be erased: both or neither. */
  async erase(userId: string, now: Date): Promise<void> {
    await this.patiently(async (trx) => {
      await this.deleteAll(trx, userId);
      await this.erased.note(trx, userId, now);
    });
  }

  /** Erases what was written by requests that were under way while the athlete's data was erased. */
  async sweep(userId: string): Promise<void> {
    await this.patiently((trx) => this.deleteAll(trx, userId));
  }

  private async deleteAll(trx: Transaction, userId: string): Promise<void> {
    // Years of training are no request.
    await sql`set local statement_timeout = 0`.execute(trx);
    const tables = await this.tables.list(trx);
    await this.tables.lockWriters(trx, userId);
    for (let round = 0; round < MOST_ROUNDS; round += 1) {
      let deleted = 0;
      for (const table of tables) deleted += await this.tables.deleteRows(trx, table, userId);
      if (deleted === 0) return;
    }
    throw new Error('Rows came back while they were erased.');
  }

  private async patiently(write: (trx: Transaction) => Promise<void>): Promise<void> {
    for (let attempt = 1; ; attempt += 1) {
      try {
        return await this.db.transaction().execute(write);
      } catch (error) {
        const { code } = error as { code?: unknown };
        if (attempt === ATTEMPTS || typeof code !== 'string' || !IN_THE_WAY.has(code)) throw error;
      }
    }
  }
}
