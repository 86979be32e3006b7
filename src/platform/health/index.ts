export { Draining } from './draining.js';
export { shutDownOnSignals } from './graceful-shutdown.js';
export { HealthModule } from './health.module.js';
export {
  type BreakerState,
  type Dependency,
  type DependencyHealth,
  HealthRegistry,
} from './health-registry.js';
export { VERSION } from './version.js';
