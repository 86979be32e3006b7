/** Words that are said and written in several ways. Each group's forms mean exactly the same. */
const SAME: readonly (readonly string[])[] = [
  ['dumbbell', 'db'],
  ['barbell', 'bb'],
  ['kettlebell', 'kb'],
  ['single arm', 'one arm'],
  ['single leg', 'one leg'],
  ['pull up', 'pullup'],
  ['push up', 'pushup', 'press up'],
  ['chin up', 'chinup'],
  ['sit up', 'situp'],
  ['step up', 'stepup'],
  ['deadlift', 'dead lift'],
  ['romanian deadlift', 'rdl'],
  ['overhead press', 'ohp'],
  ['pulldown', 'pull down'],
  ['pushdown', 'push down'],
  ['triceps', 'tricep'],
  ['biceps', 'bicep'],
  ['lateral raise', 'side raise'],
  ['trap bar', 'hex bar'],
  ['ez bar', 'easy bar'],
  ['stability ball', 'swiss ball'],
  ['medicine ball', 'med ball'],
  ['resistance band', 'band'],
  ['suspension trainer', 'trx'],
  ['close grip', 'narrow grip'],
  ['overhand', 'pronated'],
  ['underhand', 'supinated'],
  ['fly', 'flye'],
];

const MAX_VARIANTS = 20;

/** Other ways to say or write a name, lower case, sorted; the name itself is not among them. */
export function spokenVariants(name: string): string[] {
  const spoken = name
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, ' ')
    .trim();
  const variants = new Set<string>();
  for (const group of SAME) {
    const said = group.find((form) => ` ${spoken} `.includes(` ${form} `));
    if (said === undefined) continue;
    for (const form of group) variants.add(` ${spoken} `.replace(` ${said} `, ` ${form} `).trim());
  }
  variants.delete(spoken);
  return [...variants].sort().slice(0, MAX_VARIANTS);
}
