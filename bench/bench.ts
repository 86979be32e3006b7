import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { loadGrammar } from './grammar.ts';
import { type Caller, compare, makeCallers } from './load.ts';
import { record } from './record.ts';
import { loadUtterances } from './utterances.ts';
import { makeWorld, start, type World } from './world.ts';

/**
 * `npm run bench`: what the service costs, mostly as ratios from one run, for machines differ. Needs a Postgres
 * (BENCH_DATABASE_URL, default postgres@127.0.0.1:5432) and redis-server for the rows over HTTP.
 */
interface Row {
  what: string;
  measured: string;
  reach: string;
}

const rows: Row[] = [...(await grammar())];
const world = await makeWorld();
if (world) {
  rows.push(...(await overHttp(world)));
  await world.end();
} else {
  rows.push({
    what: 'voice/parse, voice/log, limits',
    measured: 'no Postgres or redis-server here',
    reach: '',
  });
}
rows.push(...(await embedded()));
rows.push(...(await record()));
console.table(rows);

/** Understanding and matching in the process, with the whole catalogue. */
async function grammar(): Promise<Row[]> {
  const read = await loadGrammar();
  const list = loadUtterances();
  for (const { say, given } of list) read(say, given);
  const times: number[] = [];
  for (let round = 0; round < 5; round++) {
    for (const { say, given } of list) {
      const from = performance.now();
      read(say, given);
      times.push(performance.now() - from);
    }
  }
  times.sort((a, b) => a - b);
  const at = (share: number) => times[Math.floor(times.length * share)]!.toFixed(3);
  return [
    { what: 'grammar and matching, median', measured: `${at(0.5)} ms`, reach: '≤ 0.3 ms' },
    { what: 'grammar and matching, p99', measured: `${at(0.99)} ms`, reach: '≤ 1 ms' },
  ];
}

async function overHttp({ env }: World): Promise<Row[]> {
  const app = await start('dist/main.js', env);
  const unlimited = await start('bench/unlimited.ts', env);
  const bare = await start('bench/bare.ts', env, '/');
  try {
    const [callers, others] = await Promise.all([
      makeCallers(env.DATA_DIR!, 'bench'),
      makeCallers(env.DATA_DIR!, 'bare'),
    ]);
    const workouts = await openWorkouts(app.url, [...callers, ...others], env.DATABASE_URL!);
    const words = {
      transcript: 'bench press 225 for 8 at RPE 8',
      voice_input: 'bench press 225 for 8 at RPE 8',
    };
    const body = (caller: Caller) => ({ ...words, user: caller.id, ...workouts.get(caller.id) });
    const [parse, bareParse, free] = await compare([
      { server: app, path: '/api/v1/voice/parse', callers, body },
      { server: bare, path: '/parse', callers: others, body },
      { server: unlimited, path: '/api/v1/voice/parse', callers, body },
    ]);
    const [log, bareLog] = await compare([
      { server: app, path: '/api/v1/voice/log', callers, body },
      { server: bare, path: '/log', callers: others, body },
    ]);
    return [
      ratio('voice/parse on Redis, of a bare route', parse!, bareParse!, '≥ 50 %'),
      ratio('voice/log on Postgres, of a bare route', log!, bareLog!, '≥ 60 %'),
      {
        what: 'limits, share of the throughput',
        measured: `${percent(1 - share(parse!, free!))} (${rate(parse!)} with, ${rate(free!)} without)`,
        reach: '≤ 15 %',
      },
    ];
  } finally {
    await Promise.all([app, unlimited, bare].map((server) => server.stop()));
  }
}

function percent(part: number): string {
  return `${(100 * part).toFixed(1)} %`;
}

/** The median round. */
function rate(rounds: readonly number[]): string {
  return `${Math.round(median(rounds))} /s`;
}

/** Of the rounds' own ratios: a machine that slows down slows both. */
function share(ours: readonly number[], theirs: readonly number[]): number {
  return median(ours.map((perSecond, round) => perSecond / theirs[round]!));
}

function median(figures: readonly number[]): number {
  return figures.toSorted((a, b) => a - b)[Math.floor(figures.length / 2)]!;
}

function ratio(what: string, ours: readonly number[], theirs: readonly number[], reach: string): Row {
  return { what, measured: `${percent(share(ours, theirs))} (${rate(ours)} of ${rate(theirs)})`, reach };
}

/** Every athlete has a workout under way before anything is measured, and its session lies in Redis. */
async function openWorkouts(url: string, callers: readonly Caller[], database: string) {
  for (let at = 0; at < callers.length; at += 25) {
    await Promise.all(callers.slice(at, at + 25).map((caller) => openWorkout(url, caller)));
  }
  const client = new pg.Client({ connectionString: database });
  await client.connect();
  const { rows: found } = await client.query<{ user_id: string; workout: string; exercise: string }>(
    'select user_id, workout_id as workout, exercise_id as exercise from workout_logs',
  );
  await client.end();
  return new Map(found.map(({ user_id, workout, exercise }) => [user_id, { workout, exercise }]));
}

async function openWorkout(url: string, { token }: Caller): Promise<void> {
  const say = async (path: string, body: object) => {
    const answer = await fetch(`${url}/api/v1/voice/${path}`, {
      method: 'POST',
      headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' },
      body: JSON.stringify(body),
    });
    if (!answer.ok) throw new Error(`${path}: ${answer.status} ${await answer.text()}`);
  };
  await say('log', { voice_input: 'bench press 225 for 8 at RPE 8' });
  // What a slow moment kept from being written is made anew from the workout: the bare route cannot do that.
  await say('parse', { transcript: 'same again' });
}

/** The second start on an embedded database, as `npm start` does it. */
async function embedded(): Promise<Row[]> {
  const dataDir = mkdtempSync(join(tmpdir(), 'voicefit-bench-'));
  const first = await start('dist/main.js', { DATA_DIR: dataDir });
  await first.stop();
  const from = performance.now();
  const second = await start('dist/main.js', { DATA_DIR: dataDir }, '/health', flagsOfStart());
  const milliseconds = performance.now() - from;
  await new Promise((resolve) => setTimeout(resolve, 1_000));
  const status = readFileSync(`/proc/${second.pid}/status`, 'utf8');
  const resident = Number(/VmRSS:\s+(\d+)/.exec(status)?.[1] ?? Number.NaN) / 1024;
  await second.stop();
  rmSync(dataDir, { recursive: true, force: true });
  return [
    {
      what: 'embedded, second start to first answer',
      measured: `${(milliseconds / 1000).toFixed(2)} s`,
      reach: '≤ 3 s',
    },
    { what: 'embedded, resident memory', measured: `${resident.toFixed(0)} MB`, reach: '≤ 300 MB' },
  ];
}

/** How `npm start` starts Node. */
function flagsOfStart(): string[] {
  const { scripts } = JSON.parse(readFileSync('package.json', 'utf8')) as { scripts: { start: string } };
  return scripts.start.split(' ').filter((word) => word.startsWith('--'));
}
