import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { BadgeFamily } from '../src/modules/badges/badge.js';
import { badgesOf } from '../src/modules/badges/catalogue.js';
import { BadgeMachinery, viewpoint } from './support/badge-machinery.js';
import type { History } from './support/history.js';
import type { PastRun, PastSet, PastWorkout } from './support/past.js';

let badges: BadgeMachinery;
beforeAll(async () => {
  badges = await BadgeMachinery.start();
});
afterAll(() => badges.stop());

const NOON = new Date('2026-11-25T12:00:00Z');
const DAY_MS = 86_400_000;
const daysAgo = (days: number) => new Date(NOON.getTime() - days * DAY_MS);
const times = <T>(count: number, make: (index: number) => T): T[] =>
  Array.from({ length: count }, (_, n) => make(n));

const workout = (...sets: Partial<PastSet>[]): PastWorkout => ({
  sets: sets.map((set) => ({ at: daysAgo(40), ...set })),
});
const lifted =
  (...sets: Partial<PastSet>[]) =>
  (history: History) =>
    history.workouts([workout(...sets)]);
const trained =
  (...days: number[]) =>
  (history: History) =>
    history.workouts(days.map((ago) => ({ sets: [{ at: daysAgo(ago) }] })));
const ran =
  (...runs: Partial<PastRun>[]) =>
  (history: History) =>
    history.runs(runs.map((run) => ({ at: daysAgo(40), ...run })));
const max = (exercise: string, weight: number, more: Partial<PastSet> = {}): Partial<PastSet> => ({
  exercise,
  weight,
  reps: 1,
  ...more,
});
const bench = 'barbell-bench-press';
const [squat, deadlift] = ['barbell-back-squat', 'barbell-deadlift'];
const upTo = (days: number, last: number) => times(days, (n) => last + n);

type Case = [BadgeFamily, string, (history: History) => Promise<unknown>, string];

