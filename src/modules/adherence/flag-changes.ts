import type { MuscleVerdict } from './volume-variance.js';

/** An open flag: somebody watches this muscle, or the athlete was asked. */
export interface OpenFlag {
  id: string;
  muscle: string;
  status: 'monitoring' | 'alerted';
  /** Days since it was flagged, where the athlete is. */
  ageDays: number;
}

/** What a judged week does to the flags. */
export interface FlagChanges {
  create: MuscleVerdict[];
  update: { flag: OpenFlag; verdict: MuscleVerdict }[];
  /** Still below a week later: the athlete is asked. */
  alert: { flag: OpenFlag; verdict: MuscleVerdict }[];
  resolve: OpenFlag[];
}

/** A muscle is watched silently for so long before the athlete is asked. */
const WATCHED_DAYS = 7;

/**
 * What a judged week does to the flags.
 *
 * @param quiet muscles about which the athlete has answered lately: they are not flagged anew
 */
export function flagChanges(
  verdicts: readonly MuscleVerdict[],
  open: readonly OpenFlag[],
  quiet: ReadonlySet<string>,
): FlagChanges {
  const verdictOf = new Map(verdicts.map((verdict) => [verdict.muscle, verdict]));
  const flagged = new Set(open.map(({ muscle }) => muscle));
  const changes: FlagChanges = { create: [], update: [], alert: [], resolve: [] };
  for (const flag of open) {
    const verdict = verdictOf.get(flag.muscle);
    // What is no target any more cannot be missed.
    if (!verdict?.below) changes.resolve.push(flag);
    else if (flag.status === 'monitoring' && flag.ageDays >= WATCHED_DAYS)
      changes.alert.push({ flag, verdict });
    else changes.update.push({ flag, verdict });
  }
  changes.create = verdicts.filter(
    ({ muscle, below }) => below && !flagged.has(muscle) && !quiet.has(muscle),
  );
  return changes;
}
