import type { Exercise } from '../../exercise-match/index.js';
import type { Item } from './items.js';
import type { WeightUnit } from './reading.js';

const BAR = { lbs: 45, kg: 20 } as const;
/** The plate that "a plate" means: the biggest that every gym has. */
const PLATE = { lbs: 45, kg: 20 } as const;
const PER_SIDE = { lbs: [45, 35, 25, 10, 5, 2.5], kg: [25, 20, 15, 10, 5, 2.5, 1.25] } as const;
const MOST_PLATES = 8;

/** What lies on the bar when only plates were told; undefined where that says nothing. */
export function loadedBar(plates: Item | null, exercise: Exercise, unit: WeightUnit): number | undefined {
  if (exercise.loadMode !== 'barbell_total' || /smith|trap|ez|hex|landmine|safety/.test(exercise.slug))
    return undefined;
  if (!plates) return BAR[unit];
  const known: readonly number[] = PER_SIDE[unit];
  if (!Number.isInteger(plates.value) || plates.value > MOST_PLATES) return undefined;
  if (plates.text === 'quarter' && unit === 'kg') return undefined;
  if (!plates.plates.every((plate) => known.includes(plate))) return undefined;
  const side = plates.value * PLATE[unit] + plates.plates.reduce((sum, plate) => sum + plate, 0);
  return BAR[unit] + 2 * side;
}
