import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { createServer, type Socket } from 'node:net';
import { fileURLToPath } from 'node:url';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));

/** An API process of its own, started as in production. */
export interface ApiProcess {
  url: string;
  pid: number;
  /** What it has printed so far. */
  output: () => string;
  /** @returns when it has ended */
  kill: (signal: NodeJS.Signals) => Promise<number | null>;
}

let built = false;

/** Starts `dist/main.js`, built when it is older than the source, and waits until it is ready. */
export async function startProcess(
  env: Record<string, string>,
  readyPath = '/health/ready',
): Promise<ApiProcess> {
  build();
  const port = env.PORT ? Number(env.PORT) : await freePort();
  const child = spawn(process.execPath, ['dist/main.js'], {
    cwd: ROOT,
    env: { PATH: process.env.PATH, HOST: '127.0.0.1', LOG_LEVEL: 'warn', ...env, PORT: String(port) },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let output = '';
  child.stdout.on('data', (chunk: Buffer) => (output += chunk.toString()));
  child.stderr.on('data', (chunk: Buffer) => (output += chunk.toString()));
  const url = `http://127.0.0.1:${port}`;
  // One whose test gave up on it must not keep the runner waiting for ever, nor outlive it.
  const abandon = () => void child.kill('SIGKILL');
  process.once('exit', abandon);
  child.once('exit', () => process.off('exit', abandon));
  for (const held of [child, child.stdout as Socket, child.stderr as Socket]) held.unref();
  await ready(url + readyPath, child, () => output).catch((error: unknown) => {
    abandon();
    throw error;
  });
  return {
    url,
    pid: child.pid!,
    output: () => output,
    kill: (signal) => ended(child, signal),
  };
}

/** A port that nobody listens on now. */
export async function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const { port } = server.address() as { port: number };
      server.close(() => resolve(port));
    });
  });
}

/** Polls until a condition holds. */
export async function until(
  condition: () => Promise<boolean> | boolean,
  what: string,
  timeoutMs = 20_000,
): Promise<void> {
  const deadline = Date.now() + timeoutMs;
  while (!(await condition())) {
    if (Date.now() > deadline) throw new Error(`Waited ${timeoutMs} ms in vain for: ${what}`);
    await new Promise((resolve) => setTimeout(resolve, 25));
  }
}

function build(): void {
  if (built) return;
  const { status, stderr } = spawnSync(process.execPath, ['scripts/build-if-stale.js'], { cwd: ROOT });
  if (status !== 0) throw new Error(`The build failed: ${stderr.toString()}`);
  built = true;
}

async function ready(url: string, child: ChildProcess, output: () => string): Promise<void> {
  const answers = async () => {
    if (child.exitCode !== null) throw new Error(`The process ended at its start:\n${output()}`);
    const response = await fetch(url).catch(() => undefined);
    return response?.status === 200;
  };
  await until(answers, `${url} to answer`, 60_000);
}

function ended(child: ChildProcess, signal: NodeJS.Signals): Promise<number | null> {
  if (child.exitCode !== null || child.signalCode !== null) return Promise.resolve(child.exitCode);
  return new Promise((resolve) => {
    child.ref();
    child.once('exit', (code) => resolve(code));
    child.kill(signal);
  });
}
