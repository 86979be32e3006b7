/** A server keeps a prepared statement for each name and connection: so many at most. */
const MOST_NAMES = 200;
/** A text seen less often is not worth keeping: most of those are built for one number of rows. */
const NAMED_FROM = 3;
/** Texts that are counted. Beyond it counting begins anew. */
const MOST_COUNTED = 2_000;

/** Names for the statements that come again: under a name the server parses and plans a statement once. */
export class StatementNames {
  private readonly names = new Map<string, string>();
  private readonly seen = new Map<string, number>();

  /** Undefined for a statement that is not worth a name, or must not have one. */
  of(text: string): string | undefined {
    const known = this.names.get(text);
    if (known !== undefined) return known;
    // `*` grows with the table: a plan made before a migration would be refused after it.
    if (this.names.size >= MOST_NAMES || !/^(?:insert|select|update|delete|with)\b[^*]*$/.test(text))
      return undefined;
    const times = (this.seen.get(text) ?? 0) + 1;
    if (times < NAMED_FROM) {
      if (this.seen.size >= MOST_COUNTED) this.seen.clear();
      this.seen.set(text, times);
      return undefined;
    }
    this.seen.delete(text);
    const name = `vf${this.names.size}`;
    this.names.set(text, name);
    return name;
  }
}
