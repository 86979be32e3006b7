import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Body, Controller, ForbiddenException, Get, Param, Post } from '@nestjs/common';
import { connect } from 'node:net';
import { type Answer, type Call, Client } from '../../../test/support/client.js';
import { startTinyApp, type TinyApp } from '../../../test/support/tiny-app.js';
import { LargeBody } from './body-limits.js';
import { defineError } from './define-error.js';

const RunNotFound = defineError({
  code: 'running.run_not_found',
  status: 404,
  title: 'Unknown run',
  message: 'No run.',
});
const ProviderAway = defineError({ code: 'ai.provider_away', status: 503, message: 'The model is away.' });
const SECRET = 'password=hunter2 at /srv/app/secret.js';

@Controller('api/v1/runs')
class RunsController {
  @Get() list() {
    return { runs: [] };
  }
  @Get('crash') crash() {
    throw new Error(SECRET);
  }
  @Get('crash-without-error') crashWithoutError() {
    // oxlint-disable-next-line typescript/only-throw-error -- a library may
    throw { statusCode: 418, message: SECRET };
  }
  @Get('forbidden') forbidden() {
    throw new ForbiddenException('Not for you.');
  }
  @Get('away') away() {
    const headers = { 'retry-after': '7' };
    throw new ProviderAway({
      detail: 'Try the rules.',
      cause: new Error(SECRET),
      headers,
      members: { degraded: true },
    });
  }
  @Get(':id') get(@Param('id') id: string) {
    throw new RunNotFound({ detail: `No run ${id}.` });
  }
  @Post() echo(@Body() body: unknown) {
    return { body: body ?? 'none' };
  }
  @Post('batch') @LargeBody() batch() {
    return {};
  }
}

let tiny: TinyApp;
let client: Client;

beforeAll(async () => {
  tiny = await startTinyApp({ controllers: [RunsController] });
  client = new Client(tiny.url);
});
afterAll(() => tiny.app.close());

/** Asserts the one body of every error, member by member. */
function expectProblem({ status, headers, body }: Answer, expected: { status: number; code: string }) {
  expect({ status, code: body.code }).toEqual(expected);
  expect(headers.get('content-type')).toBe('application/problem+json; charset=utf-8');
  expect(body.type).toMatch(/^(about:blank|urn:voicefit:problem:.+|https:.+)$/);
  expect(body.title).toEqual(expect.any(String));
  expect(body.detail).not.toBe('');
  expect(body.instance).toMatch(/^\/[^?]*$/);
  expect(body).toMatchObject({ status, status_code: status, error: body.detail, message: body.detail });
  expect(body.request_id).toBe(headers.get('x-request-id'));
}

const post = (raw: string | Uint8Array<ArrayBuffer>, call: Call = {}) =>
  client.post('/api/v1/runs', undefined, { raw, ...call });
const textOf = (bytes: number) => JSON.stringify({ text: 'x'.repeat(bytes) });

describe('a named error', () => {
  it('404 with every member of the one body, and no other', async () => {
    const answer = await client.get('/api/v1/runs/42?token=secret', {
      headers: { 'x-request-id': 'phone-1' },
    });
    expectProblem(answer, { status: 404, code: 'running.run_not_found' });
    expect(answer.body).toEqual({
      type: 'urn:voicefit:problem:running.run_not_found',
      title: 'Unknown run',
      status: 404,
      detail: 'No run 42.',
      instance: '/api/v1/runs/42',
      code: 'running.run_not_found',
      request_id: 'phone-1',
      error: 'No run 42.',
      message: 'No run 42.',
      status_code: 404,
    });
  });

  it('503 with its headers and members, and without its cause', async () => {
    const answer = await client.get('/api/v1/runs/away');
    expectProblem(answer, { status: 503, code: 'ai.provider_away' });
    expect(answer.headers.get('retry-after')).toBe('7');
    expect(answer.body).toMatchObject({ detail: 'Try the rules.', degraded: true });
    expect(JSON.stringify(answer.body)).not.toContain('hunter2');
  });
});

