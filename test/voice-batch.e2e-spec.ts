import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { v7 as uuidv7 } from 'uuid';
import { type Athlete, Backend, HAS_SERVERS } from './support/backend.js';

let backend: Backend;
beforeAll(async () => {
  backend = await Backend.start({ processes: HAS_SERVERS ? 2 : 1 });
});
afterAll(() => backend.stop());

const BATCH = '/api/v1/voice/log/batch';

function send(athlete: Athlete, sentences: object[], more: object = {}, key?: string) {
  const headers: Record<string, string> = key === undefined ? {} : { 'idempotency-key': key };
  return athlete.post(BATCH, { items: sentences, ...more }, { headers });
}

const saying = (...words: string[]) => words.map((voice_input) => ({ voice_input }));
const TWO = saying('bench press 225 for 8', 'bench press 225 for 7');

describe.each([{ mode: 'independent' }, { mode: 'atomic' }, {}])('a batch %p sent twice', (more) => {
  it('200 the same answer for the same Idempotency-Key, marked as replayed, stored once', async () => {
    const athlete = await backend.athlete();
    const key = uuidv7();
    const first = await send(athlete, TWO, more, key);
    const second = await send(athlete, TWO, more, key);
    expect(first.body.stored).toBe(2);
    expect(second.body).toEqual(first.body);
    expect(first.headers.get('idempotent-replayed')).toBeNull();
    expect(second.headers.get('idempotent-replayed')).toBe('true');
    expect((await athlete.summary()).total_sets).toBe(2);
    const history = await athlete.get(`/api/v1/voice/history/${athlete.id}`);
    expect(history.body.total).toBe(2);
  });

  it('422 for the same Idempotency-Key with another payload', async () => {
    const athlete = await backend.athlete();
    const key = uuidv7();
    await send(athlete, TWO, more, key);
    const { status, body } = await send(athlete, saying('squat 315 for 5'), more, key);
    expect([status, body.code]).toEqual([422, 'http.idempotency_key_reused']);
    expect((await athlete.summary()).total_sets).toBe(2);
  });

  it('stores once what ten parallel requests with one key ask for, whichever process they meet', async () => {
    const athlete = await backend.athlete();
    const key = uuidv7();
    const inTurn = (n: number) => athlete.at(backend.processes[n % backend.processes.length]!.url);
    const answers = await Promise.all(Array.from({ length: 10 }, (_, n) => send(inTurn(n), TWO, more, key)));
    expect(answers.every(({ status }) => status === 200 || status === 409)).toBe(true);
    const ids = answers
      .filter(({ status }) => status === 200)
      .map(({ body }) => body.results.map((one: { result: { set_ids: string[] } }) => one.result.set_ids));
    expect(ids.length).toBeGreaterThan(0);
    expect(new Set(ids.map((each) => JSON.stringify(each))).size).toBe(1);
    expect((await athlete.summary()).total_sets).toBe(2);
  });
});

describe('an independent batch that could not be done whole', () => {
  it('200 goes on, sent again with its key: what was done takes nothing from the quota', async () => {
    const name = `upgrading-${uuidv7()}`;
    const free = await backend.athlete(name, 'free');
    const weights = Array.from({ length: 25 }, (_, index) => `bench press ${100 + index} pounds for 5`);
    const key = uuidv7();
    const first = await send(free, saying(...weights), {}, key);
    expect(first.body.stored).toBe(20);
    expect(first.body.results[20]).toMatchObject({ status: 429, result: null });
    const premium = await backend.athlete(name, 'premium');
    // Of 100 in a minute 20 are used: 7 are left after these.
    await send(premium, saying(...Array.from({ length: 73 }, () => 'flurble')));
    const second = await send(premium, saying(...weights), {}, key);
    expect(second.body).toMatchObject({ success: true, stored: 25 });
    expect(second.body.results.slice(0, 20)).toEqual(first.body.results.slice(0, 20));
    expect((await premium.summary()).total_sets).toBe(25);
    // Five of the 7 were needed; sent a third time, it needs none.
    await send(premium, saying(...weights), {}, key);
    expect((await premium.parse('flurble')).headers.get('ratelimit')).toMatch(/^"voice";r=1;/);
  });

  it('200 tries again what failed, and replays the rest', async () => {
    const [athlete, other] = [await backend.athlete(), await backend.athlete()];
    const { workout_id } = (await other.log('squat 315 for 5')).body;
    const key = uuidv7();
    const sentences = [
      { voice_input: 'bench press 225 for 8' },
      { voice_input: 'squat 225 for 5', workout_id },
    ];
    const first = await send(athlete, sentences, {}, key);
    expect(first.body.results.map(({ status }: { status: number }) => status)).toEqual([200, 404]);
    const second = await send(athlete, sentences, {}, key);
    expect(second.body.results[0]).toEqual(first.body.results[0]);
    expect(second.body.results[1].status).toBe(404);
    expect(second.headers.get('idempotent-replayed')).toBeNull();
    expect((await athlete.summary()).total_sets).toBe(1);
    const changed = await send(athlete, TWO, {}, key);
    expect(changed.body.code).toBe('http.idempotency_key_reused');
  });
});

describe('what a batch says it stored', () => {
  it.each(['independent', 'atomic'])('%s: a set that was named twice counts once', async (mode) => {
    const athlete = await backend.athlete();
    const sentence = { voice_input: 'bench press 225 for 8', client_id: uuidv7() };
    expect((await send(athlete, [sentence, sentence], { mode })).body.stored).toBe(1);
  });

  it.each(['independent', 'atomic'])('%s: a set that was taken back does not count', async (mode) => {
    const athlete = await backend.athlete();
    const { body } = await send(athlete, saying('bench 225 for 8', 'bench 225 for 7', 'scratch that'), {
      mode,
    });
    expect(body.stored).toBe(1);
    expect((await athlete.summary()).total_sets).toBe(1);
  });
});

describe('an atomic batch that has to ask', () => {
  const sentences = saying('bench press 225 for 8', 'squat 225', 'bench press 225 for 7');

  it('200 stores nothing, and keeps what was said in the history', async () => {
    const athlete = await backend.athlete();
    const { status, body } = await send(athlete, sentences, { mode: 'atomic' });
    expect(status).toBe(200);
    expect(body).toMatchObject({ success: false, stored: 0 });
    expect((await athlete.summary()).total_sets).toBe(0);
    const { history, total } = (await athlete.get(`/api/v1/voice/history/${athlete.id}`)).body;
    expect(total).toBe(3);
    expect(history.map((entry: { voice_input: string }) => entry.voice_input).toSorted()).toEqual(
      sentences.map(({ voice_input }) => voice_input).toSorted(),
    );
  });

  it('200 does not ask about what an earlier try has stored, and answers as then', async () => {
    const athlete = await backend.athlete();
    await athlete.log('bench press 225 for 8');
    const same = { voice_input: 'same weight for 6', client_id: uuidv7() };
    const stored = await athlete.log(same.voice_input, { client_id: same.client_id });
    await athlete.post(`/api/v1/session/${athlete.id}/end`);
    const { body } = await send(athlete, [same, { voice_input: 'squat 225 for 5' }], { mode: 'atomic' });
    expect(body.results[0].result.set_ids).toEqual(stored.body.set_ids);
    expect(body).toMatchObject({ success: true, stored: 2 });
  });
});
