import { CLAUSE_COMMANDS, CLAUSE_CONTROLS } from './clause-commands.js';
import { COMMAND_PHRASES } from './command-phrases.js';
import { CONTROL_PHRASES } from './control-phrases.js';
import { FEELING_PHRASES } from './feeling-phrases.js';
import { LOAD_PHRASES } from './load-phrases.js';
import { PEOPLE_PHRASES } from './people-phrases.js';
import { SET_PHRASES } from './set-phrases.js';
import { PhraseGraph, type Place } from './phrase-graph.js';
import { SWAP_PHRASES } from './swap-phrases.js';
import type { PhraseTable, Tag } from './tags.js';
import { TALK_PHRASES } from './talk-phrases.js';
import { TITLE_PHRASES } from './title-phrases.js';
import type { Token } from './tokens.js';
import { TROUBLE_PHRASES } from './trouble-phrases.js';

/** A known phrase at a place in a sentence. */
export interface Phrase {
  readonly tag: Tag;
  /** Which control it is. */
  readonly name: string | null;
  /** In tokens. */
  readonly length: number;
  /** Its words, where others stand between them. */
  readonly text: string | null;
}

/** Of a set, rather than of talk. */
const SET_TAGS: ReadonlySet<string> = new Set(Object.keys(SET_PHRASES));

export const isSetTag = (tag: Tag): boolean => SET_TAGS.has(tag);

/** The words of sets and of talk; earlier tables win where two hold the same phrase. */
const SENTENCE = new PhraseGraph();
/** What is told to the app. */
const COMMANDS = new PhraseGraph();
/** What is, where nothing else stands in the clause. */
const CLAUSES = new PhraseGraph();

for (const table of [
  SET_PHRASES,
  LOAD_PHRASES,
  TALK_PHRASES,
  SWAP_PHRASES,
  TROUBLE_PHRASES,
  FEELING_PHRASES,
  PEOPLE_PHRASES,
  TITLE_PHRASES,
])
  addTable(SENTENCE, table);
addTable(COMMANDS, COMMAND_PHRASES);
addControls(COMMANDS, CONTROL_PHRASES);
addTable(CLAUSES, CLAUSE_COMMANDS);
addControls(CLAUSES, CLAUSE_CONTROLS);

function addTable(graph: PhraseGraph, table: PhraseTable): void {
  for (const [tag, phrases] of Object.entries(table)) graph.add(tag as Tag, null, phrases);
}

function addControls(graph: PhraseGraph, table: Readonly<Record<string, string>>): void {
  for (const [name, phrases] of Object.entries(table)) graph.add('control', name, phrases);
}

/** The longest phrase of a sentence that begins at a token. */
export function phraseAt(tokens: readonly Token[], at: number): Phrase | undefined {
  return longest(SENTENCE, tokens, at);
}

/** The longest command that begins at a token. */
export function commandAt(tokens: readonly Token[], at: number): Phrase | undefined {
  const whole = begins(tokens, at) ? longest(CLAUSES, tokens, at) : undefined;
  const clause = whole && ends(tokens, at + whole.length) ? whole : undefined;
  const command = longest(COMMANDS, tokens, at);
  const said = command && !isCut(tokens, at + command.length) ? command : undefined;
  return (said?.length ?? 0) > (clause?.length ?? 0) ? said : clause;
}

const isMark = (token: Token | undefined): boolean => token === undefined || token.kind === 'mark';

/** Politeness and the like, which do not make a clause another one. */
const ASIDES = new Set(
  'please thanks thank you cheers mate man bro dude buddy now then today right well and but sorry coach hey there all just ta pal folks boss gonna think reckon i'.split(
    ' ',
  ),
);

function begins(tokens: readonly Token[], at: number): boolean {
  let before = at - 1;
  while (before >= 0 && ASIDES.has(tokens[before]!.text)) before--;
  return isMark(tokens[before]);
}

function ends(tokens: readonly Token[], at: number): boolean {
  let next = at;
  while (next < tokens.length && ASIDES.has(tokens[next]!.text)) next++;
  return isMark(tokens[next]);
}

/** "what's next week": the phrase ends within another one. */
const isCut = (tokens: readonly Token[], end: number): boolean =>
  // "go back to 205"
  (tokens[end - 1]?.text === 'back' && tokens[end]?.text === 'to') ||
  (tokens[end - 1]?.text === 'next' &&
    /^(?:week|month|session|time|workout|year|day)s?$/.test(tokens[end]?.text ?? ''));

function longest({ root }: PhraseGraph, tokens: readonly Token[], at: number): Phrase | undefined {
  let found: Phrase | undefined;
  let places: readonly Place[] = [root];
  const words: string[] = [];
  for (let i = at; i < tokens.length; i++) {
    const next = behind(places, tokens[i]!.text);
    if (next.length === 0 && i > at) {
      // "scratch, let me see, that"
      const after = behindTalk(tokens, i);
      if (after === i || behind(places, tokens[after]?.text ?? '').length === 0) break;
      i = after - 1;
      continue;
    }
    if (next.length === 0) break;
    places = next;
    words.push(tokens[i]!.text);
    const length = i + 1 - at;
    const meaning = firstOf(places);
    if (meaning) found = { ...meaning, length, text: length > words.length ? words.join(' ') : null };
  }
  return found;
}

const NOWHERE: readonly Place[] = [];

function behind(places: readonly Place[], word: string): readonly Place[] {
  if (places.length === 1) return places[0]!.next.get(word) ?? NOWHERE;
  return [...new Set(places.flatMap(({ next }) => next.get(word) ?? NOWHERE))];
}

function firstOf(places: readonly Place[]): Pick<Phrase, 'tag' | 'name'> | undefined {
  let first: Place['meaning'];
  for (const { meaning } of places) if (meaning && (!first || meaning.order < first.order)) first = meaning;
  return first && { tag: first.tag, name: first.name };
}

/** Said while thinking, in the middle of a phrase too. */
const INTERJECTIONS = ['well', 'man', 'i guess', 'i think', 'you know', 'let me see', 'and'].map((words) =>
  words.split(' '),
);

/** The first token behind an interjection that begins at a token, and its commas. */
function behindTalk(tokens: readonly Token[], from: number): number {
  let at = from;
  let talked = tokens[at]!.start - tokens[at - 1]!.end > 2;
  for (;;) {
    const words = INTERJECTIONS.find((all) => all.every((word, i) => tokens[at + i]?.text === word));
    const comma = tokens[at]?.text === ',';
    if (!words && !comma) return talked ? at : from;
    // "and" is one only with another: "and uh".
    talked ||= words !== undefined && words[0] !== 'and';
    at += words ? words.length : 1;
    talked ||= tokens[at] !== undefined && tokens[at]!.start - tokens[at - 1]!.end > 2;
  }
}