describe('an error that nobody named', () => {
  it.each(['crash', 'crash-without-error'])('500 on %s, without its message', async (path) => {
    const answer = await client.get(`/api/v1/runs/${path}`);
    expectProblem(answer, { status: 500, code: 'http.internal_server_error' });
    expect(JSON.stringify(answer.body)).not.toMatch(/hunter2|secret|stack/);
  });

  it('403 from the framework keeps its text', async () => {
    const answer = await client.get('/api/v1/runs/forbidden');
    expectProblem(answer, { status: 403, code: 'http.forbidden' });
    expect(answer.body.detail).toBe('Not for you.');
  });
});

describe('an address', () => {
  it.each(['/', '/nowhere', '/api/v1/runs/1/2', '/docs/../etc'])('404 where nothing is: %s', async (path) => {
    expectProblem(await client.get(path), { status: 404, code: 'http.route_not_found' });
  });

  it('405 with Allow for another method', async () => {
    for (const method of ['PUT', 'DELETE', 'PATCH']) {
      const answer = await client.send(method, '/api/v1/runs', undefined, {});
      expectProblem(answer, { status: 405, code: 'http.method_not_allowed' });
      expect(answer.headers.get('allow')?.split(', ')).toEqual(expect.arrayContaining(['GET', 'POST']));
    }
  });

  it('400 when it cannot be decoded, 404 when a part of it is endless', async () => {
    const endless = await client.get(`/api/v1/runs/${'9'.repeat(300)}`);
    expectProblem(endless, { status: 404, code: 'http.route_not_found' });
    expectProblem(await client.get('/api/v1/runs/%ff'), { status: 400, code: 'http.malformed_request' });
  });
});

describe('a body', () => {
  it.each(['{"reps":', '{reps:5}', 'null x', '\u0000', '{"a":1}{"b":2}'])(
    '400 when it is no JSON: %j',
    async (raw) => {
      expectProblem(await post(raw), { status: 400, code: 'http.malformed_body' });
    },
  );

  it('400 when it would set a prototype', async () => {
    for (const raw of ['{"__proto__":{"admin":true}}', '{"constructor":{"prototype":{"admin":true}}}']) {
      expectProblem(await post(raw), { status: 400, code: 'http.malformed_body' });
    }
  });

  it('400 when it is nested beyond reason', async () => {
    const raw = '['.repeat(20_000) + ']'.repeat(20_000);
    expectProblem(await post(raw), { status: 400, code: 'http.body_too_deep' });
  });

  it('201 when it is empty: the phone declares JSON on every POST', async () => {
    expect(await post('')).toMatchObject({ status: 201, body: { body: 'none' } });
  });

  it.each([
    'text/plain',
    'application/xml',
    'multipart/form-data; boundary=x',
    'application/x-www-form-urlencoded',
  ])('415 as %s', async (type) => {
    const answer = await post('{}', { headers: { 'content-type': type } });
    expectProblem(answer, { status: 415, code: 'http.unsupported_media_type' });
  });

  it('201 up to 256 KiB, 413 beyond', async () => {
    expect((await post(textOf(256 * 1024 - 100))).status).toBe(201);
    expectProblem(await post(textOf(256 * 1024)), { status: 413, code: 'http.body_too_large' });
  });

  it('201 up to 1 MiB for a batch, 413 beyond', async () => {
    const batch = (bytes: number) => client.post('/api/v1/runs/batch', undefined, { raw: textOf(bytes) });
    expect((await batch(1024 * 1024 - 100)).status).toBe(201);
    expectProblem(await batch(1024 * 1024), { status: 413, code: 'http.body_too_large' });
  });
});

it('400 with a problem to what is no HTTP at all', async () => {
  const said = await new Promise<string>((resolve, reject) => {
    const socket = connect(Number(new URL(tiny.url).port), '127.0.0.1', () => socket.write('NOISE\r\n\r\n'));
    let text = '';
    socket
      .on('data', (chunk) => (text += chunk.toString()))
      .on('error', reject)
      .on('close', () => resolve(text));
  });
  const [head, body] = said.split('\r\n\r\n');
  expect(head).toMatch(/^HTTP\/1\.1 400 .*application\/problem\+json/s);
  expect(JSON.parse(body!)).toMatchObject({ status: 400, status_code: 400, code: 'http.malformed_request' });
});
