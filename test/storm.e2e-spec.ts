import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { sql } from 'kysely';
import { v7 as uuidv7 } from 'uuid';
import { localUserId } from '../src/platform/auth/index.js';
import type { Database } from '../src/platform/database/index.js';
import { Backend, HAS_SERVERS } from './support/backend.js';
import { databaseWith, openAt, type OpenDatabase } from './support/open-database.js';
import { Storm } from './support/storm.js';
import { until } from './support/process.js';

const onServers = HAS_SERVERS ? describe : describe.skip;

/** A failure names the seed that it came from: given here, the same things are asked for. */
const SEED = Number(process.env.FUZZ_SEED ?? Date.now() % 2 ** 31);
/** What the plan lets one athlete ask for in a minute, or a little more. */
const CALLS = 590;
const AT_ONCE = 16;
const MUSCLES = ['chest', 'back', 'quads', 'biceps', 'calves', 'triceps'];

/** Park and Miller's minimal standard generator. */
function randomOf(seed: number): () => number {
  let state = (seed % 2_147_483_646) + 1;
  return () => (state = (state * 48_271) % 2_147_483_647) / 2_147_483_647;
}

const userId = localUserId('stormy');
const flags = MUSCLES.map(() => uuidv7());

async function past(db: Database): Promise<void> {
  for (const [index, muscle] of MUSCLES.entries())
    await sql`insert into program_adherence_flags (id, user_id, muscle_group, priority, target_weekly_sets,
        actual_weekly_sets, variance_percentage, status, flagged_date, alerted_at)
      values (${flags[index]}, ${userId}, ${muscle}, 'high', 12, 4, -66, 'alerted', now(), now())`.execute(
      db,
    );
}

onServers(`a storm of one athlete's devices on two processes, seed ${SEED}`, () => {
  let backend: Backend;
  let open: OpenDatabase;
  let storm: Storm;
  beforeAll(async () => {
    backend = await Backend.start({ processes: 2, database: () => databaseWith(past) });
    open = await openAt(backend.env);
    const athlete = await backend.athlete('stormy');
    const devices = backend.processes.map(({ url }) => athlete.at(url));
    storm = new Storm(devices, randomOf(SEED), flags);
    await storm.rage(CALLS, AT_ONCE);
  }, 60_000);
  afterAll(async () => {
    await open.close();
    await backend.stop();
  });

  const rows = async <T>(query: ReturnType<typeof sql<T>>) => (await query.execute(open.db)).rows;

  it('brings no 5xx', () => {
    const failed = storm.answers.filter(({ answer }) => answer.status >= 500);
    expect(failed.map(({ what, answer }) => [what, answer.status, answer.body])).toEqual([]);
    expect(storm.answers.filter(({ answer }) => answer.status < 300).length).toBeGreaterThan(CALLS / 3);
  });

  it('makes nobody wait for nobody: no deadlock, no serialization failure', () => {
    expect(backend.processes.map((api) => api.output()).join('\n')).not.toMatch(/40P01|40001|deadlock/);
  });

  it('leaves the sets of each workout numbered without gaps, and the next number right', async () => {
    const wrong = await rows<object>(sql`
      select w.id, w.last_set_number, array_agg(s.set_number order by s.set_number) as numbers
      from workouts w left join workout_logs s on s.workout_id = w.id
      where w.deleted_at is null
      group by w.id
      having count(distinct s.set_number) <> coalesce(max(s.set_number), 0)
        or w.last_set_number <> coalesce(max(s.set_number) filter (where s.deleted_at is null), 0)`);
    expect(wrong).toEqual([]);
  });

  it('leaves the tonnage that the sets come to', async () => {
    const [head] = await rows<{ kept: number; sum: number }>(sql`
      select tonnage_kg as kept, (select coalesce(sum(tonnage_kg), 0) from workout_logs
        where user_id = ${userId} and deleted_at is null) as sum
      from record_heads where user_id = ${userId}`);
    expect(head!.sum).toBeGreaterThan(0);
    expect(head!.kept).toBeCloseTo(head!.sum, 4);
  });

  it('leaves the personal records that the sets, in the order performed, come to', async () => {
    const due = await rows<object>(sql`
      with attempts as (
        select id, exercise_id, e1rm_kg, max(e1rm_kg) over (partition by exercise_id
          order by performed_at, set_number, id rows between unbounded preceding and 1 preceding) as beaten
        from workout_logs where deleted_at is null and set_type <> 'warmup' and e1rm_kg is not null
      )
      select id, round(e1rm_kg::numeric, 4) as best, round(beaten::numeric, 4) as beaten
      from attempts where e1rm_kg > beaten + 1e-6 order by id`);
    const kept = await rows<object>(sql`
      select workout_log_id as id, round(value_kg::numeric, 4) as best,
        round(previous_value_kg::numeric, 4) as beaten
      from pr_history order by workout_log_id`);
    expect(due.length).toBeGreaterThan(0);
    expect(kept).toEqual(due);
    const marked = await rows<object>(sql`select id from workout_logs where is_pr order by id`);
    expect(marked).toEqual(due.map((each) => ({ id: (each as { id: string }).id })));
  });

  it('numbers the events without gaps, hands them all on, and gives no badge twice', async () => {
    const [events] = await rows<object>(sql`
      select count(*) = max(seq) as "noGap", min(seq) as first from events where user_id = ${userId}`);
    expect(events).toEqual({ noGap: true, first: 1 });
    const waiting = () => rows<object>(sql`select * from event_heads where relayed_seq < last_seq`);
    await until(async () => (await waiting()).length === 0, 'the relay to hand on every event');
    const twice = await rows<object>(sql`
      select payload ->> 'badge_type' as badge from events where type = 'badge.earned' group by 1 having count(*) > 1`);
    expect(twice).toEqual([]);
  });
});
