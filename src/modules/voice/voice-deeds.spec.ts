import { beforeEach, describe, expect, it } from '@jest/globals';
import type { Transaction } from '../../platform/database/index.js';
import type { SessionService } from '../session/index.js';
import type { Reading } from './grammar/reading.js';
import { type Deed, noDeed, type SetKeeper } from './set-keeper.js';
import type { Utterance } from './utterance.js';
import { type Held, type Read, VoiceDeeds } from './voice-deeds.js';
import type { VoiceJournal } from './voice-journal.js';
import type { VoiceLessons } from './voice-lessons.js';

type Work = (trx: Transaction) => Promise<unknown>;

const now = new Date('2026-11-26T12:00:00Z');
const utterance = { userId: 'athlete', words: 'scratch that', now, at: now } as Utterance;
const reading = {
  intent: 'undo',
  action: 'auto_accept',
  sets: [],
  candidates: [],
  targetSetIds: [],
} as unknown as Reading;
const held = { session: { sets: [], athlete: {} }, storedVersion: 1 } as unknown as Held;

let forgotten: string[];
beforeEach(() => {
  forgotten = [];
});

/** Deeds that end the session, in a transaction that goes as `once` says. */
function carryOut(once: (work: Work) => Promise<unknown>) {
  const deed: Deed = { ...noDeed(reading, held.session), sessionBroken: true };
  const deeds = new VoiceDeeds(
    { forget: async (userId: string) => void forgotten.push(userId) } as unknown as SessionService,
    { act: async () => deed } as unknown as SetKeeper,
    {
      once: (_claim: unknown, work: Work) => once(work),
      write: async () => undefined,
    } as unknown as VoiceJournal,
    { learnFrom: async () => undefined } as unknown as VoiceLessons,
  );
  const read: Read = { reading, parsedBy: 'grammar', began: 0 };
  return deeds.carryOut(utterance, held, undefined, read, () => ({ saved: true }));
}

describe('a deed whose first commit fails', () => {
  const trx = {} as Transaction;

  it('settles the session once, with the attempt that committed', async () => {
    const answer = await carryOut(async (work) => {
      await work(trx);
      return work(trx);
    });
    expect([answer, forgotten]).toEqual([{ saved: true }, ['athlete']]);
  });

  it('leaves the session alone when another request has given the answer meanwhile', async () => {
    const other = { saved: true };
    const answer = await carryOut(async (work) => {
      await work(trx);
      return other;
    });
    expect(answer).toBe(other);
    expect(forgotten).toEqual([]);
  });
});
