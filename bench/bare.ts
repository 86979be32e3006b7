import Fastify from 'fastify';
import { Redis } from 'ioredis';
import pg from 'pg';
import { v7 as uuidv7 } from 'uuid';

/**
 * What the service is compared with: a Fastify that does the same I/O and nothing else, for athletes of its own whose
 * workouts the service has opened. `/parse` runs one script, reads one session as the service stores it, and notes a
 * row for the history, which is written with others; `/log` does the first two, the statements of the transaction
 * that stores a set, with its event and the look for badges, and writes the session with that set in it.
 */
const redis = new Redis(process.env.REDIS_URL!, { enableAutoPipelining: false });
const pool = new pg.Pool({ connectionString: process.env.DATABASE_URL, max: 10 });
const server = Fastify();

redis.defineCommand('consume', {
  numberOfKeys: 2,
  lua: `
    local time = redis.call('TIME')
    local now = time[1] * 1000000 + time[2]
    for _, key in ipairs(KEYS) do
      redis.call('LINDEX', key, 0)
      redis.call('LLEN', key)
      redis.call('RPUSH', key, now)
      redis.call('PEXPIRE', key, 60000)
    end
    return { 1, now }`,
});
const limiter = redis as Redis & { consume: (...keys: string[]) => Promise<unknown> };

interface Body {
  user: string;
  workout: string;
  exercise: string;
}

interface Session {
  sets: object[];
}

/** One script, and one session as the service stores it: a version before the document. */
async function io({ user }: Body): Promise<Session> {
  await limiter.consume(`bare:{${user}}:voice`, `bare:{${user}}:general`);
  const stored = await redis.getex(sessionKey(user), 'EX', 7_200);
  if (stored === null) throw new Error('An athlete without a session.');
  return (JSON.parse(stored.slice(stored.indexOf(':') + 1)) as { session: Session }).session;
}

const sessionKey = (user: string): string => `vf:session:{${user}}`;

server.post<{ Body: Body }>('/parse', async ({ body }) => {
  const session = await io(body);
  note(body, session);
  return { success: true, session };
});

server.post<{ Body: Body }>('/log', async ({ body }) => {
  const session = await io(body);
  const client = await pool.connect();
  try {
    const id = await store(client, body, session);
    const sets = [...session.sets, { ...session.sets.at(-1), id }].slice(-24);
    const text = JSON.stringify({ session: { ...session, sets } });
    await redis.set(sessionKey(body.user), `1:${text}`, 'EX', 7_200);
    return { success: true, set_ids: [id], session };
  } finally {
    client.release();
  }
});

/** Every preview is a row of the history, as in the service: those of a quarter of a second go together. */
let waiting: object[] = [];
const commands =
  'id, user_id, kind, raw_transcript, intent, action, confidence, parsed_output, model_id, latency_ms';

function note({ user }: Body, output: object): void {
  waiting.push({
    id: uuidv7(),
    user_id: user,
    kind: 'parse',
    raw_transcript: 'bench press 225 for 8 at RPE 8',
    intent: 'log_set',
    action: 'auto_accept',
    confidence: 0.97,
    parsed_output: output,
    model_id: 'grammar',
    latency_ms: 1,
  });
  if (waiting.length === 1) setTimeout(() => void writeHistory(), 250);
}

async function writeHistory(): Promise<void> {
  const rows = waiting;
  waiting = [];
  for (let at = 0; at < rows.length; at += 200) {
    await pool.query(
      `insert into voice_commands (${commands})
       select ${commands} from jsonb_populate_recordset(null::voice_commands, $1)`,
      [JSON.stringify(rows.slice(at, at + 200))],
    );
  }
}

/** What happened goes into the outbox, under the athlete's next number. */
const OUTBOX = `
  with head as (
    insert into event_heads (user_id, last_seq) values ($1, $2)
    on conflict (user_id) do update set last_seq = event_heads.last_seq + excluded.last_seq
    returning last_seq
  )
  insert into events (id, user_id, seq, type, payload)
  select (item ->> 'id')::uuid, $1, last_seq - $2 + nth, item ->> 'type', item -> 'payload'
  from head, jsonb_array_elements($3::jsonb) with ordinality as items (item, nth)`;

