import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type ChildProcess, spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { freshEmbedded, type TestDatabase } from './support/databases.js';
import { freePort, until } from './support/process.js';

let database: TestDatabase;
beforeAll(async () => {
  database = await freshEmbedded();
});
afterAll(() => database.drop());

/** `npm start` in a process group of its own, as a terminal and a supervisor start it. */
async function npmStart(): Promise<{ npm: ChildProcess; url: string }> {
  const port = String(await freePort());
  const { PATH, HOME } = process.env;
  const env = { PATH, HOME, HOST: '127.0.0.1', PORT: port, LOG_LEVEL: 'warn', ...database.env };
  const npm = spawn('npm', ['start'], { env, detached: true, stdio: 'ignore' });
  const abandon = () => process.kill(-npm.pid!, 'SIGKILL');
  process.once('exit', abandon);
  npm.once('exit', () => process.off('exit', abandon));
  const url = `http://127.0.0.1:${port}`;
  const answers = () =>
    fetch(`${url}/health/ready`).then(
      ({ ok }) => ok,
      () => false,
    );
  await until(answers, `${url} to answer`, 60_000);
  return { npm, url };
}

const ended = (npm: ChildProcess) => new Promise<number | null>((resolve) => npm.once('exit', resolve));

describe('npm start', () => {
  it.each([
    ['SIGTERM to npm', (pid: number) => process.kill(pid, 'SIGTERM')],
    ['Ctrl-C, which all of the group get', (pid: number) => process.kill(-pid, 'SIGINT')],
  ])(
    'ends the server with it, in order, on %s',
    async (_, signal) => {
      const { npm, url } = await npmStart();
      const lock = join(database.env.DATA_DIR!, 'lock');
      expect(existsSync(lock)).toBe(true);
      const code = ended(npm);
      signal(npm.pid!);
      expect(await code).toBe(0);
      await expect(fetch(url)).rejects.toThrow();
      // The database was closed, and its folder is free for the next start.
      expect(existsSync(lock)).toBe(false);
    },
    120_000,
  );
});
