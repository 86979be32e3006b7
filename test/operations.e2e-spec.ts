import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Backend } from './support/backend.js';
import { freshDatabase } from './support/databases.js';
import { type ApiProcess, startProcess, until } from './support/process.js';

describe('a running process', () => {
  let backend: Backend;
  beforeAll(async () => {
    backend = await Backend.start({ env: { LOG_LEVEL: 'trace', METRICS_TOKEN: 'metrics-token' } });
  });
  afterAll(() => backend.stop());

  it('200 /health says what the phone and the earlier clients read', async () => {
    const { status, headers, body } = await backend.anonymous().get('/health');
    expect(status).toBe(200);
    expect(headers.get('content-type')).toMatch(/^application\/json/);
    expect(body).toEqual({
      status: 'healthy',
      version: expect.stringMatching(/^\d+\.\d+\.\d+$/),
      model_id: 'kimi-k2-turbo-preview',
      supabase_connected: true,
      timestamp: expect.stringMatching(/^\d{4}-\d\d-\d\dT.*Z$/),
      model: 'kimi-k2-turbo-preview',
    });
  });

  it('200 live and ready', async () => {
    expect((await backend.anonymous().get('/health/live')).status).toBe(200);
    expect((await backend.anonymous().get('/health/ready')).body).toEqual({ status: 'ready' });
  });

  it('200 OPTIONS of any path, for browsers', async () => {
    for (const path of ['/health', '/api/v1/voice/parse', '/anything'])
      expect((await backend.anonymous().send('OPTIONS', path, undefined, {})).status).toBe(200);
  });

  it('200 tells administrators of each dependency', async () => {
    const admin = await backend.athlete(undefined, 'free', 'admin');
    const { body } = await admin.get('/api/v1/monitoring/health');
    expect(body).toMatchObject({ status: 'healthy', uptime: expect.any(Number) });
    const postgres = body.dependencies.find(({ name }: { name: string }) => name === 'postgres');
    expect(postgres).toMatchObject({ status: 'up', critical: true, reason: null });
    expect(postgres.latency_ms).toBeGreaterThanOrEqual(0);
    expect(Date.parse(postgres.last_success)).not.toBeNaN();
    expect(body.redis.status).toBe(backend.redis ? 'up' : 'not_configured');
  });

  it('200 metrics for this machine and for the token, 403 for whoever came through a proxy', async () => {
    await (await backend.athlete()).log('bench press 225 for 8');
    const forwarded = { 'x-forwarded-for': '203.0.113.9' };
    const client = backend.anonymous();
    expect((await client.get('/metrics', { headers: forwarded })).status).toBe(403);
    const right = { ...forwarded, authorization: 'Bearer metrics-token' };
    expect((await client.get('/metrics', { headers: right })).status).toBe(200);
    const wrong = { ...forwarded, authorization: 'Bearer another' };
    expect((await client.get('/metrics', { headers: wrong })).status).toBe(403);
    const { body } = await client.get('/metrics');
    expect(body).toMatch(
      /^http_request_duration_seconds_count\{method="POST",route="\/api\/v1\/voice\/log",status="200"\} \d+$/m,
    );
    expect(body).toMatch(/^exercise_match_total\{stage="index",verdict="match"\} \d+$/m);
    expect(body).not.toMatch(/[0-9a-f]{8}-[0-9a-f]{4}-/);
  });

  it('200 serves the documentation, and the document that the build made', async () => {
    const page = await backend.anonymous().get('/docs');
    expect(page.headers.get('content-type')).toMatch(/^text\/html/);
    for (const [, asset] of (page.body as string).matchAll(/(?:src|href)="([^"]+)"/g))
      expect([asset, (await backend.anonymous().get(asset!)).status]).toEqual([asset, 200]);
    const { body } = await backend.anonymous().get('/docs/openapi.json');
    expect(body).toEqual(JSON.parse(readFileSync('docs/openapi.json', 'utf8')));
    const link = (await backend.anonymous().get('/api/session/x/summary')).headers.get('link')!;
    const [, versioning] = /^<([^>]+)>; rel="deprecation"$/.exec(link)!;
    expect((await backend.anonymous().get(versioning!)).status).toBe(200);
  });

  it('logs one line for a request, and nothing of what was said or of who may say it', async () => {
    const athlete = await backend.athlete();
    const said = 'zercher squat 137.5 kilos for 4, note xylophone grip';
    const headers = { 'x-request-id': 'request-under-test-1' };
    const { body } = await athlete.log(said, {}, headers);
    expect(body.saved).toBe(true);
    await athlete.log('incomprehensible flurgelwump', {}, headers);
    await athlete.post('/api/v1/voice/log', undefined, { raw: '{"voice_input": "quixotic', headers });
    const lines = () =>
      backend.processes[0]!.output()
        .split('\n')
        .filter((line) => line.includes('request-under-test-1'))
        .map((line) => JSON.parse(line) as Record<string, unknown>);
    await until(() => lines().length >= 3, 'the access log to be written');
    expect(lines().map(({ route, status }) => [route, status])).toEqual([
      ['/api/v1/voice/log', 200],
      ['/api/v1/voice/log', 200],
      ['/api/v1/voice/log', 400],
    ]);
    expect(lines()[0]).toMatchObject({ userId: athlete.id, plan: 'premium', method: 'POST' });
    // The greeting, which is no log, shows a token to paste.
    const logged = backend.processes[0]!.output()
      .split('\n')
      .filter((line) => line.startsWith('{'));
    expect(logged.join('\n')).not.toMatch(/xylophone|zercher|137\.5|flurgelwump|quixotic|eyJ[\w-]+\./i);
  });
});

