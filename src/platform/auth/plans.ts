import { Injectable, Logger } from '@nestjs/common';
import { LRUCache } from 'lru-cache';
import '../calendar/index.js';
import { Database } from '../database/index.js';
import type { VerifiedClaims } from './claims.js';
import type { Plan } from './principal.js';

interface RecordedPlan {
  plan: Plan;
  /** Unix seconds. */
  since: number;
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
  private readonly recorded = new LRUCache<string, { plan: RecordedPlan | null }>({ max: MOST_USERS });

  constructor(private readonly db: Database) {}

  /** Without waiting, when the record was read within the last minute. */
  peek(claims: VerifiedClaims): Plan | undefined {
    const entry = this.recorded.get(claims.userId);
    return entry && newer(claims, entry.plan);
  }

  async read(claims: VerifiedClaims): Promise<Plan> {
    try {
      const row = await this.db
        .selectFrom('user_profiles')
        .select(['plan', 'plan_updated_at'])
        .where('user_id', '=', claims.userId)
        .executeTakeFirst();
      const plan = row?.plan
        ? { plan: row.plan, since: (row.plan_updated_at?.getTime() ?? 0) / 1_000 }
        : null;
      this.recorded.set(claims.userId, { plan }, { ttl: KNOWN_MS });
      return newer(claims, plan);
    } catch (cause) {
      this.logger.warn({ cause: String(cause) }, 'The recorded plan cannot be read, the token decides');
      this.recorded.set(claims.userId, { plan: null }, { ttl: UNKNOWN_MS });
      return claims.plan ?? LEAST;
    }
  }
}

function newer(claims: VerifiedClaims, recorded: RecordedPlan | null): Plan {
  if (!recorded) return claims.plan ?? LEAST;
  return claims.plan === undefined || recorded.since >= claims.issuedAt ? recorded.plan : claims.plan;
}