/** Whether the set earns a badge: for its lift, for all that was lifted, or as the first of its day. */
const BADGES = `
  select * from (select array(select badge_type from user_badges where user_id = $1) as owned) as owned
  cross join (
    select exists (
      select from workout_logs as written
      where written.id = any ($2::uuid[]) and written.user_id = $1 and not exists (
        select from workout_logs as other
        where other.user_id = $1 and other.deleted_at is null
          and other.workout_date = written.workout_date and other.id <> all ($2::uuid[])
      )
    ) as opens_day
  ) as days
  cross join (
    select coalesce(sum(tonnage_kg), 0) / 0.45359237::float8 as volume_lbs from record_heads where user_id = $1
  ) as volume
  cross join (
    select max(pounds) filter (where lift = 'bench') as bench_lbs,
      max(pounds) filter (where lift = 'squat') as squat_lbs,
      max(pounds) filter (where lift = 'deadlift') as deadlift_lbs
    from (values ('barbell-bench-press', 'bench'), ('barbell-back-squat', 'squat'), ('high-bar-back-squat', 'squat'),
      ('low-bar-back-squat', 'squat'), ('barbell-deadlift', 'deadlift'), ('sumo-deadlift', 'deadlift')
    ) as lifts (slug, lift)
    join exercises on exercises.slug = lifts.slug
    cross join lateral (
      select e1rm_kg / 0.45359237::float8 as pounds from workout_logs
      where user_id = $1 and exercise_id = exercises.id
        and deleted_at is null and set_type <> 'warmup' and e1rm_kg is not null
      order by e1rm_kg desc limit 1
    ) as best
  ) as lifts`;

/** A set as its event tells of it. */
function told(set: string, workout: string, exercise: string): object {
  return {
    set_id: set,
    workout_id: workout,
    exercise_id: exercise,
    exercise_name: 'Bench Press',
    set_number: 1,
    weight: 225,
    weight_unit: 'lbs',
    reps: 8,
    duration_seconds: null,
    distance_meters: null,
    rpe: 8,
    rir: 2,
    set_type: 'working',
    e1rm_kg: 129.27,
    is_pr: false,
    performed_at: new Date().toISOString(),
  };
}

/** The statements of the service's own transaction, in its order; the triggers of the tables run for both. */
async function store(
  client: pg.PoolClient,
  { user, workout, exercise }: Body,
  output: object,
): Promise<string> {
  const [set, command] = [uuidv7(), uuidv7()];
  await client.query('begin');
  const { rows } = await client.query(
    `update workouts set revision = revision + 1, last_set_number = last_set_number + 1, last_set_at = now(),
       updated_at = now() where id = $1 and user_id = $2 returning *`,
    [workout, user],
  );
  await client.query(
    `select exercise_id, max(e1rm_kg) as best from workout_logs where user_id = $1 and deleted_at is null
       and set_type <> 'warmup' and e1rm_kg is not null and exercise_id in ($2) group by exercise_id`,
    [user, exercise],
  );
  await client.query(
    `insert into workout_logs (id, user_id, workout_id, voice_command_id, exercise_id, set_number, weight, weight_unit,
       reps, rpe, rir, set_type, load_mode, e1rm_kg, is_pr, performed_at, workout_date)
     values ($1, $2, $3, $4, $5, $6, 225, 'lbs', 8, 8, 2, 'working', 'barbell_total', 129.27, false, now(), current_date)
     returning *`,
    [set, user, workout, command, exercise, (rows[0] as { last_set_number: number }).last_set_number],
  );
  await client.query(OUTBOX, [
    user,
    1,
    JSON.stringify([{ id: uuidv7(), type: 'set.logged', payload: told(set, workout, exercise) }]),
  ]);
  await client.query(BADGES, [user, [set]]);
  await client.query(
    `insert into voice_commands (id, user_id, workout_id, kind, raw_transcript, intent, action, confidence, parsed_output,
       set_ids, saved, model_id, latency_ms) values ($1, $2, $3, 'log', 'bench press 225 for 8', 'log_set',
       'auto_accept', 0.97, $5, $4, true, 'grammar', 1)`,
    [command, user, workout, [set], JSON.stringify(output)],
  );
  await client.query('commit');
  return set;
}

await server.listen({ port: Number(process.env.PORT), host: '127.0.0.1' });
