import { Injectable } from '@nestjs/common';
import { addDays, daysBetween, localDay, type LocalDay, weekStartOf } from '../../platform/calendar/index.js';
import type { Viewpoint } from '../../platform/record/index.js';
import { UNJUDGED } from './adherence-texts.js';
import type { AdherenceFigures, AdherenceFlags, AdherenceReport, RunningWeek } from './adherence.dto.js';
import { flagAnswer } from './flag-answer.js';
import { type FlagRow, FlagsRepository } from './flags.repository.js';
import { type ComparedWeek, ProgramComparison } from './program-comparison.js';
import type { MuscleVerdict } from './volume-variance.js';

/** How an athlete keeps to the program. Reading it changes nothing: flags are the weekly review's to write. */
@Injectable()
export class Adherence {
  constructor(
    private readonly comparison: ProgramComparison,
    private readonly flags: FlagsRepository,
  ) {}

  async report({ userId, timeZone, now, today }: Viewpoint): Promise<AdherenceReport> {
    const [compared, rows] = await Promise.all([
      this.comparison.of({ userId, timeZone }, now),
      this.flags.listCurrent(userId, { from: weekStartOf(today), timeZone }),
    ]);
    const flags = flagsOf(rows, compared.running.weekStart, timeZone);
    const { program, unjudged, imbalances } = compared;
    return {
      user_id: userId,
      check_date: now.toISOString(),
      program: program ? { id: program.id, name: program.name } : null,
      adherence: figuresOf(compared.full),
      this_week: runningWeek(compared.running, today),
      flags,
      imbalance_risks: imbalances,
      needs_user_action: flags.alerts_to_send.length > 0 || imbalances.length > 0,
      judged: unjudged === undefined,
      message: unjudged ? UNJUDGED[unjudged] : null,
      unknown_muscles: compared.unknownMuscles,
    };
  }
}

function figuresOf({ weekStart, verdicts }: ComparedWeek): AdherenceFigures {
  return {
    week_start: weekStart,
    week_end: addDays(weekStart, 6),
    actual_volume: byMuscle(verdicts, ({ actual }) => actual),
    target_volume: byMuscle(verdicts, ({ target }) => target),
    variance: byMuscle(verdicts, ({ variance }) => variance),
  };
}

function runningWeek({ weekStart, verdicts }: ComparedWeek, today: LocalDay): RunningWeek {
  const day = daysBetween(weekStart, today) + 1;
  return {
    week_start: weekStart,
    day,
    actual_volume: byMuscle(verdicts, ({ actual }) => actual),
    target_so_far: byMuscle(verdicts, ({ target }) => Math.round((target * day * 10) / 7) / 10),
  };
}

function byMuscle(verdicts: readonly MuscleVerdict[], figure: (verdict: MuscleVerdict) => number) {
  return Object.fromEntries(verdicts.map((verdict) => [verdict.muscle, figure(verdict)]));
}

function flagsOf(rows: readonly FlagRow[], thisWeek: LocalDay, timeZone: string): AdherenceFlags {
  const since = (at: Date) => localDay(at, timeZone) >= thisWeek;
  const open = rows.filter(({ status }) => status === 'monitoring' || status === 'alerted');
  const answers = (some: readonly FlagRow[]) => some.map(flagAnswer);
  return {
    created: answers(open.filter(({ flagged_date }) => since(flagged_date))),
    updated: answers(open.filter(({ flagged_date }) => !since(flagged_date))),
    resolved: answers(rows.filter(({ status }) => status === 'resolved')),
    alerts_to_send: answers(open.filter(({ status }) => status === 'alerted')),
  };
}
