import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { randomUUID } from 'node:crypto';
import { PersonalRecordsRepository } from '../src/modules/workout/personal-records.repository.js';
import { type OpenDatabase, openDatabase } from './support/open-database.js';

let open: OpenDatabase;
let records: PersonalRecordsRepository;
let exercises: string[];
beforeAll(async () => {
  open = await openDatabase();
  records = new PersonalRecordsRepository(open.db);
  const rows = await open.db.selectFrom('exercises').select('id').orderBy('slug').limit(3).execute();
  exercises = rows.map(({ id }) => id);
});
afterAll(() => open.close());

interface Lift {
  /** Index into the exercises. */
  exercise: number;
  weight: number;
  unit: 'lbs' | 'kg';
  reps: number;
  isWarmup: boolean;
  isDeleted: boolean;
  /** Minutes after the first; several may be performed at once. */
  minute: number;
}

const lift = fc.record<Lift>({
  exercise: fc.integer({ min: 0, max: 2 }),
  weight: fc.oneof(fc.constantFrom(100, 102.5, 225), fc.integer({ min: -40, max: 200 })),
  unit: fc.constantFrom('lbs', 'kg'),
  reps: fc.integer({ min: 0, max: 14 }),
  isWarmup: fc.integer({ min: 0, max: 4 }).map((n) => n === 0),
  isDeleted: fc.integer({ min: 0, max: 5 }).map((n) => n === 0),
  minute: fc.integer({ min: 0, max: 40 }),
});

const KG_PER_LB = 0.45359237;

/** Epley by the book, written once more. */
function e1rmKg({ weight, unit, reps }: Lift): number | null {
  if (weight <= 0 || reps < 1 || reps > 12) return null;
  const kilograms = unit === 'lbs' ? weight * KG_PER_LB : weight;
  return reps === 1 ? kilograms : kilograms * (1 + reps / 30);
}

/** The best that each set beat, by going through all of them in the order performed. */
function naively(lifts: readonly Lift[]): (number | null)[] {
  const beaten: (number | null)[] = lifts.map(() => null);
  const inOrder = lifts
    .map((each, index) => ({ ...each, index }))
    .toSorted((a, b) => a.minute - b.minute || a.index - b.index);
  for (const [at, each] of inOrder.entries()) {
    const estimate = e1rmKg(each);
    if (estimate === null || each.isWarmup || each.isDeleted) continue;
    const earlier = inOrder
      .slice(0, at)
      .filter((other) => other.exercise === each.exercise && !other.isWarmup && !other.isDeleted)
      .flatMap((other) => e1rmKg(other) ?? []);
    const best = Math.max(...earlier);
    if (earlier.length > 0 && estimate > best + 1e-6) beaten[each.index] = best;
  }
  return beaten;
}

const START = Date.parse('2026-03-01T10:00:00Z');

async function store(userId: string, lifts: readonly Lift[]): Promise<string[]> {
  const workout = randomUUID();
  const time = new Date(START);
  await open.db
    .insertInto('workouts')
    .values({
      id: workout,
      user_id: userId,
      client_id: null,
      name: null,
      notes: null,
      start_time: time,
      last_set_at: time,
      end_time: time,
    })
    .execute();
  const ids = lifts.map(() => randomUUID());
  await open.db
    .insertInto('workout_logs')
    .values(lifts.map((each, index) => rowOf(userId, workout, each, ids[index]!, index)))
    .execute();
  return ids;
}

function rowOf(userId: string, workout: string, each: Lift, id: string, index: number) {
  return {
    ...figuresOf(each),
    id,
    user_id: userId,
    workout_id: workout,
    voice_command_id: null,
    client_id: null,
    set_number: index + 1,
    duration_seconds: null,
    distance_meters: null,
    rpe: null,
    rir: null,
    tempo: null,
    rest_seconds: null,
    side: null,
    load_mode: null,
    notes: null,
    workout_date: '2026-03-01',
  };
}

function figuresOf(each: Lift) {
  return {
    exercise_id: exercises[each.exercise]!,
    weight: each.weight,
    weight_unit: each.unit,
    reps: each.reps,
    set_type: each.isWarmup ? ('warmup' as const) : ('working' as const),
    e1rm_kg: e1rmKg(each),
    performed_at: new Date(START + each.minute * 60_000),
    deleted_at: each.isDeleted ? new Date(START) : null,
  };
}

