import { Injectable } from '@nestjs/common';
import { isLocalDay, momentOf } from '../../platform/calendar/index.js';
import { notedData, type NotedPreview } from './noted-preview.js';
import type { HistoryQuery } from './voice.dto.js';
import type { HistoryAnswer, HistoryEntry, Understanding } from './voice-answers.dto.js';
import { type Command, VoiceCommandsRepository } from './voice-commands.repository.js';
import { VoiceJournal } from './voice-journal.js';

const PAGE = 50;
const LAST_MOMENT = 'T23:59:59.999Z';

/** What an athlete has said, newest first. */
@Injectable()
export class VoiceHistory {
  constructor(
    private readonly commands: VoiceCommandsRepository,
    private readonly journal: VoiceJournal,
  ) {}

  async list(userId: string, query: HistoryQuery): Promise<HistoryAnswer> {
    // What this process has just heard belongs to the answer.
    await this.journal.flush();
    const { commands, total } = await this.commands.list(userId, {
      limit: query.limit ?? PAGE,
      offset: query.offset ?? 0,
      from: query.startDate === undefined ? undefined : momentOf(query.startDate),
      to: query.endDate === undefined ? undefined : endOf(query.endDate),
    });
    return { history: commands.map(entryOf), total };
  }
}

function endOf(text: string): Date | undefined {
  return momentOf(isLocalDay(text) ? `${text}${LAST_MOMENT}` : text);
}

function entryOf(command: Command): HistoryEntry {
  return {
    id: command.id,
    voice_input: command.raw_transcript,
    parsed_data: notedData(command.parsed_output as Pick<Understanding | NotedPreview, 'data'>),
    timestamp: command.created_at.toISOString(),
    success: command.saved || command.action === 'auto_accept',
    intent: command.intent,
    action: command.action,
    was_corrected: command.was_corrected,
  };
}
