import { join } from 'node:path';

/** The service as it is, but for the guard that counts calls: what limits cost is the difference. */
const dist = join(import.meta.dirname, '../dist');
const { PlanThrottlerGuard } = (await import(join(dist, 'platform/throttle/index.js'))) as {
  PlanThrottlerGuard: { prototype: { canActivate: () => Promise<boolean> } };
};
PlanThrottlerGuard.prototype.canActivate = () => Promise.resolve(true);
await import(join(dist, 'main.js'));
