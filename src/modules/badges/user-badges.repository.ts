import { Injectable } from '@nestjs/common';
import { type Selectable, sql } from 'kysely';
import {
  Database,
  newId,
  type Queryable,
  type Tables,
  type Transaction,
} from '../../platform/database/index.js';
import type { BadgeDefinition } from './badge.js';

export type UserBadge = Selectable<Tables['user_badges']>;

/** Badges that athletes have. The table sees to it that nobody has one twice. */
@Injectable()
export class UserBadgesRepository {
  constructor(private readonly db: Database) {}

  /** Newest first. */
  async list(userId: string): Promise<UserBadge[]> {
    return this.db
      .selectFrom('user_badges')
      .selectAll()
      .where('user_id', '=', userId)
      .orderBy('earned_at', 'desc')
      .orderBy('id', 'desc')
      .execute();
  }

  async find(userId: string, type: string, db: Queryable = this.db): Promise<UserBadge | undefined> {
    return db
      .selectFrom('user_badges')
      .selectAll()
      .where('user_id', '=', userId)
      .where('badge_type', '=', type)
      .executeTakeFirst();
  }

  /**
   * Takes the athlete's turn: whoever changes the record of an athlete holds this row first, and awards follow.
   * In any other order two writers could wait for each other.
   */
  async lockAthlete(trx: Transaction, userId: string): Promise<void> {
    await sql`select from record_heads where user_id = ${userId} for update`.execute(trx);
  }

  /** @returns those that the athlete did not have */
  async insert(
    trx: Transaction,
    userId: string,
    badges: readonly BadgeDefinition[],
    { at, metadata }: { at: Date; metadata: object },
  ): Promise<UserBadge[]> {
    const rows = badges.map(({ type, name, description, category }) => ({
      id: newId(),
      user_id: userId,
      badge_type: type,
      badge_name: name,
      badge_description: description,
      category,
      earned_at: at,
      metadata: JSON.stringify(metadata),
    }));
    return trx
      .insertInto('user_badges')
      .values(rows)
      .onConflict((conflict) => conflict.columns(['user_id', 'badge_type']).doNothing())
      .returningAll()
      .execute();
  }
}
