import type { Doubt } from './draft.js';
import type { Asked, SetReading } from './reading.js';
import type { ExerciseCandidate } from '../../exercise-match/index.js';

const ASKED: Readonly<Record<Exclude<Asked, 'exercise' | 'confirm'>, string>> = {
  reps: 'How many reps?',
  weight: 'What weight?',
  duration: 'How long?',
  distance: 'How far?',
  unit: 'Pounds or kilos?',
  number: 'Which number is the weight, and which the reps?',
  set: 'There is no set to change yet. Which one do you mean?',
  day: 'Log it for today?',
};

/** What is asked first when several things are doubtful. */
const URGENCY: readonly Asked[] = [
  'set',
  'day',
  'exercise',
  'unit',
  'number',
  'weight',
  'reps',
  'duration',
  'distance',
  'confirm',
];

/** The doubt that is asked about: something missing before something doubtful. */
export function mainDoubt(doubts: readonly Doubt[]): Doubt | undefined {
  const rank = ({ level, asks }: Doubt) => (level === 'clarify' ? 0 : 100) + URGENCY.indexOf(asks);
  return doubts.toSorted((a, b) => rank(a) - rank(b))[0];
}

/** One short sentence to read aloud. */
export function questionFor(
  { asks, level, question }: Doubt,
  sets: readonly SetReading[],
  candidates: readonly ExerciseCandidate[],
): string {
  if (question) return question;
  if (asks === 'exercise') return whichExercise(candidates);
  if (asks !== 'confirm' && level === 'clarify') return ASKED[asks];
  return `${sets.slice(0, 3).map(spoken).join(', then ')}?`;
}

function whichExercise(candidates: readonly ExerciseCandidate[]): string {
  const names = candidates.slice(0, 3).map(({ exercise }) => exercise.name);
  if (names.length === 0) return 'Which exercise?';
  if (names.length === 1) return `Did you mean ${names[0]}?`;
  return `Did you mean ${names.slice(0, -1).join(', ')} or ${names.at(-1)}?`;
}

/** "Barbell Bench Press, 225 lbs for 8". */
function spoken({ exercise, weight, weightUnit, reps, durationSeconds, distanceMeters }: SetReading): string {
  const load = weight === null ? null : `${weight} ${weightUnit}`;
  const count = reps === null ? null : load ? `for ${reps}` : `${reps} reps`;
  const time = durationSeconds === null ? null : `${durationSeconds} seconds`;
  const way = distanceMeters === null ? null : `${distanceMeters} meters`;
  const figures = [load, count, way, time].filter((part) => part !== null).join(' ');
  return [exercise?.name ?? 'Set', figures].filter(Boolean).join(', ');
}
