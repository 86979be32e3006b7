import type { Tag } from './tags.js';
import { tokenise } from './tokens.js';

/** What a phrase is; of two that are spelled the same, the one that was added first counts. */
export interface Meaning {
  readonly tag: Tag;
  /** Which control it is. */
  readonly name: string | null;
  readonly order: number;
}

/** A place within phrases. */
export interface Place {
  /** Word → the places that it leads to. */
  readonly next: Map<string, Place[]>;
  /** Only one way leads here, so that phrases with the same beginning may share it. */
  readonly shared: boolean;
  meaning?: Meaning;
}

/** Many phrases, walked word by word. Alternatives meet again behind each other and are never multiplied out. */
export class PhraseGraph {
  readonly root = place(true);
  private added = 0;

  /** @param phrases "end|stop _|the workout, …": "|" parts alternatives, "_" stands for nothing, "+" for a space within */
  add(tag: Tag, name: string | null, phrases: string): void {
    // A comma is itself a phrase: ", " separates, a lone "," is the mark.
    for (const pattern of phrases.split(', '))
      this.addPattern(pattern.trim(), { tag, name, order: this.added++ });
  }

  private addPattern(pattern: string, meaning: Meaning): void {
    let ends = [this.root];
    for (const word of pattern.split(' ')) {
      const choices = alternatives(word);
      const [only] = choices;
      const single = choices.length === 1 && ends.length === 1 && ends[0]!.shared && only!.length > 0;
      ends = single ? [sharedEnd(ends[0]!, only!)] : meet(ends, choices);
    }
    for (const end of ends) if (end !== this.root) end.meaning ??= meaning;
  }
}

/** The words of each alternative; one without words may be left out. */
function alternatives(word: string): string[][] {
  const spelled = word.length > 1 ? word.split('|') : [word];
  return spelled.map((each) =>
    each === '_'
      ? []
      : tokenise(each.length > 1 ? each.replaceAll('+', ' ') : each).tokens.map(({ text }) => text),
  );
}

function sharedEnd(from: Place, words: readonly string[]): Place {
  let at = from;
  for (const word of words) {
    const known = at.next.get(word)?.find(({ shared }) => shared);
    at = known ?? link([at], word, place(true));
  }
  return at;
}

/** Every alternative leads from each of the ends to one new place. */
function meet(ends: readonly Place[], choices: readonly (readonly string[])[]): Place[] {
  const end = place(false);
  for (const words of choices) {
    let from = ends;
    for (const [at, word] of words.entries())
      from = [link(from, word, at === words.length - 1 ? end : place(false))];
  }
  return choices.some((words) => words.length === 0) ? [...ends, end] : [end];
}

function link(from: readonly Place[], word: string, to: Place): Place {
  for (const { next } of from) {
    const known = next.get(word);
    if (!known) next.set(word, [to]);
    else if (!known.includes(to)) known.push(to);
  }
  return to;
}

function place(shared: boolean): Place {
  return { next: new Map(), shared };
}
