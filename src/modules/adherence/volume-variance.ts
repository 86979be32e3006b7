import { rounded } from '../../platform/figures/index.js';
import type { Priority } from './adherence.tables.js';

/** How far below its target a muscle may be, in per cent: strictly below it is flagged. */
const TOLERANCE_PERCENT: Record<Priority, number> = { high: -20, medium: -30, low: -40 };

/** A muscle's week beside its target. */
export interface MuscleVerdict {
  muscle: string;
  priority: Priority;
  /** Hard sets a week. */
  target: number;
  /** Hard sets, an indirect one counted as half. */
  actual: number;
  /** Per cent of the target, one decimal; 0 without a target. */
  variance: number;
  below: boolean;
}

/** How far a figure is from its target, in per cent with one decimal; 0 when nothing was aimed at. */
export function variancePercent(actual: number, target: number): number {
  return target > 0 ? rounded(((actual - target) / target) * 100, 1) : 0;
}

export function judge(
  muscle: string,
  figures: { target: number; actual: number; priority: Priority },
): MuscleVerdict {
  const { target, actual, priority } = figures;
  const exact = target > 0 ? ((actual - target) / target) * 100 : 0;
  return {
    muscle,
    priority,
    target,
    actual,
    variance: variancePercent(actual, target),
    below: exact < TOLERANCE_PERCENT[priority],
  };
}
