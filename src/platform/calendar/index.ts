export { CalendarModule } from './calendar.module.js';
export {
  addDays,
  canonicalTimeZone,
  daysBetween,
  isLocalDay,
  localDay,
  type LocalDay,
  monthEndOf,
  monthStartOf,
  weekStartOf,
} from './local-day.js';
export { DEFAULT_TIME_ZONE, Preferences, type UserPreferences } from './preferences.js';
export { IsDay, IsMoment, momentOf } from './wire-times.js';
export { ApiZoneHeader, requestedZone, RequestedZone, ZONE_HEADER } from './zone-header.js';
