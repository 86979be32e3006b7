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
  let node: Node | undefined = start;
  for (let i = at; i < tokens.length; i++) {
    node = node.next.get(tokens[i]!.text);
    if (!node) break;
    found = node.phrase ?? found;
  }
  return found;
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
    node.phrase ??= { tag, name, length: tokens.length };
  }
}
