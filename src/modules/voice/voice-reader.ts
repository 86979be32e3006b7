import { Injectable, Optional } from '@nestjs/common';
import {
  type ExerciseFinder,
  ExerciseMatchService,
  type PersonalVocabulary,
} from '../exercise-match/index.js';
import { lastSentenceSetIds, type Session } from '../session/index.js';
import type { Reading, SessionSet, SessionView, UtteranceContext } from './grammar/reading.js';
import { understand } from './grammar/understand.js';
import { TranscriptModel } from './transcript-model.js';
import type { RememberedSet, Utterance } from './utterance.js';

export type VoiceSession = Session<PersonalVocabulary>;

/** A reading, and who made it. */
export interface ReadUtterance {
  reading: Reading;
  parsedBy: string;
}

/** The grammar is sure from here on: nobody else is asked. */
const SURE = 0.85;

/** The id of a set that only the client remembers: it cannot be changed, only referred to. */
const REMEMBERED_ID = 'remembered';

/** Makes out what was said: the grammar in process, wider searches only for an exercise that it cannot name. */
@Injectable()
export class VoiceReader {
  constructor(
    private readonly exercises: ExerciseMatchService,
    @Optional() private readonly model?: TranscriptModel,
  ) {}

  /** The athlete's own names for exercises, kept with the session. */
  vocabularyOf = (userId: string): Promise<PersonalVocabulary> => this.exercises.vocabularyOf(userId);

  /** An exercise's display name, the athlete's own included. */
  nameOf(exerciseId: string, session: VoiceSession): string | undefined {
    return this.exercises.finderFor(session.athlete.vocabulary).byId(exerciseId)?.name;
  }

  /** Reads with all there is: the grammar, the wider search, the model. */
  async read(utterance: Utterance, session: VoiceSession): Promise<ReadUtterance> {
    const finder = this.exercises.finderFor(session.athlete.vocabulary);
    const context = contextOf(utterance, session, finder);
    const first = understand(utterance.words, context, finder);
    if (first.confidence >= SURE) return { reading: first, parsedBy: 'grammar' };
    const reading = await this.withWiderSearch(utterance, session, first);
    if (reading.confidence >= SURE || !this.model) return { reading, parsedBy: 'grammar' };
    const answer = await this.model.read(utterance.words, context, reading);
    return answer ? { reading: answer.reading, parsedBy: answer.modelId } : { reading, parsedBy: 'grammar' };
  }

  /** Reads once more against a session that has moved on, inside a transaction: nothing outside the process. */
  reread(utterance: Utterance, session: VoiceSession): Reading {
    const finder = this.exercises.finderFor(session.athlete.vocabulary);
    return understand(utterance.words, contextOf(utterance, session, finder), finder);
  }

  /** The words of a sentence that were taken for an exercise although they are not its name. */
  nameHeardIn(words: string, { athlete }: VoiceSession): string | null {
    const finder = this.exercises.finderFor(athlete.vocabulary);
    const context = { session: null, requestUnit: null, profileUnit: null, bestE1rmKg: () => undefined };
    return understand(words, context, finder).heardExercise;
  }

  private async withWiderSearch(
    utterance: Utterance,
    session: VoiceSession,
    first: Reading,
  ): Promise<Reading> {
    const heard = first.asks === 'exercise' ? first.heardExercise : null;
    if (!heard) return first;
    const match = await this.exercises.match(heard, session.athlete.vocabulary);
    const [best] = match.candidates;
    if (match.verdict !== 'match' || !best) return first;
    const named = { exerciseId: best.exercise.id, phrases: [heard], exercise: best.exercise };
    const finder = this.exercises.finderFor(session.athlete.vocabulary, named);
    const second = understand(utterance.words, contextOf(utterance, session, finder), finder);
    return second.confidence > first.confidence ? second : first;
  }
}

function contextOf(utterance: Utterance, session: VoiceSession, finder: ExerciseFinder): UtteranceContext {
  return {
    session: viewOf(session, utterance.remembered, finder),
    requestUnit: utterance.weightUnit,
    profileUnit: session.athlete.weightUnit,
    bestE1rmKg: (exerciseId) => bestOf(session, exerciseId),
  };
}

function bestOf(
  session: VoiceSession,
  exerciseId: string,
): { kg: number; from: 'history' | 'session' } | undefined {
  const earlier = session.athlete.earlierBestsKg[exerciseId];
  const today = session.bestsKg[exerciseId];
  if (earlier !== undefined) return { kg: Math.max(earlier, today ?? 0), from: 'history' };
  return today === undefined ? undefined : { kg: today, from: 'session' };
}

function viewOf(
  session: VoiceSession,
  remembered: RememberedSet | null,
  finder: ExerciseFinder,
): SessionView | null {
  const last = session.sets.at(-1);
  if (last) {
    return {
      currentExerciseId: last.exerciseId,
      sets: session.sets,
      lastSentenceSetIds: lastSentenceSetIds(session.sets),
    };
  }
  const set = remembered && rememberedAsSet(remembered, finder);
  return set ? { currentExerciseId: set.exerciseId, sets: [set], lastSentenceSetIds: [] } : null;
}

function rememberedAsSet(remembered: RememberedSet, finder: ExerciseFinder): SessionSet | undefined {
  const { exerciseId, exerciseName } = remembered;
  const byId = exerciseId === null ? undefined : finder.byId(exerciseId);
  const byName = exerciseName === null ? undefined : finder.match(exerciseName);
  const exercise = byId ?? (byName?.verdict === 'match' ? byName.candidates[0]?.exercise : undefined);
  if (!exercise) return undefined;
  const { weight, weightUnit, reps, rpe } = remembered;
  return {
    id: REMEMBERED_ID,
    setNumber: 0,
    exerciseId: exercise.id,
    weight,
    weightUnit: weight === null ? null : (weightUnit ?? 'lbs'),
    reps,
    durationSeconds: null,
    distanceMeters: null,
    rpe,
    rir: null,
    setType: 'working',
    side: null,
    loadMode: exercise.loadMode,
  };
}

/** Whether a reading wants to change a set that only the client knows of. */
export function changesRemembered(reading: Reading): boolean {
  return reading.targetSetIds.includes(REMEMBERED_ID);
}
