import { estimatedMaxKg } from '../../workout/index.js';
import type { Doubt } from './draft.js';
import type { SetReading, UtteranceContext } from './reading.js';

/** Beyond these nobody is believed without asking (P14). */
const MOST = { lbs: 1500, kg: 700, reps: 200, sets: 20, rpe: 10, rir: 10, holdSeconds: 3600 } as const;

/** How far above the best an estimated 1RM may be unasked (P15). */
const MARGIN = { history: 1.2, session: 1.5 } as const;

/** What makes a set doubtful that is complete. */
export function doubtsAbout(set: SetReading, context: UtteranceContext): Doubt[] {
  const doubts: Doubt[] = [];
  const clarify = (asks: Doubt['asks'], when: boolean) => when && doubts.push({ level: 'clarify', asks });
  const { weight, weightUnit, reps, rpe, rir, durationSeconds } = set;
  clarify('weight', weight !== null && Math.abs(weight) > MOST[weightUnit ?? 'lbs']);
  clarify('weight', weight !== null && Math.abs(weight) < 1);
  clarify('reps', reps !== null && (reps > MOST.reps || reps < 1 || !Number.isInteger(reps)));
  clarify('number', rpe !== null && (rpe > MOST.rpe || rpe < 1 || (rpe * 2) % 1 !== 0));
  clarify('number', rir !== null && (rir > MOST.rir || rir < 0));
  clarify('duration', isHold(set) && durationSeconds !== null && durationSeconds > MOST.holdSeconds);
  clarify('duration', durationSeconds !== null && (durationSeconds <= 0 || durationSeconds > 86_400));
  clarify(
    'distance',
    set.distanceMeters !== null && (set.distanceMeters <= 0 || set.distanceMeters > 500_000),
  );
  if (isUnusual(set, context)) doubts.push({ level: 'confirm', asks: 'confirm' });
  return doubts;
}

/** Held, not covered: an hour of rowing is no hold. */
const isHold = ({ exercise }: SetReading): boolean =>
  exercise !== null && /^(?:weight_)?duration$/.test(exercise.tracking) && exercise.category !== 'cardio';

function isUnusual(set: SetReading, context: UtteranceContext): boolean {
  const best = set.exercise && context.bestE1rmKg(set.exercise.id);
  const estimate = estimatedMaxKg({ ...set, exerciseId: set.exercise?.id ?? '' });
  return Boolean(best && estimate !== null && estimate > best.kg * MARGIN[best.from]);
}
