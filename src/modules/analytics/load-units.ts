import { rounded } from '../../platform/figures/index.js';
import { inUnit, shownMass, type WeightUnit } from '../workout/index.js';
import type { LoadBasis } from './load/load-basis.js';

/** An estimated mass in the athlete's unit, to one decimal. */
export function shownWeight(kilograms: number, unit: WeightUnit): number {
  return rounded(inUnit(kilograms, unit), 1);
}

/** A load in the athlete's unit, as every total of kilograms × repetitions is shown; or in sets, to one decimal. */
export function shownLoad(load: number, basis: LoadBasis, unit: WeightUnit): number {
  return basis === 'hard_sets' ? rounded(load, 1) : shownMass(load, unit);
}

/** What a load of that basis is counted in. */
export function loadUnit(basis: LoadBasis, unit: WeightUnit): string {
  return basis === 'hard_sets' ? 'sets' : unit;
}
