import { Injectable } from '@nestjs/common';
import { rounded } from '../../platform/figures/index.js';
import { addDays, weekStartOf } from '../../platform/calendar/index.js';
import type { Viewpoint } from '../../platform/record/index.js';
import { shownMass } from '../workout/index.js';
import { LoadDaysRepository } from './load-days.repository.js';
import { fatigueOn } from './load/fatigue.js';
import { sumOf } from './load/mean.js';
import { SummaryRepository } from './summary.repository.js';
import type { WeeklySummary } from './summary.dto.js';

/** What a week came to. */
@Injectable()
export class SummaryService {
  constructor(
    private readonly days: LoadDaysRepository,
    private readonly counts: SummaryRepository,
  ) {}

  async week(viewer: Viewpoint, weeksBack: number): Promise<WeeklySummary> {
    const monday = addDays(weekStartOf(viewer.today), -7 * weeksBack);
    const sunday = addDays(monday, 6);
    const last = sunday < viewer.today ? sunday : viewer.today;
    const [days, counts] = await Promise.all([
      this.days.listFor(viewer, last, last),
      this.counts.countWeek(viewer, monday, addDays(last, 1)),
    ]);
    const week = days.endingWith(sunday, 7);
    const rated = sumOf(week, ({ effortSets }) => effortSets);
    const fatigue = fatigueOn(days, last);
    return {
      week_start: monday,
      week_end: sunday,
      total_workouts: counts.workouts,
      total_sets: sumOf(week, ({ sets }) => sets),
      total_volume: shownMass(
        sumOf(week, ({ tonnageKg }) => tonnageKg),
        viewer.weightUnit,
      ),
      weight_unit: viewer.weightUnit,
      avg_rpe: rated === 0 ? 0 : rounded(sumOf(week, ({ effortSum }) => effortSum) / rated, 1),
      fatigue_score: fatigue.score,
      fatigue_coverage: fatigue.coverage,
      prs_achieved: counts.records,
      adherence_rate: counts.planned === 0 ? null : rounded(counts.done / counts.planned, 3),
      planned_workouts: counts.planned,
      completed_workouts: counts.done,
    };
  }
}
