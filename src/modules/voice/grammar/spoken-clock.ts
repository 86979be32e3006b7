import type { Atom } from './atoms.js';

/** Minutes and seconds said without their units, behind "in". */
export interface SpokenClock {
  readonly seconds: number;
  readonly length: number;
  /** One number in words, of which the hundreds would be the minutes. */
  readonly unsure: boolean;
}

/** "(5k in) twenty seven thirty", "(2k in) seven forty five": undefined where something counts the numbers. */
export function spokenClock(atoms: readonly Atom[], at: number): SpokenClock | undefined {
  const [first, second] = [atoms[at], atoms[at + 1]];
  if (first?.tag !== 'number' || first.digits || !Number.isInteger(first.value)) return undefined;
  if (second?.tag === 'number' && !second.digits && second.value < 60 && first.value < 100) {
    if (second.value < 10 || !isEnd(atoms[at + 2])) return undefined;
    return { seconds: first.value * 60 + second.value, length: 2, unsure: false };
  }
  const rest = first.value % 100;
  if (first.value < 200 || first.value > 999 || rest >= 60 || !isEnd(second)) return undefined;
  return { seconds: Math.floor(first.value / 100) * 60 + rest, length: 1, unsure: true };
}

const isEnd = (atom: Atom | undefined): boolean =>
  atom === undefined ||
  ['comma', 'stop', 'and_then', 'rpe', 'feeling', 'filler', 'on', 'exercise', 'but', 'and'].includes(
    atom.tag,
  );
