import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { spawnSync } from 'node:child_process';
import { Backend } from './support/backend.js';
import { freshEmbedded } from './support/databases.js';

let backend: Backend;
beforeAll(async () => {
  backend = await Backend.start({ database: freshEmbedded, redis: false });
});
afterAll(() => backend.stop());

/** Runs a command beside the service, as its npm script does. */
function run(command: string, env: Record<string, string> = {}, ...args: string[]) {
  const { status, stdout, stderr } = spawnSync(process.execPath, [`dist/${command}.js`, ...args], {
    env: { PATH: process.env.PATH, ...backend.env, ...env },
    encoding: 'utf8',
  });
  return { status, stdout, stderr };
}

/** Told to people: what it is about, and no stack. */
function expectRefused({ status, stderr }: ReturnType<typeof run>, about: RegExp): void {
  expect({ status, stderr }).toEqual({ status: 1, stderr: expect.stringMatching(about) });
  expect(stderr).not.toMatch(/^\s+at /m);
}

describe('a command that cannot do its work says why', () => {
  it.each(['migrate', 'seed'])('%s beside a running server', (command) => {
    expectRefused(run(command), /is in use by process \d+/);
  });

  it('reset beside a running server', () => {
    expectRefused(run('reset', {}, '--yes'), /is in use by process \d+/);
  });

  it.each(['migrate', 'seed', 'main'])('%s with settings that cannot be meant', (command) => {
    const wrong = { DATABASE_URL: 'nonsense', REDIS_URL: 'nonsense', TRUST_PROXY: 'banana' };
    const failure = run(command, wrong);
    for (const name of Object.keys(wrong)) expectRefused(failure, new RegExp(`${name}: must be`));
  });

  it.each(['migrate', 'main'])('%s where the database is not there', (command) => {
    expectRefused(
      run(command, { DATABASE_URL: 'postgres://127.0.0.1:9/x' }),
      /DATABASE_URL cannot be reached/,
    );
  });

  it('reset without being told that it is meant, and in production', () => {
    expectRefused(run('reset'), /deletes everything in .*--yes/);
    const production = { NODE_ENV: 'production', SUPABASE_URL: 'https://abcdefgh.supabase.co' };
    expectRefused(run('reset', production, '--yes'), /In production nothing is deleted/);
  });
});

describe('commands for the database', () => {
  it('reset deletes everything, and leaves a database that serves; the others change nothing', async () => {
    const athlete = await backend.athlete();
    await athlete.log('bench press 225 for 8');
    await backend.processes[0]!.kill('SIGTERM');
    expect(run('migrate')).toMatchObject({ status: 0, stderr: '' });
    expect(run('seed')).toMatchObject({ status: 0, stderr: '' });
    await backend.restart();
    expect((await athlete.summary()).total_sets).toBe(1);
    await backend.processes[0]!.kill('SIGTERM');
    expect(run('reset', {}, '--yes')).toMatchObject({ status: 0, stderr: '' });
    await backend.restart();
    expect((await athlete.get('/api/v1/workouts')).body.workouts).toEqual([]);
    expect((await athlete.log('bench press 225 for 8')).body).toMatchObject({ saved: true });
  }, 120_000);
});
