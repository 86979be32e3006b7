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
  front_delts: 'delt shoulder front',
  side_delts: 'delt shoulder side',
  rear_delts: 'delt shoulder rear rear-delt',
  lats: 'lat back',
  upper_back: 'back upper',
  traps: 'trap',
  lower_back: 'back lower',
  biceps: 'bicep arm',
  triceps: 'tricep arm',
  forearms: 'forearm',
  quads: 'quad leg',
  hamstrings: 'hamstring leg',
  glutes: 'glute',
  adductors: 'adductor',
  abductors: 'abductor',
  calves: 'calf',
  abs: 'ab core',
  obliques: 'oblique core',
};

const LEG_PATTERNS = /squat|hinge|lunge|knee|hip|calf|gait/;
const NOT_STANDING = /machine|bench|smith|pull_up_bar|dip_bars/;

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
  if (!exercise.equipment.some((item) => NOT_STANDING.test(item))) words.push('standing');
  return words.join(' ').split(' ').filter(Boolean);
}
