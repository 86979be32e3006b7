/** Whether the service is up, for the phone. */
export class HealthAnswer {
  /** `degraded`: something is away; what does not need it goes on. */
  status!: 'healthy' | 'degraded';
  version!: string;
  /** The model that would be asked about a sentence. */
  model_id!: string;
  /** Whether the database answers. */
  supabase_connected!: boolean;
  /** ISO 8601. */
  timestamp!: string;
  /** The same as `model_id`. */
  model!: string;
}

/** The process runs. */
export class LiveAnswer {
  status!: 'live';
}

/** The process takes requests. */
export class ReadyAnswer {
  status!: 'ready';
}
