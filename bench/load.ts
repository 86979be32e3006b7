import autocannon from 'autocannon';
import { join } from 'node:path';
import type { Started } from './world.ts';

const dist = join(import.meta.dirname, '../dist');
/** So many athletes share the load that none meets a limit. */
const ATHLETES = 2_560;
const CONNECTIONS = 64;
const SECONDS = 3;
const ROUNDS = 7;

/** One athlete of the load. */
export interface Caller {
  id: string;
  token: string;
}

/** @param name of the group: no two routes that write share an athlete, or each would find the other's sets */
export async function makeCallers(dataDir: string, name: string): Promise<Caller[]> {
  const { LocalTokenVerifier, localUserId } = (await import(join(dist, 'platform/auth/index.js'))) as {
    LocalTokenVerifier: new (dataDir: string) => { issue: (claims: object) => Promise<string> };
    localUserId: (name: string) => string;
  };
  const verifier = new LocalTokenVerifier(dataDir);
  return Promise.all(
    Array.from({ length: ATHLETES }, async (_, n) => ({
      id: localUserId(`${name}-${n}`),
      token: await verifier.issue({ user: `${name}-${n}`, plan: 'premium' }),
    })),
  );
}

export interface Route {
  server: Started;
  path: string;
  callers: readonly Caller[];
  body: (caller: Caller, at: number) => object;
}

/** Requests per second of each route, by round: what is compared was measured within seconds. */
export async function compare(routes: readonly Route[]): Promise<number[][]> {
  const rates: number[][] = routes.map(() => []);
  // The first time warms the code up, and counts for nothing.
  for (const route of routes) await measure(route);
  for (let round = 0; round < ROUNDS; round++) {
    for (const [at, route] of routes.entries()) rates[at]!.push(await measure(route));
  }
  return rates;
}

async function measure({ server, path, callers, body }: Route): Promise<number> {
  const requests = callers.map((caller, at) => requestOf(caller, path, body(caller, at)));
  // Each connection has athletes of its own: none is asked for twice at once.
  const each = Math.floor(requests.length / CONNECTIONS);
  let clients = 0;
  const result = await autocannon({
    url: server.url,
    connections: CONNECTIONS,
    duration: SECONDS,
    setupClient: (client) => {
      const from = each * clients++;
      client.setRequests(requests.slice(from, from + each));
    },
  });
  const refused = result.non2xx + result.errors;
  if (refused > 0)
    throw new Error(`${refused} calls of ${path} were refused: ${JSON.stringify(result.statusCodeStats)}`);
  return result.requests.average;
}

function requestOf({ token }: Caller, path: string, body: object) {
  return {
    method: 'POST' as const,
    path,
    headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' },
    body: JSON.stringify(body),
  };
}
