import { defineError } from '../http/index.js';

export const MetricsForbidden = defineError({
  code: 'metrics.forbidden',
  status: 403,
  message: 'Metrics are for the bearer of METRICS_TOKEN, or for this machine.',
});
