import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { v7 as uuidv7 } from 'uuid';
import { type Athlete, Backend } from './support/backend.js';

let backend: Backend;
beforeAll(async () => {
  // Not that of the athletes: no answer may depend on where the server is.
  backend = await Backend.start({ env: { TZ: 'America/New_York' } });
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

  it('200 reads the first name that holds words', async () => {
    const athlete = await backend.athlete();
    for (const first of ['', '  ', null]) {
      const body = { transcript: first, text: 'squat 225 for 8' };
      expect((await athlete.post('/api/v1/voice/parse', body)).body.data.reps).toBe(8);
    }
    const log = { voice_input: '', transcript: '', voice_command: 'squat 225 for 8' };
    expect((await athlete.post('/api/v1/voice/log', log)).body).toMatchObject({
      saved: true,
      data: { reps: 8 },
    });
  });

  it.each([5, { a: 1 }, ['squat'], true, 'a'.repeat(2_001)])(
    '422 for %p under any of the names, whatever the others hold',
    async (wrong) => {
      const athlete = await backend.athlete();
      const names = ['transcript', 'voice_input', 'text', 'voice_command'];
      for (const route of ['parse', 'log', 'retry']) {
        for (const name of names) {
          const rest = Object.fromEntries(names.map((other) => [other, 'squat 225 for 5']));
          const { status, body } = await athlete.post(`/api/v1/voice/${route}`, { ...rest, [name]: wrong });
          expect([status, body.errors[0].pointer]).toEqual([422, `/${name}`]);
        }
      }
      const items = [{ voice_input: 'squat 225 for 5', text: wrong }];
      const batch = await athlete.post('/api/v1/voice/log/batch', { items });
      expect([batch.status, batch.body.errors[0].pointer]).toEqual([422, '/items/0/text']);
    },
  );

  it.each([
    { workout_id: '' },
    { client_id: '' },
    { timestamp: 'soon' },
    { timestamp: 5 },
    { weight_unit: 'pound' },
    { weight_unit: 'stone' },
    { auto_save: 'false' },
    { auto_save: 0 },
    { previous_set: [] },
    { previous_set: { rpe: 0, reps: 8.5, weight: 'much', weight_unit: 7, exercise_name: {} } },
    { context: 'gym' },
    { context: { previous_sets: ['225x8'], current_exercise: 5 } },
    { context: { previous_sets: Array.from({ length: 201 }, () => ({ exercise_name: 'Squat' })) } },
    { workout_context: { last_weight: 'heavy', last_reps: -1, workout_id: 5 } },
  ])('200 leaves out a hint that cannot be read: %j', async (hint) => {
    const athlete = await backend.athlete();
    const { status, body } = await athlete.parse('squat 225 for 8', hint);
    expect(status).toBe(200);
    expect(body).toMatchObject({ saved: false, data: { weight: 225, weight_unit: 'lbs', reps: 8 } });
    expect((await athlete.log('squat 225 for 8', hint)).body.saved).toBe(true);
  });

  it('200 reads what can be read of a hint', async () => {
    const athlete = await backend.athlete();
    const previous_set = { exercise_name: 'Bench Press', weight: '85', weight_unit: 'Kilos', rpe: 0 };
    const { body } = await athlete.parse('same weight for 6', { previous_set });
    expect(body.data).toMatchObject({ weight: 85, weight_unit: 'kg', reps: 6 });
    const saved = await athlete.parse('squat 225 for 8', { auto_save: 'true' });
    expect(saved.body.saved).toBe(true);
  });

  it('200 takes no older set for a last one that cannot be read', async () => {
    const athlete = await backend.athlete();
    const previous_sets = [
      { exercise_name: 'Bench Press', weight: 185, weight_unit: 'lbs', reps: 8 },
      '225x8',
    ];
    const { body } = await athlete.parse('same weight for 6', { context: { previous_sets } });
    expect(body.data.weight).toBeNull();
  });

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

describe('suggestions between two workouts', () => {
  const ask = async (athlete: Athlete, context: object = {}): Promise<string[]> => {
    const { status, body } = await athlete.post('/api/v1/voice/suggestions', { context });
    expect(status).toBe(200);
    return body.suggestions;
  };

  it('200 what was done last, with its weights, each of which is understood', async () => {
    const athlete = await backend.athlete();
    for (const words of [
      'bench press 225 for 8',
      'bench press 230 for 6',
      'pull ups for 9',
      'plank for 75 seconds',
    ])
      await athlete.log(words);
    await athlete.post(`/api/v1/session/${athlete.id}/end`);
    const suggestions = await ask(athlete, { recentExercises: ['Squat', 5, null] });
    expect(suggestions).toEqual([
      'Plank for 75 seconds',
      'Pull-Up for 9',
      'Barbell Bench Press 230 pounds for 6',
      'Squat, 3 sets of 10',
    ]);
    for (const phrase of suggestions.slice(0, 3))
      expect((await athlete.parse(phrase)).body.action).toBe('auto_accept');
    expect((await athlete.parse(suggestions[3]!)).body.intent).toBe('log_set');
  });

  it('200 the exercises of the workout on the screen before others', async () => {
    const athlete = await backend.athlete();
    await athlete.log('deadlift 315 for 5', { workout_id: 'pull-day' });
    await athlete.log('bench press 225 for 8', { workout_id: 'push-day' });
    await athlete.post(`/api/v1/session/${athlete.id}/end`);
    expect((await ask(athlete))[0]).toContain('Bench Press');
    expect((await ask(athlete, { currentWorkout: 'pull-day' }))[0]).toContain('Deadlift');
    expect((await ask(athlete, { currentWorkout: 'no such day' }))[0]).toContain('Bench Press');
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

  it('200 takes a time without a zone for UTC, wherever the server is', async () => {
    const athlete = await backend.athlete();
    await athlete.log('bench press 225 for 8', { timestamp: '2026-03-05T02:00:00' });
    const between = 'startDate=2026-03-05T01:00:00&endDate=2026-03-05T03:00:00';
    const { body } = await athlete.get(`/api/v1/voice/history/${athlete.id}?${between}`);
    expect(body.history).toMatchObject([{ timestamp: '2026-03-05T02:00:00.000Z' }]);
    const after = await athlete.get(`/api/v1/voice/history/${athlete.id}?startDate=2026-03-05T02:00:01`);
    expect(after.body.total).toBe(0);
  });

  it('422 for a limit that is none', async () => {
    const athlete = await backend.athlete();
    expect((await athlete.get(`/api/v1/voice/history/${athlete.id}?limit=-1`)).status).toBe(422);
    expect((await athlete.get(`/api/v1/voice/history/${athlete.id}?startDate=yesterday`)).status).toBe(422);
  });
});
