import { NOISE, type NoiseEntry } from './noise-table.js';
import { PhraseTrie } from './phrase-trie.js';
import { foldedWordsOf } from './words.js';

/** A stretch of heard words and what it may have been. */
export interface Repair {
  /** How many words were heard. */
  readonly width: number;
  readonly meant: readonly string[];
  readonly when: NoiseEntry['when'];
}

/** No heard stretch is longer. */
const MAX_WIDTH = 5;

/** The noise table, ready to be looked up in a sentence, however its words are spaced. */
export class Noise {
  private readonly heard = new PhraseTrie<Omit<Repair, 'width'>>();

  /**
   * @param isName whether a phrase is a name or alias as it stands
   * @param knows whether a word is the catalogue's own
   */
  constructor(knows: (word: string) => boolean, isName: (key: string) => boolean) {
    // Of two entries for the same sound, the earlier in the table counts.
    for (const entry of [...NOISE].reverse()) {
      const heard = foldedWordsOf(entry.heard);
      // What the catalogue itself says is not noise, however often it is misheard.
      if (isName(heard.join('')) || (heard.length === 1 && knows(heard[0]!))) continue;
      this.heard.set(heard.join(''), { meant: foldedWordsOf(entry.meant), when: entry.when });
    }
  }

  /** What the words from `at` may have been, longest stretch first. */
  at(words: readonly string[], at: number): readonly Repair[] {
    let repairs: Repair[] | undefined;
    let node = 0;
    for (let width = 1; width <= MAX_WIDTH && at + width <= words.length; width++) {
      node = this.heard.walk(node, words[at + width - 1]!);
      if (node < 0) break;
      const found = this.heard.valueAt(node);
      if (found) (repairs ??= []).unshift({ width, ...found });
    }
    return repairs ?? NONE;
  }
}

const NONE: readonly Repair[] = [];
