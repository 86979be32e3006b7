import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Controller, Get, NotFoundException, Param } from '@nestjs/common';
import { Kysely, sql } from 'kysely';
import { Client } from '../../../test/support/client.js';
import { freePort } from '../../../test/support/process.js';
import { startTinyApp, type TinyApp } from '../../../test/support/tiny-app.js';
import { type DatabaseConnection, DatabaseUnreachable } from '../database/index.js';
import { openEmbedded } from '../database/embedded.connection.js';
import { connectPostgres } from '../database/postgres.connection.js';
import { headersOf, problemOf } from './problem.js';

let connection: DatabaseConnection;
let db: Kysely<never>;
let away: Kysely<never>;
let tiny: TinyApp;

const STATEMENTS: Record<string, string> = {
  'not-a-uuid': "select 'x'::uuid",
  'not-a-date': "select '2026-02-30'::date",
  'too-large': 'select 99999999999::int',
  'same-twice': 'insert into things (name) values (1), (1)',
  'breaks-a-rule': 'insert into things (name) values (-1)',
  'no-such-table': 'select * from nowhere',
};

@Controller()
class QueryController {
  @Get('sql/:name') run(@Param('name') name: string) {
    return sql.raw(STATEMENTS[name]!).execute(db);
  }
  @Get('text/:text') text(@Param('text') text: string) {
    return sql`select ${text}::text`.execute(db);
  }
  @Get('away') away() {
    return sql`select 1`.execute(away);
  }
}

beforeAll(async () => {
  connection = await openEmbedded({ dataDir: undefined });
  db = new Kysely<never>({ dialect: connection.dialect });
  await sql`create table things (name int primary key check (name > 0))`.execute(db);
  const url = `postgres://u:hunter2@127.0.0.1:${await freePort()}/x`;
  const { dialect } = connectPostgres({
    url,
    poolMax: 2,
    statementTimeoutMs: 1_000,
    onIdleError: () => undefined,
  });
  away = new Kysely<never>({ dialect });
  tiny = await startTinyApp({ controllers: [QueryController] });
}, 60_000);
afterAll(async () => {
  await tiny.app.close();
  await away.destroy();
  await db.destroy();
  await connection.close();
});

describe('what the database refuses', () => {
  it.each([
    ['422', 'sql/not-a-uuid', 'http.unstorable_value'],
    ['422', 'sql/not-a-date', 'http.unstorable_value'],
    ['422', 'sql/too-large', 'http.unstorable_value'],
    ['422', 'text/a%00b', 'http.unstorable_value'],
    ['409', 'sql/same-twice', 'http.conflict'],
    ['500', 'sql/breaks-a-rule', 'http.internal_server_error'],
    ['500', 'sql/no-such-table', 'http.internal_server_error'],
  ])('%s for %s, without the words of the database', async (status, path, code) => {
    const answer = await new Client(tiny.url).get(`/${path}`);
    expect({ status: answer.status, code: answer.body.code }).toEqual({ status: Number(status), code });
    const { instance, ...told } = answer.body;
    expect(instance).toBe(`/${path}`);
    expect(JSON.stringify(told)).not.toMatch(/things|nowhere|uuid|invalid|syntax|constraint|SELECT/);
  });
});

it('503 with Retry-After when the database is away, without its address', async () => {
  const { status, headers, body } = await new Client(tiny.url).get('/away');
  expect(status).toBe(503);
  expect(headers.get('retry-after')).toBe('5');
  expect(body).toMatchObject({ status: 503, status_code: 503, code: 'http.database_unavailable' });
  expect(JSON.stringify(body)).not.toMatch(/127\.0\.0\.1|ECONNREFUSED|hunter2/);
});

describe('a failure by its code', () => {
  const coded = (code: string) => Object.assign(new Error('internals'), { code });

  it.each([
    ['08006', 'the connection broke'],
    ['53300', 'too many connections'],
    ['57P01', 'the server is shut down'],
    ['57014', 'the statement took too long'],
    ['55P03', 'a lock was not to be had'],
    ['40P01', 'a deadlock'],
    ['40001', 'a serialization failure'],
    ['ECONNRESET', 'the socket broke'],
    ['ETIMEDOUT', 'nobody answered'],
    ['EAI_AGAIN', 'no name service'],
  ])('503 with Retry-After for %s: %s', (code) => {
    expect(problemOf(coded(code))).toMatchObject({ status: 503, code: 'http.database_unavailable' });
    expect(headersOf(coded(code))).toEqual({ 'retry-after': '5' });
  });

  it.each(['28P01', '3D000', '55000', 'XX000'])(
    '503 for %s when the server ends the connection with it',
    (code) => {
      const fatal = Object.assign(coded(code), { severity: 'FATAL' });
      expect(problemOf(fatal)).toMatchObject({ status: 503, code: 'http.database_unavailable' });
      const mistake = Object.assign(coded(code), { severity: 'ERROR' });
      expect(problemOf(mistake)).toMatchObject({ status: 500 });
    },
  );

  it('503 for whatever kept a connection from being had', () => {
    const refused = new DatabaseUnreachable(new Error('self-signed certificate'));
    expect(problemOf(refused)).toMatchObject({ status: 503, code: 'http.database_unavailable' });
    expect(JSON.stringify(problemOf(refused))).not.toContain('certificate');
  });

  it.each([
    'Connection terminated unexpectedly',
    'Client has encountered a connection error and is not queryable',
  ])('503 for what the driver says without a code: %s', (message) => {
    expect(problemOf(new Error(message))).toMatchObject({
      status: 503,
      detail: expect.not.stringContaining('Client'),
    });
  });

  it.each(['23503', '42P01', 'XX000', 'ERR_INVALID_ARG_TYPE', ''])(
    '500 for %j, which is our mistake',
    (code) => {
      expect(problemOf(coded(code))).toMatchObject({ status: 500, code: 'http.internal_server_error' });
      expect(JSON.stringify(problemOf(coded(code)))).not.toContain('internals');
    },
  );

  it.each([undefined, null, 'text', 42, {}])('500 for %j, which is no error', (thrown) => {
    expect(problemOf(thrown)).toMatchObject({ status: 500 });
  });

  it('leaves alone what was decided over it', () => {
    const decided = new NotFoundException('No such run.', { cause: coded('08006') });
    expect(problemOf(decided)).toMatchObject({ status: 404, detail: 'No such run.', code: 'http.not_found' });
    expect(headersOf(decided)).toEqual({});
  });
});
