/** What is known of something that the service relies on. */
export class DependencyAnswer {
  name!: string;
  status!: 'up' | 'down' | 'not_configured';
  /** Without it the service stores nothing. */
  critical!: boolean;
  /** Null where it is not configured. */
  latency_ms!: number | null;
  /** `open`: it failed often, and is left alone for a while. Null where there is no breaker. */
  breaker!: 'closed' | 'open' | 'half_open' | null;
  /** ISO 8601, of a check or of a request; null when it has not answered since the start. */
  last_success!: string | null;
  /** Why it is down. */
  reason!: string | null;
}

/** Redis, in the words of the earlier backend. */
export class RedisAnswer {
  /** `not_configured` without `REDIS_URL`. */
  status!: 'up' | 'down' | 'not_configured';
  connected!: boolean;
  latency_ms!: number | null;
}

/** The service and everything that it relies on. */
export class MonitoringAnswer {
  /** `unhealthy`: something critical is away. `degraded`: something else is. */
  status!: 'healthy' | 'degraded' | 'unhealthy';
  version!: string;
  /** Seconds since this process started. */
  uptime!: number;
  /** ISO 8601. */
  timestamp!: string;
  dependencies!: DependencyAnswer[];
  redis!: RedisAnswer;
}
