/** One table that refers to another. */
export interface Reference {
  from: string;
  to: string;
}

/**
 * Tables in an order in which their rows can be deleted: whatever refers to a table comes before it. References that
 * go round in a circle, or that lead out of the list, do not count.
 */
export function deletionOrder(tables: readonly string[], references: readonly Reference[]): string[] {
  const referrers = new Map<string, string[]>(tables.map((table) => [table, []]));
  for (const { from, to } of references)
    if (from !== to && referrers.has(from)) referrers.get(to)?.push(from);
  const ordered = new Set<string>();
  const visiting = new Set<string>();
  const visit = (table: string): void => {
    if (visiting.has(table) || ordered.has(table)) return;
    visiting.add(table);
    for (const referrer of referrers.get(table) ?? []) visit(referrer);
    ordered.add(table);
  };
  for (const table of tables) visit(table);
  return [...ordered];
}
