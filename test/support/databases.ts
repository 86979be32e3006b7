import { createHash, randomUUID } from 'node:crypto';
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
} from 'node:fs';
import { readdir } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { startProcess } from './process.js';

/** What fills the tables at the first start. */
const SEEDS = ['data/exercises.tsv', 'data/volume-landmarks.tsv'];

/** Where the suite runs on a real server; absent, it runs on the embedded database. */
export const SERVER_URL = process.env.TEST_DATABASE_URL;

/** A migrated and seeded database of one's own. */
export interface TestDatabase {
  /** What the API process or the application needs to use it. */
  env: Record<string, string>;
  drop: () => Promise<void>;
}

/** Copies a prepared database: migrating and seeding happen once for each version of the schema. */
export async function freshDatabase(): Promise<TestDatabase> {
  return SERVER_URL === undefined ? freshEmbedded() : freshOnServer(SERVER_URL);
}

/** An embedded one, also where there is a server. */
export async function freshEmbedded(): Promise<TestDatabase> {
  const template = await embeddedTemplate();
  const dataDir = mkdtempSync(join(tmpdir(), 'voicefit-test-'));
  cpSync(template, dataDir, { recursive: true });
  return {
    env: { DATA_DIR: dataDir },
    drop: async () => rmSync(dataDir, { recursive: true, force: true }),
  };
}

async function freshOnServer(server: string): Promise<TestDatabase> {
  const template = await serverTemplate(server);
  const name = `vf_test_${randomUUID().replaceAll('-', '')}`;
  await onServer(server, (client) => client.query(`create database ${name} template ${template}`));
  const dataDir = mkdtempSync(join(tmpdir(), 'voicefit-test-'));
  return {
    env: { DATABASE_URL: withName(server, name), DATA_DIR: dataDir },
    drop: async () => {
      rmSync(dataDir, { recursive: true, force: true });
      await onServer(server, (client) => client.query(`drop database if exists ${name} with (force)`));
    },
  };
}

/** Prepared by the application itself: started once on an empty folder, and stopped. */
async function embeddedTemplate(): Promise<string> {
  const folder = join(tmpdir(), `voicefit-template-${await schemaVersion()}`);
  await once(folder, async () => {
    const making = mkdtempSync(join(tmpdir(), 'voicefit-making-'));
    const api = await startProcess({ DATA_DIR: making });
    await api.kill('SIGTERM');
    renameSync(making, folder);
  });
  return folder;
}

async function serverTemplate(server: string): Promise<string> {
  const name = `vf_template_${await schemaVersion()}`;
  await once(join(tmpdir(), `${name}-on-server`), async (marker) => {
    await onServer(server, async (client) => {
      await client.query(`drop database if exists ${name} with (force)`);
      await client.query(`create database ${name}`);
    });
    const dataDir = mkdtempSync(join(tmpdir(), 'voicefit-making-'));
    const api = await startProcess({ DATABASE_URL: withName(server, name), DATA_DIR: dataDir });
    await api.kill('SIGTERM');
    rmSync(dataDir, { recursive: true, force: true });
    mkdirSync(marker);
  });
  const there = await onServer(server, (client) =>
    client.query('select 1 from pg_database where datname = $1', [name]),
  );
  // The server was made anew since the marker was left.
  if (there.rowCount === 0) {
    rmSync(join(tmpdir(), `${name}-on-server`), { recursive: true, force: true });
    return serverTemplate(server);
  }
  return name;
}

/** Workers start together: one of them makes the template, the others wait for it. */
async function once(target: string, make: (target: string) => Promise<void>): Promise<void> {
  const lock = `${target}.lock`;
  while (!existsSync(target)) {
    try {
      mkdirSync(lock);
    } catch {
      dropAbandoned(lock);
      await new Promise((resolve) => setTimeout(resolve, 200));
      continue;
    }
    try {
      if (!existsSync(target)) await make(target);
    } finally {
      rmSync(lock, { recursive: true, force: true });
    }
  }
}

/** A run that was killed leaves its lock behind. */
function dropAbandoned(lock: string): void {
  const age = Date.now() - (statSync(lock, { throwIfNoEntry: false })?.mtimeMs ?? Date.now());
  if (age > 120_000) rmSync(lock, { recursive: true, force: true });
}

async function schemaVersion(): Promise<string> {
  const hash = createHash('sha256');
  const migrations = (await readdir('supabase/migrations'))
    .sort()
    .map((file) => `supabase/migrations/${file}`);
  for (const file of [...migrations, ...SEEDS, 'package-lock.json']) hash.update(readFileSync(file));
  return hash.digest('hex').slice(0, 16);
}

/** Asks the server itself, whatever becomes of a database on it. */
export async function onServer<T>(server: string, work: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = new pg.Client({ connectionString: server });
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}

function withName(server: string, name: string): string {
  const url = new URL(server);
  url.pathname = `/${name}`;
  return url.href;
}
