import { defineError } from '../../platform/http/index.js';

export const WorkoutNotFound = defineError({
  code: 'workout.workout_not_found',
  status: 404,
  message: 'No such workout.',
});

export const SetNotFound = defineError({
  code: 'workout.set_not_found',
  status: 404,
  message: 'No such set.',
});

export const ExerciseNotFound = defineError({
  code: 'workout.exercise_not_found',
  status: 404,
  message: 'No such exercise.',
});

export const WorkoutDeleted = defineError({
  code: 'workout.workout_deleted',
  status: 409,
  message: 'The workout of this client_id was deleted. It does not come back under the same name.',
});

export const AnotherWorkoutOpen = defineError({
  code: 'workout.another_workout_open',
  status: 409,
  message: 'Another workout is under way. End it first.',
});

export const WorkoutLongOver = defineError({
  code: 'workout.workout_long_over',
  status: 409,
  message: 'The last set of this workout is more than two hours ago: the next one begins another workout.',
});
