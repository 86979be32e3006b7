import { randomFillSync } from 'node:crypto';
import { v7 as uuidv7 } from 'uuid';

const ID_BYTES = 16;
/** Random bytes are fetched for so many ids at once: a call for each costs more than the rest of making one. */
const pool = new Uint8Array(ID_BYTES * 256);
let used = pool.length;

/** The latest id: those of one millisecond count up from a random start, so that they sort as they were made. */
let milliseconds = 0;
let sequence = 0;

/** A new UUIDv7: unique, and later ones of this process sort later. */
export function newId(): string {
  const random = takeRandom();
  const now = Date.now();
  if (now > milliseconds) {
    milliseconds = now;
    sequence = ((random[6]! & 0x7f) << 24) | (random[7]! << 16) | (random[8]! << 8) | random[9]!;
  } else {
    sequence = (sequence + 1) | 0;
    if (sequence === 0) milliseconds += 1;
  }
  return uuidv7({ random, msecs: milliseconds, seq: sequence });
}

function takeRandom(): Uint8Array {
  if (used === pool.length) {
    randomFillSync(pool);
    used = 0;
  }
  used += ID_BYTES;
  return pool.subarray(used - ID_BYTES, used);
}
