import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';

const ROOT = join(import.meta.dirname, '..');
const SERVER = process.env.BENCH_DATABASE_URL ?? 'postgres://postgres@127.0.0.1:5432/postgres';

/** A Postgres database and a Redis of the bench's own. */
export interface World {
  env: Record<string, string>;
  end: () => Promise<void>;
}

export interface Started {
  url: string;
  pid: number;
  stop: () => Promise<void>;
}

/** @returns undefined where there is no Postgres or no redis-server */
export async function makeWorld(): Promise<World | undefined> {
  if (spawnSync('redis-server', ['--version']).status !== 0) return undefined;
  const name = `vf_bench_${randomUUID().replaceAll('-', '')}`;
  const created = await onServer(`create database ${name}`).then(
    () => true,
    () => false,
  );
  if (!created) return undefined;
  const port = await freePort();
  const redis = spawn('redis-server', ['--port', String(port), '--save', '', '--appendonly', 'no'], {
    stdio: 'ignore',
  });
  const dataDir = mkdtempSync(join(tmpdir(), 'voicefit-bench-'));
  const url = new URL(SERVER);
  url.pathname = `/${name}`;
  return {
    env: { DATABASE_URL: url.href, REDIS_URL: `redis://127.0.0.1:${port}`, DATA_DIR: dataDir },
    end: async () => {
      redis.kill('SIGKILL');
      rmSync(dataDir, { recursive: true, force: true });
      await onServer(`drop database ${name} with (force)`);
    },
  };
}

async function onServer(statement: string): Promise<void> {
  const client = new pg.Client({ connectionString: SERVER, connectionTimeoutMillis: 2_000 });
  await client.connect();
  try {
    await client.query(statement);
  } finally {
    await client.end();
  }
}

/** Starts a program and waits until it answers. */
export async function start(
  file: string,
  env: Record<string, string>,
  probe = '/health/ready',
  flags: readonly string[] = [],
): Promise<Started> {
  const port = await freePort();
  const child = spawn(process.execPath, [...flags, file], {
    cwd: ROOT,
    env: { PATH: process.env.PATH, HOST: '127.0.0.1', LOG_LEVEL: 'error', ...env, PORT: String(port) },
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  const url = `http://127.0.0.1:${port}`;
  while (!(await answers(url + probe))) {
    if (child.exitCode !== null) throw new Error(`${file} ended at its start`);
    await new Promise((resolve) => setTimeout(resolve, 5));
  }
  return { url, pid: child.pid!, stop: () => stopped(child) };
}

const answers = async (url: string): Promise<boolean> =>
  (await fetch(url).catch(() => undefined))?.status !== undefined;

function stopped(child: ChildProcess): Promise<void> {
  return new Promise((resolve) => {
    child.once('exit', () => resolve());
    child.kill('SIGTERM');
  });
}

function freePort(): Promise<number> {
  return new Promise((resolve) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const { port } = server.address() as { port: number };
      server.close(() => resolve(port));
    });
  });
}
