/** Weekly hard sets of a muscle group that trainers reckon with: expert opinion, to be edited, not measurements. */
export interface Landmarks {
  /** MV: keeps what is there. */
  maintenanceSets: number;
  /** MEV: the least that still builds. */
  minimumEffectiveSets: number;
  /** MAV: the range that builds most. */
  adaptiveSetsLow: number;
  adaptiveSetsHigh: number;
  /** MRV: the most that is recovered from. */
  maximumRecoverableSets: number;
}

/** From little to much. */
export const LANDMARK_STATUSES = [
  'below_mv',
  'below_mev',
  'below_mav',
  'in_mav',
  'above_mav',
  'above_mrv',
] as const;

export type LandmarkStatus = (typeof LANDMARK_STATUSES)[number];

/** What the landmarks are, for whoever is shown them. */
export const LANDMARKS_NOTE =
  'Expert opinion (volume landmarks after Israetel), not a measurement: editable defaults for adults with some ' +
  'training, 5-30 repetitions at 0-4 in reserve. Published tables differ by several sets.';

/**
 * Where a week's sets lie among the landmarks. The bounds of the adaptive range belong to it; the recoverable
 * maximum is still recoverable.
 *
 * @param sets fractional hard sets of a week, ≥ 0
 */
export function landmarkStatus(sets: number, landmarks: Landmarks): LandmarkStatus {
  if (sets > landmarks.maximumRecoverableSets) return 'above_mrv';
  if (sets > landmarks.adaptiveSetsHigh) return 'above_mav';
  if (sets >= landmarks.adaptiveSetsLow) return 'in_mav';
  if (sets >= landmarks.minimumEffectiveSets) return 'below_mav';
  return sets >= landmarks.maintenanceSets ? 'below_mev' : 'below_mv';
}
