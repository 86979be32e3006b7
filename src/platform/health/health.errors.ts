import { defineError } from '../http/index.js';

export const NotReady = defineError({
  code: 'health.not_ready',
  status: 503,
  message: 'This process does not take requests now.',
});
