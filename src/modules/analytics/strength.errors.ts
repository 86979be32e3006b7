import { defineError } from '../../platform/http/index.js';

export const StrengthExerciseNotFound = defineError({
  code: 'analytics.exercise_not_found',
  status: 404,
  message: 'No such exercise.',
});
