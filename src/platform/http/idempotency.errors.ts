import { defineError } from './define-error.js';

export const KeyMalformed = defineError({
  code: 'http.idempotency_key_malformed',
  status: 422,
  message: 'Idempotency-Key must be 1 to 255 printable characters, bare or quoted.',
});

export const KeyReused = defineError({
  code: 'http.idempotency_key_reused',
  status: 422,
  message: 'This Idempotency-Key was used for another request.',
});

export const StillRunning = defineError({
  code: 'http.idempotent_request_running',
  status: 409,
  message: 'The first request with this Idempotency-Key is still running.',
});
