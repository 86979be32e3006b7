import type { Atom } from './atoms.js';
import type { Tag } from './tags.js';

type Role = 'weight' | 'reps';

/**
 * "three sets at 60 pounds, the reps were 12, 10 and 9", "8 reps, the weight was 60": told for the first time in a sentence
 * that tells its other half, they correct nothing, but say what the figures behind them are.
 */
export function withAnnouncements(said: readonly Atom[]): readonly Atom[] {
  let atoms = said;
  for (let at = 1; at < atoms.length; at++) {
    const role = announcedAt(atoms, at);
    if (!role || !isOtherHalf(atoms.slice(0, at), role)) continue;
    let next = at + 1;
    while (SMALL.has(atoms[next]?.tag ?? 'stop')) next++;
    if (atoms[next]?.tag !== 'number') continue;
    atoms = [...atoms.slice(0, at), { ...atoms[at]!, tag: LINK_OF[role] }, ...atoms.slice(next)];
  }
  return atoms;
}

const LINK_OF = { weight: 'at', reps: 'for' } as const;
const SMALL: ReadonlySet<Tag> = new Set<Tag>(['comma', 'filler']);
const ANNOUNCES = /^(?:the )?(weight|reps) (?:was|were)$/i;

function announcedAt(atoms: readonly Atom[], at: number): Role | null {
  const { tag, text } = atoms[at]!;
  const [, role] = (tag === 'strong_fix' && ANNOUNCES.exec(text)) || [];
  return role ? (role.toLowerCase() as Role) : null;
}

/** Whether the figures before are all sets and the other of weight and reps, and there are any. "that was 130" corrects. */
function isOtherHalf(before: readonly Atom[], role: Role): boolean {
  if (before.some(({ tag }) => tag === 'fix' || tag === 'strong_fix')) return false;
  const roles = before.flatMap(({ tag }, at) => (tag === 'number' ? [roleOf(before, at)] : []));
  return roles.length > 0 && roles.every((other) => other !== null && other !== role);
}

/** What words right beside a number say it is; null where they do not tell. */
function roleOf(atoms: readonly Atom[], at: number): Role | 'sets' | null {
  const [before, after] = [atoms[at - 1]?.tag ?? 'stop', atoms[at + 1]?.tag ?? 'stop'];
  if (after === 'sets') return 'sets';
  if (after === 'reps' || before === 'for' || before === 'of') return 'reps';
  return UNITS.has(after) || before === 'at' || before === 'with' ? 'weight' : null;
}

const UNITS: ReadonlySet<Tag> = new Set<Tag>(['lb', 'kg', 'plural']);
