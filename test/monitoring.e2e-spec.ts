import { describe, expect, it } from '@jest/globals';
import { Backend, HAS_SERVERS } from './support/backend.js';
import { until } from './support/process.js';

interface Found {
  name: string;
  status: string;
  breaker: string | null;
  last_success: string | null;
}

const onServers = HAS_SERVERS ? describe : describe.skip;

describe('what administrators are told', () => {
  it('200 with every dependency that there may be, the ones that are not configured included', async () => {
    const backend = await Backend.start();
    const admin = await backend.athlete(undefined, 'free', 'admin');
    const { body } = await admin.get('/api/v1/monitoring/health');
    const found = body.dependencies as Found[];
    const redis = backend.redis ? 'up' : 'not_configured';
    expect(body).toMatchObject({ status: 'healthy', redis: { status: redis } });
    const [none, up] = ['not_configured', 'up'];
    expect(Object.fromEntries(found.map(({ name, status }) => [name, status]))).toEqual({
      postgres: up,
      redis,
      jobs: up,
      kimi: none,
      grok: none,
      upstash: none,
      weather: none,
    });
    const absent = { latency_ms: null, last_success: null, reason: null, critical: false };
    for (const one of found.filter(({ status }) => status === none)) expect(one).toMatchObject(absent);
    expect(Object.fromEntries(found.map(({ name, breaker }) => [name, breaker]))).toMatchObject({
      postgres: null,
      redis: null,
      weather: 'closed',
    });
    await backend.stop();
  }, 60_000);
});

onServers('a dependency that goes away', () => {
  it('200 with when it last answered a request, although nobody checked it then', async () => {
    const backend = await Backend.start();
    const athlete = await backend.athlete();
    expect((await athlete.log('bench press 225 for 8')).status).toBe(200);
    await backend.redis!.kill();
    const admin = await backend.athlete(undefined, 'free', 'admin');
    const redis = async (): Promise<Found> =>
      (await admin.get('/api/v1/monitoring/health')).body.dependencies.find(
        ({ name }: Found) => name === 'redis',
      );
    await until(async () => (await redis()).status === 'down', 'Redis to be missed');
    expect(Date.parse((await redis()).last_success!)).toBeGreaterThan(0);
    await backend.stop();
  }, 60_000);
});
