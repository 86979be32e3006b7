import type { Atom } from './atoms.js';
import { correctionIn } from './corrections.js';
import type { Reading, UtteranceContext } from './reading.js';
import { isFigure } from './segments.js';
import type { Sentence } from './sentence.js';
import { verdict } from './verdict.js';

const ORDINALS = 'first second third fourth fifth sixth seventh eighth'.split(' ');

/** "set 2 was actually 305", "change the first set to 195": another set than the last, which is the one that can be changed. */
export function readEarlierSet(sentence: Sentence, { session }: UtteranceContext): Reading | undefined {
  const last = session?.sets.at(-1);
  if (!last) return undefined;
  const { atoms, items } = sentence;
  const labels = atoms.flatMap((_, at) => labelAt(atoms, at) ?? []);
  const [label] = labels;
  const stored = session!.sets.filter(({ exerciseId }) => exerciseId === last.exerciseId).length;
  if (!label || labels.length > 1 || label.number > stored) return undefined;
  const isLast = label.number === stored;
  if (isLast && correctionIn(sentence)) return undefined;
  const named = items.find(({ kind }) => kind === 'exercise')?.span?.exercises[0];
  if (named && named.id !== last.exerciseId) return undefined;
  const figures = items.filter(isFigure).length;
  if (figures === 0 || !(isChanged(atoms) || (!isLast && figures <= 2 && isStated(atoms, label.end))))
    return undefined;
  return {
    ...verdict('correct_set', [{ level: 'clarify', asks: 'set' }], { usedSession: true }),
    question: isLast
      ? 'Shall I change the last set?'
      : `I can only change the last set. Do you mean that one, or set ${label.number}?`,
  };
}

/** "set 2", "set number two", "the second set", "the first one". */
function labelAt(atoms: readonly Atom[], at: number): { number: number; end: number } | undefined {
  const { tag, text } = atoms[at]!;
  const sign = atoms[at + 1]?.tag === 'number_sign' ? at + 2 : at + 1;
  const number = atoms[sign];
  if (tag === 'sets' && /^set$/i.test(text) && number?.tag === 'number')
    return { number: number.value, end: sign + 1 };
  const [, ordinal = '', noun] = /^(?:the |my )?(\w+)(?: (set|one|round))?$/i.exec(text) ?? [];
  const which = ORDINALS.indexOf(ordinal.toLowerCase()) + 1;
  const next = atoms[at + 1];
  if (which === 0) return undefined;
  if (noun) return { number: which, end: at + 1 };
  return next?.tag === 'sets' || /^one$/i.test(next?.text ?? '') ? { number: which, end: at + 2 } : undefined;
}

const isChanged = (atoms: readonly Atom[]): boolean =>
  atoms.some(({ tag, text }) => tag === 'fix' || tag === 'strong_fix' || CHANGES.test(text));

const CHANGES = /^(?:change|fix|correct|update|edit|amend|wrong|should)$/i;

/** "the first set was 195". */
const isStated = (atoms: readonly Atom[], at: number): boolean =>
  /^(?:was|were|had)\b/i.test(atoms[at]?.text ?? '');
