import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type Athlete, Backend, HAS_SERVERS } from './support/backend.js';
import { freshEmbedded } from './support/databases.js';
import type { Answer } from './support/client.js';

const onServers = HAS_SERVERS ? describe : describe.skip;

/** Logs one set after another until told to stop; a call that dies with the process has no answer. */
async function keepLogging(athlete: Athlete, isOver: () => boolean): Promise<Answer[]> {
  const answered: Answer[] = [];
  for (let n = 0; !isOver(); n++) {
    // Close together, so that no set is so far above the one before that it would be asked about.
    const answer = await athlete.log(`bench press ${100 + (n % 20)} for 5`).catch(() => undefined);
    if (answer?.status === 200) answered.push(answer);
    else await new Promise((resolve) => setTimeout(resolve, 20));
  }
  return answered;
}

const pause = (milliseconds: number) => new Promise((resolve) => setTimeout(resolve, milliseconds));

/** How many of the latest hundred sentences stored a set, by the history. */
async function storedOfLatest(athlete: Athlete): Promise<number> {
  const { body } = await athlete.get(`/api/v1/voice/history/${athlete.id}?limit=100`);
  return body.history.filter(({ success }: { success: boolean }) => success).length;
}

async function killWhileLogging(backend: Backend): Promise<void> {
  const athlete = await backend.athlete();
  let over = false;
  const logging = keepLogging(athlete, () => over);
  await pause(700);
  await backend.processes[0]!.kill('SIGKILL');
  await pause(200);
  await backend.restart();
  await pause(500);
  over = true;
  const answered = await logging;
  expect(answered.length).toBeGreaterThan(5);
  expect(answered.filter(({ body }) => body.saved !== true).map(({ body }) => body)).toEqual([]);
  const numbers = answered.map(({ body }) => body.session_context.set_number as number);
  expect(new Set(numbers).size).toBe(numbers.length);
  const { total_sets: total } = await athlete.summary();
  // One call may have been stored whose answer died with the process; none is there that nobody asked for.
  expect(total - answered.length).toBeGreaterThanOrEqual(0);
  expect(total - answered.length).toBeLessThanOrEqual(1);
  expect(Math.max(...numbers)).toBe(total);
  const ids = answered.map(({ body }) => body.set_ids[0] as string);
  expect(new Set(ids).size).toBe(ids.length);
  expect(await storedOfLatest(athlete)).toBe(Math.min(100, total));
}

describe('kill -9 in the middle of logging', () => {
  it('keeps every answered set, none twice, on the embedded database', async () => {
    const backend = await Backend.start({ database: freshEmbedded, redis: false });
    try {
      await killWhileLogging(backend);
    } finally {
      await backend.stop();
    }
  }, 60_000);
});

onServers('kill -9 in the middle of logging, on Postgres and Redis', () => {
  it('keeps every answered set, none twice', async () => {
    const backend = await Backend.start();
    try {
      await killWhileLogging(backend);
    } finally {
      await backend.stop();
    }
  }, 60_000);
});

onServers('two processes on one Redis and one Postgres', () => {
  let backend: Backend;
  beforeAll(async () => {
    backend = await Backend.start({ processes: 2 });
  });
  afterAll(() => backend.stop());

  it('number 100 parallel sets of one athlete 1 to 100, and count them', async () => {
    const athlete = await backend.athlete();
    const answers = await Promise.all(
      Array.from({ length: 100 }, (_, n) => athlete.at(backend.processes[n % 2]!.url).log('squat 225 for 5')),
    );
    expect(answers.map(({ status }) => status).filter((status) => status !== 200)).toEqual([]);
    const numbers = answers.map(({ body }) => body.session_context.set_number as number);
    expect(numbers.toSorted((a, b) => a - b)).toEqual(Array.from({ length: 100 }, (_, n) => n + 1));
    for (const { url } of backend.processes) {
      const { body } = await athlete.at(url).get(`/api/v1/session/${athlete.id}/summary`);
      expect(body.total_sets).toBe(100);
    }
  });

  it('share the session: what one device said, the other continues', async () => {
    const athlete = await backend.athlete();
    const [one, other] = backend.processes.map(({ url }) => athlete.at(url));
    await one!.log('bench press 185 for 8');
    const { body } = await other!.log('same weight for 6');
    expect(body).toMatchObject({
      saved: true,
      data: { exercise_name: 'Barbell Bench Press', weight: 185, reps: 6 },
    });
    expect((await one!.log('again')).body).toMatchObject({ saved: true, data: { weight: 185, reps: 6 } });
  });
});

onServers('Redis killed and started again under load', () => {
  it('answers without a 5xx, limits stay bounded, the session stays whole', async () => {
    const backend = await Backend.start({ processes: 2 });
    try {
      const athlete = await backend.athlete();
      const free = await backend.athlete(undefined, 'free');
      const run = { over: false };
      const statuses: number[] = [];
      const load = backend.processes.map(async ({ url }) => {
        while (!run.over) {
          const answers = await Promise.all([
            athlete.at(url).log('squat 225 for 5'),
            free.at(url).parse('squat 225 for 5'),
          ]);
          statuses.push(...answers.map(({ status }) => status));
          await pause(30);
        }
      });
      await pause(400);
      await backend.redis!.kill();
      await pause(800);
      await backend.redis!.restart();
      await pause(1_200);
      run.over = true;
      await Promise.all(load);
      expect(statuses.filter((status) => status >= 500)).toEqual([]);
      // Each process alone may grant a budget of its own while Redis is away, and no more.
      expect(statuses.filter((status) => status === 429).length).toBeGreaterThan(0);
      const before = (await athlete.summary()).total_sets;
      expect(before).toBeGreaterThan(3);
      const { body } = await athlete
        .at(backend.processes[1]!.url)
        .get(`/api/v1/session/${athlete.id}/summary`);
      expect(body.total_sets).toBe(before);
      expect(body.current_exercise.name).toBe('Barbell Back Squat');
    } finally {
      await backend.stop();
    }
  }, 60_000);
});
