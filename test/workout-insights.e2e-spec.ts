import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type Athlete, Backend } from './support/backend.js';
import { PAST_ATHLETE, withPastWorkout } from './support/past-workout.js';

let backend: Backend;
let athlete: Athlete;
let stranger: Athlete;
let pastId: string;
beforeAll(async () => {
  backend = await Backend.start({ database: () => withPastWorkout((id) => (pastId = id)) });
  athlete = await backend.athlete(PAST_ATHLETE);
  stranger = await backend.athlete();
});
afterAll(() => backend.stop());

const insights = (who: Athlete, body: object) => who.post('/api/v1/workout/insights', body);

describe('insights into a workout', () => {
  it('200 for sets without an effort, bodyweight and warm-ups', async () => {
    const { status, body } = await insights(athlete, { user_id: athlete.id, workout_id: pastId });
    expect(status).toBe(200);
    expect(body.workout_summary).toMatchObject({ total_sets: 7, total_exercises: 5, avg_rpe: 8 });
    expect(body.intensity_analysis).toMatchObject({
      working_sets: 6,
      warmup_sets: 1,
      high_intensity_sets: 2,
    });
    expect(body.muscle_group_balance).toEqual({
      push_pull_ratio: 1,
      push_sets: 2,
      pull_sets: 2,
      balanced: true,
      status: 'balanced',
    });
    expect(body.fatigue_indicators).toMatchObject({
      high_rpe_percentage: 67,
      estimated_fatigue_level: 'high',
    });
    expect(body.comparison_to_recent_workouts).toBeNull();
    expect(body.performance_insights).toMatch(/^7 sets of 5 exercises/);
  });

  it('200 for a workout that is open, up to its last set', async () => {
    const visitor = await backend.athlete();
    const { body: logged } = await visitor.log('bench press 225 for 8');
    const { status, body } = await insights(visitor, { workout_id: logged.workout_id });
    expect(status).toBe(200);
    expect(body.workout_summary).toMatchObject({ is_finished: false, duration_minutes: 0, avg_rpe: 0 });
    expect(body.fatigue_indicators.estimated_fatigue_level).toBe('insufficient_data');
    expect(body.recommendations).toEqual([]);
  });

  it('404 for an unknown workout, and the same for that of another athlete', async () => {
    const asked = { workout_id: '018f0000-0000-7000-8000-000000000001' };
    const unknown = await insights(stranger, asked);
    const foreign = await insights(stranger, { workout_id: pastId });
    expect([unknown.status, foreign.status]).toEqual([404, 404]);
    expect(foreign.body.code).toBe(unknown.body.code);
    expect(foreign.body.detail).toBe(unknown.body.detail);
  });

  it("403 for another athlete's id", async () => {
    expect((await insights(stranger, { user_id: athlete.id, workout_id: pastId })).status).toBe(403);
  });

  it.each([
    [{}, 422],
    [{ workout_id: '' }, 422],
    [{ workout_id: 7 }, 422],
    [{ workout_id: 'x'.repeat(129) }, 422],
    [{ workout_id: 'a\0b' }, 404],
    [{ workout_id: '\ud800' }, 404],
  ])('a refusal for %j', async (body, status) => {
    expect((await insights(athlete, body)).status).toBe(status);
  });

  it('counts as a call of the coach', async () => {
    const { headers } = await insights(stranger, { workout_id: pastId });
    expect(headers.get('ratelimit-policy')).toMatch(/"ai_coach"/);
  });
});
