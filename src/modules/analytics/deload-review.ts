import { Injectable } from '@nestjs/common';
import { addDays, type LocalDay, weekStartOf } from '../../platform/calendar/index.js';
import type { Queryable } from '../../platform/database/index.js';
import { type Program, Programs } from '../program/index.js';
import {
  type BeatenRecord,
  DeloadEvidenceRepository,
  type TrainingEvidence,
} from './deload-evidence.repository.js';
import { DeloadProgramNotFound } from './deload.errors.js';
import {
  type DeloadAdvice,
  deloadAdvice,
  isStanding,
  programPosition,
  type ProgramPosition,
} from './load/deload-advice.js';
import { type DeloadEvidence } from './load/deload-signals.js';
import {
  deloadWeekOf,
  notedDeloads,
  type VolumeTrend,
  volumeTrend,
  weeksInARow,
} from './load/deload-weeks.js';
import { fatigueOn } from './load/fatigue.js';
import type { Whose } from './training-sets.js';

/** What is to be said about a deload at the end of a day, and what it rests on. */
export interface DeloadReview {
  day: LocalDay;
  advice: DeloadAdvice;
  evidence: DeloadEvidence;
  program: ProgramPosition | undefined;
  volume: VolumeTrend;
  /** Personal records of the last fortnight that was looked at. */
  records: BeatenRecord[];
}

/** Looks at an athlete's weeks and says whether a lighter one is due. Writes nothing. */
@Injectable()
export class DeloadReviews {
  constructor(
    private readonly programs: Programs,
    private readonly evidence: DeloadEvidenceRepository,
  ) {}

  /**
   * @param days in order; one at least
   * @param programId of the athlete's own; the active one without
   * @throws DeloadProgramNotFound
   */
  async of(
    whose: Whose,
    days: readonly [LocalDay, ...LocalDay[]],
    programId?: string,
    db?: Queryable,
  ): Promise<DeloadReview[]> {
    const program = await this.programOf(whose.userId, programId, db);
    const gathered = await this.evidence.gather(whose, days, db);
    return days.map((day) => reviewOf(gathered, program, day));
  }

  private async programOf(
    userId: string,
    id: string | undefined,
    db?: Queryable,
  ): Promise<Program | undefined> {
    if (id === undefined) return this.programs.findActive(userId, db);
    const program = await this.programs.findById(userId, id, db);
    if (!program) throw new DeloadProgramNotFound();
    return program;
  }
}

/** The review of one day from what was gathered for it. */
export function reviewOf(
  gathered: TrainingEvidence,
  program: Program | undefined,
  day: LocalDay,
): DeloadReview {
  const { days, strength, pain, approved } = gathered;
  const position = program && programPosition(program, day);
  const deloads = deloadWeeks(gathered, program, day);
  const evidence: DeloadEvidence = {
    days,
    fatigue: fatigueOn(days, day),
    strength: strength.get(day),
    pain,
    weeks: weeksInARow(days, day, deloads),
    isDeloadWeek: deloads.has(weekStartOf(day)),
  };
  const standing = approved.find((deload) => isStanding(deload, day));
  return {
    day,
    advice: deloadAdvice(evidence, position, standing),
    evidence,
    program: position,
    volume: volumeTrend(days, day),
    records: gathered.records,
  };
}

/** The Mondays of all weeks of deload up to a day: noted, agreed to, or part of the program. */
function deloadWeeks(
  { days, approved }: TrainingEvidence,
  program: Program | undefined,
  day: LocalDay,
): Set<LocalDay> {
  const agreed = approved.map(({ scheduledDate }) => deloadWeekOf(scheduledDate));
  const planned = (program?.weeks ?? [])
    .filter(({ isDeload }) => isDeload)
    .map(({ weekNumber }) => deloadWeekOf(addDays(program!.startDate, 7 * (weekNumber - 1))));
  return new Set([...notedDeloads(days, day), ...agreed, ...planned]);
}
