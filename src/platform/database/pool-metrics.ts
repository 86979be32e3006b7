import { Gauge, register } from 'prom-client';
import type { DatabaseConnection } from './connection.js';

const NAME = 'database_pool_connections';

/** Shows the pool at every reading of the metrics: `idle`, `busy`, and requests `waiting` for a connection. */
export function registerPoolMetrics({ pool }: DatabaseConnection): void {
  // The registry is the process's; of several applications in one process the latest is shown.
  register.removeSingleMetric(NAME);
  if (!pool) return;
  const gauge = new Gauge({
    name: NAME,
    help: 'Connections to the database by state, and requests that wait for one',
    labelNames: ['state'],
    registers: [],
    collect() {
      for (const [state, count] of Object.entries(pool())) this.set({ state }, count);
    },
  });
  register.registerMetric(gauge);
}
