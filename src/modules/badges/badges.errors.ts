import { defineError } from '../../platform/http/index.js';

export const BadgeNotFound = defineError({
  code: 'badges.badge_not_found',
  status: 404,
  message: 'There is no such badge.',
});

export const AthleteNotFound = defineError({
  code: 'badges.athlete_not_found',
  status: 404,
  message: 'There is no such athlete.',
});

export const BadgeNotEarned = defineError({
  code: 'badges.not_earned',
  status: 409,
  message: 'This badge is not earned yet.',
});
