import { v5 as uuidv5 } from 'uuid';
import type { LocalDay } from '../../../platform/calendar/index.js';

const NAMESPACE = '9a1f4c58-6c0e-5f0b-9b7e-3f2d8c1a7e64';

/** The name of the recommendation of a week: the same however often it is asked for. */
export function deloadId(userId: string, recommendedWeek: LocalDay): string {
  return uuidv5(`${userId} ${recommendedWeek}`, NAMESPACE);
}
