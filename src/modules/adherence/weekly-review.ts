import { Injectable } from '@nestjs/common';
import { daysBetween, localDay, type LocalDay } from '../../platform/calendar/index.js';
import type { Transaction } from '../../platform/database/index.js';
import { type FlagChanges, flagChanges, type OpenFlag } from './flag-changes.js';
import { type FlagRow, FlagsRepository } from './flags.repository.js';
import type { Imbalance } from './imbalance.js';
import type { Unjudged } from './judged-week.js';
import { PlansRepository } from './plans.repository.js';
import { ProgramComparison } from './program-comparison.js';
import type { DueAthlete } from './reviews.repository.js';

/** What a week came to, for those who tell the athlete. */
export interface ReviewedWeek {
  weekStart: LocalDay;
  alerts: FlagChanges['alert'];
  imbalances: Imbalance[];
}

/** Muscles about which the athlete said that all is well are left alone for so long. */
const QUIET_MS = 28 * 24 * 60 * 60 * 1000;

/** Reasons for which there is nothing left to be below of. */
const OVER: readonly (Unjudged | undefined)[] = ['no_program', 'no_targets', 'program_is_over'];

/** Judges the last full week of one athlete, and keeps the flags and plans by it. */
@Injectable()
export class WeeklyReview {
  constructor(
    private readonly comparison: ProgramComparison,
    private readonly flags: FlagsRepository,
    private readonly plans: PlansRepository,
  ) {}

  async judge(trx: Transaction, athlete: DueAthlete, now: Date): Promise<ReviewedWeek> {
    const { userId, timeZone } = athlete;
    const today = localDay(now, timeZone);
    const { program, full, unjudged, imbalances, plannedMuscles } = await this.comparison.of(
      athlete,
      now,
      trx,
    );
    // Only now: the last week of a plan is judged by that plan.
    await this.plans.completeEnded(trx, userId, today);
    const open = await this.flags.listOpen(trx, userId);
    if (!program || unjudged !== undefined) {
      const over = OVER.includes(unjudged) ? open.map(({ id }) => id) : [];
      await this.flags.close(trx, userId, over, 'resolved', now);
      return { weekStart: full.weekStart, alerts: [], imbalances: [] };
    }
    const dismissed = await this.flags.listDismissedSince(trx, userId, new Date(now.getTime() - QUIET_MS));
    const watched = open.map((row) => openFlag(row, today, timeZone));
    const changes = flagChanges(full.verdicts, watched, new Set([...dismissed, ...plannedMuscles]));
    await this.keep(trx, userId, program.id, changes, now);
    return { weekStart: full.weekStart, alerts: changes.alert, imbalances };
  }

  private async keep(trx: Transaction, userId: string, programId: string, changes: FlagChanges, now: Date) {
    for (const verdict of changes.create) await this.flags.insert(trx, userId, programId, verdict, now);
    for (const { flag, verdict } of changes.update)
      await this.flags.update(trx, userId, flag.id, verdict, undefined);
    for (const { flag, verdict } of changes.alert)
      await this.flags.update(trx, userId, flag.id, verdict, now);
    const resolved = changes.resolve.map(({ id }) => id);
    await this.flags.close(trx, userId, resolved, 'resolved', now);
  }
}

function openFlag(row: FlagRow, today: LocalDay, timeZone: string): OpenFlag {
  return {
    id: row.id,
    muscle: row.muscle_group,
    status: row.status as OpenFlag['status'],
    // Days, not hours: a change of clocks makes a week an hour shorter.
    ageDays: daysBetween(localDay(row.flagged_date, timeZone), today),
  };
}
