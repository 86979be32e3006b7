import { defineError } from '../../platform/http/index.js';

export const NoActiveSession = defineError({
  code: 'session.no_active_session',
  status: 404,
  message: 'No active session found',
});
