import type { Exercise } from '../exercise.js';

const BY_EQUIPMENT: Readonly<Record<string, string>> = {
  smith_machine: 'smith machine bar',
  barbell: 'barbell bar',
  ez_bar: 'ez-bar bar',
  trap_bar: 'trap-bar bar',
  safety_bar: 'safety-bar bar',
  resistance_band: 'band',
  medicine_ball: 'medicine-ball',
  stability_ball: 'stability-ball',
  suspension_trainer: 'suspension',
  rings: 'ring',
  pull_up_bar: 'bar',
  dip_bars: 'bar',
};

const BY_MUSCLE: Readonly<Record<string, string>> = {
  chest: 'chest',
  upper_chest: 'chest upper',
  front_delts: 'delt shoulder',
  side_delts: 'delt shoulder',
  rear_delts: 'delt shoulder rear-delt',
  lats: 'lat back',
  upper_back: 'back upper',
  traps: 'trap',
  lower_back: 'back lower',
  biceps: 'bicep',
  triceps: 'tricep',
  forearms: 'forearm',
  quads: 'quad',
  hamstrings: 'hamstring',
  glutes: 'glute',
  adductors: 'adductor',
  abductors: 'abductor',
  calves: 'calf',
  abs: 'ab core',
  obliques: 'oblique core',
};

const LEG_PATTERNS = /squat|hinge|lunge|knee|hip|calf|gait/;
const NOT_STANDING = /machine|bench|smith|pull_up_bar|dip_bars/;
const HELD = /^(barbell|dumbbell|kettlebell|cable|ez_bar|trap_bar|landmine|resistance_band)$/;
/** On the floor, or anything but upright. */
const ANOTHER_POSITION =
  /\b(seated|lying|prone|supine|kneeling|floor|plank|push.?up|press.?up|pushup|bridge|hanging|side.lying|incline|skull|quadruped|get.up)/i;

/** Words that are true of an exercise although none of its names has them. */
export function impliedWords(exercise: Exercise): string[] {
  const words = [
    ...exercise.equipment.map((item) => BY_EQUIPMENT[item] ?? item.replaceAll('_', '')),
    ...exercise.primaryMuscles.map((muscle) => BY_MUSCLE[muscle] ?? ''),
  ];
  const legs = LEG_PATTERNS.test(exercise.movementPattern ?? '');
  if (exercise.laterality === 'unilateral') words.push(legs ? 'single-leg 1' : 'single-arm 1', 'unilateral');
  if (exercise.laterality === 'alternating') words.push('alternating');
  if (exercise.loadMode === 'bodyweight') words.push('bodyweight');
  if (isStanding(exercise)) words.push('standing');
  return words.join(' ').split(' ').filter(Boolean);
}

function isStanding({ equipment, movementPattern, name, aliases }: Exercise): boolean {
  return (
    !(movementPattern ?? '').startsWith('core') &&
    equipment.some((item) => HELD.test(item)) &&
    !equipment.some((item) => NOT_STANDING.test(item)) &&
    ![name, ...aliases].some((phrase) => ANOTHER_POSITION.test(phrase))
  );
}
