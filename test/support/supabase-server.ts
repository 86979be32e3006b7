import {
  type CryptoKey,
  exportJWK,
  exportSPKI,
  generateKeyPair,
  type JWK,
  type JWTPayload,
  SignJWT,
} from 'jose';
import { createServer, type IncomingMessage, type Server } from 'node:http';
import { freePort } from './process.js';

/** What the project lets the service administer accounts with. */
export const SERVICE_KEY = 'service-key-of-the-test-project';

export interface SigningKey {
  alg: 'ES256' | 'RS256';
  kid: string;
  privateKey: CryptoKey;
  /** The public half as a text: what a forger knows. */
  pem: string;
}

/** The part of a Supabase project that we use: it signs tokens, serves its public keys, and deletes accounts. */
export class SupabaseServer {
  /** What has been asked of it, in order. */
  readonly asked: string[] = [];
  /** Answers instead of the keys, when set. */
  misbehaviour: { status: number; body: string } | undefined;
  /** Whose accounts were deleted, in order. */
  readonly deleted: string[] = [];
  /** Answers to the deletion of an account, when set. */
  adminMisbehaviour: { status: number; body: string } | undefined;
  private server: Server | undefined;
  private readonly published: JWK[] = [];

  private constructor(private readonly port: number) {}

  static async start(): Promise<SupabaseServer> {
    const supabase = new SupabaseServer(await freePort());
    await supabase.restart();
    return supabase;
  }

  get url(): string {
    return `http://127.0.0.1:${this.port}`;
  }

  get issuer(): string {
    return `${this.url}/auth/v1`;
  }

  async restart(): Promise<void> {
    const server = createServer((request, response) => {
      this.asked.push(request.url ?? '');
      const answer = this.answerTo(request);
      response.writeHead(answer.status, { 'content-type': 'application/json' }).end(answer.body);
    });
    await new Promise<void>((resolve) => server.listen(this.port, '127.0.0.1', resolve));
    this.server = server;
  }

  async stop(): Promise<void> {
    this.server?.closeAllConnections();
    await new Promise((resolve) => this.server?.close(resolve));
  }

  /** Makes a key, and publishes its public half. */
  async addKey(kid: string, alg: SigningKey['alg']): Promise<SigningKey> {
    const { publicKey, privateKey } = await generateKeyPair(alg, { extractable: true });
    this.published.push({ ...(await exportJWK(publicKey)), kid, alg, use: 'sig' });
    return { alg, kid, privateKey, pem: await exportSPKI(publicKey) };
  }

  /** An access token as the project makes it, but for the changes; undefined leaves a claim out. */
  token(key: SigningKey, userId: string, now: Date, changes: JWTPayload = {}): Promise<string> {
    return new SignJWT(this.claims(userId, now, changes))
      .setProtectedHeader({ alg: key.alg, kid: key.kid, typ: 'JWT' })
      .sign(key.privateKey);
  }

  claims(userId: string, now: Date, changes: JWTPayload = {}): JWTPayload {
    const iat = Math.floor(now.getTime() / 1_000);
    return {
      sub: userId,
      aud: 'authenticated',
      role: 'authenticated',
      iss: this.issuer,
      iat,
      exp: iat + 3_600,
      email: 'athlete@example.org',
      app_metadata: { provider: 'email' },
      user_metadata: {},
      ...changes,
    };
  }

  private answerTo({ method, url, headers }: IncomingMessage): { status: number; body: string } {
    if (url === '/auth/v1/.well-known/jwks.json') return this.keys();
    const [, userId] = /^\/auth\/v1\/admin\/users\/([^/]+)$/.exec(url ?? '') ?? [];
    const isAdmin = headers.authorization === `Bearer ${SERVICE_KEY}`;
    if ((method !== 'DELETE' && method !== 'GET') || userId === undefined || !isAdmin)
      return { status: 403, body: '{"code":403,"error_code":"bad_jwt"}' };
    if (this.adminMisbehaviour) return this.adminMisbehaviour;
    if (this.deleted.includes(userId))
      return { status: 404, body: '{"code":404,"error_code":"user_not_found","msg":"User not found"}' };
    if (method === 'GET') return { status: 200, body: JSON.stringify({ id: userId }) };
    this.deleted.push(userId);
    return { status: 200, body: '{}' };
  }

  private keys(): { status: number; body: string } {
    return this.misbehaviour ?? { status: 200, body: JSON.stringify({ keys: this.published }) };
  }
}
