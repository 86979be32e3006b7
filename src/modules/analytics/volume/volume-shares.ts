/** A percentage is shown with one decimal: 1,000 tenths in all. */
const TENTHS = 1_000;

/**
 * The shares of values in their sum, in percent with one decimal, that add up to 100 exactly: what rounding leaves
 * over goes to the largest remainders (Hamilton's method).
 *
 * @param values ≥ 0
 * @returns all 0 where the sum is 0
 */
export function percentages(values: readonly number[]): number[] {
  const sum = values.reduce((total, value) => total + value, 0);
  if (!(sum > 0)) return values.map(() => 0);
  const exact = values.map((value) => (value / sum) * TENTHS);
  const tenths = exact.map(Math.floor);
  const left = Math.round(TENTHS - tenths.reduce((total, value) => total + value, 0));
  const byRemainder = exact
    .map((value, at) => ({ at, remainder: value - Math.floor(value) }))
    .sort((a, b) => b.remainder - a.remainder || a.at - b.at);
  for (const { at } of byRemainder.slice(0, left)) tenths[at]! += 1;
  return tenths.map((value) => value / 10);
}
