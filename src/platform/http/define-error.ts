/** What one occurrence of an error may add to its kind. */
export interface ErrorDetails {
  /** What happened this time, for the person who reads the answer. Default: the kind's message. */
  detail?: string;
  /** What caused it: logged, never shown. */
  cause?: unknown;
  /** Further members of the problem. */
  members?: Record<string, unknown>;
  headers?: Record<string, string>;
}

/** A kind of failure. */
export interface ErrorKind {
  /** Stable, for programs: `module.snake_reason`. */
  code: string;
  /** HTTP status, 400 … 599. */
  status: number;
  /** The problem's `type`. Default: made of the code. */
  type?: string;
  /** Short, the same for every occurrence. Default: the message. */
  title?: string;
  message: string;
}

/** A failure that has a name, a status and a text for the caller. Everything else is an internal error. */
export class NamedError extends Error {
  constructor(
    readonly kind: ErrorKind,
    readonly details: ErrorDetails,
  ) {
    super(details.detail ?? kind.message, { cause: details.cause });
    this.name = kind.code;
  }

  get status(): number {
    return this.kind.status;
  }
}

/**
 * Declares a kind of failure as a class to throw.
 *
 * @example
 * export const RunNotFound = defineError({ code: 'running.run_not_found', status: 404, message: 'No such run.' });
 * throw new RunNotFound();
 */
export function defineError(kind: ErrorKind): new (details?: ErrorDetails) => NamedError {
  return class extends NamedError {
    constructor(details: ErrorDetails = {}) {
      super(kind, details);
    }
  };
}
