import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
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

  it.each(['transcript', 'text', 'voice_command'])('200 reads the sentence from `%s`', async (name) => {
    const athlete = await backend.athlete();
    const { status, body } = await athlete.post('/api/v1/voice/parse', {
      [name]: 'squat 225 for 8 reps at RPE 8',
    });
    expect(status).toBe(200);
    expect(body.data).toMatchObject({ exercise_name: 'Barbell Back Squat', weight: 225, reps: 8, rpe: 8 });
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

  it('422 names the missing field', async () => {
    const athlete = await backend.athlete();
    const { status, body, headers } = await athlete.post('/api/v1/voice/parse', {});
    expect(status).toBe(422);
    expect(headers.get('content-type')).toContain('application/problem+json');
    expect(body).toMatchObject({ status: 422, status_code: 422, code: 'http.validation_failed' });
    expect(body.errors[0].pointer).toBe('/transcript');
    expect(body.detail).toBe(body.error);
    expect(body.detail).toBe(body.message);
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

describe('POST /api/v1/voice/validate', () => {
  it('200 valid for a complete sentence', async () => {
    const athlete = await backend.athlete();
    expect((await athlete.post('/api/v1/voice/validate', { text: 'bench 225 for 8' })).body).toEqual({
      valid: true,
      issues: [],
      suggestions: [],
    });
  });

  it.each(['bench 225', '', 'flurble'])('200 invalid for "%s", with what is missing', async (text) => {
    const athlete = await backend.athlete();
    const { status, body } = await athlete.post('/api/v1/voice/validate', { text });
    expect(status).toBe(200);
    expect(body.valid).toBe(false);
    expect(body.issues.length).toBeGreaterThan(0);
  });
});

describe('POST /api/v1/voice/suggestions', () => {
  it('200 phrases that fit the workout, each of which is understood', async () => {
    const athlete = await backend.athlete();
    await athlete.log('bench press 225 for 8');
    const { body } = await athlete.post('/api/v1/voice/suggestions', {
      user_id: athlete.id,
      context: { recentExercises: ['Squat'] },
    });
    expect(body.suggestions.length).toBeGreaterThan(1);
    const answers = await Promise.all(body.suggestions.map((phrase: string) => athlete.parse(phrase)));
    for (const { body: answer } of answers) expect(answer.intent).toBe('log_set');
  });
});

describe('GET /api/v1/voice/history/{user_id}', () => {
  it('200 newest first, with the count of all that match', async () => {
    const athlete = await backend.athlete();
    await athlete.log('bench press 225 for 8');
    await athlete.parse('squat 315 for 5');
    await athlete.log('flurble');
    const { body } = await athlete.get(`/api/v1/voice/history/${athlete.id}?limit=2`);
    expect(body.total).toBe(3);
    expect(body.history.map((entry: { voice_input: string }) => entry.voice_input)).toEqual([
      'flurble',
      'squat 315 for 5',
    ]);
    expect(body.history.map((entry: { success: boolean }) => entry.success)).toEqual([false, true]);
    const rest = await athlete.get(`/api/v1/voice/history/${athlete.id}?limit=2&offset=2`);
    expect(rest.body.history).toHaveLength(1);
    expect(rest.body.history[0].parsed_data).toMatchObject({ weight: 225, reps: 8 });
  });

  it('200 filters by date', async () => {
    const athlete = await backend.athlete();
    await athlete.log('bench press 225 for 8', { timestamp: '2026-03-05T10:00:00Z' });
    await athlete.log('bench press 225 for 7');
    const march = await athlete.get(
      `/api/v1/voice/history/${athlete.id}?startDate=2026-03-01&endDate=2026-03-05`,
    );
    expect(march.body.total).toBe(1);
  });

  it('422 for a limit that is none', async () => {
    const athlete = await backend.athlete();
    expect((await athlete.get(`/api/v1/voice/history/${athlete.id}?limit=-1`)).status).toBe(422);
    expect((await athlete.get(`/api/v1/voice/history/${athlete.id}?startDate=yesterday`)).status).toBe(422);
  });
});
