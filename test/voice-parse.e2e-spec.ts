import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { v7 as uuidv7 } from 'uuid';
import { Backend } from './support/backend.js';

let backend: Backend;
beforeAll(async () => {
  backend = await Backend.start();
});
afterAll(() => backend.stop());

describe('POST /api/v1/voice/parse', () => {
  it('200 understands and stores nothing', async () => {
    const athlete = await backend.athlete();
    const { status, body } = await athlete.parse('I did bench press 135 pounds for 10 reps');
    expect(status).toBe(200);
    expect(body.data.exercise_name.toLowerCase()).toContain('bench press');
    expect(body).toMatchObject({ saved: false, data: { weight: 135, reps: 10 }, set_ids: [], set_id: null });
    expect((await athlete.summary()).total_sets).toBe(0);
  });

  it('200 carries the flat names of the earlier client beside the new ones', async () => {
    const athlete = await backend.athlete();
    const { body } = await athlete.parse('squat 225 for 8 at RPE 8');
    expect(body).toMatchObject({
      success: true,
      exercise_name: 'Barbell Back Squat',
      weight: 225,
      weight_unit: 'lbs',
      reps: 8,
      rpe: 8,
      rir: 2,
      tempo: null,
      rest_seconds: null,
      notes: null,
      requires_confirmation: false,
      model_used: 'grammar',
      edge_case: null,
      save_error: null,
      error: null,
    });
    expect(body.latency_ms).toEqual(expect.any(Number));
    expect(body.exercise_id).toBe(body.sets[0].exercise_id);
  });

  it('200 stores with auto_save', async () => {
    const athlete = await backend.athlete();
    const { body } = await athlete.parse('squat 225 for 8', { auto_save: true });
    expect(body).toMatchObject({ saved: true });
    expect(body.set_ids).toHaveLength(1);
    expect((await athlete.summary()).total_sets).toBe(1);
  });

  it('200 counts a sentence once that is parsed and then logged', async () => {
    const athlete = await backend.athlete();
    await athlete.parse('squat 225 for 8');
    await athlete.log('squat 225 for 8');
    expect((await athlete.summary()).total_sets).toBe(1);
  });

  it("200 uses the client's set while the server has no session", async () => {
    const athlete = await backend.athlete();
    const previous_set = { exercise_name: 'Bench Press', weight: 185, weight_unit: 'lbs', reps: 8 };
    const { body } = await athlete.parse('same weight for 6', { previous_set });
    expect(body.data).toMatchObject({ exercise_name: 'Barbell Bench Press', weight: 185, reps: 6 });
  });

  it('200 takes the legacy literals for the caller, at the unversioned route, with deprecation headers', async () => {
    const athlete = await backend.athlete();
    const { status, headers } = await athlete.post('/api/voice/parse', {
      text: 'squat 225 for 8',
      user_id: 'user_123',
    });
    expect(status).toBe(200);
    expect(headers.get('deprecation')).toMatch(/^@\d+$/);
    expect(headers.get('sunset')).toMatch(/GMT$/);
    expect(headers.get('link')).toContain('rel="deprecation"');
  });

  it('200 still answers gibberish', async () => {
    const athlete = await backend.athlete();
    const { status, body } = await athlete.parse('flurble wump zzz');
    expect(status).toBe(200);
    expect(body).toMatchObject({ intent: 'unknown', action: 'needs_clarification', saved: false, sets: [] });
  });
});

describe('POST /api/v1/voice/retry', () => {
  it('200 completes a sentence with what was missing', async () => {
    const athlete = await backend.athlete();
    const { body } = await athlete.post('/api/v1/voice/retry', {
      text: 'bench press 225',
      additional_context: '8 reps',
    });
    expect(body).toMatchObject({ action: 'auto_accept', data: { weight: 225, reps: 8 } });
    expect((await athlete.summary()).total_sets).toBe(0);
  });
});

describe('a preview with an Idempotency-Key', () => {
  it.each(['parse', 'retry'])(
    '422 for an Idempotency-Key of another request, previews of %s included',
    async (route) => {
      const athlete = await backend.athlete();
      const headers = { 'idempotency-key': uuidv7() };
      await athlete.log('bench press 225 for 8', {}, headers);
      const { status, body } = await athlete.post(`/api/v1/voice/${route}`, { text: 'squat' }, { headers });
      expect([status, body.code]).toEqual([422, 'http.idempotency_key_reused']);
    },
  );

  it.each(['parse', 'retry'])('200 the same answer for the same Idempotency-Key: %s', async (route) => {
    const athlete = await backend.athlete();
    const call = { headers: { 'idempotency-key': uuidv7() } };
    const first = await athlete.post(`/api/v1/voice/${route}`, { text: 'squat 225 for 8' }, call);
    const second = await athlete.post(`/api/v1/voice/${route}`, { text: 'squat 225 for 8' }, call);
    expect(second.body).toEqual(first.body);
    expect(second.headers.get('idempotent-replayed')).toBe('true');
    expect((await athlete.get(`/api/v1/voice/history/${athlete.id}`)).body.total).toBe(1);
  });
});
