import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { type CanActivate, Controller, type ExecutionContext, Get, Post, Req } from '@nestjs/common';
import { APP_GUARD } from '@nestjs/core';
import { ThrottlerModule } from '@nestjs/throttler';
import type { FastifyRequest } from 'fastify';
import { Client } from '../../../test/support/client.js';
import { startTinyApp, type TinyApp } from '../../../test/support/tiny-app.js';
import type { AuthenticatedRequest, Plan } from '../auth/index.js';
import { InProcessRollingWindows } from './in-process.rolling-windows.js';
import { Limit, Unlimited } from './limit.js';
import { Limiter } from './limiter.js';
import { PlanThrottlerGuard } from './plan-throttler.guard.js';
import { Quota } from './quota.js';

let now = 1_795_478_400_000;

const itemsOf = (body: unknown) => (body as { items: unknown[] }).items.length;

@Controller()
class Routes {
  constructor(private readonly quota: Quota) {}

  @Post('parse') @Limit('voice') parse() {
    return {};
  }

  @Post('log') @Limit('voice') log() {
    return {};
  }

  @Post('batch') @Limit('voice', { units: itemsOf, partial: () => true }) batch(
    @Req() request: FastifyRequest,
  ) {
    return { granted: this.quota.granted(request) };
  }

  @Post('ask') @Limit('ai_coach') async ask(@Req() request: FastifyRequest) {
    await this.quota.refund(request);
    return {};
  }

  @Get('sets') sets() {
    return {};
  }

  @Get('alive') @Unlimited() alive() {
    return {};
  }
}

/** Believes the header `x-user: id plan`. */
class TrustingGuard implements CanActivate {
  canActivate(context: ExecutionContext): boolean {
    const request = context.switchToHttp().getRequest<AuthenticatedRequest>();
    const [userId, plan] = String(request.headers['x-user'] ?? '').split(' ');
    if (userId) request.principal = { userId, plan: plan as Plan, role: 'user' };
    return true;
  }
}

let tiny: TinyApp;
let user = '';
let users = 0;

beforeAll(async () => {
  const limiter = new Limiter({
    shared: undefined,
    local: new InProcessRollingWindows(() => now),
    isSharedThere: () => false,
    replicas: 1,
    degraded: { inc: () => undefined },
  });
  tiny = await startTinyApp(
    {
      imports: [ThrottlerModule.forRoot({ throttlers: [{ ttl: 1, limit: 1 }], storage: limiter as never })],
      controllers: [Routes],
      providers: [
        Quota,
        { provide: APP_GUARD, useClass: TrustingGuard },
        { provide: APP_GUARD, useClass: PlanThrottlerGuard },
      ],
    },
    'true',
  );
});
afterAll(() => tiny.app.close());
beforeEach(() => {
  users += 1;
  user = `user-${users}`;
});

const as = (plan: Plan) => ({ headers: { 'x-user': `${user} ${plan}` } });
const post = (path: string, plan: Plan, body: object = {}) => new Client(tiny.url).post(path, body, as(plan));
const get = (path: string, headers: Record<string, string>) => new Client(tiny.url).get(path, { headers });

async function postTimes(times: number, path: string, plan: Plan) {
  const answers = [];
  for (let time = 0; time < times; time += 1) answers.push((await post(path, plan)).status);
  return answers;
}

