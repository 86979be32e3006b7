import { Injectable } from '@nestjs/common';
import type { Transaction } from '../../platform/database/index.js';
import { ExerciseMatchService } from '../exercise-match/index.js';
import type { Deed } from './set-keeper.js';
import type { Utterance } from './utterance.js';
import { VoiceCommandsRepository } from './voice-commands.repository.js';
import { VoiceReader } from './voice-reader.js';

/** What corrections teach: "no, incline" makes the words that were misunderstood this athlete's name for the lift. */
@Injectable()
export class VoiceLessons {
  constructor(
    private readonly commands: VoiceCommandsRepository,
    private readonly reader: VoiceReader,
    private readonly exercises: ExerciseMatchService,
  ) {}

  /** A name that was known is not given another meaning: who says "bench" and then corrects it had misspoken. */
  async learnFrom(trx: Transaction, utterance: Utterance, { reading, session }: Deed): Promise<void> {
    const [setId] = reading.targetSetIds;
    const meant = reading.sets[0]?.exercise;
    const before = session.sets.find(({ id }) => id === setId);
    if (reading.intent !== 'correct_set' || !setId || !meant || before?.exerciseId === meant.id) return;
    const words = await this.commands.findWordsOfSet(utterance.userId, setId, trx);
    const heard = words === undefined ? null : this.reader.nameHeardIn(words, session);
    if (heard !== null) await this.exercises.learnAlias(utterance.userId, heard, meant.id, trx);
  }
}
