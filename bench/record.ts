import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { intoEmbedded, type RunScript, writeYears } from './years.ts';
import { makeWorld, start, type Started } from './world.ts';

const [FEW_SETS, MANY_SETS] = [4_000, 40_000];
const ROUNDS = 31;
const WARM_UPS = 5;

interface Row {
  what: string;
  measured: string;
  reach: string;
}

interface Athlete {
  id: string;
  token: string;
}

/** Milliseconds of one route, in the median. */
interface Timing {
  few: number;
  many: number;
  /** The answer for many sets once more, nothing changed. */
  unchanged: number;
}

interface Operation {
  parameters?: { name: string; in: string; schema?: { maximum?: number } }[];
}

/**
 * Every GET route of analytics in the API's document, for 5 years of 40,000 sets and for half a year of 4,000, by
 * default and as far back as it goes, and for one exercise where it can be asked for one.
 */
export async function record(): Promise<Row[]> {
  const paths = analyticsPaths();
  const onPostgres = await measurePostgres(paths);
  const embedded = await measureEmbedded(paths);
  return paths.map((path, at) => {
    const parts = [
      ...(onPostgres ? [`Postgres ${told(onPostgres[at]!)}`] : []),
      `embedded ${told(embedded[at]!)}`,
    ];
    return {
      what: `GET ${path.replace('/api/v1/', '')}`,
      measured: parts.join('; '),
      reach: '≤ 50 ms, embedded ≤ 150 ms, ≤ 3 ×',
    };
  });
}

function told({ few, many, unchanged }: Timing): string {
  return `${many.toFixed(1)} ms (${(many / few).toFixed(1)} × of ${FEW_SETS} sets; 304 ${unchanged.toFixed(1)} ms)`;
}

function analyticsPaths(): string[] {
  const file = join(import.meta.dirname, '../docs/openapi.json');
  const { paths } = JSON.parse(readFileSync(file, 'utf8')) as { paths: Record<string, { get?: Operation }> };
  return Object.entries(paths)
    .filter(([path, { get }]) => path.startsWith('/api/v1/analytics/') && get)
    .filter(([path]) => (path.match(/\{/g) ?? []).length === 1)
    .flatMap(([path, { get }]) =>
      [path, ...farthest(path, get!)].flatMap((each) => [each, ...ofOne(each, get!)]),
    );
}

/** The same path asked of one exercise, if it takes one: a gap that `measure` fills. */
function ofOne(path: string, { parameters = [] }: Operation): string[] {
  if (!parameters.some(({ name }) => name === 'exercise_id')) return [];
  return [`${path}${path.includes('?') ? '&' : '?'}exercise_id={exercise}`];
}

/** The same path with the largest window that it takes. */
function farthest(path: string, { parameters = [] }: Operation): string[] {
  return parameters
    .filter(({ name, schema }) => /^(weeks|days)$/.test(name) && schema?.maximum !== undefined)
    .map(({ name, schema }) => `${path}?${name}=${schema!.maximum}`);
}

async function measurePostgres(paths: readonly string[]): Promise<Timing[] | undefined> {
  const world = await makeWorld();
  if (!world) return undefined;
  const app = await start('bench/unlimited.ts', world.env);
  try {
    const client = new pg.Client({ connectionString: world.env.DATABASE_URL });
    await client.connect();
    const athletes = await writeAthletes(world.env.DATA_DIR!, (sql) => client.query(sql));
    // As autovacuum would have done by then.
    await client.query('vacuum analyze');
    await client.end();
    return await measure(app, paths, athletes);
  } finally {
    await app.stop();
    await world.end();
  }
}

async function measureEmbedded(paths: readonly string[]): Promise<Timing[]> {
  const dataDir = mkdtempSync(join(tmpdir(), 'voicefit-bench-'));
  const first = await start('dist/main.js', { DATA_DIR: dataDir });
  await first.stop();
  let athletes: Athlete[] = [];
  await intoEmbedded(dataDir, async (run) => {
    athletes = await writeAthletes(dataDir, run);
  });
  const app = await start('bench/unlimited.ts', { DATA_DIR: dataDir });
  try {
    return await measure(app, paths, athletes);
  } finally {
    await app.stop();
    rmSync(dataDir, { recursive: true, force: true });
  }
}

async function writeAthletes(dataDir: string, run: RunScript): Promise<Athlete[]> {
  const file = join(import.meta.dirname, '../dist/platform/auth/index.js');
  const { LocalTokenVerifier, localUserId } = (await import(
    file
  )) as typeof import('../src/platform/auth/index.ts');
  const tokens = new LocalTokenVerifier(dataDir);
  const athletes: Athlete[] = [];
  for (const sets of [FEW_SETS, MANY_SETS]) {
    const user = `bench-of-${sets}-sets`;
    const athlete = { id: localUserId(user), token: await tokens.issue({ user, plan: 'premium' }) };
    await writeYears(run, athlete.id, sets);
    athletes.push(athlete);
  }
  return athletes;
}

async function measure(
  app: Started,
  paths: readonly string[],
  [few, many]: readonly Athlete[],
): Promise<Timing[]> {
  const timings: Timing[] = [];
  const exercise = await oneExercise(app, many!);
  for (const path of paths.map((each) => each.replace('{exercise}', exercise))) {
    const etag = await answer(app, path, many!, {}, 200);
    timings.push({
      few: await median(() => answer(app, path, few!, {}, 200)),
      many: await median(() => answer(app, path, many!, {}, 200)),
      unchanged: await median(() => answer(app, path, many!, { 'if-none-match': etag! }, 304)),
    });
  }
  return timings;
}

/** One that both athletes trained all the time. */
async function oneExercise({ url }: Started, { id, token }: Athlete): Promise<string> {
  const response = await fetch(`${url}/api/v1/analytics/strength/${id}`, {
    headers: { authorization: `Bearer ${token}` },
  });
  const { exercises } = (await response.json()) as { exercises: { exercise_id: string }[] };
  return exercises[0]!.exercise_id;
}

/** Milliseconds of a call, one after the other. */
async function median(call: () => Promise<unknown>): Promise<number> {
  const times: number[] = [];
  for (let round = -WARM_UPS; round < ROUNDS; round++) {
    const from = performance.now();
    await call();
    if (round >= 0) times.push(performance.now() - from);
  }
  return times.sort((a, b) => a - b)[Math.floor(ROUNDS / 2)]!;
}

/** @returns the ETag */
async function answer(
  { url }: Started,
  path: string,
  { id, token }: Athlete,
  headers: Record<string, string>,
  expected: number,
): Promise<string | null> {
  const response = await fetch(url + path.replace(/\{user_?id\}/i, id), {
    headers: { authorization: `Bearer ${token}`, ...headers },
  });
  await response.arrayBuffer();
  if (response.status !== expected) throw new Error(`${path} answered ${response.status}`);
  return response.headers.get('etag');
}
