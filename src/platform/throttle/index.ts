export { InProcessRollingWindows } from './in-process.rolling-windows.js';
export { declaredLimit, isUnlimited, Limit, type LimitOptions, Unlimited } from './limit.js';
export { ANONYMOUS_LIMIT, CATEGORIES, type Category, PLAN_LIMITS } from './plan-limits.js';
export { PlanThrottlerGuard } from './plan-throttler.guard.js';
export { Quota } from './quota.js';
export { RedisRollingWindows } from './redis.rolling-windows.js';
export { windowKey } from './rolling-window.js';
export { ThrottleModule } from './throttle.module.js';
