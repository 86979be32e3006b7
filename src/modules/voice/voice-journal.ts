import { Injectable, Logger, type OnModuleDestroy } from '@nestjs/common';
import { newId, type Transaction } from '../../platform/database/index.js';
import { type IdempotencyClaim, IdempotentWrites } from '../../platform/http/index.js';
import { notedPreview } from './noted-preview.js';
import type { Deed } from './set-keeper.js';
import { StoredBefore } from './stored-before.js';
import { understandingOf } from './understanding.js';
import type { Utterance } from './utterance.js';
import type { Understanding } from './voice-answers.dto.js';
import { type NewCommand, VoiceCommandsRepository } from './voice-commands.repository.js';

/** How long a preview may wait to be written together with others. */
const GATHER_MS = 250;
/** How long a database that is away is left alone. */
const AGAIN_MS = 2_000;
/** Rows in one statement: making its text keeps everybody waiting. */
const MOST_AT_ONCE = 200;
/** Beyond this many waiting previews the database is away or far behind: the oldest are given up. */
const MOST_WAITING = 10_000;

/** A sentence with what it was taken to mean and what became of it. */
export interface Said {
  commandId: string;
  utterance: Utterance;
  understanding: Understanding;
  /** Milliseconds from the first read to the answer. */
  latencyMs: number;
}

/** @param began `performance.now()` when the work on the sentence began */
export function saidOf(
  utterance: Utterance,
  deed: Deed,
  parsedBy: string,
  began: number,
  commandId = newId(),
): Said {
  const understanding = understandingOf(utterance, deed, parsedBy);
  return { commandId, utterance, understanding, latencyMs: performance.now() - began };
}

const UNIQUE_VIOLATION = '23505';

/**
 * The history of what was said. A sentence that acted is written with its deed, in one transaction; a preview
 * is gathered with others and written shortly after, so that understanding waits for no database.
 */
@Injectable()
export class VoiceJournal implements OnModuleDestroy {
  private readonly logger = new Logger(VoiceJournal.name);
  private waiting: NewCommand[] = [];
  private timer: NodeJS.Timeout | undefined;
  private writing: Promise<void> = Promise.resolve();
  private closing = false;

  constructor(
    private readonly commands: VoiceCommandsRepository,
    private readonly writes: IdempotentWrites,
    private readonly before: StoredBefore,
  ) {}

  /** Runs a deed once for its idempotency key: the deed, its history and its answer commit together. */
  once<T>(claim: IdempotencyClaim | undefined, write: (trx: Transaction) => Promise<T>): Promise<T> {
    return this.writes.run(claim, write);
  }

  /** The answer that the same key got before. */
  replay<T>(claim: IdempotencyClaim | undefined): Promise<T | undefined> {
    return this.writes.replay<T>(claim);
  }

  async write(trx: Transaction, said: Said): Promise<void> {
    await this.commands.insertWithin(trx, rowOf(said));
    const { utterance, understanding } = said;
    const changes = understanding.intent === 'correct_set' || understanding.intent === 'undo';
    if (!changes || understanding.set_ids.length === 0) return;
    const meant = understanding.intent === 'undo' ? null : understanding.data;
    await this.commands.markCorrected(trx, utterance.userId, understanding.set_ids, meant);
  }

  /** What is in the record under the phone's own id for the sentence. */
  findByClientId(utterance: Utterance, trx?: Transaction): Promise<Said | undefined> {
    return this.before.find(utterance, trx);
  }

  /** Whether a write failed because the same id had been stored in between. */
  isDuplicate(error: unknown): boolean {
    return (error as { code?: unknown } | undefined)?.code === UNIQUE_VIOLATION;
  }

  /** Notes a sentence that changed nothing. */
  note(said: Said): void {
    this.waiting.push({ ...rowOf(said), parsed_output: notedPreview(said.understanding) });
    if (this.waiting.length > MOST_WAITING) {
      this.waiting = this.waiting.slice(-MOST_WAITING);
      this.logger.warn({ kept: MOST_WAITING }, 'Previews given up: the history cannot be written');
    }
    this.timer ??= setTimeout(() => void this.flush(), GATHER_MS);
  }

  /** Writes what waits. One after the other: a slow database is not asked twice at once. */
  flush(): Promise<void> {
    clearTimeout(this.timer);
    this.timer = undefined;
    this.writing = this.writing.then(() => this.writeWaiting());
    return this.writing;
  }

  async onModuleDestroy(): Promise<void> {
    this.closing = true;
    await this.flush();
    if (this.waiting.length > 0)
      this.logger.error({ rows: this.waiting.length }, 'Previews lost: the database was away at the end');
  }

  private async writeWaiting(): Promise<void> {
    while (this.waiting.length > 0) {
      const batch = this.waiting.splice(0, MOST_AT_ONCE);
      const left = await this.writeBatch(batch);
      if (left.length === 0) continue;
      this.waiting = [...left, ...this.waiting];
      if (!this.closing) this.timer ??= setTimeout(() => void this.flush(), AGAIN_MS);
      return;
    }
  }

  /** @returns what could not be written yet, the database being away */
  private async writeBatch(batch: NewCommand[]): Promise<NewCommand[]> {
    try {
      await this.commands.insert(batch);
      return [];
    } catch (cause) {
      if (isRefusal(cause)) return this.writeEach(batch);
      this.logger.warn({ cause, rows: batch.length }, 'Previews wait for the database');
      return batch;
    }
  }

  /** One row that the database refuses must not take the others with it. */
  private async writeEach(batch: NewCommand[]): Promise<NewCommand[]> {
    for (const [index, row] of batch.entries()) {
      try {
        await this.commands.insert([row]);
      } catch (cause) {
        if (!isRefusal(cause)) return batch.slice(index);
        this.logger.error({ cause, id: row.id }, 'A preview cannot be written to the history');
      }
    }
    return [];
  }
}

/** Whether the database answered and said no (SQLSTATE classes 22, data, and 23, integrity), rather than being away. */
function isRefusal(error: unknown): boolean {
  return /^2[23]/.test(String((error as { code?: unknown } | undefined)?.code));
}

function rowOf({ commandId, utterance, understanding, latencyMs }: Said): NewCommand {
  return {
    id: commandId,
    user_id: utterance.userId,
    workout_id: understanding.workout_id,
    kind: utterance.kind,
    raw_transcript: utterance.words,
    intent: understanding.intent,
    action: understanding.action,
    confidence: understanding.confidence,
    parsed_output: understanding,
    set_ids: understanding.set_ids,
    saved: understanding.saved,
    corrected_output: null,
    model_id: understanding.parsed_by,
    latency_ms: latencyMs,
    created_at: utterance.at,
  };
}
