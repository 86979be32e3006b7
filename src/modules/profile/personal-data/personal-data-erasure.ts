import { Injectable } from '@nestjs/common';
import { sql } from 'kysely';
import { ErasedAccounts } from '../../../platform/auth/index.js';
import { Database, type Transaction } from '../../../platform/database/index.js';
import { AthleteTablesRepository } from './athlete-tables.repository.js';

/** Deleting raises counters that are rows themselves: they go with the second round, and the third finds nothing. */
const MOST_ROUNDS = 5;

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
    await this.db.write(async (trx) => {
      await this.deleteAll(trx, userId);
      await this.erased.note(trx, userId, now);
    });
  }

  /** Erases what was written by requests that were under way while the athlete's data was erased. */
  async sweep(userId: string): Promise<void> {
    await this.db.write((trx) => this.deleteAll(trx, userId));
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
}
