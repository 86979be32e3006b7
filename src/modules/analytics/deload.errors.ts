import { defineError } from '../../platform/http/index.js';

export const DeloadProgramNotFound = defineError({
  code: 'analytics.program_not_found',
  status: 404,
  message: 'No such program.',
});

export const DeloadNotRecommended = defineError({
  code: 'analytics.deload_not_recommended',
  status: 404,
  message: 'This is no deload that is recommended to you this week or was last week.',
});

export const DeloadApprovedOtherwise = defineError({
  code: 'analytics.deload_approved_otherwise',
  status: 409,
  message: 'This deload is approved already, for another date.',
});
