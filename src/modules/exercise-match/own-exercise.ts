import type { Exercise, LoadMode } from './exercise.js';
import { spokenVariants } from './spoken-variants.js';

/** Implements that a name may say, and what the spoken number then is. */
const IMPLEMENTS: readonly (readonly [word: RegExp, equipment: string, loadMode: LoadMode])[] = [
  [/\b(trap|hex) bar\b/, 'trap_bar', 'barbell_total'],
  [/\b(ez|easy|curl) bar\b/, 'ez_bar', 'barbell_total'],
  [/\b(safety (squat )?bar|ssb)\b/, 'safety_bar', 'barbell_total'],
  [/\bsmith\b/, 'smith_machine', 'barbell_total'],
  [/\b(resistance )?band(ed)?s?\b/, 'resistance_band', 'band'],
  [/\b(trx|suspension)\b/, 'suspension_trainer', 'bodyweight'],
  [/\brings?\b/, 'rings', 'bodyweight'],
  [/\blandmine\b/, 'landmine', 'external_load'],
  [/\bmed(icine)? ball\b/, 'medicine_ball', 'external_load'],
  [/\bsandbag\b/, 'sandbag', 'external_load'],
  [/\b(sled|prowler)\b/, 'sled', 'external_load'],
  [/\b(kettlebell|kb)s?\b/, 'kettlebell', 'per_hand'],
  [/\b(dumbbell|db)s?\b/, 'dumbbell', 'per_hand'],
  [/\b(barbell|bb|bar)\b/, 'barbell', 'barbell_total'],
  [/\bcables?\b/, 'cable', 'machine_stack'],
  [/\bmachine\b/, 'machine', 'machine_stack'],
  [/\bbody ?weight\b/, 'bodyweight', 'bodyweight'],
];

const ADVANCED = /\b(deficit|cluster|pause[d]?|tempo|one arm|single arm)\b/;

/**
 * A user's own exercise, with the facts that its name and its nearest relative give. What neither gives stays
 * unknown: null, empty, or the category "other".
 *
 * @param id of the new row
 * @param relative an exercise of the same movement
 */
export function describeOwnExercise(
  own: { id: string; ownerId: string; name: string },
  relative: Exercise | undefined,
): Exercise {
  const spoken = own.name.toLowerCase().replace(/[^a-z0-9]+/g, ' ');
  const implement = IMPLEMENTS.find(([word]) => word.test(spoken));
  return {
    ...own,
    slug: '',
    category: relative?.category ?? 'other',
    movementPattern: relative?.movementPattern ?? null,
    mechanic: relative?.mechanic ?? null,
    force: relative?.force ?? null,
    laterality: lateralityOf(spoken) ?? relative?.laterality ?? null,
    equipment: implement ? [implement[1]] : (relative?.equipment ?? []),
    primaryMuscles: relative?.primaryMuscles ?? [],
    secondaryMuscles: relative?.secondaryMuscles ?? [],
    loadMode: implement?.[2] ?? relative?.loadMode ?? 'external_load',
    tracking: relative?.tracking ?? 'weight_reps',
    difficulty: ADVANCED.test(spoken) ? 'advanced' : (relative?.difficulty ?? null),
    stress: relative?.stress ?? {},
    variationOf: relative ? relative.slug || relative.variationOf : null,
    aliases: spokenVariants(own.name),
  };
}

function lateralityOf(spoken: string): string | undefined {
  if (/\b(one|single|1) (arm|leg|hand)\b|\bunilateral\b/.test(spoken)) return 'unilateral';
  return /\balternat(e|ing)\b/.test(spoken) ? 'alternating' : undefined;
}