describe('the limits of a plan', () => {
  it('stand in the headers of a 201, by category and in general', async () => {
    const { status, headers } = await post('/parse', 'free');
    expect(status).toBe(201);
    expect(headers.get('ratelimit-policy')).toBe('"voice";q=20;w=60, "general";q=120;w=60');
    expect(headers.get('ratelimit')).toBe('"voice";r=19;t=60, "general";r=119;t=60');
    expect(headers.get('x-ratelimit-limit')).toBe('20');
    expect(headers.get('x-ratelimit-remaining')).toBe('19');
    expect(headers.get('x-ratelimit-reset')).toBe('60');
    expect(headers.get('x-ratelimit-tier')).toBe('free');
    expect(headers.get('retry-after')).toBeNull();
  });

  it('429 on the 21st voice call within a minute, whatever the route, with Retry-After', async () => {
    expect(await postTimes(10, '/parse', 'free')).toEqual(Array(10).fill(201));
    now += 20_500;
    expect(await postTimes(10, '/log', 'free')).toEqual(Array(10).fill(201));
    const { status, headers, body } = await post('/parse', 'free');
    expect(status).toBe(429);
    expect(headers.get('retry-after')).toBe('40');
    expect(headers.get('ratelimit')).toBe('"voice";r=0;t=40, "general";r=100;t=40');
    expect(headers.get('x-ratelimit-limit')).toBe('20');
    expect(headers.get('content-type')).toMatch(/^application\/problem\+json/);
    expect(body).toMatchObject({
      type: 'https://iana.org/assignments/http-problem-types#quota-exceeded',
      status: 429,
      code: 'throttle.quota_exceeded',
      'violated-policies': ['voice'],
      plan: 'free',
      retry_after: 40,
      upgrade: { plan: 'premium', limits: [{ policy: 'voice', limit: 100, window_seconds: 60 }] },
    });
    now += 40_000;
    expect((await post('/parse', 'free')).status).toBe(201);
  });

  it('201 again at once after an upgrade, with what was used still used', async () => {
    await postTimes(20, '/parse', 'free');
    expect((await post('/parse', 'free')).status).toBe(429);
    const { status, headers } = await post('/parse', 'premium');
    expect(status).toBe(201);
    expect(headers.get('ratelimit')).toBe('"voice";r=79;t=60, "general";r=579;t=60');
  });

  it('429 on the 121st call of any kind, naming the general limit', async () => {
    for (let call = 0; call < 120; call += 1) await get('/sets', as('free').headers);
    expect((await get('/sets', as('free').headers)).body).toMatchObject({ 'violated-policies': ['general'] });
    const spoken = await post('/parse', 'free');
    expect(spoken).toMatchObject({ status: 429, body: { 'violated-policies': ['general'] } });
    expect(spoken.headers.get('ratelimit')).toMatch(/^"voice";r=20;/);
  });

  it('offer a premium caller nothing more', async () => {
    const items = Array(101).fill(0);
    await post('/batch', 'premium', { items });
    expect((await post('/parse', 'premium')).body).toMatchObject({ plan: 'premium', upgrade: null });
  });

  it('grant of a batch what is left', async () => {
    const items = Array(15).fill(0);
    expect((await post('/batch', 'free', { items })).body).toEqual({ granted: 15 });
    expect((await post('/batch', 'free', { items })).body).toEqual({ granted: 5 });
    expect((await post('/batch', 'free', { items })).status).toBe(429);
  });

  it('give back what a failed call took', async () => {
    expect(await postTimes(12, '/ask', 'free')).toEqual(Array(12).fill(201));
  });

  it('do not count what probes ask', async () => {
    const { status, headers } = await get('/alive', as('free').headers);
    expect(status).toBe(200);
    expect(headers.get('ratelimit')).toBeNull();
  });
});

describe('a caller without a token', () => {
  const from = async (address: string, times: number) => {
    for (let time = 1; time < times; time += 1) await get('/sets', { 'x-forwarded-for': address });
    return get('/sets', { 'x-forwarded-for': address });
  };

  it('429 on the 31st call of an address, and 200 for the next address', async () => {
    expect((await from('203.0.113.7', 30)).headers.get('ratelimit')).toBe('"anonymous";r=0;t=60');
    const refused = await from('203.0.113.7', 1);
    expect(refused).toMatchObject({ status: 429, body: { plan: 'anonymous', upgrade: { plan: 'premium' } } });
    expect((await from('203.0.113.8', 1)).status).toBe(200);
  });

  it('429 for the whole /64 of an IPv6 address, and 200 for the next network', async () => {
    await from('2001:db8:0:1::1', 30);
    expect((await from('2001:db8:0:1:ffff::2', 1)).status).toBe(429);
    expect((await from('2001:db8:0:2::1', 1)).status).toBe(200);
  });
});
