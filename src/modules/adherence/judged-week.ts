import { addDays, daysBetween, type LocalDay } from '../../platform/calendar/index.js';
import type { Program } from '../program/index.js';
import type { Priority } from './adherence.tables.js';
import { byGroup, groupNamed } from './muscle-groups.js';
import { judge, type MuscleVerdict } from './volume-variance.js';

/** A plan under way: while it lasts, its week's figure is the target. */
export interface ActivePlan {
  muscle: string;
  startDate: LocalDay;
  weeklyTargets: readonly number[];
}

/** Why a week is not held against the program. */
export type Unjudged =
  'no_program' | 'no_targets' | 'program_began_later' | 'program_is_over' | 'deload_week';

/** Hard sets a week by group, and how much each matters. */
export interface Targets {
  byGroup: Map<string, number>;
  priorities: Map<string, Priority>;
  /** Words of the program that mean no muscle of ours. */
  unknown: string[];
}

/** What the program asks for; a muscle without an emphasis has a medium one. */
export function targetsOf(program: Program): Targets {
  const { groups, unknown } = byGroup(program.weeklyVolumeTargets);
  const priorities = new Map<string, Priority>();
  for (const [part, emphasis] of Object.entries(program.bodyPartEmphasis)) {
    const group = groupNamed(part);
    if (group !== undefined) priorities.set(group, emphasis);
  }
  return { byGroup: groups, priorities, unknown };
}

/**
 * Whether a full week can be held against the program.
 *
 * @param weekStart its Monday
 */
export function unjudged(program: Program | undefined, weekStart: LocalDay): Unjudged | undefined {
  if (!program) return 'no_program';
  if (Object.values(program.weeklyVolumeTargets).every((sets) => sets <= 0)) return 'no_targets';
  if (program.startDate > weekStart) return 'program_began_later';
  // The week of the program that covers most of the calendar's: the one that Thursday is in.
  const week = Math.floor(daysBetween(program.startDate, addDays(weekStart, 3)) / 7) + 1;
  if (week > program.totalWeeks) return 'program_is_over';
  return program.weeks.some(({ weekNumber, isDeload }) => weekNumber === week && isDeload)
    ? 'deload_week'
    : undefined;
}

/**
 * Each muscle of the program beside its target.
 *
 * @param actual hard sets by group in that week
 * @param plans under way: their week's figure stands for the program's
 */
export function verdicts(
  targets: Targets,
  actual: ReadonlyMap<string, number>,
  plans: readonly ActivePlan[],
  weekStart: LocalDay,
): MuscleVerdict[] {
  return [...targets.byGroup].map(([muscle, asked]) =>
    judge(muscle, {
      target: planned(plans, muscle, weekStart) ?? asked,
      actual: actual.get(muscle) ?? 0,
      priority: targets.priorities.get(muscle) ?? 'medium',
    }),
  );
}

/** Muscles whose plan began only after a week: what it will bring was agreed, and is not asked about again. */
export function plannedAfter(plans: readonly ActivePlan[], weekStart: LocalDay): string[] {
  return plans.filter(({ startDate }) => startDate > weekStart).map(({ muscle }) => muscle);
}

function planned(plans: readonly ActivePlan[], muscle: string, weekStart: LocalDay): number | undefined {
  const plan = plans.find((each) => each.muscle === muscle);
  return plan?.weeklyTargets[Math.floor(daysBetween(plan.startDate, weekStart) / 7)];
}
