import { describe, expect, it } from '@jest/globals';
import type { Client } from 'pg';
import { type Athlete, Backend, HAS_SERVERS } from './support/backend.js';
import { freshDatabase, onServer, SERVER_URL } from './support/databases.js';
import { until } from './support/process.js';
import { TcpProxy } from './support/tcp-proxy.js';

const onServers = HAS_SERVERS ? describe : describe.skip;

onServers('a database that goes away', () => {
  it('503 with Retry-After in the one error shape, not ready; all is well when it is back', async () => {
    const database = await freshDatabase();
    const url = new URL(database.env.DATABASE_URL!);
    const proxy = await TcpProxy.start({ host: url.hostname, port: Number(url.port || 5432) });
    url.host = `127.0.0.1:${proxy.port}`;
    const env = { ...database.env, DATABASE_URL: url.href };
    const backend = await Backend.start({ database: async () => ({ ...database, env }) });
    const athlete = await backend.athlete();
    await athlete.log('bench press 225 for 8');
    await proxy.cut();
    const { status, headers, body } = await athlete.log('same weight for 6');
    expect(status).toBe(503);
    expect(Number(headers.get('retry-after'))).toBeGreaterThan(0);
    expect(body).toMatchObject({ status: 503, status_code: 503, code: expect.any(String) });
    expect(JSON.stringify(body)).not.toMatch(/ECONN|postgres:|127\.0\.0\.1/);
    await until(
      async () => (await athlete.get('/health/ready')).status === 503,
      'readiness to fail without the database',
    );
    expect((await athlete.get('/health/live')).status).toBe(200);
    await proxy.mend();
    await until(async () => (await athlete.get('/health/ready')).status === 200, 'readiness to come back');
    expect((await athlete.log('same weight for 6')).body).toMatchObject({
      saved: true,
      session_context: { set_number: 2 },
    });
    await backend.stop();
    await proxy.cut();
  }, 60_000);
});

onServers('a server that refuses connections', () => {
  const refusals: [string, (name: string) => string, (name: string) => string][] = [
    [
      'to a database that takes none',
      (name) => `alter database ${name} allow_connections false`,
      (name) => `alter database ${name} allow_connections true`,
    ],
    [
      'to a database that has another name',
      (name) => `alter database ${name} rename to ${name}_moved`,
      (name) => `alter database ${name}_moved rename to ${name}`,
    ],
  ];

  it.each(refusals)(
    '503 with Retry-After %s, and all is well when it takes them again',
    async (_, shut, open) => {
      const database = await freshDatabase();
      const name = new URL(database.env.DATABASE_URL!).pathname.slice(1);
      const backend = await Backend.start({ database: async () => database });
      const athlete = await backend.athlete();
      await athlete.log('bench press 225 for 8');
      await onServer(SERVER_URL!, (server) => shutOut(server, name, shut(name)));
      await expectAway(athlete);
      await onServer(SERVER_URL!, (server) => server.query(open(name)));
      await until(async () => (await athlete.get('/health/ready')).status === 200, 'readiness to come back');
      expect((await athlete.log('same weight for 6')).body).toMatchObject({ saved: true });
      await backend.stop();
    },
    60_000,
  );
});

/** Ends what is connected until the statement, which needs the database to itself, has gone through. */
async function shutOut(server: Client, name: string, statement: string): Promise<void> {
  const end = () =>
    server.query('select pg_terminate_backend(pid) from pg_stat_activity where datname = $1', [name]);
  const shut = () =>
    server.query(statement).then(
      () => true,
      () => false,
    );
  await until(async () => {
    await end();
    return shut();
  }, statement);
  await end();
}

async function expectAway(athlete: Athlete): Promise<void> {
  const { status, headers, body } = await athlete.log('same weight for 6');
  expect({ status, body }).toMatchObject({ status: 503, body: { code: 'http.database_unavailable' } });
  expect(Number(headers.get('retry-after'))).toBeGreaterThan(0);
  expect((await athlete.get('/api/v1/workouts')).status).toBe(503);
}
