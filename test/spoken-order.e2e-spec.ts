import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Backend } from './support/backend.js';

let backend: Backend;
beforeAll(async () => {
  backend = await Backend.start();
});
afterAll(() => backend.stop());

const ago = (minutes: number) => ({ timestamp: new Date(Date.now() - minutes * 60_000).toISOString() });

describe('sets that arrive in another order than they were performed', () => {
  it('200: records are decided in the order performed', async () => {
    const athlete = await backend.athlete();
    await athlete.log('bench press 100 for 5', ago(100));
    await athlete.log('bench press 120 for 5', ago(10));
    const { body } = await athlete.log('bench press 110 for 5', ago(50));
    expect(body.saved).toBe(true);
    const { body: listed } = await athlete.get(`/api/v1/workouts/${body.workout_id}/sets`);
    const sets = listed.sets.map(({ weight, is_pr }: { weight: number; is_pr: boolean }) => [weight, is_pr]);
    expect(sets).toEqual([
      [100, false],
      [120, true],
      [110, true],
    ]);
  });

  it('200: the first two of a workout that the phone names, at once, leave it under way', async () => {
    const athlete = await backend.athlete();
    const say = () => athlete.log('bench press 110 for 5', { workout_id: 'phone-made-name' });
    const answers = await Promise.all([say(), say(), say()]);
    expect(answers.map(({ status }) => status)).toEqual([200, 200, 200]);
    const { body } = await athlete.get('/api/v1/workouts');
    expect(body.workouts).toMatchObject([{ total_sets: 3, end_time: null }]);
  });

  it('200: a batch may change and undo what it has stored before', async () => {
    const athlete = await backend.athlete();
    const items = [
      { voice_input: 'bench press 110 for 5' },
      { voice_input: 'actually 6 reps' },
      { voice_input: 'bench press 112 for 5', ...ago(30) },
      { voice_input: 'undo' },
    ];
    const { status, body } = await athlete.post('/api/v1/voice/log/batch', { mode: 'atomic', items });
    expect([status, body.success]).toEqual([200, true]);
    expect((await athlete.summary()).total_sets).toBe(1);
  });
});
