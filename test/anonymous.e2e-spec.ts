import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { connect } from 'node:net';
import { Backend, HAS_SERVERS } from './support/backend.js';
import type { Answer, Call } from './support/client.js';

const SENTENCE = 'bench press 225 for 8';
/** Of an address, within a minute. */
const LIMIT = 30;

let backend: Backend;
beforeAll(async () => {
  backend = await Backend.start({ processes: HAS_SERVERS ? 2 : 1, env: { TRUST_PROXY: 'true' } });
});
afterAll(() => backend.stop());

let addresses = 0;
const newAddress = () => `203.0.113.${(addresses += 1)}`;

type Ask = (call: Call, process: number) => Promise<Answer>;

const post =
  (path: string, more: Call): Ask =>
  ({ headers }, process) =>
    backend.anonymous(process).post(path, undefined, { ...more, headers: { ...headers, ...more.headers } });

const PARSE = '/api/v1/voice/parse';
const FAILING: [number, string, Ask][] = [
  [401, 'a call that needs a token', post(PARSE, { raw: JSON.stringify({ text: SENTENCE }) })],
  [400, 'a body that is no JSON', post(PARSE, { raw: '{"text' })],
  [400, 'a body that nests too deeply', post(PARSE, { raw: '['.repeat(40) })],
  [413, 'a body that is too large', post(PARSE, { raw: JSON.stringify('x'.repeat(300 * 1024)) })],
  [415, 'a body of another type', post(PARSE, { raw: 'text', headers: { 'content-type': 'text/plain' } })],
  [404, 'an unknown address', post('/api/v1/nowhere', { raw: '{}' })],
  [
    405,
    'a wrong method',
    (call, process) => backend.anonymous(process).send('DELETE', PARSE, undefined, call),
  ],
];

/** So many calls of one address, at the processes in turn. */
async function call(ask: Ask, times: number, headers: Record<string, string>): Promise<Answer[]> {
  const answers: Answer[] = [];
  for (let n = 0; n < times; n += 1) answers.push(await ask({ headers }, n % backend.processes.length));
  return answers;
}

describe.each([
  ['without a token', {}],
  ['with a bad token', { authorization: 'Bearer nonsense' }],
])('a caller %s', (_, authorization: Record<string, string>) => {
  it.each(FAILING)(
    '%i for %s, and 429 for the 31st of a minute from one address',
    async (status, _of, ask) => {
      const headers = { ...authorization, 'x-forwarded-for': newAddress() };
      const answers = await call(ask, LIMIT + 1, headers);
      expect(answers.map((answer) => answer.status)).toEqual([...Array(LIMIT).fill(status), 429]);
      expect(answers[0]!.headers.get('ratelimit')).toBe(`"anonymous";r=${LIMIT - 1};t=60`);
      const { headers: said, body } = answers[LIMIT]!;
      expect(Number(said.get('retry-after'))).toBeGreaterThan(0);
      expect(said.get('x-request-id')).toBe(body.request_id);
      expect(body).toMatchObject({ status: 429, plan: 'anonymous', 'violated-policies': ['anonymous'] });
    },
  );

  it('counts whatever was asked together', async () => {
    const headers = { ...authorization, 'x-forwarded-for': newAddress() };
    for (let n = 0; n < LIMIT; n += 1) await FAILING[n % FAILING.length]![2]({ headers }, 0);
    expect((await FAILING[1]![2]({ headers }, 0)).status).toBe(429);
  });
});

it('429 before the body has come, for whom the limit of the address is used up', async () => {
  const address = newAddress();
  await call(FAILING[0]![2], LIMIT, { 'x-forwarded-for': address });
  const { hostname, port } = new URL(backend.url);
  const socket = connect({ host: hostname, port: Number(port) });
  const lines = [`POST ${PARSE} HTTP/1.1`, 'Host: localhost', `X-Forwarded-For: ${address}`];
  socket.write(
    `${[...lines, 'Content-Type: application/json', 'Content-Length: 200000'].join('\r\n')}\r\n\r\n{`,
  );
  const answer = await new Promise<string>((resolve) => socket.once('data', (data) => resolve(String(data))));
  socket.destroy();
  expect(answer).toMatch(/^HTTP\/1\.1 429 /);
});

it('200 for probes, preflights and the documentation, which nobody counts', async () => {
  const headers = { 'x-forwarded-for': newAddress() };
  await call(FAILING[5]![2], LIMIT + 1, headers);
  for (const path of ['/health', '/health/live', '/docs', '/docs/openapi.json'])
    expect([path, (await backend.anonymous().get(path, { headers })).status]).toEqual([path, 200]);
  expect((await backend.anonymous().send('OPTIONS', PARSE, undefined, { headers })).status).toBe(200);
});

describe('an athlete whose call fails before it is understood', () => {
  it.each(FAILING.slice(1))(
    '%i for %s, counted once, and as no call of a category',
    async (status, _of, ask) => {
      const athlete = await backend.athlete(undefined, 'free');
      const authorization = `Bearer ${athlete.bearer}`;
      const first = await ask({ headers: { authorization } }, 0);
      expect(first.status).toBe(status);
      expect(first.headers.get('ratelimit')).toMatch(/^"general";r=119;t=\d+$/);
      const next = await athlete.parse(SENTENCE);
      expect(next.headers.get('ratelimit')).toMatch(/^"voice";r=19;t=\d+, "general";r=118;t=\d+$/);
    },
  );

  it('429 for the 121st of a minute', async () => {
    const athlete = await backend.athlete(undefined, 'free');
    const answers = await call(FAILING[5]![2], 121, { authorization: `Bearer ${athlete.bearer}` });
    expect(answers.filter(({ status }) => status === 404)).toHaveLength(120);
    expect(answers[120]).toMatchObject({ status: 429, body: { 'violated-policies': ['general'] } });
  });
});
