import { HealthIndicatorService } from '@nestjs/terminus';
import { describe, expect, it } from '@jest/globals';
import { HealthRegistry } from './health-registry.js';

function registry(): HealthRegistry {
  return new HealthRegistry(new HealthIndicatorService());
}

const refused = () => Promise.reject(new Error('refused'));
const never = () => new Promise(() => undefined);

describe('the dependencies of a process', () => {
  it('are up when they answer, with the moment of it', async () => {
    const health = registry();
    health.register({ name: 'postgres', critical: true, check: async () => undefined });
    const [found] = await health.check(0);
    expect(found).toMatchObject({
      name: 'postgres',
      critical: true,
      status: 'up',
      breaker: null,
      reason: null,
    });
    expect(found?.lastSuccess).toBeInstanceOf(Date);
  });

  it('are away when they refuse, and keep the moment they last answered', async () => {
    const health = registry();
    let check: () => Promise<unknown> = async () => undefined;
    health.register({ name: 'redis', critical: false, check: () => check() });
    await health.check(0);
    check = refused;
    const [found] = await health.check(0);
    expect(found).toMatchObject({ status: 'down', reason: 'refused' });
    expect(found?.lastSuccess).toBeInstanceOf(Date);
  });

  it('are away when they do not answer within a second, and hold up no other', async () => {
    const health = registry();
    health.register({ name: 'stuck', critical: false, check: never });
    health.register({ name: 'quick', critical: false, check: async () => undefined });
    const found = await health.check(0);
    expect(found.map(({ name, status }) => [name, status])).toEqual([
      ['stuck', 'down'],
      ['quick', 'up'],
    ]);
  });

  it('are told of where they are not configured, and nobody is asked', async () => {
    const health = registry();
    health.register({ name: 'weather', critical: false, check: null });
    expect(await health.check(0)).toEqual([
      {
        name: 'weather',
        critical: false,
        status: 'not_configured',
        latencyMs: null,
        breaker: null,
        lastSuccess: null,
        reason: null,
      },
    ]);
  });

  it('answered last when a request was answered, whatever the check says', async () => {
    const health = registry();
    const lastAnswer = () => Date.UTC(2026, 10, 24);
    const breaker = () => 'open' as const;
    health.register({ name: 'weather', critical: false, check: refused, lastAnswer, breaker });
    const [found] = await health.check(0);
    expect(found).toMatchObject({ status: 'down', breaker: 'open', lastSuccess: new Date(lastAnswer()) });
  });

  it('are asked once for many callers', async () => {
    const health = registry();
    let asked = 0;
    const check = async () => {
      asked += 1;
    };
    health.register({ name: 'postgres', critical: true, check });
    await Promise.all([health.check(5_000), health.check(5_000), health.check(5_000)]);
    expect(asked).toBe(1);
  });

  it('have a name each', () => {
    const health = registry();
    const one = { name: 'redis', critical: false, check: never };
    health.register(one);
    expect(() => health.register(one)).toThrow('redis is registered twice');
  });
});
