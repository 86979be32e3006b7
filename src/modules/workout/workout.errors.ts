import { defineError } from '../../platform/http/index.js';

export const WorkoutNotFound = defineError({
  code: 'workout.workout_not_found',
  status: 404,
  message: 'No such workout.',
});