/** Each family below, at and above its boundaries. What is expected: the types less the family's common beginning. */
const CASES: Case[] = [
  ['workout_count', 'nothing', async () => undefined, ''],
  ['workout_count', 'one under way', (h) => h.workouts([{ ...workout({}), open: true }]), '1'],
  ['workout_count', 'one without a set', (h) => h.workouts([workout()]), ''],
  ['workout_count', 'one whose sets were all undone', lifted({ undone: true }, { undone: true }), ''],
  ['workout_count', 'one deleted', (h) => h.workouts([{ ...workout({}), deleted: true }]), ''],
  ['workout_count', '4', (h) => h.workouts(times(4, () => workout({}))), '1'],
  ['workout_count', '5', (h) => h.workouts(times(5, () => workout({}, {}))), '1 5'],
  ['workout_count', '26', (h) => h.workouts(times(26, () => workout({}))), '1 5 10 25'],

  ['volume', '49,999.9 lbs', lifted({ weight: 499.999, reps: 100 }), ''],
  ['volume', '50,000 lbs', lifted({ weight: 500, reps: 100 }), '50k'],
  [
    'volume',
    '50,000 lbs in kilograms',
    lifted(...times(10, () => ({ weight: 226.796185, unit: 'kg' as const, reps: 10 }))),
    '50k',
  ],
  [
    'volume',
    '40 sets of 10 × 100 kg',
    lifted(...times(40, () => ({ weight: 100, unit: 'kg' as const, reps: 10 }))),
    '50k',
  ],
  [
    'volume',
    '50 sets of 10 × 100 kg',
    lifted(...times(50, () => ({ weight: 100, unit: 'kg' as const, reps: 10 }))),
    '50k 100k',
  ],
  ['volume', '60,000 lbs, undone', lifted({ weight: 600, reps: 100, undone: true }), ''],
  ['volume', 'help and bodyweight', lifted({ weight: -600, reps: 100 }, { weight: null, reps: 900 }), ''],

  ['pr_count', 'none', lifted({}), ''],
  ['pr_count', '4', lifted(...times(4, () => ({ isRecord: true }))), '1'],
  ['pr_count', '5', lifted(...times(5, () => ({ isRecord: true }))), '1 5'],

  ['plates', 'bench 134.9', lifted(max(bench, 134.9)), ''],
  ['plates', 'bench 135', lifted(max(bench, 135)), 'bench_1'],
  ['plates', 'bench 61.2 kg', lifted(max(bench, 61.2, { unit: 'kg' })), ''],
  ['plates', 'bench 61.3 kg', lifted(max(bench, 61.3, { unit: 'kg' })), 'bench_1'],
  ['plates', 'bench 225 × 8', lifted(max(bench, 225, { reps: 8 })), 'bench_1 bench_2'],
  ['plates', 'bench 315 × 13: no estimate', lifted(max(bench, 315, { reps: 13 })), ''],
  ['plates', 'bench 315, a warm-up', lifted(max(bench, 315, { type: 'warmup' })), ''],
  ['plates', 'bench 315, undone', lifted(max(bench, 315, { undone: true })), ''],
  ['plates', 'squat 224', lifted(max(squat, 224)), ''],
  ['plates', 'squat 225', lifted(max(squat, 225)), 'squat_2'],
  ['plates', 'low-bar squat 315', lifted(max('low-bar-back-squat', 315)), 'squat_2 squat_3'],
  ['plates', 'high-bar squat 405', lifted(max('high-bar-back-squat', 405)), 'squat_2 squat_3 squat_4'],
  ['plates', 'deadlift 314', lifted(max(deadlift, 314)), ''],
  ['plates', 'deadlift 404', lifted(max(deadlift, 404)), 'deadlift_3'],
  ['plates', 'sumo deadlift 495', lifted(max('sumo-deadlift', 495)), 'deadlift_3 deadlift_4 deadlift_5'],
  ...[
    'dumbbell-bulgarian-split-squat',
    'barbell-bulgarian-split-squat',
    'romanian-deadlift',
    'stiff-leg-deadlift',
    'trap-bar-deadlift',
    'smith-machine-bench-press',
    'dumbbell-bench-press',
    'incline-barbell-bench-press',
    'close-grip-bench-press',
    'barbell-front-squat',
    'hack-squat',
    'goblet-squat',
    'barbell-half-squat',
    'rack-pull',
    'clean-deadlift',
    'leg-press',
  ].map((slug): Case => ['plates', `${slug} 600: a look-alike`, lifted(max(slug, 600)), '']),

  ['clubs', '999.9', lifted(max(bench, 200), max(squat, 300), max(deadlift, 499.9)), ''],
  ['clubs', '1000', lifted(max(bench, 200), max(squat, 300), max(deadlift, 500)), '1000'],
  [
    'clubs',
    '1000 by the better of two squats',
    lifted(max(bench, 200), max(squat, 290), max('low-bar-back-squat', 300), max(deadlift, 500)),
    '1000',
  ],
  ['clubs', '1500', lifted(max(bench, 400), max(squat, 500), max(deadlift, 600)), '1000 1500'],
  [
    'clubs',
    'look-alikes',
    lifted(max(bench, 200), max('hack-squat', 700), max('romanian-deadlift', 700)),
    '',
  ],

  ['total_distance', '9.99', ran({ miles: 4 }, { miles: 5.99 }), '1'],
  ['total_distance', '10', ran({ miles: 4.1 }, { miles: 5.9 }), '1 10'],
  ['total_distance', 'a deleted run', ran({ miles: 4, deleted: true }), ''],

  ['single_run', '3.09', ran({ miles: 3.09 }, { miles: 3.09 }), ''],
  ['single_run', '3.1', ran({ miles: 3.1 }), '5k'],
  ['single_run', '5,000 m', ran({ miles: 5_000 / 1609.344 }), '5k'],
  ['single_run', 'a half marathon', ran({ miles: 21_097.5 / 1609.344 }), '5k 10k 15k half'],
  ['single_run', '20 miles', ran({ miles: 20 }), '5k 10k 15k half 20mi'],
  ['single_run', 'a marathon', ran({ miles: 42_195 / 1609.344 }), '5k 10k 15k half 20mi marathon'],
  ['single_run', '30.99', ran({ miles: 30.99 }), '5k 10k 15k half 20mi marathon'],
  ['single_run', '31', ran({ miles: 31 }), '5k 10k 15k half 20mi marathon ultra'],

  ['speed_5k', '30:00', ran({ miles: 3.1, seconds: 1_800 }), ''],
  ['speed_5k', '29:59', ran({ miles: 3.1, seconds: 1_799 }), '30'],
  ['speed_5k', '17:59 over 2.99', ran({ miles: 2.99, seconds: 1_079 }), ''],
  ['speed_5k', '24:59 over 3.0', ran({ miles: 3, seconds: 1_499 }), '30 27 25'],
  ['speed_5k', '17:59 over 3.2', ran({ miles: 3.2, seconds: 1_079 }), '30 27 25 22 20 18'],
  ['speed_5k', '17:59 over 3.21', ran({ miles: 3.21, seconds: 1_079 }), ''],
  ['speed_10k', '60:00', ran({ miles: 6.2, seconds: 3_600 }), ''],
  ['speed_10k', '59:59 over 6.1', ran({ miles: 6.1, seconds: 3_599 }), '60'],
  ['speed_10k', '39:59 over 6.3', ran({ miles: 6.3, seconds: 2_399 }), '60 55 50 45 40'],
  ['speed_10k', '39:59 over 6.31', ran({ miles: 6.31, seconds: 2_399 }), ''],
  ['speed_mile', '9:59 over 0.94', ran({ miles: 0.94, seconds: 599 }), ''],
  ['speed_mile', '9:59 over 0.95', ran({ miles: 0.95, seconds: 599 }), '10'],
  ['speed_mile', '5:59 over 1.05', ran({ miles: 1.05, seconds: 359 }), '10 9 8 7 6'],
  ['speed_mile', '5:59 over 1.06', ran({ miles: 1.06, seconds: 359 }), ''],
  ['pace', '10:00', ran({ miles: 7, seconds: 4_200 }), ''],
  ['pace', '9:59 over 0.1', ran({ miles: 0.1, seconds: 59 }), '10'],
  ['pace', '6:59', ran({ miles: 10, seconds: 4_190 }), '10 9 8 7'],

  ['elevation', 'unknown', ran({ climbedMeters: null }), ''],
  ['elevation', '499 feet', ran({ climbedMeters: 152.1 }, { climbedMeters: 152.1 }), ''],
  ['elevation', '500 feet', ran({ climbedMeters: 152.4 }), '500'],
  ['elevation', '5000 feet', ran({ climbedMeters: 1_524 }), '500 1000 2500 5000'],
  ['elevation', '5000 feet by a route', ran({ climbedMeters: 1_524, isClimbOfRoute: true }), ''],

  ['weather', '9 in the rain', ran(...times(9, () => ({ conditions: 'Rain' }))), ''],
  [
    'weather',
    '10 in the rain',
    ran(...times(10, (n) => ({ conditions: n % 2 ? 'Drizzle' : 'light rain' }))),
    'rain',
  ],
  ['weather', '10 unknown', ran(...times(10, () => ({}))), ''],
  [
    'weather',
    '10 in the sun or a dry thunderstorm',
    ran(...times(10, (n) => ({ conditions: n % 2 ? 'Clear' : 'Thunderstorm' }))),
    '',
  ],
  ['weather', '10 at 32 °F', ran(...times(10, () => ({ celsius: 0 }))), ''],
  ['weather', '10 at 31.9 °F', ran(...times(10, () => ({ celsius: -0.05 }))), 'cold'],
  ['weather', '10 at 90 °F', ran(...times(10, () => ({ celsius: (90 - 32) / 1.8 }))), ''],
  ['weather', '10 at 90.1 °F', ran(...times(10, () => ({ celsius: (90.1 - 32) / 1.8 }))), 'heat'],

  ['workout_streak', '6 days until today', trained(...upTo(6, 0)), ''],
  ['workout_streak', '7 days until today', trained(...upTo(7, 0)), '7'],
  ['workout_streak', '7 days until yesterday', trained(...upTo(7, 1)), '7'],
  ['workout_streak', '7 days until the day before', trained(...upTo(7, 2)), ''],
  ['workout_streak', '14 days with a hole', trained(...upTo(6, 0), ...upTo(7, 7)), ''],
  ['workout_streak', '14 days, some twice', trained(...upTo(14, 0), 3, 3, 9), '7 14'],
  [
    'workout_streak',
    'a day that was undone',
    (h) => h.workouts(times(7, (n) => ({ sets: [{ at: daysAgo(n), undone: n === 4 }] }))),
    '',
  ],
  ['workout_streak', '364 days', trained(...upTo(364, 1)), '7 14 30 60 100'],
  ['workout_streak', '365 days', trained(...upTo(365, 1)), '7 14 30 60 100 365'],
  ['weekly_consistency', '51 weeks', trained(...times(51, (n) => 7 * n)), '4 12 26'],
  ['weekly_consistency', '52 weeks', trained(...times(52, (n) => 7 * (n + 1))), '4 12 26 52'],
  ['weekly_consistency', '3 weeks', trained(0, 7, 14), ''],
  ['weekly_consistency', '4 weeks, this one included', trained(0, 7, 14, 21), '4'],
  ['weekly_consistency', '4 weeks until the last one', trained(7, 14, 21, 28), '4'],
  ['weekly_consistency', '4 weeks until the one before', trained(14, 21, 28, 35), ''],
  [
    'weekly_consistency',
    '12 weeks, any day of each',
    trained(...times(12, (n) => 7 * n + (n % 2 ? 2 : 0))),
    '4 12',
  ],
  ['run_streak', '6 days', ran(...times(6, (n) => ({ at: daysAgo(n) }))), ''],
  ['run_streak', '7 days until yesterday', ran(...times(7, (n) => ({ at: daysAgo(n + 1) }))), '7'],
  ['run_streak', '7 days, one deleted', ran(...times(7, (n) => ({ at: daysAgo(n), deleted: n === 3 }))), ''],

  [
    'cross_training',
    '25 workouts, 24 runs',
    async (h) => [await h.workouts(times(25, () => workout({}))), await ran(...times(24, () => ({})))(h)],
    '',
  ],
  [
    'cross_training',
    '25 workouts, 25 runs',
    async (h) => [await h.workouts(times(25, () => workout({}))), await ran(...times(25, () => ({})))(h)],
    '25',
  ],
  [
    'iron_athlete',
    '50 PRs, 249 miles',
    async (h) => [await lifted(...times(50, () => ({ isRecord: true })))(h), await ran({ miles: 249 })(h)],
    '',
  ],
  [
    'iron_athlete',
    '49 PRs, 300 miles',
    async (h) => [await lifted(...times(49, () => ({ isRecord: true })))(h), await ran({ miles: 300 })(h)],
    '',
  ],
  [
    'iron_athlete',
    '100 PRs, 500 miles',
    async (h) => [await lifted(...times(100, () => ({ isRecord: true })))(h), await ran({ miles: 500 })(h)],
    'bronze gold',
  ],
  ['programs', 'one under way', (h) => h.programs(1, 'active'), ''],
  ['programs', '3 completed', (h) => h.programs(3), '1 3'],
];

