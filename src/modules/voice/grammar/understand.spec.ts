import { describe, expect, it } from '@jest/globals';
import { gist, type GivenSet, read } from '../../../../test/support/grammar.js';

const BENCH: GivenSet[] = [{ exercise: 'barbell-bench-press', weight: 185, reps: 8 }];

describe('understand', () => {
  it.each([
    ['P2', 'bench press 225 for 8 at RPE 8', 'log_set | accept | barbell-bench-press 225 lbs x8 @8'],
    ['P2', 'eight at two twenty five on bench', 'log_set | accept | barbell-bench-press 225 lbs x8'],
    ['P2', 'Squat. 100 kilos. 5 reps.', 'log_set | accept | barbell-back-squat 100 kg x5'],
    ['P2', 'deadlift four oh five for a single', 'log_set | accept | barbell-deadlift 405 lbs x1'],
    [
      'P2',
      'leg press 400 for 12, 10 and 8',
      'log_set | accept | leg-press 400 lbs x12 | leg-press 400 lbs x10 | leg-press 400 lbs x8',
    ],
    ['P3', 'bench 225 8', 'log_set | confirmation | barbell-bench-press 225 lbs x8'],
    ['P11', 'bench two plates for 5', 'log_set | confirmation | barbell-bench-press 225 lbs x5'],
    ['P12', 'bench 100 kg for 5 with 2 in the tank', 'log_set | accept | barbell-bench-press 100 kg x5 @8'],
    ['P12', 'bench 225 for 5, failed at 4', 'log_set | accept | barbell-bench-press 225 lbs x4 @10 failure'],
    [
      'P16',
      'bench 225 for 8, left knee clicked',
      'log_set | accept | barbell-bench-press 225 lbs x8 "left knee clicked"',
    ],
    [
      'P17',
      'curls 30s for 12 then pushdowns 50 for 15',
      'log_set | accept | dumbbell-curl 30 lbs x12 | triceps-pushdown 50 lbs x15',
    ],
    ['P18', 'bench 225, no, 235 for 5', 'log_set | accept | barbell-bench-press 235 lbs x5'],
    ['P21', 'pull-ups for 12 plus 25', 'log_set | accept | weighted-pull-up 25 lbs x12'],
    ['P21', 'assisted dips minus 40 for 8', 'log_set | accept | assisted-dip -40 lbs x8 assisted'],
    ['P22', 'dumbbell row 80 for 10 each arm', 'log_set | accept | dumbbell-row 80 lbs x10 each'],
    ['units', 'plank a minute thirty', 'log_set | accept | plank 90s'],
    ['units', "farmer's carry 40 metres with the 32s", 'log_set | accept | farmers-carry 32 lbs 40m'],
    ['units', 'ran 5k in 24:30', 'log_set | accept | outdoor-run 1470s 5000m'],
    [
      'tempo',
      'front squat 155 for 5, tempo 3 1 1 0',
      'log_set | accept | barbell-front-squat 155 lbs x5 3-1-1-0',
    ],
  ])('%s %s', (_policy, words, expected) => {
    expect(gist(read(words))).toBe(expected);
  });

  it.each([
    ['P5', '195 for 6', 'log_set | accept | barbell-bench-press 195 lbs x6'],
    ['P6', 'same weight for 6', 'log_set | accept | barbell-bench-press 185 lbs x6'],
    ['P6', 'another one', 'log_set | accept | barbell-bench-press 185 lbs x8'],
    ['P8', 'add 10 for 5', 'log_set | accept | barbell-bench-press 195 lbs x5'],
    ['P8', 'two more reps', 'log_set | accept | barbell-bench-press 185 lbs x10'],
    ['P9', 'got 8', 'log_set | confirmation | barbell-bench-press 185 lbs x8'],
    ['P13', 'got five at 205, meant to get six', 'log_set | accept | barbell-bench-press 205 lbs x5'],
    [
      'P17',
      'drop set 135 for 8, 115 for 8',
      'log_set | accept | barbell-bench-press 135 lbs x8 | barbell-bench-press 115 lbs x8 drop',
    ],
    ['P23', 'no, 235', 'correct_set | accept | barbell-bench-press 235 lbs x8'],
    ['P23', 'actually make that 12', 'correct_set | accept | barbell-bench-press 185 lbs x12'],
    ['P23', 'no, incline', 'correct_set | accept | incline-barbell-bench-press 185 lbs x8'],
    ['P23', 'scratch that', 'undo | accept'],
    ['P24', '205 for 5, start the timer', 'log_set | accept | barbell-bench-press 205 lbs x5'],
  ])('%s after a set: %s', (_policy, words, expected) => {
    expect(gist(read(words, BENCH))).toBe(expected);
  });

  it.each([
    ['two numbers that may be either', 'curl 15 12', 'number'],
    ['a range of reps', 'bench 225 for 8 to 10', 'reps'],
    ['no weight for a lift', 'bench for 5', 'weight'],
    ['no reps', 'bench 225', 'reps'],
    ['no exercise', '225 for 8', 'exercise'],
    ['an exercise that nobody knows', 'glorp press 50 for 8', 'exercise'],
    ['a hold without a unit', 'plank 60', 'duration'],
    ['stone', 'bench 12 stone for 5', 'unit'],
    ['percent of a maximum', 'bench 3x8 at 70 percent', 'weight'],
    ['plates on a machine', 'hack squat 4 plates for 10', 'weight'],
    ['too heavy to be true', 'bench 2000 for 5', 'weight'],
    ['RPE beyond its scale', 'bench 225 for 5 RPE 12', 'number'],
    ['another day', 'last week I benched 225 for 5', 'day'],
    ['a plan', 'tomorrow I will squat 315 for 5', 'day'],
    ['another person', 'my buddy benched 315 for 3', 'day'],
  ])('asks about %s: %s', (_case, words, asks) => {
    const reading = read(words);
    expect(reading.action).toBe('needs_clarification');
    expect(reading.asks).toBe(asks);
    expect(reading.question).toMatch(/\?$/);
  });

  it.each([
    ['should I do 225?', 'question', { suggestedAction: 'call_ai_coach' }],
    ['give me something instead of squats', 'swap', { suggestedAction: 'show_exercise_swaps' }],
    ['my shoulder is pinching', 'pain_report', { suggestedAction: 'analyze_injury' }],
    ['start the rest timer', 'control', { control: 'start_rest_timer' }],
    ['done', 'control', { control: 'done' }],
    ["that's it for today", 'end_session', {}],
  ])('writes nothing for "%s"', (words, intent, more) => {
    expect(read(words)).toMatchObject({ intent, action: 'auto_accept', sets: [], ...more });
  });

  it('doubts what would be far above the best (P15)', () => {
    const best = { bestE1rmKg: () => ({ kg: 100, from: 'history' as const }) };
    expect(read('bench 225 for 5', [], best).action).toBe('auto_accept');
    expect(read('bench 315 for 5', [], best)).toMatchObject({
      action: 'needs_confirmation',
      question: expect.stringContaining('315'),
    });
  });

  it('undoes all that the last sentence stored, or one, or as many as are said', () => {
    const three = [...BENCH, ...BENCH, ...BENCH];
    const session = { currentExerciseId: '', sets: [], lastSentenceSetIds: ['set-2', 'set-3'] };
    const context = { session: { ...session, sets: readSession(three) } };
    expect(read('scratch that', [], context).targetSetIds).toEqual(['set-2', 'set-3']);
    expect(read('delete the last set', [], context).targetSetIds).toEqual(['set-3']);
    expect(read('delete the last three sets', [], context).targetSetIds).toEqual(['set-1', 'set-2', 'set-3']);
    expect(read('undo', []).action).toBe('needs_clarification');
  });

  it('says that too much was said at once instead of reading half of it', () => {
    const reading = read('bench 225 for 8 then '.repeat(60));
    expect(reading).toMatchObject({ intent: 'unknown', action: 'needs_clarification', sets: [] });
  });
});

function readSession(given: readonly GivenSet[]) {
  return given.map((set, at) => ({
    id: `set-${at + 1}`,
    setNumber: at + 1,
    exerciseId: read('bench 100 for 5').sets[0]!.exercise!.id,
    weight: set.weight ?? null,
    weightUnit: 'lbs' as const,
    reps: set.reps ?? null,
    durationSeconds: null,
    distanceMeters: null,
    rpe: null,
    rir: null,
    setType: 'working' as const,
    side: null,
    loadMode: 'barbell_total',
  }));
}
