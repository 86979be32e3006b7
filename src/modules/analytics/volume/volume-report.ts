import { rounded } from '../../../platform/figures/index.js';
import { addDays } from '../../../platform/calendar/index.js';
import type { Viewpoint } from '../../../platform/record/index.js';
import { shownMass } from '../../workout/index.js';
import { breakdownOf, standingsOf, weekPoints } from './volume-breakdown.js';
import type { WeekFigures } from './volume-sql.js';
import { averageWeeklySets, changePercentage, volumeTrend } from './volume-trend.js';
import type { MonthlyVolume, StretchVolume, VolumeReport, VolumeTrend, WeeklyVolume } from './volume.dto.js';
import type { VolumeFigures } from './volume.repository.js';
import type { VolumeWindow } from './volume-window.js';

type Unit = Viewpoint['weightUnit'];

/** The answer about an athlete's volume, from its figures. */
export function volumeReport(figures: VolumeFigures, window: VolumeWindow, unit: Unit): VolumeReport {
  const range = figures.muscles.filter(({ stretch }) => stretch === 'range');
  const { breakdown, ...shares } = breakdownOf(range, unit);
  const tonnageOf = (monday: string) => figures.weeks.find(({ week }) => week === monday)?.tonnageKg ?? 0;
  const currentKg = tonnageOf(window.week.from);
  return {
    weekly_volume: weeklyVolume(figures, window, unit),
    monthly_volume: monthlyVolume(figures, window, unit),
    volume_trend: trendOf(figures, window),
    total_volume: shownMass(
      range.reduce((sum, { tonnageKg }) => sum + tonnageKg, 0),
      unit,
    ),
    volume_by_muscle: breakdown,
    weekly_trend: weekPoints(window.weeks, figures.weeks, unit),
    current_week: shownMass(currentKg, unit),
    previous_week: shownMass(tonnageOf(addDays(window.week.from, -7)), unit),
    previous_week_to_date: shownMass(figures.weekBeforeToDateKg, unit),
    change_percentage: rounded(changePercentage(currentKg, figures.weekBeforeToDateKg), 1),
    range_start: window.range.from,
    range_end: addDays(window.range.until, -1),
    ...shares,
  };
}

function weeklyVolume(figures: VolumeFigures, window: VolumeWindow, unit: Unit): WeeklyVolume {
  return {
    week_start: window.week.from,
    week_end: addDays(window.week.until, -1),
    is_complete: window.isWeekOver,
    ...stretchVolume(figures, 'week', unit),
    hard_sets_by_muscle: figures.fractions.map((fraction) => ({
      muscle: fraction.muscle,
      fractional_sets: fraction.sets,
      direct_sets: fraction.directSets,
      indirect_sets: fraction.indirectSets,
      unknown_effort_sets: fraction.unknownEffortSets,
    })),
    landmarks: standingsOf(figures.groups),
  };
}

function monthlyVolume(figures: VolumeFigures, window: VolumeWindow, unit: Unit): MonthlyVolume {
  const stretch = stretchVolume(figures, 'month', unit);
  return {
    month: window.month.from.slice(0, 7),
    month_start: window.month.from,
    month_end: addDays(window.month.until, -1),
    ...stretch,
    avg_weekly_sets: rounded(stretch.total_sets / (window.daysOfMonth / 7), 1),
  };
}

function stretchVolume(figures: VolumeFigures, name: 'week' | 'month', unit: Unit): StretchVolume {
  const total = figures.stretches.find(({ stretch }) => stretch === name);
  const muscles = figures.muscles.filter(({ stretch }) => stretch === name);
  return {
    total_sets: total?.sets ?? 0,
    total_workouts: total?.workouts ?? 0,
    total_volume_load: shownMass(total?.tonnageKg ?? 0, unit),
    volume_by_muscle: Object.fromEntries(
      muscles.map(({ muscle, sets, reps, tonnageKg, exercises }) => [
        muscle,
        { sets, total_reps: reps, volume_load: shownMass(tonnageKg, unit), exercises },
      ]),
    ),
    hard_sets: total?.hardSets ?? 0,
    hard_sets_unknown_effort: total?.unknownEffortSets ?? 0,
  };
}

function trendOf({ weeks, trainedBefore }: VolumeFigures, window: VolumeWindow): VolumeTrend {
  const byWeek = new Map(weeks.map((week) => [week.week, week]));
  const setsOf = (monday: string) => byWeek.get(monday)?.sets ?? 0;
  // What was before the first set is not a week without training.
  const firstWeek = weeks[0]?.week;
  const compared = window.comparedWeeks.filter(
    (monday) => trainedBefore || (firstWeek !== undefined && monday >= firstWeek),
  );
  const sets = compared.map(setsOf);
  return {
    weeks: window.weeks.map((monday) => trendWeek(monday, byWeek.get(monday), window)),
    trend: volumeTrend(sets),
    avg_weekly_sets: rounded(averageWeeklySets(sets, setsOf(window.week.from)), 1),
  };
}

function trendWeek(monday: string, figures: WeekFigures | undefined, window: VolumeWindow) {
  return {
    week_start: monday,
    week_end: addDays(monday, 6),
    total_sets: figures?.sets ?? 0,
    total_workouts: figures?.workouts ?? 0,
    hard_sets: figures?.hardSets ?? 0,
    is_complete: monday < window.week.from || window.isWeekOver,
  };
}