describe('what a record earns', () => {
  it.each(CASES)('%s: %s', async (family, _what, make, expected) => {
    const history = badges.history();
    await make(history);
    const { newly_earned: earned } = await badges.service.check(
      viewpoint(history, NOON),
      [family],
      undefined,
    );
    const known = badgesOf([family]).map(({ type }) => type);
    const endings = expected.split(' ').filter((ending) => ending !== '');
    expect(endings.every((ending) => known.some((type) => type.endsWith(`_${ending}`)))).toBe(true);
    expect(earned.map(({ badge_type }) => badge_type)).toEqual(
      known.filter((type) => endings.some((ending) => type.endsWith(`_${ending}`))),
    );
  });
});

describe('the morning of a streak', () => {
  it.each([
    ['America/Los_Angeles', '2026-03-09T16:00:00Z'],
    ['Europe/Berlin', '2026-03-30T07:00:00Z'],
    ['Pacific/Auckland', '2026-04-05T21:00:00Z'],
  ])('in %s, after a change of clocks, keeps the 7 days until yesterday', async (timeZone, now) => {
    const moment = new Date(now);
    const history = badges.history(timeZone);
    const evening = (daysBack: number) => lateEvening(viewpoint(history, moment).today, daysBack, timeZone);
    await history.workouts(times(7, (n) => ({ sets: [{ at: evening(n + 1) }] })));
    const { streaks } = await badges.shelf.streaksOf(viewpoint(history, moment));
    expect(streaks[0]).toMatchObject({ streak_type: 'workout', current_count: 7, longest_count: 7 });
    const alive = new Date(streaks[0]!.alive_until!);
    const lastMinute = viewpoint(history, new Date(alive.getTime() - 60_000));
    expect(lastMinute.today).toBe(viewpoint(history, moment).today);
    expect((await badges.shelf.streaksOf(lastMinute)).streaks[0]?.current_count).toBe(7);
    const over = await badges.shelf.streaksOf(viewpoint(history, alive));
    expect(over.streaks[0]).toMatchObject({ current_count: 0, longest_count: 7, alive_until: null });
    const { newly_earned: earned } = await badges.service.check(lastMinute, ['workout_streak'], undefined);
    expect(earned.map(({ badge_type }) => badge_type)).toEqual(['workout_streak_7']);
  });
});

/** 23:30 of a local day so many days before another, found by trying the hours. */
function lateEvening(today: string, daysBack: number, timeZone: string): Date {
  const day = new Date(Date.parse(`${today}T00:00:00Z`) - daysBack * DAY_MS).toISOString().slice(0, 10);
  const format = new Intl.DateTimeFormat('sv-SE', { timeZone, dateStyle: 'short', timeStyle: 'short' });
  for (let half = -48; half <= 72; half += 1) {
    const at = new Date(Date.parse(`${day}T00:00:00Z`) + half * 1_800_000);
    if (format.format(at) === `${day} 23:30`) return at;
  }
  throw new Error(`No 23:30 on ${day} in ${timeZone}`);
}
