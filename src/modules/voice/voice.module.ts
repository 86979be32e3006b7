import { Module } from '@nestjs/common';
import { ExerciseMatchModule } from '../exercise-match/index.js';
import { SessionModule } from '../session/index.js';
import { WorkoutModule } from '../workout/index.js';
import { AtomicBatch } from './atomic-batch.js';
import { SetKeeper } from './set-keeper.js';
import { StoredBefore } from './stored-before.js';
import { VoiceAssistController } from './voice-assist.controller.js';
import { VoiceAssist } from './voice-assist.service.js';
import { VoiceBatch } from './voice-batch.service.js';
import { VoiceCommandsRepository } from './voice-commands.repository.js';
import { VoiceController } from './voice.controller.js';
import { VoiceDeeds } from './voice-deeds.js';
import { VoiceHistory } from './voice-history.service.js';
import { VoiceJournal } from './voice-journal.js';
import { VoiceLessons } from './voice-lessons.js';
import { VoiceReader } from './voice-reader.js';
import { VoiceService } from './voice.service.js';

@Module({
  imports: [ExerciseMatchModule, SessionModule, WorkoutModule],
  controllers: [VoiceController, VoiceAssistController],
  providers: [
    AtomicBatch,
    SetKeeper,
    StoredBefore,
    VoiceAssist,
    VoiceBatch,
    VoiceCommandsRepository,
    VoiceDeeds,
    VoiceHistory,
    VoiceJournal,
    VoiceLessons,
    VoiceReader,
    VoiceService,
  ],
})
export class VoiceModule {}
