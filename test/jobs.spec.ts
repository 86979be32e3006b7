import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { DependencyHealth, HealthRegistry } from '../src/platform/health/index.js';
import { Jobs } from '../src/platform/jobs/index.js';
import { type OpenDatabase, openDatabase } from './support/open-database.js';
import { until } from './support/process.js';

/** What a registry is told: how to ask whether the jobs are well. */
class Health {
  checks = new Map<string, () => Promise<unknown>>();

  register({ name, check }: Pick<DependencyHealth, 'name'> & { check: () => Promise<unknown> }): void {
    this.checks.set(name, check);
  }
}

describe('jobs', () => {
  let open: OpenDatabase;
  let jobs: Jobs;
  const health = new Health();
  const runs: Date[] = [];
  beforeAll(async () => {
    open = await openDatabase();
    jobs = new Jobs(open.connection, health as unknown as HealthRegistry);
    jobs.cron({ name: 'test.count', cron: '0 0 1 1 *', run: async (now) => void runs.push(now) });
    jobs.onApplicationBootstrap();
  });
  afterAll(async () => {
    await jobs.onModuleDestroy();
    await open.close();
  });

  it('are well once they are started', async () => {
    await expect(health.checks.get('jobs')!()).resolves.toBeUndefined();
  });

  it('run once, however often they were asked for while they waited', async () => {
    await Promise.all([jobs.runSoon('test.count'), jobs.runSoon('test.count'), jobs.runSoon('test.count')]);
    await until(() => runs.length > 0, 'the job to run');
    await new Promise((resolve) => setImmediate(resolve));
    expect(runs).toHaveLength(1);
  });

  it('leave a transaction that is open while they work as it is', async () => {
    let asked: Promise<void> | undefined;
    const work = open.db.transaction().execute(async (trx) => {
      await trx.insertInto('seed_state').values({ name: 'jobs', checksum: 'x' }).execute();
      // Not waited for: the embedded database has one connection, and the queue waits for it.
      asked = jobs.runSoon('test.count');
      await new Promise((resolve) => setTimeout(resolve, 50));
      throw new Error('given up');
    });
    await expect(work).rejects.toThrow('given up');
    await asked;
    const rows = await open.db.selectFrom('seed_state').select('name').where('name', '=', 'jobs').execute();
    expect(rows).toEqual([]);
  });
});
