import type { Atom } from './atoms.js';

/** Whether a number may be an effort from one to ten, in halves. */
export const isScaleValue = (value: number): boolean => value >= 1 && value <= 10 && (value * 2) % 1 === 0;

export const isScale = ({ value }: Atom): boolean => isScaleValue(value);

/** "out of 10", "out of ten difficulty": in atoms; 0 where it is not said. */
export function scaleLength(atoms: readonly Atom[], at: number): number {
  const ten = atoms[at + 1];
  if (!/^out of$/i.test(atoms[at]?.text ?? '') || ten?.tag !== 'number' || ten.value !== 10) return 0;
  return EFFORT.test(atoms[at + 2]?.text ?? '') ? 3 : 2;
}

/** What is rated. */
export const EFFORT = /^(?:effort|difficulty|intensity|exertion)$/i;
