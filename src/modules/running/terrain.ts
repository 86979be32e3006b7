/** The phone's names for how a run went up or down. */
export type Difficulty =
  | 'flat'
  | 'rolling'
  | 'moderate_uphill'
  | 'steep_uphill'
  | 'very_steep_uphill'
  | 'moderate_downhill'
  | 'steep_downhill';

/** Below it, up or down, a run is level, per cent. */
const LEVEL_PERCENT = 0.5;

/** A level run with so much climbed and descended in all is not flat, per cent of its length. Ours: 10 m a kilometre. */
const HILLY_PERCENT = 1;

export interface Terrain {
  difficulty: Difficulty;
  /** Net rise by distance, per cent. */
  gradePercent: number;
  isFlat: boolean;
}

/**
 * What kind of run it was. The class follows the net grade; a loop of hills, whose net grade is nothing, is `rolling`.
 *
 * @param distanceMeters a run without a distance is flat
 */
export function terrainOf(distanceMeters: number, gainMeters: number, lossMeters: number): Terrain {
  if (!(distanceMeters > 0)) return { difficulty: 'flat', gradePercent: 0, isFlat: true };
  const gradePercent = ((gainMeters - lossMeters) / distanceMeters) * 100;
  const hillyPercent = ((gainMeters + lossMeters) / distanceMeters) * 100;
  const isFlat = Math.abs(gradePercent) < LEVEL_PERCENT && hillyPercent < HILLY_PERCENT;
  return { difficulty: isFlat ? 'flat' : classOf(gradePercent), gradePercent, isFlat };
}

function classOf(gradePercent: number): Difficulty {
  if (gradePercent > 5) return 'very_steep_uphill';
  if (gradePercent > 3) return 'steep_uphill';
  if (gradePercent > 1) return 'moderate_uphill';
  if (gradePercent < -5) return 'steep_downhill';
  if (gradePercent < -3) return 'moderate_downhill';
  return 'rolling';
}
