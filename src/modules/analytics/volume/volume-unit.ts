import { toKilograms, type WeightUnit } from '../../workout/index.js';

/** A weight or a tonnage in the athlete's unit, to the hundredth. */
export function shownWeight(kilograms: number, unit: WeightUnit): number {
  return rounded(kilograms / toKilograms(1, unit), 2);
}

/** A number with so many decimals. */
export function rounded(value: number, decimals: number): number {
  const factor = 10 ** decimals;
  return Math.round(value * factor) / factor;
}
