import { Injectable } from '@nestjs/common';
import { addDays, localDay, weekStartOf } from '../../platform/calendar/index.js';
import type { Transaction } from '../../platform/database/index.js';
import { InjuryLog } from '../injury/index.js';
import { ANSWERS } from './adherence-texts.js';
import type { AdjustmentPlanAnswer, CheckInAnswer, CheckInRequest } from './adherence.dto.js';
import { FlagAnswered, FlagNotFound } from './adherence.errors.js';
import { type AdjustmentPlan, adjustmentPlan, PLAN_WEEKS } from './adjustment-plan.js';
import { AlternativesRepository } from './alternatives.repository.js';
import { type FlagRow, FlagsRepository, OPEN } from './flags.repository.js';
import { PlansRepository } from './plans.repository.js';

/** Who answers, and where the next week begins. */
export interface Answering {
  userId: string;
  timeZone: string;
  now: Date;
}

const PLAIN: Omit<CheckInAnswer, 'message' | 'flag_status'> = {
  success: true,
  adjustment_plan: null,
  plan_created: false,
  injury_id: null,
  alternatives: [],
};

/** What an athlete's answer to a flag does. */
@Injectable()
export class FlagAnswers {
  constructor(
    private readonly flags: FlagsRepository,
    private readonly plans: PlansRepository,
    private readonly injuries: InjuryLog,
    private readonly alternatives: AlternativesRepository,
  ) {}

  /**
   * Carries out an answer as part of the caller's transaction.
   *
   * @throws FlagNotFound
   * @throws FlagAnswered when the flag is not open any more
   */
  async carryOut(trx: Transaction, who: Answering, request: CheckInRequest): Promise<CheckInAnswer> {
    const flag = await this.flags.lock(trx, who.userId, request.flag_id);
    if (!flag) throw new FlagNotFound();
    if (!OPEN.includes(flag.status)) throw new FlagAnswered();
    switch (request.response_type) {
      case 'injury':
        return this.injury(trx, who, flag, request);
      case 'time_constraint':
      case 'motivation':
        return this.plan(trx, who, flag);
      case 'equipment':
        return this.equipment(trx, who, flag);
      case 'fine':
        return this.dismiss(trx, who, flag, ANSWERS.fine);
      default:
        return this.dismiss(trx, who, flag, ANSWERS.changeProgram);
    }
  }

  /** Without details nothing is logged, and the flag stays open for them. */
  private async injury(
    trx: Transaction,
    who: Answering,
    flag: FlagRow,
    { injury_details: said, details }: CheckInRequest,
  ): Promise<CheckInAnswer> {
    if (!said) return { ...PLAIN, message: ANSWERS.injuryAsked, flag_status: flag.status };
    const bodyPart = said.body_part || flag.muscle_group;
    const injuryId = await this.injuries.report(trx, who.userId, {
      bodyPart,
      severity: said.severity ?? severityOf(said.pain_level),
      painLevel: said.pain_level ?? null,
      description: details || null,
      reportedAt: who.now,
    });
    const answer = await this.dismiss(trx, who, flag, ANSWERS.injuryLogged(bodyPart));
    return { ...answer, injury_id: injuryId };
  }

  private async plan(trx: Transaction, who: Answering, flag: FlagRow): Promise<CheckInAnswer> {
    const { id, muscle_group: muscle } = flag;
    await this.flags.close(trx, who.userId, [id], 'resolved', who.now);
    const plan = adjustmentPlan(flag.actual_weekly_sets, flag.target_weekly_sets);
    if (!plan) return { ...PLAIN, message: ANSWERS.nothingToPlan(muscle), flag_status: 'resolved' };
    const startDate = addDays(weekStartOf(localDay(who.now, who.timeZone)), 7);
    await this.plans.replace(trx, who.userId, { flagId: id, muscle }, plan, startDate);
    return {
      ...PLAIN,
      message: ANSWERS.planned(muscle, plan.weeklyTargets),
      adjustment_plan: planAnswer(muscle, plan, startDate),
      plan_created: true,
      flag_status: 'resolved',
    };
  }

  private async equipment(trx: Transaction, who: Answering, flag: FlagRow): Promise<CheckInAnswer> {
    const alternatives = await this.alternatives.list(trx, who.userId, flag.muscle_group);
    const answer = await this.dismiss(trx, who, flag, ANSWERS.equipment(alternatives.length));
    return { ...answer, alternatives };
  }

  private async dismiss(
    trx: Transaction,
    who: Answering,
    flag: FlagRow,
    message: string,
  ): Promise<CheckInAnswer> {
    await this.flags.close(trx, who.userId, [flag.id], 'dismissed', who.now);
    return { ...PLAIN, message, flag_status: 'dismissed' };
  }
}

/** As pain is read everywhere: 1 … 3 mild, 4 … 6 moderate, 7 … 10 severe; moderate when nothing was said. */
function severityOf(pain: number | null | undefined): 'mild' | 'moderate' | 'severe' {
  if (pain === null || pain === undefined) return 'moderate';
  if (pain >= 7) return 'severe';
  return pain >= 4 ? 'moderate' : 'mild';
}

function planAnswer(muscle: string, plan: AdjustmentPlan, startDate: string): AdjustmentPlanAnswer {
  return {
    muscle_group: muscle,
    current_weekly_sets: plan.currentSets,
    target_weekly_sets: plan.targetSets,
    weekly_increment: plan.weeklyIncrement,
    duration_weeks: PLAN_WEEKS,
    weekly_targets: plan.weeklyTargets,
    start_date: startDate,
  };
}
