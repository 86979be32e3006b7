import { validate as isUuid } from 'uuid';

/** Where a page of runs ended. */
export interface RunsCursor {
  /** Microseconds since 1970. */
  startMicros: number;
  id: string;
}

/** A cursor as clients carry it: they need not understand it. */
export function encodeCursor({ startMicros, id }: RunsCursor): string {
  return Buffer.from(`${startMicros}_${id}`).toString('base64url');
}

/** @returns undefined for a text that is no cursor of ours */
export function decodeCursor(text: string): RunsCursor | undefined {
  const [, micros, id] =
    /^(-?\d{1,16})_(.{36})$/.exec(Buffer.from(text, 'base64url').toString('latin1')) ?? [];
  return id !== undefined && isUuid(id) ? { startMicros: Number(micros), id } : undefined;
}