const redecide = (userId: string) =>
  open.db.transaction().execute((trx) => records.redecide(trx, userId, exercises));

/** What the database says each set beat, by its history and by the marks on the sets. */
async function recorded(userId: string, ids: readonly string[]) {
  const history = await open.db.selectFrom('pr_history').selectAll().where('user_id', '=', userId).execute();
  const sets = await open.db
    .selectFrom('workout_logs')
    .select(['id', 'is_pr'])
    .where('user_id', '=', userId)
    .execute();
  const bySet = new Map(history.map((row) => [row.workout_log_id, row]));
  const marked = new Set(sets.filter(({ is_pr }) => is_pr).map(({ id }) => id));
  return {
    beaten: ids.map((id) => bySet.get(id)?.previous_value_kg ?? null),
    marked: ids.map((id) => marked.has(id)),
    history,
  };
}

async function expectAsNaively(
  userId: string,
  ids: readonly string[],
  lifts: readonly Lift[],
): Promise<void> {
  const expected = naively(lifts);
  const { beaten, marked, history } = await recorded(userId, ids);
  expect(marked).toEqual(expected.map((best) => best !== null));
  for (const [index, best] of expected.entries()) {
    if (best === null) expect(beaten[index]).toBeNull();
    else expect(beaten[index]).toBeCloseTo(best, 9);
  }
  for (const row of history) {
    const each = lifts[ids.indexOf(row.workout_log_id)]!;
    expect(row).toMatchObject({
      exercise_id: exercises[each.exercise],
      weight: each.weight,
      reps: each.reps,
    });
    expect(row.value_kg).toBeCloseTo(e1rmKg(each)!, 9);
    expect(row.one_rm).toBeCloseTo(each.reps === 1 ? each.weight : each.weight * (1 + each.reps / 30), 5);
  }
}

describe('records decided anew', () => {
  it('are those of a naive walk in the order performed, on any history and after any change', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(lift, { minLength: 1, maxLength: 30 }),
        fc.array(fc.tuple(fc.nat(), lift), { maxLength: 4 }),
        async (lifts, changes) => {
          const userId = randomUUID();
          const ids = await store(userId, lifts);
          await redecide(userId);
          await expectAsNaively(userId, ids, lifts);
          const now = [...lifts];
          for (const [at, change] of changes) {
            const index = at % now.length;
            now[index] = change;
            const row = figuresOf(change);
            const id = ids[index]!;
            await open.db.updateTable('workout_logs').set(row).where('id', '=', id).execute();
          }
          await redecide(userId);
          await expectAsNaively(userId, ids, now);
        },
      ),
      { numRuns: 60 },
    );
  });

  it('are written once: a second decision changes nothing', async () => {
    const userId = randomUUID();
    const up = [60, 70, 80].map((weight, minute) => ({
      exercise: 0,
      weight,
      unit: 'kg' as const,
      reps: 5,
      isWarmup: false,
      isDeleted: false,
      minute,
    }));
    const ids = await store(userId, up);
    expect((await redecide(userId)).map(({ setId }) => setId)).toEqual(ids.slice(1));
    const before = await open.db
      .selectFrom('workout_logs')
      .selectAll()
      .where('user_id', '=', userId)
      .orderBy('set_number')
      .execute();
    const { history } = await recorded(userId, ids);
    expect(await redecide(userId)).toEqual([]);
    const after = await open.db
      .selectFrom('workout_logs')
      .selectAll()
      .where('user_id', '=', userId)
      .orderBy('set_number')
      .execute();
    expect(after).toEqual(before);
    expect((await recorded(userId, ids)).history).toEqual(history);
  });

  it('are nobody else’s', async () => {
    const [one, other] = [randomUUID(), randomUUID()];
    const lifts = [60, 70].map((weight, minute) => ({
      exercise: 0,
      weight,
      unit: 'kg' as const,
      reps: 5,
      isWarmup: false,
      isDeleted: false,
      minute,
    }));
    const [ids, others] = [await store(one, lifts), await store(other, lifts)];
    await redecide(one);
    expect((await recorded(one, ids)).marked).toEqual([false, true]);
    expect((await recorded(other, others)).marked).toEqual([false, false]);
  });
});
