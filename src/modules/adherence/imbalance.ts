import { rounded } from '../../platform/figures/index.js';
/** Hard sets of a week by side; an indirect set counts as half, a set once for a side. */
export interface SideSets {
  quads: number;
  hamstrings: number;
  push: number;
  pull: number;
}

/** One side of the body gets much more than the other. */
export interface Imbalance {
  type: 'quad_hamstring_imbalance' | 'push_pull_imbalance';
  severity: 'high' | 'medium';
  /** The stronger side over the weaker, two decimals. A weaker side of less than one set counts as one. */
  ratio: number;
  quad_sets?: number;
  hamstring_sets?: number;
  push_sets?: number;
  pull_sets?: number;
  recommendation: string;
}

/** Above which ratio; strictly. */
const LIMITS = {
  quads: { medium: 1.5, high: 2 },
  push: { medium: 1.2, high: 1.5 },
};

/** Two sides with fewer sets than this together say nothing about balance. */
const LEAST_SETS = 4;

/** Where one side of the body gets much more than the other. None is the worst case, not a gap in the data. */
export function imbalances({ quads, hamstrings, push, pull }: SideSets): Imbalance[] {
  const found: Imbalance[] = [];
  const legs = severityOf(quads, hamstrings, LIMITS.quads);
  if (legs) {
    found.push({
      type: 'quad_hamstring_imbalance',
      ...legs,
      quad_sets: quads,
      hamstring_sets: hamstrings,
      recommendation: `${quads} sets for the quads against ${hamstrings} for the hamstrings: add leg curls or Romanian deadlifts.`,
    });
  }
  const upper = severityOf(push, pull, LIMITS.push);
  if (upper) {
    found.push({
      type: 'push_pull_imbalance',
      ...upper,
      push_sets: push,
      pull_sets: pull,
      recommendation: `${push} pushing sets against ${pull} pulling ones: add rows or pull-ups.`,
    });
  }
  return found;
}

function severityOf(more: number, less: number, limits: { medium: number; high: number }) {
  if (more + less < LEAST_SETS) return undefined;
  const ratio = more / Math.max(less, 1);
  if (ratio <= limits.medium) return undefined;
  const severity = ratio > limits.high ? ('high' as const) : ('medium' as const);
  return { severity, ratio: rounded(ratio, 2) };
}
