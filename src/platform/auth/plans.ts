import { Injectable, Logger } from '@nestjs/common';
import { sql } from 'kysely';
import { LRUCache } from 'lru-cache';
import '../calendar/index.js';
import { Database } from '../database/index.js';
import type { VerifiedClaims } from './claims.js';
import './erased-accounts.js';
import type { Plan } from './principal.js';

interface RecordedPlan {
  plan: Plan;
  /** Unix seconds. */
  since: number;
}

/** What the record says of a user. */
interface Recorded {
  plan: RecordedPlan | null;
  /** When everything of the user was erased, in Unix seconds; null when it never was. */
  erasedAt: number | null;
}

/** Of an athlete of whom neither says anything. */
const LEAST: Plan = 'free';

const MOST_USERS = 20_000;
/** A change of plan in the record acts within a minute. */
const KNOWN_MS = 60_000;
/** With the database away the token's word stands, for this long before asking again. */
const UNKNOWN_MS = 5_000;

/** What the athlete pays for: the newer word of the record and the token. */
@Injectable()
export class Plans {
  private readonly logger = new Logger(Plans.name);
  private readonly recorded = new LRUCache<string, Recorded>({ max: MOST_USERS });

  constructor(private readonly db: Database) {}

  /** Without waiting, when the record was read within the last minute. */
  peek(claims: VerifiedClaims): Plan | undefined {
    const entry = this.recorded.get(claims.userId);
    return entry && newer(claims, entry.plan);
  }

  /** Whether the token is from before the erasure of its user. Known as soon as the plan is. */
  isErased(claims: VerifiedClaims): boolean {
    const erasedAt = this.recorded.get(claims.userId)?.erasedAt ?? null;
    return erasedAt !== null && claims.issuedAt <= erasedAt;
  }

  /** The record changed: it is read again for the next request. */
  forget(userId: string): void {
    this.recorded.delete(userId);
  }

  async read(claims: VerifiedClaims): Promise<Plan> {
    try {
      const row = await this.find(claims.userId);
      const plan = row.plan ? { plan: row.plan, since: secondsOf(row.plan_updated_at) ?? 0 } : null;
      const erasedAt = secondsOf(row.erased_at);
      this.recorded.set(claims.userId, { plan, erasedAt }, { ttl: KNOWN_MS });
      return newer(claims, plan);
    } catch (cause) {
      this.logger.warn({ cause }, 'The recorded plan cannot be read, the token decides');
      this.recorded.set(claims.userId, { plan: null, erasedAt: null }, { ttl: UNKNOWN_MS });
      return claims.plan ?? LEAST;
    }
  }

  private find(userId: string) {
    return this.db
      .selectFrom(sql<{ id: string }>`(select ${userId}::uuid as id)`.as('who'))
      .leftJoin('user_profiles', 'user_profiles.user_id', 'who.id')
      .leftJoin('erased_accounts', 'erased_accounts.id', 'who.id')
      .select(['plan', 'plan_updated_at', 'erased_at'])
      .executeTakeFirstOrThrow();
  }
}

function secondsOf(moment: Date | null): number | null {
  return moment && moment.getTime() / 1_000;
}

function newer(claims: VerifiedClaims, recorded: RecordedPlan | null): Plan {
  if (!recorded) return claims.plan ?? LEAST;
  return claims.plan === undefined || recorded.since >= claims.issuedAt ? recorded.plan : claims.plan;
}
