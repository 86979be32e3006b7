import { defineError } from '../../platform/http/index.js';

export const RunNotFound = defineError({
  code: 'running.run_not_found',
  status: 404,
  message: 'No such run.',
});
