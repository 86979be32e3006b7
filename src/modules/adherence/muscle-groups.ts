/**
 * What a program calls a muscle, and which muscles of the catalogue that means. A set counts once for a group,
 * however many of its muscles it trains. A group that has landmarks is the same muscles there.
 */
const GROUPS: readonly { group: string; muscles: readonly string[]; alsoCalled: readonly string[] }[] = [
  { group: 'chest', muscles: ['chest', 'upper_chest'], alsoCalled: ['pectorals', 'pecs'] },
  { group: 'upper_chest', muscles: ['upper_chest'], alsoCalled: [] },
  { group: 'back', muscles: ['lats', 'upper_back'], alsoCalled: [] },
  { group: 'lats', muscles: ['lats'], alsoCalled: ['latissimus'] },
  { group: 'upper_back', muscles: ['upper_back'], alsoCalled: ['rhomboids', 'mid_back'] },
  { group: 'traps', muscles: ['traps'], alsoCalled: ['trapezius'] },
  { group: 'lower_back', muscles: ['lower_back'], alsoCalled: ['erectors', 'spinal_erectors'] },
  {
    group: 'shoulders',
    muscles: ['front_delts', 'side_delts', 'rear_delts'],
    alsoCalled: ['shoulder', 'deltoids', 'delts'],
  },
  { group: 'front_delts', muscles: ['front_delts'], alsoCalled: ['anterior_deltoid'] },
  { group: 'side_delts', muscles: ['side_delts'], alsoCalled: ['lateral_deltoid'] },
  { group: 'rear_delts', muscles: ['rear_delts'], alsoCalled: ['posterior_deltoid'] },
  { group: 'biceps', muscles: ['biceps'], alsoCalled: ['bicep'] },
  { group: 'triceps', muscles: ['triceps'], alsoCalled: ['tricep'] },
  { group: 'forearms', muscles: ['forearms'], alsoCalled: ['forearm', 'grip'] },
  { group: 'arms', muscles: ['biceps', 'triceps'], alsoCalled: [] },
  { group: 'quads', muscles: ['quads'], alsoCalled: ['quad', 'quadriceps'] },
  { group: 'hamstrings', muscles: ['hamstrings'], alsoCalled: ['hamstring', 'hams'] },
  { group: 'glutes', muscles: ['glutes'], alsoCalled: ['glute'] },
  { group: 'calves', muscles: ['calves'], alsoCalled: ['calf'] },
  { group: 'legs', muscles: ['quads', 'hamstrings', 'glutes', 'calves'], alsoCalled: [] },
  { group: 'abs', muscles: ['abs'], alsoCalled: ['abdominals'] },
  { group: 'core', muscles: ['abs', 'obliques'], alsoCalled: [] },
  { group: 'obliques', muscles: ['obliques'], alsoCalled: [] },
  { group: 'adductors', muscles: ['adductors'], alsoCalled: [] },
  { group: 'abductors', muscles: ['abductors'], alsoCalled: [] },
  { group: 'hip_flexors', muscles: ['hip_flexors'], alsoCalled: [] },
  { group: 'rotator_cuff', muscles: ['rotator_cuff'], alsoCalled: [] },
  { group: 'neck', muscles: ['neck'], alsoCalled: [] },
];

/** Muscles by which two sides of the body are compared. The rear of the shoulder pulls. */
export const SIDES = {
  quads: ['quads'],
  hamstrings: ['hamstrings'],
  push: ['chest', 'upper_chest', 'front_delts', 'side_delts', 'triceps'],
  pull: ['lats', 'upper_back', 'traps', 'rear_delts', 'biceps'],
} as const;

const byName = new Map(
  GROUPS.flatMap(({ group, alsoCalled }) => [group, ...alsoCalled].map((name) => [name, group] as const)),
);
const musclesByGroup = new Map(GROUPS.map(({ group, muscles }) => [group, muscles]));

/** The group that a program's word means; undefined for a word that is no muscle of ours. */
export function groupNamed(name: string): string | undefined {
  return byName.get(
    name
      .trim()
      .toLowerCase()
      .replaceAll(/[\s-]+/g, '_'),
  );
}

/** The catalogue's muscles of a group; empty for an unknown one. */
export function musclesOf(group: string): readonly string[] {
  return musclesByGroup.get(group) ?? [];
}

/**
 * A program's figures by group. Two words for one group: the larger figure holds.
 *
 * @returns the words that mean no muscle of ours beside them
 */
export function byGroup(figures: Readonly<Record<string, number>>): {
  groups: Map<string, number>;
  unknown: string[];
} {
  const groups = new Map<string, number>();
  const unknown: string[] = [];
  for (const [name, figure] of Object.entries(figures)) {
    const group = groupNamed(name);
    if (group === undefined) unknown.push(name);
    else groups.set(group, Math.max(figure, groups.get(group) ?? 0));
  }
  return { groups, unknown };
}
