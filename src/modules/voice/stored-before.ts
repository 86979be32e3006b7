import { Injectable } from '@nestjs/common';
import type { Transaction } from '../../platform/database/index.js';
import { ExerciseMatchService } from '../exercise-match/index.js';
import { sessionName } from '../session/index.js';
import { type AppendedSet, WorkoutRecord, type WorkoutWithSets } from '../workout/index.js';
import { dataOf, type FiguresOfSet, parsedSet, personalRecords } from './parsed-sets.js';
import { loggedMessage } from './phrasing.js';
import type { Utterance } from './utterance.js';
import type { SessionContext, Understanding } from './voice-answers.dto.js';
import { VoiceCommandsRepository } from './voice-commands.repository.js';
import type { Said } from './voice-journal.js';

/** What the record holds already under the id that the phone gave a sentence. */
@Injectable()
export class StoredBefore {
  constructor(
    private readonly commands: VoiceCommandsRepository,
    private readonly record: WorkoutRecord,
    private readonly exercises: ExerciseMatchService,
  ) {}

  /** The sentence as it was answered then; of a set that came without a sentence, what the record says. */
  async find(utterance: Utterance, trx?: Transaction): Promise<Said | undefined> {
    const { userId, clientId } = utterance;
    const set = clientId === null ? undefined : await this.record.findSetByClientId(userId, clientId, trx);
    if (!set) return undefined;
    const command =
      set.voiceCommandId === null ? undefined : await this.commands.find(userId, set.voiceCommandId, trx);
    if (command) {
      const understanding = command.parsed_output as Understanding;
      return { commandId: command.id, utterance, understanding, latencyMs: command.latency_ms };
    }
    const workout = await this.record.findWorkout(userId, set.workoutId, trx);
    const slug = this.exercises.finderFor().byId(set.exerciseId)?.slug ?? '';
    return {
      commandId: set.id,
      utterance,
      understanding: storedSet(utterance, set, slug, workout),
      latencyMs: 0,
    };
  }
}

function storedSet(
  utterance: Utterance,
  set: AppendedSet,
  slug: string,
  workout: WorkoutWithSets | undefined,
): Understanding {
  const exercise = { id: set.exerciseId, slug, name: set.exerciseName };
  const figures: FiguresOfSet[] = [{ ...set, exercise, matchScore: 1, confidence: 1 }];
  return {
    success: true,
    intent: 'log_set',
    action: 'auto_accept',
    confidence: 1,
    data: dataOf(figures),
    sets: figures.map(parsedSet),
    question: null,
    candidates: [],
    control: null,
    suggested_action: null,
    parsed_by: 'record',
    transcript: utterance.words,
    same_weight_detected: false,
    session_context: contextOf(utterance, set, workout),
    saved: true,
    workout_id: set.workoutId,
    set_ids: [set.id],
    personal_records: personalRecords([set]),
    message: loggedMessage(figures, set.isPr),
    error: null,
    requires_confirmation: false,
  };
}

function contextOf(
  { userId }: Utterance,
  set: AppendedSet,
  workout: WorkoutWithSets | undefined,
): SessionContext {
  const before = workout?.sets.filter(({ setNumber }) => setNumber < set.setNumber).at(-1);
  return {
    session_id: sessionName(userId, workout?.startTime ?? set.performedAt),
    set_number: set.setNumber,
    is_exercise_switch: before ? before.exerciseId !== set.exerciseId : null,
    edge_case_handled: false,
    total_sets_in_session: workout?.sets.length ?? 0,
  };
}