describe('a process that is told to stop', () => {
  it('answers what is under way, takes nothing new, and ends with 0', async () => {
    // The request is held back by this test, for as long as a busy machine makes it wait.
    const backend = await Backend.start({ env: { SHUTDOWN_TIMEOUT_MS: '40000' } });
    const athlete = await backend.athlete();
    const api = backend.processes[0]!;
    const body = JSON.stringify({ voice_input: 'bench press 225 for 8' });
    const underWay = await halfSent(api, athlete.bearer, body);
    const ended = api.kill('SIGTERM');
    await until(
      () =>
        fetch(api.url).then(
          () => false,
          () => true,
        ),
      'the port to close',
    );
    const answer = await underWay.finish();
    expect(answer).toMatch(/^HTTP\/1\.1 200 /);
    expect(answer).toContain('"saved":true');
    const code = await ended;
    expect({ code, log: code === 0 ? '' : api.output() }).toEqual({ code: 0, log: '' });
    await backend.restart();
    expect((await athlete.summary()).total_sets).toBe(1);
    await backend.stop();
  }, 60_000);
});

/** A request of which the second half of the body is still to come. */
async function halfSent(api: ApiProcess, bearer: string, body: string) {
  const socket = connect({ host: '127.0.0.1', port: Number(new URL(api.url).port) });
  let received = '';
  socket.on('data', (chunk: Buffer) => (received += chunk.toString()));
  const closed = new Promise<void>((resolve) => socket.once('close', () => resolve()));
  const head = [
    'POST /api/v1/voice/log HTTP/1.1',
    'Host: localhost',
    'Content-Type: application/json',
    `Authorization: Bearer ${bearer}`,
    `Content-Length: ${body.length}`,
    'Connection: close',
  ];
  const middle = body.length >> 1;
  await new Promise<void>((resolve) =>
    socket.write(`${head.join('\r\n')}\r\n\r\n${body.slice(0, middle)}`, () => resolve()),
  );
  // Answered: so the request before it on the wire has reached the process as well.
  await fetch(`${api.url}/health/live`);
  return {
    finish: async () => {
      socket.write(body.slice(middle));
      await closed;
      return received;
    },
  };
}

describe('production', () => {
  it('refuses to start without a Supabase project, and says what is missing', async () => {
    const dataDir = mkdtempSync(join(tmpdir(), 'voicefit-production-'));
    const start = startProcess({ NODE_ENV: 'production', DATA_DIR: dataDir });
    await expect(start).rejects.toThrow(/SUPABASE_URL: required in production/);
    rmSync(dataDir, { recursive: true });
  });

  it('takes no token that was made on a developer’s machine', async () => {
    const database = await freshDatabase();
    const supabase = { NODE_ENV: 'production', SUPABASE_URL: 'http://127.0.0.1:9' };
    const local = await Backend.start({
      database: async () => ({ ...database, drop: async () => undefined }),
    });
    const { bearer } = await local.athlete();
    await local.stop();
    const production = await Backend.start({ database: async () => database, env: supabase });
    const { status } = await production.anonymous().as(bearer).get('/api/v1/exercises/search?q=squat');
    expect(status).toBe(401);
    await production.stop();
  }, 60_000);
});
