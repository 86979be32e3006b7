import { afterEach, describe, expect, it } from '@jest/globals';
import { createServer, type RequestListener, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Settings } from '../config/index.js';
import { SearchTimedOut, UpstashSearchClient } from './upstash-search.client.js';

let server: Server | undefined;

afterEach(() => {
  server?.closeAllConnections();
  server?.close();
});

/** A service that answers as the handler says, and a client with a deadline of 60 ms for it. */
async function clientOf(handler: RequestListener): Promise<UpstashSearchClient> {
  server = createServer(handler);
  await new Promise<void>((resolve) => server?.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  const settings = {
    upstashSearchRestUrl: `http://127.0.0.1:${port}`,
    upstashSearchRestToken: 'secret',
    searchTimeoutMs: 60,
  };
  return new UpstashSearchClient(settings as Settings);
}

function json(body: unknown, status = 200): RequestListener {
  return (_request, response) => {
    response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body));
  };
}

describe('UpstashSearchClient', () => {
  it('is switched off without its settings', () => {
    expect(new UpstashSearchClient({ searchTimeoutMs: 300 } as Settings).enabled).toBe(false);
  });

  it('asks the index with the token and gives ids and scores', async () => {
    const seen: { url?: string; authorization?: string }[] = [];
    const client = await clientOf((request, response) => {
      seen.push({ url: request.url, authorization: request.headers.authorization });
      json({ result: [{ id: 'a', content: {}, score: 0.9 }] })(request, response);
    });
    await expect(client.query('exercises', 'bench', 5)).resolves.toEqual([{ id: 'a', score: 0.9 }]);
    expect(seen).toEqual([{ url: '/search/exercises', authorization: 'Bearer secret' }]);
  });

  it('gives up at the deadline when the service hangs', async () => {
    const client = await clientOf(() => undefined);
    await expect(client.query('exercises', 'bench', 5)).rejects.toBeInstanceOf(SearchTimedOut);
  });

  it('asks once: a refusal is not retried', async () => {
    let asked = 0;
    const client = await clientOf((request, response) => {
      asked += 1;
      json({ error: 'no' }, 500)(request, response);
    });
    await expect(client.query('exercises', 'bench', 5)).rejects.toThrow();
    expect(asked).toBe(1);
  });

  it('writes documents in batches of at most 100', async () => {
    const sizes: number[] = [];
    const client = await clientOf((request, response) => {
      let body = '';
      request.on('data', (chunk: Buffer) => (body += chunk.toString()));
      request.on('end', () => {
        sizes.push((JSON.parse(body) as unknown[]).length);
        json({ result: 'Success' })(request, response);
      });
    });
    await client.upsert(
      'exercises',
      Array.from({ length: 250 }, (_, n) => ({ id: String(n), content: { name: 'x' } })),
    );
    expect(sizes).toEqual([100, 100, 50]);
  });
});
