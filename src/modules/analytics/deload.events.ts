import type { LocalDay } from '../../platform/calendar/index.js';

declare module '../../platform/events/event-types.js' {
  interface EventTypes {
    /** A lighter week is worth planning. Told once for each athlete and week. */
    'deload.recommended': {
      deload_id: string;
      /** Monday. */
      recommended_week: LocalDay;
      /** Share of the sets to leave out, 0 … 1. */
      suggested_reduction: number;
      confidence: string;
      /** Names of the signals that it rests on. */
      signals: string[];
    };
  }
}
