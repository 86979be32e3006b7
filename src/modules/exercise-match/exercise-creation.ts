import { Injectable } from '@nestjs/common';
import { newId } from '../../platform/database/index.js';
import { type IdempotencyClaim, IdempotentWrites } from '../../platform/http/index.js';
import { SessionRepository } from '../../platform/session/index.js';
import type { ExerciseMatch } from './exercise.js';
import { answerMatched, answerNone, answerOwn, isExact } from './exercise-answers.js';
import type { CreateOrMatchRequest, CreateOrMatchResponse } from './exercise-match.dto.js';
import { ExerciseMatchService } from './exercise-match.service.js';
import { ExercisesRepository } from './exercises.repository.js';
import { describeOwnExercise } from './own-exercise.js';

/** More own exercises than anyone trains; it bounds what one account can store. */
const MAX_OWN_EXERCISES = 500;

/** Matches a name to what there is, or makes it the user's own exercise. */
@Injectable()
export class ExerciseCreation {
  constructor(
    private readonly matching: ExerciseMatchService,
    private readonly exercises: ExercisesRepository,
    private readonly writes: IdempotentWrites,
    private readonly sessions: SessionRepository,
  ) {}

  /** Never a shared row, never gibberish, never a look-alike; the same name twice at once is one row. */
  async createOrMatch(
    userId: string,
    request: CreateOrMatchRequest,
    claim: IdempotencyClaim | undefined,
  ): Promise<CreateOrMatchResponse> {
    const replayed = await this.writes.replay<CreateOrMatchResponse>(claim);
    if (replayed) return replayed;
    const name = request.exercise_name;
    const match = await this.matching.match(name, await this.matching.vocabularyOf(userId));
    if (isAccepted(match, request.fuzzy_threshold ?? 0)) return answerMatched(name, match);
    if (request.auto_create === false)
      return answerNone(name, 'No exercise of that name was found.', match.candidates);
    const refusal = this.refusalOf(name, match);
    if (refusal) return answerNone(name, refusal, match.candidates);
    return this.create(userId, name, match, claim);
  }

  private refusalOf(name: string, match: ExerciseMatch): string | undefined {
    if (!this.matching.isExerciseLike(name)) return 'That does not look like the name of an exercise.';
    const isGeneric = match.verdict === 'ask' && this.matching.isGeneric(name, match.candidates);
    return isGeneric ? 'Several exercises are called that: which one?' : undefined;
  }

  private async create(
    userId: string,
    name: string,
    match: ExerciseMatch,
    claim: IdempotencyClaim | undefined,
  ): Promise<CreateOrMatchResponse> {
    const relative = this.matching.relativeOf(name, match.candidates);
    const own = describeOwnExercise({ id: newId(), ownerId: userId, name }, relative);
    const answer = await this.writes.run(claim, async (trx) => {
      if ((await this.exercises.countOwn(trx, userId)) >= MAX_OWN_EXERCISES) {
        return answerNone(name, `You already have ${MAX_OWN_EXERCISES} exercises of your own.`);
      }
      return answerOwn(name, await this.exercises.insertOwn(trx, own));
    });
    if (answer.created) await this.sessions.delete(userId);
    return answer;
  }
}

/** A look-alike is never "a match", whatever threshold a caller sends: it can only ask for more likeness. */
function isAccepted(match: ExerciseMatch, threshold: number): boolean {
  return match.verdict === 'match' && (isExact(match) || match.candidates[0]!.score >= threshold);
}
