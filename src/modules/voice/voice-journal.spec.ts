import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { Logger } from '@nestjs/common';
import type { IdempotentWrites } from '../../platform/http/index.js';
import type { StoredBefore } from './stored-before.js';
import type { Understanding } from './voice-answers.dto.js';
import type { NewCommand, VoiceCommandsRepository } from './voice-commands.repository.js';
import { type Said, VoiceJournal } from './voice-journal.js';

/** A table that may be away, and refuses the rows that it is told to refuse. */
class FakeTable {
  readonly rows: string[] = [];
  away = false;
  refused = new Set<string>();

  insert(commands: NewCommand[]): Promise<void> {
    if (this.away) return Promise.reject(Object.assign(new Error('away'), { code: 'ECONNREFUSED' }));
    if (commands.some(({ id }) => this.refused.has(id)))
      return Promise.reject(Object.assign(new Error('invalid input'), { code: '22P05' }));
    this.rows.push(...commands.map(({ id }) => id));
    return Promise.resolve();
  }
}

const said = (commandId: string) =>
  ({
    commandId,
    utterance: { kind: 'parse', userId: 'u', words: 'bench 225 for 8', at: new Date(0) },
    understanding: { set_ids: [], sets: [], candidates: [] } as unknown as Understanding,
    latencyMs: 1,
  }) as unknown as Said;

let table: FakeTable;
let journal: VoiceJournal;
beforeEach(() => {
  Logger.overrideLogger(false);
  table = new FakeTable();
  journal = new VoiceJournal(
    table as unknown as VoiceCommandsRepository,
    {} as IdempotentWrites,
    {} as StoredBefore,
  );
});
afterEach(() => journal.onModuleDestroy());

describe('previews', () => {
  it('are written together, in the order said', async () => {
    for (const id of ['a', 'b', 'c']) journal.note(said(id));
    expect(table.rows).toEqual([]);
    await journal.flush();
    expect(table.rows).toEqual(['a', 'b', 'c']);
  });

  it('are written although one among them is refused', async () => {
    table.refused.add('b');
    for (const id of ['a', 'b', 'c']) journal.note(said(id));
    await journal.flush();
    expect(table.rows).toEqual(['a', 'c']);
    await journal.flush();
    expect(table.rows).toEqual(['a', 'c']);
  });

  it('wait, in order, for a database that is away', async () => {
    table.away = true;
    for (const id of ['a', 'b']) journal.note(said(id));
    await journal.flush();
    journal.note(said('c'));
    table.away = false;
    await journal.flush();
    expect(table.rows).toEqual(['a', 'b', 'c']);
  });

  it('are written before the process ends', async () => {
    journal.note(said('a'));
    await journal.onModuleDestroy();
    expect(table.rows).toEqual(['a']);
  });
});
