/** Characters of a key are ASCII; none may share the edge of another. */
const ALPHABET = 128;

/**
 * The keys of all names and aliases, letter by letter, so that a sentence is searched without knowing where a
 * name ends or how it is spaced. Node 0 is the root.
 */
export class PhraseTrie<Value> {
  private readonly edges = new Map<number, number>();
  private readonly values = new Map<number, Value>();
  private nodes = 1;

  /** Stores the value under the key, over an earlier one. */
  set(key: string, value: Value): void {
    let node = 0;
    for (let i = 0; i < key.length; i++) {
      const edge = node * ALPHABET + (key.charCodeAt(i) % ALPHABET);
      let next = this.edges.get(edge);
      if (next === undefined) {
        next = this.nodes++;
        this.edges.set(edge, next);
      }
      node = next;
    }
    this.values.set(node, value);
  }

  get(key: string): Value | undefined {
    return this.valueAt(this.walk(0, key));
  }

  /** Follows the letters from a node; −1 when no key goes on like that. */
  walk(from: number, letters: string): number {
    let node = from;
    for (let i = 0; i < letters.length && node >= 0; i++) {
      node = this.edges.get(node * ALPHABET + (letters.charCodeAt(i) % ALPHABET)) ?? -1;
    }
    return node;
  }

  valueAt(node: number): Value | undefined {
    return this.values.get(node);
  }
}
