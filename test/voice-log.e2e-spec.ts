import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Backend } from './support/backend.js';

let backend: Backend;
beforeAll(async () => {
  backend = await Backend.start();
});
afterAll(() => backend.stop());

describe('POST /api/v1/voice/log', () => {
  it('200 stores a set that was said aloud under the right exercise', async () => {
    const athlete = await backend.athlete();
    const { status, body } = await athlete.log('bench press 225 for 8 at RPE 8');
    expect(status).toBe(200);
    expect(body).toMatchObject({
      success: true,
      saved: true,
      action: 'auto_accept',
      intent: 'log_set',
      parsed_by: 'grammar',
      error: null,
      data: {
        exercise_name: 'Barbell Bench Press',
        weight: 225,
        weight_unit: 'lbs',
        reps: 8,
        rpe: 8,
        rir: 2,
        sets: 1,
      },
      session_context: { set_number: 1, total_sets_in_session: 1, is_exercise_switch: null },
    });
    expect(body.parsed_data).toEqual(body.data);
    expect(body.set_ids).toHaveLength(1);
    expect(await athlete.summary()).toMatchObject({
      total_sets: 1,
      exercises_count: 1,
      current_exercise: { name: 'Barbell Bench Press', last_weight: 225, last_reps: 8 },
    });
  });

  it('200 stores three sets for "3 sets of 5"', async () => {
    const athlete = await backend.athlete();
    const { body } = await athlete.log('Deadlift 3 sets of 5 reps at 315 pounds');
    expect(body.set_ids).toHaveLength(3);
    expect(new Set(body.set_ids).size).toBe(3);
    expect(body.data).toMatchObject({ sets: 3, reps: 5, weight: 315 });
    expect((await athlete.summary()).total_sets).toBe(3);
  });

  it('200 keeps a half point of RPE, once', async () => {
    const athlete = await backend.athlete();
    const { body } = await athlete.log('squat 225 for 5 at RPE 8.5');
    expect(body).toMatchObject({ saved: true, data: { rpe: 8.5, rir: 1.5 } });
    expect((await athlete.summary()).total_sets).toBe(1);
  });

  it('200 remembers the session: "same weight for 6"', async () => {
    const athlete = await backend.athlete();
    await athlete.log('bench press 100 kilos for 8');
    const { body } = await athlete.log('same weight for 6');
    expect(body).toMatchObject({
      saved: true,
      same_weight_detected: true,
      data: { exercise_name: 'Barbell Bench Press', weight: 100, weight_unit: 'kg', reps: 6 },
      session_context: { set_number: 2, is_exercise_switch: false },
    });
  });

  it('200 says so when it stores nothing, and asks', async () => {
    const athlete = await backend.athlete();
    const { status, body } = await athlete.log('bench press 225');
    expect(status).toBe(200);
    expect(body).toMatchObject({ success: true, saved: false, set_ids: [], action: 'needs_clarification' });
    expect(body.question).toEqual(expect.any(String));
    expect(body.message).not.toMatch(/logged:|record/i);
    expect((await athlete.summary()).total_sets).toBe(0);
  });

  it('200 corrects, undoes and ends', async () => {
    const athlete = await backend.athlete();
    const first = await athlete.log('bench press 225 for 8');
    const corrected = await athlete.log('actually nine reps');
    expect(corrected.body).toMatchObject({
      intent: 'correct_set',
      saved: true,
      set_ids: first.body.set_ids,
      data: { weight: 225, reps: 9 },
    });
    expect((await athlete.summary()).current_exercise.last_reps).toBe(9);
    await athlete.log('bench press 225 for 7');
    const undone = await athlete.log('scratch that');
    expect(undone.body).toMatchObject({
      intent: 'undo',
      saved: true,
      session_context: { set_number: 2, total_sets_in_session: 1 },
    });
    expect((await athlete.summary()).total_sets).toBe(1);
    const third = await athlete.log('bench press 225 for 6');
    expect(third.body.session_context.set_number).toBe(2);
    expect((await athlete.log("that's it for today")).body).toMatchObject({
      intent: 'end_session',
      saved: true,
      workout_id: third.body.workout_id,
      session_context: { session_id: third.body.session_context.session_id, total_sets_in_session: 2 },
    });
    expect(await athlete.summary()).toMatchObject({ session_id: null, total_sets: 0 });
  });

  it('200 tells the numbers from after an undo, also when nothing is left', async () => {
    const athlete = await backend.athlete();
    await athlete.log('squat 3 sets of 5 at 225');
    const { body } = await athlete.log('scratch that');
    expect(body.session_context).toMatchObject({
      set_number: 1,
      total_sets_in_session: 0,
      is_exercise_switch: null,
    });
  });

  it('200 sends the members of a set, null, for a sentence without one', async () => {
    const athlete = await backend.athlete();
    for (const words of ['flurble wump', 'how many sets have I done', 'scratch that']) {
      const { body } = await athlete.log(words);
      expect(body.data).toMatchObject({
        exercise_name: null,
        weight: null,
        reps: null,
        sets: null,
        notes: null,
      });
      expect(body.parsed_data).toEqual(body.data);
      expect((await athlete.parse(words)).body.data).toEqual(body.data);
    }
    const { history } = (await athlete.get(`/api/v1/voice/history/${athlete.id}`)).body;
    for (const { parsed_data } of history) expect(parsed_data).toMatchObject({ exercise_name: null });
  });

  it('200 undoes all the sets of the last sentence', async () => {
    const athlete = await backend.athlete();
    await athlete.log('bench press 135 for 10');
    const { body: stored } = await athlete.log('squat 3 sets of 5 at 225');
    const { body } = await athlete.log('scratch that');
    expect(body.set_ids.toSorted()).toEqual(stored.set_ids.toSorted());
    expect(await athlete.summary()).toMatchObject({
      total_sets: 1,
      current_exercise: { name: 'Barbell Bench Press' },
    });
  });

  it('200 takes the first set of a lift for a baseline, a better one for a record, an equal one for neither', async () => {
    const athlete = await backend.athlete();
    const baseline = await athlete.log('bench press 225 for 5');
    const equal = await athlete.log('bench press 225 for 5');
    const better = await athlete.log('bench press 230 for 5');
    const warmUp = await athlete.log('bench press warm up 235 for 5');
    const lookAlike = await athlete.log('incline bench press 235 for 5');
    expect(baseline.body.personal_records).toEqual([]);
    expect(equal.body.personal_records).toEqual([]);
    expect(better.body.personal_records).toHaveLength(1);
    expect(better.body.personal_records[0].e1rm_kg).toBeCloseTo(230 * 0.45359237 * (1 + 5 / 30), 6);
    expect(better.body.message).toMatch(/personal record/i);
    expect(warmUp.body.personal_records).toEqual([]);
    expect(lookAlike.body.personal_records).toEqual([]);
  });

  it('200 keeps the time of a set said offline, and its own workout', async () => {
    const athlete = await backend.athlete();
    await athlete.log('bench press 225 for 5');
    const yesterday = new Date(Date.now() - 26 * 3_600_000).toISOString();
    const { body } = await athlete.log('squat 315 for 5', { timestamp: yesterday });
    expect(body).toMatchObject({ saved: true, session_context: { set_number: 1 } });
    expect(await athlete.summary()).toMatchObject({
      total_sets: 1,
      current_exercise: { name: 'Barbell Bench Press' },
    });
    const history = await athlete.get(`/api/v1/voice/history/${athlete.id}`);
    expect(history.body.history.map((entry: { timestamp: string }) => entry.timestamp)).toContain(yesterday);
  });

  it("200 echoes the phone's workout, joins the sets that name it, and survives any text as its id", async () => {
    const athlete = await backend.athlete();
    const one = await athlete.log('bench press 225 for 5', { workout_id: 'local-workout-1' });
    const two = await athlete.log('same again', { workout_id: 'local-workout-1' });
    expect(one.body.workout_log_id).toBe('local-workout-1');
    expect(two.body.workout_id).toBe(one.body.workout_id);
    const odd = await athlete.log('bench press 225 for 4', { workout_id: "invalid'; drop table workouts" });
    expect(odd.status).toBe(200);
    expect(odd.body.workout_id).not.toBe(one.body.workout_id);
  });
});

describe('what a correction teaches', () => {
  it('200 makes the misheard words the name of what was meant, for this athlete alone', async () => {
    const [athlete, other] = [await backend.athlete(), await backend.athlete()];
    expect((await athlete.log('venture press 135 for 8')).body.data.exercise_name).toBe(
      'Barbell Bench Press',
    );
    const corrected = await athlete.log('no, incline');
    expect(corrected.body).toMatchObject({
      saved: true,
      intent: 'correct_set',
      data: { exercise_name: 'Incline Barbell Bench Press', weight: 135, reps: 8 },
    });
    const again = await athlete.log('venture press 140 for 8');
    expect(again.body.data.exercise_name).toBe('Incline Barbell Bench Press');
    expect((await other.log('venture press 140 for 8')).body.data.exercise_name).toBe('Barbell Bench Press');
  });

  it('200 leaves a name that was known as it is', async () => {
    const athlete = await backend.athlete();
    await athlete.log('bench press 135 for 8');
    await athlete.log('no, incline');
    expect((await athlete.log('bench press 135 for 8')).body.data.exercise_name).toBe('Barbell Bench Press');
  });
});
