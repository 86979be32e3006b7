import { COMMAND_PHRASES, CONTROL_PHRASES } from './command-phrases.js';
import { SET_PHRASES } from './set-phrases.js';
import type { PhraseTable, Tag } from './tags.js';
import { TALK_PHRASES } from './talk-phrases.js';
import { type Token, tokenise } from './tokens.js';

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

interface Node {
  readonly next: Map<string, Node>;
  phrase?: Phrase;
}

const root = (): Node => ({ next: new Map() });

/** Of a set, rather than of talk. */
const SET_TAGS: ReadonlySet<string> = new Set(Object.keys(SET_PHRASES));

export const isSetTag = (tag: Tag): boolean => SET_TAGS.has(tag);

/** The words of sets and of talk; earlier tables win where two hold the same phrase. */
const SENTENCE = root();
/** What is told to the app. */
const COMMANDS = root();

for (const table of [SET_PHRASES, TALK_PHRASES]) addTable(SENTENCE, table);
addTable(COMMANDS, COMMAND_PHRASES);
for (const [name, phrases] of Object.entries(CONTROL_PHRASES)) addAll(COMMANDS, 'control', name, phrases);

/** The longest phrase of a sentence that begins at a token. */
export function phraseAt(tokens: readonly Token[], at: number): Phrase | undefined {
  return longest(SENTENCE, tokens, at);
}

/** The longest command that begins at a token. */
export function commandAt(tokens: readonly Token[], at: number): Phrase | undefined {
  return longest(COMMANDS, tokens, at);
}

function longest(start: Node, tokens: readonly Token[], at: number): Phrase | undefined {
  let found: Phrase | undefined;
  let node: Node = start;
  const words: string[] = [];
  for (let i = at; i < tokens.length; i++) {
    const next: Node | undefined = node.next.get(tokens[i]!.text);
    if (!next && i > at) {
      // "scratch, let me see, that"
      const behind = behindTalk(tokens, i);
      if (behind === i || !node.next.has(tokens[behind]?.text ?? '')) break;
      i = behind - 1;
      continue;
    }
    if (!next) break;
    node = next;
    words.push(tokens[i]!.text);
    const length = i + 1 - at;
    if (node.phrase) found = { ...node.phrase, length, text: length > words.length ? words.join(' ') : null };
  }
  return found;
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

/** "end|stop _|the workout": every way to say it; "_" stands for nothing, "+" for a space. */
function spellings(pattern: string): string[] {
  const words = pattern.split(' ').map((word) => (word.length > 1 ? word.split('|') : [word]));
  let said = [''];
  for (const choices of words) said = said.flatMap((start) => choices.map((word) => `${start} ${word}`));
  return said.map((phrase) =>
    phrase
      .replaceAll(' _', '')
      .replaceAll('+', phrase === ' +' ? '+' : ' ')
      .trim(),
  );
}

function addTable(tree: Node, table: PhraseTable): void {
  for (const [tag, phrases] of Object.entries(table)) {
    // A comma is itself a phrase: ", " separates, a lone "," is the mark.
    addAll(tree, tag as Tag, null, phrases);
  }
}

function addAll(tree: Node, tag: Tag, name: string | null, phrases: string): void {
  for (const phrase of phrases.split(', ').flatMap(spellings)) {
    const { tokens } = tokenise(phrase);
    if (tokens.length === 0) continue;
    let node = tree;
    for (const { text } of tokens) {
      const next: Node = node.next.get(text) ?? root();
      node.next.set(text, next);
      node = next;
    }
    node.phrase ??= { tag, name, length: tokens.length, text: null };
  }
}
