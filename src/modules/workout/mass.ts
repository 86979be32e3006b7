import { rounded } from '../../platform/figures/index.js';
import type { WeightUnit } from './workout.tables.js';

/** The international pound. */
export const KG_PER_LB = 0.45359237;

/** A weight in kilograms. */
export function toKilograms(weight: number, unit: WeightUnit): number {
  return unit === 'lbs' ? weight * KG_PER_LB : weight;
}

/** A mass in kilograms in a unit, unrounded. */
export function inUnit(kilograms: number, unit: WeightUnit): number {
  return unit === 'lbs' ? kilograms / KG_PER_LB : kilograms;
}

/** A mass in the athlete's unit, to a hundredth: beyond it lies the noise of the conversion. */
export function shownMass(kilograms: number, unit: WeightUnit): number {
  return rounded(inUnit(kilograms, unit), 2);
}
