import { defineError } from '../../platform/http/index.js';

export const FlagNotFound = defineError({
  code: 'adherence.flag_not_found',
  status: 404,
  message: 'No such flag.',
});

export const FlagAnswered = defineError({
  code: 'adherence.flag_answered',
  status: 409,
  message: 'This flag is closed: it was answered before, or the muscle is back at its target.',
});
