import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Backend } from './support/backend.js';

let backend: Backend;
beforeAll(async () => {
  backend = await Backend.start();
});
afterAll(() => backend.stop());

describe('the words of a request', () => {
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

  it.each([
    ['a number', 5],
    ['an object', { a: 1 }],
    ['a list', ['squat']],
    ['true', true],
    ['2,001 characters', 'a'.repeat(2_001)],
  ])('422 for %s under any of the names, whatever the others hold', async (_name, wrong) => {
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
});

describe('the hints of a request', () => {
  it.each([
    ['an empty workout', { workout_id: '' }],
    ['an empty id', { client_id: '' }],
    ['a time that is none', { timestamp: 'soon' }],
    ['a number for the time', { timestamp: 5 }],
    ['another name of the unit', { weight_unit: 'pound' }],
    ['a unit that nobody lifts in', { weight_unit: 'stone' }],
    ['a text for the flag', { auto_save: 'false' }],
    ['a number for the flag', { auto_save: 0 }],
    ['a list for a set', { previous_set: [] }],
    ['figures that are none', { previous_set: { rpe: 0, reps: 8.5, weight: 'much', weight_unit: 7 } }],
    ['a text for the context', { context: 'gym' }],
    ['texts for sets', { context: { previous_sets: ['225x8'], current_exercise: 5 } }],
    ['201 sets', { context: { previous_sets: Array.from({ length: 201 }, () => ({ reps: 8 })) } }],
    ['a wrong workout', { workout_context: { last_weight: 'heavy', last_reps: -1, workout_id: 5 } }],
  ])('200 leaves out a hint that cannot be read: %s', async (_name, hint) => {
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
});
