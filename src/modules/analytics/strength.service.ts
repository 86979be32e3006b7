import { Injectable } from '@nestjs/common';
import { addDays, weekStartOf } from '../../platform/calendar/index.js';
import type { Viewpoint } from '../../platform/record/index.js';
import { exerciseStrengths } from './strength-answers.js';
import type { StrengthAnswer, StrengthQuery } from './strength.dto.js';
import { StrengthExerciseNotFound } from './strength.errors.js';
import { StrengthRepository } from './strength.repository.js';

const DEFAULT_WEEKS = 12;
const METHOD =
  'Mean of Epley and Brzycki, 1 to 12 repetitions, those in reserve included; best set of each week.';
const CAVEAT = 'An estimate, best at ten repetitions or fewer; all equations read low for the deadlift.';

/** How the strength of an athlete moves from week to week. */
@Injectable()
export class StrengthService {
  constructor(private readonly strength: StrengthRepository) {}

  /** @throws StrengthExerciseNotFound for an exercise that is not there, or not the athlete's to see */
  async trend(viewer: Viewpoint, { exercise_id, weeks }: StrengthQuery): Promise<StrengthAnswer> {
    const weekCount = weeks ?? DEFAULT_WEEKS;
    const from = addDays(weekStartOf(viewer.today), -7 * (weekCount - 1));
    const exerciseId = exercise_id ?? undefined;
    const rows = await this.strength.listWeeklyBests(viewer, from, addDays(viewer.today, 1), exerciseId);
    if (exerciseId !== undefined && rows.length === 0) throw new StrengthExerciseNotFound();
    return {
      unit: viewer.weightUnit,
      weeks: weekCount,
      method: METHOD,
      caveat: CAVEAT,
      exercises: exerciseStrengths(rows, viewer.weightUnit),
    };
  }
}
