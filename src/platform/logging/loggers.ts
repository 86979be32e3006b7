import { destination, type DestinationStream, type Logger, pino } from 'pino';
import { loggedError } from './logged-error.js';

/** Lines are gathered up to this many bytes, or for this long, into one write. */
const GATHER_BYTES = 4_096;
const GATHER_MS = 250;

/** Names under which a secret or something that an athlete said could reach a line by mistake. */
const NEVER_LOGGED = [
  'token',
  'authorization',
  'transcript',
  'text',
  'voice_input',
  'notes',
  'body',
  'headers',
];

/** The two loggers of a process: what happens, and who asked for what. */
export interface Loggers {
  app: Logger;
  /** Apart, without redaction: its fields are fixed, and it writes a line for each request. */
  access: Logger;
}

/**
 * Makes both on one destination.
 *
 * @param level of pino: the least severe line that is written
 * @param stream where to; default: standard output
 */
export function createLoggers(level: string, stream: DestinationStream = gatheringStdout()): Loggers {
  const base = {
    level,
    base: undefined,
    timestamp: pino.stdTimeFunctions.isoTime,
    formatters: { level: (label: string) => ({ level: label }) },
  };
  const redact = { paths: NEVER_LOGGED, censor: '[not logged]' };
  const serializers = { err: loggedError, cause: loggedError, error: loggedError };
  return { app: pino({ ...base, redact, serializers }, stream), access: pino(base, stream) };
}

/** A write for each line would cost more than most requests. What waits is written when the process ends. */
function gatheringStdout(): DestinationStream {
  return destination({ dest: 1, sync: false, minLength: GATHER_BYTES, periodicFlush: GATHER_MS });
}
