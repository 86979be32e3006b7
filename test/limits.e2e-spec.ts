import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Backend, HAS_SERVERS } from './support/backend.js';

const SENTENCE = 'bench press 225 for 8';

let backend: Backend;
beforeAll(async () => {
  backend = await Backend.start({ processes: HAS_SERVERS ? 2 : 1 });
});
afterAll(() => backend.stop());

/** The n-th of many calls goes to the n-th process, in turn. */
const inTurn = (n: number): string => backend.processes[n % backend.processes.length]!.url;

describe('the voice budget of a free athlete', () => {
  it('429 for the 21st call of a minute, whichever process it meets and however it is called', async () => {
    const athlete = await backend.athlete(undefined, 'free');
    for (let n = 0; n < 20; n++) {
      const { status, headers } = await athlete.at(inTurn(n)).parse(SENTENCE);
      expect(status).toBe(200);
      expect(headers.get('ratelimit')).toContain(`"voice";r=${19 - n};`);
    }
    for (const call of [
      athlete.at(inTurn(0)).parse(SENTENCE),
      athlete.at(inTurn(1)).log(SENTENCE),
      athlete.at(inTurn(0)).post('/api/voice/parse', { text: SENTENCE }),
    ]) {
      expect((await call).status).toBe(429);
    }
  });

  it('lets exactly 20 of 100 parallel calls pass', async () => {
    const athlete = await backend.athlete(undefined, 'free');
    const answers = await Promise.all(
      Array.from({ length: 100 }, (_, n) => athlete.at(inTurn(n)).parse(SENTENCE)),
    );
    expect(answers.filter(({ status }) => status === 200)).toHaveLength(20);
    expect(answers.filter(({ status }) => status === 429)).toHaveLength(80);
  });

  it('tells on 200 and 429 alike what is left, and what premium would allow', async () => {
    const athlete = await backend.athlete(undefined, 'free');
    const first = await athlete.parse(SENTENCE);
    expect(first.headers.get('ratelimit-policy')).toBe('"voice";q=20;w=60, "general";q=120;w=60');
    expect(first.headers.get('x-ratelimit-tier')).toBe('free');
    for (let n = 0; n < 19; n++) await athlete.parse(SENTENCE);
    const { status, headers, body } = await athlete.parse(SENTENCE);
    expect(status).toBe(429);
    expect(headers.get('retry-after')).toMatch(/^\d+$/);
    expect(Number(headers.get('retry-after'))).toBeGreaterThan(0);
    expect(headers.get('ratelimit')).toContain('"voice";r=0;');
    expect(headers.get('x-ratelimit-remaining')).toBe('0');
    expect(headers.get('content-type')).toContain('application/problem+json');
    expect(body).toMatchObject({ status: 429, status_code: 429, plan: 'free' });
    expect(body.type).toContain('quota-exceeded');
    expect(body['violated-policies']).toEqual(['voice']);
    expect(body.upgrade).toBeDefined();
  });

  it('counts a batch by its items: an atomic one beyond what is left stores nothing', async () => {
    const athlete = await backend.athlete(undefined, 'free');
    const items = Array.from({ length: 20 }, () => ({ voice_input: SENTENCE }));
    expect((await athlete.parse(SENTENCE)).status).toBe(200);
    const refused = await athlete.post('/api/v1/voice/log/batch', { mode: 'atomic', items });
    expect(refused.status).toBe(429);
    expect(Number(refused.headers.get('retry-after'))).toBeGreaterThan(0);
    expect((await athlete.summary()).total_sets).toBe(0);
    const rest = await athlete.post('/api/v1/voice/log/batch', { mode: 'atomic', items: items.slice(0, 19) });
    expect(rest.status).toBe(200);
    expect((await athlete.parse(SENTENCE)).status).toBe(429);
  });

  it('422 for an atomic batch that no waiting makes possible, with the most that is', async () => {
    const athlete = await backend.athlete(undefined, 'free');
    const items = Array.from({ length: 21 }, () => ({ voice_input: SENTENCE }));
    const refused = await athlete.post('/api/v1/voice/log/batch', { mode: 'atomic', items });
    expect(refused.status).toBe(422);
    expect(refused.headers.get('retry-after')).toBeNull();
    expect(refused.body).toMatchObject({
      code: 'throttle.beyond_quota',
      most: 20,
      plan: 'free',
      upgrade: { plan: 'premium', limits: [{ policy: 'voice', limit: 100 }] },
    });
    expect((await athlete.summary()).total_sets).toBe(0);
    const whole = await athlete.post('/api/v1/voice/log/batch', {
      mode: 'atomic',
      items: items.slice(0, 20),
    });
    expect(whole.status).toBe(200);
    expect((await athlete.parse(SENTENCE)).status).toBe(429);
  });

  it('is not that of a premium athlete', async () => {
    const athlete = await backend.athlete(undefined, 'premium');
    const answers = await Promise.all(Array.from({ length: 40 }, () => athlete.parse(SENTENCE)));
    expect(answers.every(({ status }) => status === 200)).toBe(true);
    expect(answers[0]!.headers.get('ratelimit-policy')).toContain('"voice";q=100;w=60');
  });

  it('is not spent by refused calls, nor by what is not voice', async () => {
    const athlete = await backend.athlete(undefined, 'free');
    for (let n = 0; n < 30; n++)
      expect((await athlete.get('/api/v1/exercises/search?q=bench')).status).toBe(200);
    expect((await athlete.parse(SENTENCE)).headers.get('ratelimit')).toContain('"voice";r=19;');
  });
});

describe('callers without a good token', () => {
  it('401, and 429 for the 31st of a minute from one address', async () => {
    const statuses: number[] = [];
    for (let n = 0; n < 31; n++) {
      const { status } = await backend
        .anonymous(n % backend.processes.length)
        .post('/api/v1/voice/parse', { text: SENTENCE });
      statuses.push(status);
    }
    expect(statuses.slice(0, 30).every((status) => status === 401)).toBe(true);
    expect(statuses[30]).toBe(429);
  });
});
