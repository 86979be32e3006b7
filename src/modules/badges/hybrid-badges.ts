import type { BadgeDefinition } from './badge.js';

const hybrid = (badge: Omit<BadgeDefinition, 'category'>): BadgeDefinition => ({
  ...badge,
  category: 'hybrid',
});

const crossTraining = (
  [
    [25, 'Hybrid Athlete'],
    [100, 'Iron Runner'],
    [500, 'Ultimate Athlete'],
  ] as const
).map(([n, name]) =>
  hybrid({
    type: `hybrid_cross_training_${n}`,
    name,
    description: `Complete ${n} workouts and ${n} runs`,
    family: 'cross_training',
    goals: [
      { measure: 'workouts', required: n },
      { measure: 'runs', required: n },
    ],
  }),
);

const ironAthletes = (
  [
    ['bronze', 'Bronze', 50, 250],
    ['gold', 'Gold', 100, 500],
  ] as const
).map(([suffix, metal, records, miles]) =>
  hybrid({
    type: `hybrid_iron_athlete_${suffix}`,
    name: `Iron Athlete ${metal}`,
    description: `Set ${records} personal records and run ${miles} miles`,
    family: 'iron_athlete',
    goals: [
      { measure: 'personal_records', required: records },
      { measure: 'run_miles', required: miles },
    ],
  }),
);

const programs = [1, 3, 5, 10].map((n) =>
  hybrid({
    type: `program_complete_${n}`,
    name: n === 1 ? '1 Program Complete' : `${n} Programs Complete`,
    description: n === 1 ? 'Complete a training program' : `Complete ${n} training programs`,
    family: 'programs',
    goals: [{ measure: 'completed_programs', required: n }],
  }),
);

/** What is lifted and run, and what is carried through. */
export const HYBRID_BADGES: readonly BadgeDefinition[] = [...crossTraining, ...ironAthletes, ...programs];
