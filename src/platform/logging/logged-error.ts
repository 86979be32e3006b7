/** What a log line says of an error. */
export interface LoggedError {
  type: string;
  message: string;
  code?: string;
  stack?: string;
  cause?: LoggedError;
}

/** How many causes of causes are followed. */
const MOST_CAUSES = 4;

/** SQLSTATE classes whose messages quote the values that were refused: what an athlete said or noted. */
const QUOTES_VALUES = /^2[23][0-9A-Z]{3}$/;

/**
 * An error as it may be logged: its own fields only. Drivers hang rows, keys and request bodies on their errors,
 * so nothing is copied that is not named here, and a message that would quote a value is cut before it.
 */
export function loggedError(error: unknown, depth = 0): LoggedError {
  if (!(error instanceof Error)) return { type: typeof error, message: 'not an Error' };
  const code = 'code' in error && typeof error.code === 'string' ? error.code : undefined;
  return {
    type: error.name,
    message: messageOf(error, code),
    ...(code !== undefined && { code }),
    ...(error.stack !== undefined && { stack: framesOf(error.stack) }),
    ...(error.cause !== undefined && depth < MOST_CAUSES && { cause: loggedError(error.cause, depth + 1) }),
  };
}

function messageOf(error: Error, code: string | undefined): string {
  if (error instanceof SyntaxError) return 'The text could not be parsed.';
  return code !== undefined && QUOTES_VALUES.test(code)
    ? error.message.replace(/[:"].*$/s, '')
    : error.message;
}

/** Without the first line, which repeats the message. */
function framesOf(stack: string): string {
  return stack
    .split('\n')
    .filter((line) => /^\s+at /.test(line))
    .join('\n');
}
