import { closeSync, mkdirSync, openSync, readFileSync, rmSync, writeSync } from 'node:fs';
import { join, resolve } from 'node:path';

/** Another living process has the data folder open: two of them would destroy the files. */
export class DataDirInUse extends Error {
  constructor(dataDir: string, pid: number) {
    super(
      `The data folder ${resolve(dataDir)} is in use by process ${pid}. ` +
        'Stop it, choose another DATA_DIR, or set DATABASE_URL to share a Postgres server.',
    );
    this.name = 'DataDirInUse';
  }
}

/**
 * Claims the data folder for this process. A claim left by a killed process is taken over.
 *
 * @returns a function that gives the claim back
 * @throws DataDirInUse when a living process holds it
 */
export function lockDataDir(dataDir: string): () => void {
  mkdirSync(dataDir, { recursive: true });
  const path = join(dataDir, 'lock');
  if (!tryCreate(path)) {
    const holder = Number(readFileSync(path, 'utf8'));
    if (holder !== process.pid && isAlive(holder)) throw new DataDirInUse(dataDir, holder);
    rmSync(path, { force: true });
    if (!tryCreate(path)) throw new DataDirInUse(dataDir, Number(readFileSync(path, 'utf8')));
  }
  return () => rmSync(path, { force: true });
}

function tryCreate(path: string): boolean {
  try {
    const file = openSync(path, 'wx');
    writeSync(file, String(process.pid));
    closeSync(file);
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false;
    throw error;
  }
}

function isAlive(pid: number): boolean {
  if (!Number.isInteger(pid) || pid <= 0) return false;
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    // EPERM: it lives, under another user.
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}
