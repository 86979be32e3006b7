import type { Atom } from './atoms.js';
import type { Doubt } from './draft.js';
import type { Reading, UtteranceContext } from './reading.js';
import type { Sentence } from './sentence.js';
import type { Tag } from './tags.js';
import { verdict } from './verdict.js';

/** Atoms that say nothing beside a command. */
const SILENT: ReadonlySet<Tag> = new Set<Tag>([
  'filler',
  'article',
  'harmless',
  'comma',
  'stop',
  'ask',
  'and',
  'myself',
  'did',
  'and_then',
  'today',
  'fix',
  'to',
]);

/** "a 90 second timer", "a two minute rest timer". */
const TIMED: ReadonlySet<Tag | undefined> = new Set<Tag | undefined>(['second', 'minute', 'rest']);

export interface Command {
  readonly tag: Tag;
  readonly name: string | null;
  /** Said behind the command: "delete the last two sets". */
  readonly count: number | null;
}

/** What the app is told: phrases anywhere, single words only where they stand alone. */
export function commandsIn({ atoms, told }: Sentence): Command[] {
  const asked = told.reasons.has('question') ? new Set(told.talked) : null;
  const loud = atoms.filter(({ tag, command }) => !SILENT.has(tag) || command !== null);
  return atoms.flatMap((atom, at) => {
    const timed = atom.tag === 'timer' && TIMED.has(atoms[at - 1]?.tag);
    if (timed) return [{ tag: 'control' as const, name: 'start_rest_timer', count: null }];
    if (/^skip(?:ping)?$/i.test(atom.text) && behind(atoms, at)?.tag === 'exercise')
      return [{ tag: 'control' as const, name: 'skip_exercise', count: null }];
    if (!atom.command) return [];
    const alone = loud.every((other) => other === atom || other.command?.name === atom.command!.name);
    const said = atom.tag === atom.command.tag && /\s/.test(atom.text);
    const meant = !isDenied(atoms, at) && !(asked?.has(atom) && isAskedAbout(atoms, at));
    return meant && (alone || said) ? [{ ...atom.command, count: countBehind(atoms, at) }] : [];
  });
}

/** "I'm not done for today", "don't start the timer". */
function isDenied(atoms: readonly Atom[], at: number): boolean {
  const before = atoms.slice(0, at).findLast(({ tag }) => !SILENT.has(tag));
  return before !== undefined && DENIES.test(before.text);
}

const DENIES = /\b(?:not|never|(?:do|did|does|is|are|was|wo|ca|ai|could|would|should|have|has)n['’]?t)$/i;

/** "should I skip this set" wants advice; "can I skip this set" and "what's next" want it done. */
function isAskedAbout(atoms: readonly Atom[], at: number): boolean {
  const before = atoms.slice(0, at).filter(({ tag }) => !SILENT.has(tag));
  return before.some(({ tag, text }) => tag === 'asks_question' && !MAY.test(text));
}

const MAY = /^(?:can|could|may|will|would|shall) (?:i|you|we)$/i;

const behind = (atoms: readonly Atom[], at: number): Atom | undefined =>
  atoms.slice(at + 1).find(({ tag }) => !SILENT.has(tag));

function countBehind(atoms: readonly Atom[], at: number): number | null {
  const [number, sets] = atoms.slice(at + 1, at + 3);
  return number?.tag === 'number' && (!sets || sets.tag === 'sets') ? number.value : null;
}

/** "I'm done with this one, what's next": the other one is wanted. */
export function controlAmong(commands: readonly Command[]): Command | undefined {
  const controls = commands.filter(({ tag }) => tag === 'control');
  return controls.find(({ name }) => name !== 'done') ?? controls[0];
}

/** "delete that again", "my knee hurts again": where the word begins that refers to no set; -1 where there is none. */
export function againBehindCommand(atoms: readonly Atom[]): number {
  const again = atoms.findIndex(({ tag, text }) => tag === 'same_again' && /^again$/i.test(text));
  const before = atoms[again - 1];
  return before && (before.command || ABOUT_ME.has(before.tag)) ? atoms[again]!.start : -1;
}

const ABOUT_ME: ReadonlySet<Tag> = new Set<Tag>(['pain', 'body_part']);

/** Undoes what the last sentence stored, or one set, or as many as are said. */
export function readUndo({ tag, count }: Command, { session }: UtteranceContext): Reading {
  const ids = session?.sets.map(({ id }) => id) ?? [];
  const doubts: Doubt[] = ids.length === 0 ? [{ level: 'clarify', asks: 'set' }] : [];
  const lastSentence = session?.lastSentenceSetIds ?? [];
  const targetSetIds =
    count !== null
      ? ids.slice(-count)
      : tag === 'undo_one' || lastSentence.length === 0
        ? ids.slice(-1)
        : [...lastSentence];
  if (count !== null && count > ids.length && ids.length > 0)
    doubts.push({ level: 'clarify', asks: 'number' });
  return verdict('undo', doubts, { targetSetIds, usedSession: true });
}
