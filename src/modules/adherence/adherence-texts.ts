import type { Imbalance } from './imbalance.js';
import type { Unjudged } from './judged-week.js';
import type { MuscleVerdict } from './volume-variance.js';

/** Every word that adherence says to an athlete. None of them blames. */

export const UNJUDGED: Record<Unjudged, string> = {
  no_program: 'There is no active program, so there is nothing to compare with.',
  no_targets: 'The program names no weekly sets, so there is nothing to compare with.',
  program_began_later: 'The program has not had a full week yet.',
  program_is_over: 'The program is over.',
  deload_week: 'Last week was a planned deload: fewer sets were the point.',
};

export const TITLES = {
  adherence: 'Is everything all right?',
  imbalance: 'A thought on balance',
};

export function belowTarget({ muscle, actual, target }: MuscleVerdict): string {
  return `${spoken(muscle)} had ${actual} of ${target} planned sets last week, and fewer than planned the week before. What would help?`;
}

export function imbalanceFound({ recommendation }: Imbalance): string {
  return `Last week: ${recommendation}`;
}

export const ANSWERS = {
  injuryLogged: (part: string) =>
    `Noted: your ${part.replaceAll('_', ' ')}. Leave out what hurts, and see a professional if it does not get better.`,
  injuryAsked: 'Where does it hurt, and how much from 0 to 10? Nothing has been logged yet.',
  planned: (muscle: string, targets: readonly number[]) =>
    `${spoken(muscle)}: ${targets.join(', ')} sets in the next ${targets.length} weeks, starting on Monday.`,
  nothingToPlan: (muscle: string) => `${spoken(muscle)} is at its target already: nothing has to change.`,
  equipment: (found: number) =>
    found > 0
      ? 'Noted. These need only what you have.'
      : 'Noted. Tell us in your profile what equipment you have, and we can suggest exercises that fit.',
  fine: 'Good. We will not ask about it for a while.',
  changeProgram: 'Noted. Generate a new program when you are ready: this one stays until then.',
};

function spoken(muscle: string): string {
  const words = muscle.replaceAll('_', ' ');
  return words.charAt(0).toUpperCase() + words.slice(1);
}
