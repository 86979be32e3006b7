import { LocalTokenVerifier, localUserId, type Plan, type Role } from '../../src/platform/auth/index.js';
import { Client } from './client.js';
import { freshDatabase, SERVER_URL, type TestDatabase } from './databases.js';
import { type ApiProcess, startProcess } from './process.js';
import { HAS_REDIS, RedisServer } from './redis-server.js';

/** Whether this run has a real Postgres and a Redis of its own: what several processes can share. */
export const HAS_SERVERS = SERVER_URL !== undefined && HAS_REDIS;

export interface BackendOptions {
  env?: Record<string, string>;
  /** How many processes share the database and Redis. Default 1. */
  processes?: number;
  /** Default: where there are servers. */
  redis?: boolean;
  database?: () => Promise<TestDatabase>;
}

let users = 0;

/** The service as it runs in production: processes of its own, a database, and Redis where there is one. */
export class Backend {
  private constructor(
    readonly env: Record<string, string>,
    readonly processes: ApiProcess[],
    readonly redis: RedisServer | undefined,
    private readonly database: TestDatabase,
    private readonly tokens: LocalTokenVerifier,
  ) {}

  static async start(options: BackendOptions = {}): Promise<Backend> {
    const database = await (options.database ?? freshDatabase)();
    const redis = (options.redis ?? HAS_SERVERS) ? await RedisServer.start() : undefined;
    const env = { ...database.env, ...(redis && { REDIS_URL: redis.url }), ...options.env };
    const count = options.processes ?? 1;
    const processes: ApiProcess[] = [];
    for (let index = 0; index < count; index += 1) processes.push(await startProcess(env));
    const tokens = new LocalTokenVerifier(database.env.DATA_DIR!);
    return new Backend(env, processes, redis, database, tokens);
  }

  get url(): string {
    return this.processes[0]!.url;
  }

  /** A client without a token. */
  anonymous(index = 0): Client {
    return new Client(this.processes[index]!.url);
  }

  /** A client for an athlete; without a name for one whom nobody has met. */
  async athlete(
    name = `athlete-${process.pid}-${(users += 1)}`,
    plan: Plan = 'premium',
    role?: Role,
  ): Promise<Athlete> {
    const token = await this.tokens.issue({ user: name, plan, role });
    return new Athlete(this.url, token, localUserId(name));
  }

  async token(name: string, plan: Plan, role?: Role, lifetimeSeconds?: number): Promise<string> {
    return this.tokens.issue({ user: name, plan, role, lifetimeSeconds });
  }

  /** Starts the process again on its old port, as a supervisor would. */
  async restart(index = 0): Promise<void> {
    const { port } = new URL(this.processes[index]!.url);
    this.processes[index] = await startProcess({ ...this.env, PORT: port });
  }

  async stop(): Promise<void> {
    await Promise.all(this.processes.map((api) => api.kill('SIGTERM')));
    await this.redis?.kill();
    await this.database.drop();
  }
}

/** A client that speaks for one athlete. */
export class Athlete extends Client {
  constructor(
    url: string,
    readonly bearer: string,
    readonly id: string,
  ) {
    super(url, bearer);
  }

  /** The same athlete at another process. */
  at(url: string): Athlete {
    return new Athlete(url, this.bearer, this.id);
  }

  /** Says a sentence to be acted on. */
  log(words: string, more: object = {}, headers: Record<string, string> = {}) {
    return this.post('/api/v1/voice/log', { voice_input: words, ...more }, { headers });
  }

  /** Says a sentence to be understood only. */
  parse(words: string, more: object = {}) {
    return this.post('/api/v1/voice/parse', { transcript: words, ...more });
  }

  async summary() {
    return (await this.get(`/api/v1/session/${this.id}/summary`)).body;
  }
}
