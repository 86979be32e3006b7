export type CompetitionLift = 'bench' | 'squat' | 'deadlift';

/**
 * The exercises of the catalogue that are the three lifts of powerlifting, by slug. Nothing else is: no variation
 * that changes the bar, the range, the stance to one leg or the machine, however alike its name.
 *
 * @see IPF Technical Rules Book, "Powerlifting movements": back squat, bench press, deadlift conventional or sumo
 */
export const COMPETITION_LIFTS: Readonly<Record<string, CompetitionLift>> = {
  'barbell-bench-press': 'bench',
  'barbell-back-squat': 'squat',
  'high-bar-back-squat': 'squat',
  'low-bar-back-squat': 'squat',
  'barbell-deadlift': 'deadlift',
  'sumo-deadlift': 'deadlift',
};
