import Fastify from 'fastify';
import { Redis } from 'ioredis';
import pg from 'pg';
import { v7 as uuidv7 } from 'uuid';

/**
 * What the service is compared with: a Fastify that does the same I/O and nothing else. `/parse` runs one script and
 * reads one session; `/log` does that and the four statements of the transaction that stores a set.
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

async function io({ user }: Body): Promise<unknown> {
  await limiter.consume(`bare:{${user}}:voice`, `bare:{${user}}:general`);
  return JSON.parse((await redis.get(`bare:session:{${user}}`)) ?? '{}');
}

server.post<{ Body: Body }>('/parse', async ({ body }) => {
  const session = await io(body);
  return { success: true, session };
});

server.post<{ Body: Body }>('/log', async ({ body }) => {
  await io(body);
  const client = await pool.connect();
  try {
    const id = await store(client, body);
    await redis.set(`bare:session:{${body.user}}`, JSON.stringify({ last: id }), 'EX', 7200);
    return { success: true, set_ids: [id] };
  } finally {
    client.release();
  }
});

/** The statements of the service's own transaction. */
async function store(client: pg.PoolClient, { user, workout, exercise }: Body): Promise<string> {
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
  await client.query(
    `insert into voice_commands (id, user_id, workout_id, kind, raw_transcript, intent, action, confidence, parsed_output,
       set_ids, saved, model_id, latency_ms) values ($1, $2, $3, 'log', 'bench press 225 for 8', 'log_set',
       'auto_accept', 0.97, '{}', $4, true, 'grammar', 1)`,
    [command, user, workout, [set]],
  );
  await client.query('commit');
  return set;
}

await server.listen({ port: Number(process.env.PORT), host: '127.0.0.1' });
