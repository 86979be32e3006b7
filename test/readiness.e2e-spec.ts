import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { v7 as uuidv7 } from 'uuid';
import { type Athlete, Backend } from './support/backend.js';

let backend: Backend;
beforeAll(async () => {
  backend = await Backend.start();
});
afterAll(() => backend.stop());

const say = (athlete: Athlete, body: object, headers = {}) =>
  athlete.post('/api/v1/readiness', body, { headers });
const today = () => new Date().toISOString().slice(0, 10);

describe('POST /api/v1/readiness', () => {
  it('200 by one choice, and by four answers', async () => {
    const athlete = await backend.athlete();
    const simple = await say(athlete, { feeling: 'great' });
    expect(simple.status).toBe(200);
    expect(simple.body).toMatchObject({ type: 'simple', score: 85, date: today(), sleep_quality: null });
    const answers = { sleep_quality: 8, soreness: '3', stress: 4, energy: 7 };
    const detailed = await say(athlete, { ...answers, notes: 'slept well', date: '2026-03-05' });
    expect(detailed.body).toMatchObject({ type: 'detailed', score: 71, soreness: 3, date: '2026-03-05' });
  });

  it('200 replaces what was said of the same day', async () => {
    const athlete = await backend.athlete();
    const first = await say(athlete, { sleep_quality: 8, soreness: 3, stress: 4, energy: 7, notes: 'fine' });
    const second = await say(athlete, { emoji: '😴' });
    expect(second.body).toEqual({
      ...first.body,
      type: 'simple',
      score: 35,
      emoji: '😴',
      sleep_quality: null,
      soreness: null,
      stress: null,
      energy: null,
      notes: null,
    });
    const { body } = await athlete.get('/api/v1/readiness');
    expect(body.scores).toEqual([second.body]);
  });

  it('200 one row for twenty at once', async () => {
    const athlete = await backend.athlete();
    const answers = await Promise.all(Array.from({ length: 20 }, () => say(athlete, { feeling: 'ok' })));
    expect(new Set(answers.map(({ body }) => body.id)).size).toBe(1);
    expect(answers.every(({ status }) => status === 200)).toBe(true);
  });

  it('200 the same answer for the same Idempotency-Key', async () => {
    const athlete = await backend.athlete();
    const headers = { 'idempotency-key': uuidv7() };
    const first = await say(athlete, { feeling: 'great' }, headers);
    await say(athlete, { feeling: 'tired' });
    expect((await say(athlete, { feeling: 'great' }, headers)).body).toEqual(first.body);
    expect((await athlete.get('/api/v1/readiness')).body.scores[0].score).toBe(35);
  });

  it("200 today is the athlete's day", async () => {
    const athlete = await backend.athlete();
    const days = await Promise.all(
      ['Pacific/Kiritimati', 'Pacific/Pago_Pago'].map(async (zone) => {
        const { body } = await say(athlete, { feeling: 'ok' }, { 'x-time-zone': zone });
        return body.date as string;
      }),
    );
    expect(days[0]! > days[1]!).toBe(true);
  });

  it.each<[string, object, string]>([
    ['nothing', {}, '/feeling'],
    ['a feeling that is none', { feeling: 'banana' }, '/feeling'],
    ['three answers', { sleep_quality: 8, soreness: 3, stress: 4 }, '/energy'],
    [
      'an answer beyond the scale',
      { sleep_quality: 11, soreness: 3, stress: 4, energy: 5 },
      '/sleep_quality',
    ],
    ['a day to come', { feeling: 'ok', date: '2199-01-01' }, '/date'],
    ['a day that is none', { feeling: 'ok', date: '2026-02-30' }, '/date'],
    ['four answers promised and none given', { type: 'detailed', feeling: 'ok' }, '/sleep_quality'],
  ])('422 for %s', async (_name, body, pointer) => {
    const athlete = await backend.athlete();
    const answer = await say(athlete, body);
    expect(answer.status).toBe(422);
    expect(answer.body.errors[0].pointer).toBe(pointer);
  });
});

describe('GET /api/v1/readiness', () => {
  it('200 a range, newest first, and 304 while nothing changed', async () => {
    const athlete = await backend.athlete();
    for (const date of ['2026-03-01', '2026-03-03', '2026-03-02', '2026-04-01'])
      await say(athlete, { feeling: 'ok', date });
    const path = '/api/v1/readiness?from=2026-03-01&to=2026-03-31';
    const { body, headers } = await athlete.get(path);
    expect(body.scores.map(({ date }: { date: string }) => date)).toEqual([
      '2026-03-03',
      '2026-03-02',
      '2026-03-01',
    ]);
    const again = { headers: { 'if-none-match': headers.get('etag')! } };
    expect((await athlete.get(path, again)).status).toBe(304);
    await say(athlete, { feeling: 'tired', date: '2026-03-04' });
    expect((await athlete.get(path, again)).status).toBe(200);
  });

  it("200 nothing of another athlete's, 403 for another's user_id", async () => {
    const [owner, stranger] = [await backend.athlete(), await backend.athlete()];
    await say(owner, { feeling: 'great' });
    expect((await stranger.get('/api/v1/readiness')).body.scores).toEqual([]);
    expect((await stranger.get(`/api/v1/readiness?user_id=${owner.id}`)).status).toBe(403);
    expect((await say(stranger, { feeling: 'tired', user_id: owner.id })).status).toBe(403);
    expect((await owner.get('/api/v1/readiness')).body.scores[0].score).toBe(85);
  });

  it.each(['from=2020-01-01', 'from=x', 'to=2026-02-30', 'from=2026-01-01&from=2026-01-02'])(
    '422 for ?%s',
    async (query) => {
      const athlete = await backend.athlete();
      expect((await athlete.get(`/api/v1/readiness?${query}`)).status).toBe(422);
    },
  );
});
