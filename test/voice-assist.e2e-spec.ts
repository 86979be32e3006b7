import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type Athlete, Backend } from './support/backend.js';

let backend: Backend;
beforeAll(async () => {
  // Not that of the athletes: no answer may depend on where the server is.
  backend = await Backend.start({ env: { TZ: 'America/New_York' } });
});
afterAll(() => backend.stop());

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
