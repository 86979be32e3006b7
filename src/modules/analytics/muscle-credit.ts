import { type RawBuilder, sql } from 'kysely';

/** What a set gives a muscle that only helps (Pelland et al. 2024: fractional counting fits best). */
export const INDIRECT_SHARE = 0.5;

/**
 * Whether a set trains one of some muscles, where `primary_muscles` and `secondary_muscles` of its exercise are in
 * reach.
 *
 * @param muscles an SQL expression: the catalogue's names, as an array of texts
 */
export function trains(muscles: RawBuilder<unknown>): RawBuilder<boolean> {
  return sql<boolean>`(primary_muscles && ${muscles} or secondary_muscles && ${muscles})`;
}

/** How much a set that trains them is for them: once, however many of them it trains. A row is one set for the back. */
export function creditOf(muscles: RawBuilder<unknown>): RawBuilder<number> {
  return sql<number>`(case when primary_muscles && ${muscles} then 1 else ${INDIRECT_SHARE}::float8 end)`;
}
