import { addDays, type LocalDay } from '../../../platform/calendar/index.js';
import type { Viewpoint } from '../../../platform/record/index.js';
import { shownMass } from '../../workout/index.js';
import { LANDMARKS_NOTE, landmarkStatus } from './landmarks.js';
import type { LandmarksReport, LandmarkStanding } from './landmarks.dto.js';
import { percentages } from './volume-shares.js';
import type { GroupSets, MuscleFigures, WeekFigures } from './volume-sql.js';
import type { MuscleBreakdown, WeekPoint } from './volume.dto.js';
import type { VolumeWindow } from './volume-window.js';

type Unit = Viewpoint['weightUnit'];

/** The muscles' shares: of the volume, or of the sets where nothing moved a load. */
export function breakdownOf(muscles: readonly MuscleFigures[], unit: Unit): MuscleBreakdown {
  const percentageOf = muscles.some(({ tonnageKg }) => tonnageKg > 0) ? 'volume' : 'sets';
  const shares = percentages(
    muscles.map(({ tonnageKg, sets }) => (percentageOf === 'volume' ? tonnageKg : sets)),
  );
  const breakdown = muscles.map(({ muscle, tonnageKg, sets }, at) => ({
    muscle_group: muscle,
    volume: shownMass(tonnageKg, unit),
    percentage: shares[at]!,
    sets,
  }));
  return { breakdown, percentage_of: percentageOf, volume_unit: unit };
}

/** One point for each of the weeks, also for those without a set. */
export function weekPoints(
  mondays: readonly LocalDay[],
  figures: readonly WeekFigures[],
  unit: Unit,
): WeekPoint[] {
  const byWeek = new Map(figures.map((week) => [week.week, week]));
  return mondays.map((monday, at) => {
    const week = byWeek.get(monday);
    return {
      week: at + 1,
      week_start: monday,
      total_volume: shownMass(week?.rangeTonnageKg ?? 0, unit),
      workout_count: week?.rangeWorkouts ?? 0,
    };
  });
}

/** Where each group stands, in the order of the groups' names. */
export function standingsOf(groups: readonly GroupSets[]): LandmarkStanding[] {
  return groups.map((group) => ({
    muscle_group: group.muscleGroup,
    muscles: group.muscles,
    sets: group.sets,
    unknown_effort_sets: group.unknownEffortSets,
    status: landmarkStatus(group.sets, group),
    sets_of_week_before: group.setsOfWeekBefore,
    status_of_week_before: landmarkStatus(group.setsOfWeekBefore, group),
    landmarks: {
      mv: group.maintenanceSets,
      mev: group.minimumEffectiveSets,
      mav_low: group.adaptiveSetsLow,
      mav_high: group.adaptiveSetsHigh,
      mrv: group.maximumRecoverableSets,
    },
  }));
}

export function landmarksReport(groups: readonly GroupSets[], window: VolumeWindow): LandmarksReport {
  return {
    week_start: window.week.from,
    week_end: addDays(window.week.until, -1),
    is_complete: window.isWeekOver,
    days_elapsed: window.daysOfWeek,
    groups: standingsOf(groups),
    note: LANDMARKS_NOTE,
  };
}
