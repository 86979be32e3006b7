import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { v7 as uuidv7 } from 'uuid';
import { Backend } from './support/backend.js';

let backend: Backend;
beforeAll(async () => {
  backend = await Backend.start();
});
afterAll(() => backend.stop());

describe('what is sent twice', () => {
  it('200 the same answer for the same Idempotency-Key, marked as replayed, stored once', async () => {
    const athlete = await backend.athlete();
    const headers = { 'idempotency-key': uuidv7() };
    const first = await athlete.log('bench press 225 for 8', {}, headers);
    const second = await athlete.log(
      'bench press 225 for 8',
      {},
      { 'idempotency-key': `"${headers['idempotency-key']}"` },
    );
    expect(second.body).toEqual(first.body);
    expect(first.headers.get('idempotent-replayed')).toBeNull();
    expect(second.headers.get('idempotent-replayed')).toBe('true');
    expect((await athlete.summary()).total_sets).toBe(1);
  });

  it('422 for the same Idempotency-Key with another payload', async () => {
    const athlete = await backend.athlete();
    const headers = { 'idempotency-key': uuidv7() };
    await athlete.log('bench press 225 for 8', {}, headers);
    const { status, body } = await athlete.log('bench press 225 for 9', {}, headers);
    expect(status).toBe(422);
    expect(body.code).toBe('http.idempotency_key_reused');
    expect((await athlete.summary()).total_sets).toBe(1);
  });

  it('stores once what twenty parallel requests with one key ask for', async () => {
    const athlete = await backend.athlete();
    const headers = { 'idempotency-key': uuidv7() };
    const answers = await Promise.all(
      Array.from({ length: 20 }, () => athlete.log('bench press 225 for 8', {}, headers)),
    );
    expect(answers.every(({ status }) => status === 200 || status === 409)).toBe(true);
    const stored = answers.filter(({ status }) => status === 200).map(({ body }) => body.set_ids[0]);
    expect(new Set(stored).size).toBe(1);
    expect((await athlete.summary()).total_sets).toBe(1);
  });

  it('200 the same row for the same client_id, also in parallel and for several sets', async () => {
    const athlete = await backend.athlete();
    const client_id = uuidv7();
    const answers = await Promise.all(
      Array.from({ length: 5 }, () => athlete.log('squat 3 sets of 5 at 225', { client_id })),
    );
    expect(answers.map(({ status }) => status)).toEqual([200, 200, 200, 200, 200]);
    expect(new Set(answers.map(({ body }) => body.set_ids.join())).size).toBe(1);
    expect((await athlete.summary()).total_sets).toBe(3);
  });
});

describe('a set that came without a sentence', () => {
  it('200 is the same row when it is said later under its client_id', async () => {
    const athlete = await backend.athlete();
    const client_id = uuidv7();
    const set = { exercise_slug: 'barbell-bench-press', weight_unit: 'lbs' };
    const uploaded = await athlete.post('/api/v1/workouts', {
      client_id: uuidv7(),
      start_time: new Date(Date.now() - 3_600_000).toISOString(),
      sets: [
        { ...set, weight: 130, reps: 6, client_id: uuidv7() },
        { ...set, weight: 135, reps: 5, client_id },
      ],
    });
    expect(uploaded.status).toBe(201);
    const setId = uploaded.body.sets[1].id;
    const said = await athlete.log('bench 135 for 5', { client_id });
    expect(said.status).toBe(200);
    expect(said.body).toMatchObject({
      saved: true,
      intent: 'log_set',
      parsed_by: 'record',
      set_ids: [setId],
      workout_id: uploaded.body.id,
      data: { exercise_slug: 'barbell-bench-press', weight: 135, weight_unit: 'lbs', reps: 5, sets: 1 },
      session_context: { set_number: 2, total_sets_in_session: 2, is_exercise_switch: false },
    });
    for (const mode of ['atomic', 'independent']) {
      const batch = { mode, items: [{ voice_input: 'bench 135 for 5', client_id }] };
      const { body } = await athlete.post('/api/v1/voice/log/batch', batch);
      expect(body.results[0].result.set_ids).toEqual([setId]);
    }
    const { body: workout } = await athlete.get(`/api/v1/workouts/${uploaded.body.id}/sets`);
    expect(workout.sets).toHaveLength(2);
  });
});

describe('sets said at once', () => {
  it('numbers 30 parallel sets of one athlete 1 to 30, and asks about none of them', async () => {
    for (let athletes = 0; athletes < 4; athletes += 1) {
      const athlete = await backend.athlete();
      // As far apart as an athlete's history would make doubtful, were the workout's own sets taken for history.
      const answers = await Promise.all(
        Array.from({ length: 30 }, (_, index) => athlete.log(`bench press ${100 + index} pounds for 5`)),
      );
      const numbers = answers.map(({ body }) => body.session_context.set_number).toSorted((a, b) => a - b);
      expect(numbers).toEqual(Array.from({ length: 30 }, (_, index) => index + 1));
      expect((await athlete.summary()).total_sets).toBe(30);
    }
  });
});
