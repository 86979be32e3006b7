import type { LoadChange } from './load-change.js';

/** How many per cent the last seven days are above (below: negative) the four-week mean; null when not known. */
export function changePercent({ coupledRatio }: LoadChange): number | null {
  return coupledRatio === null ? null : Math.round((coupledRatio - 1) * 100) + 0;
}

/** The change as a sentence. It says what changed, and foretells nothing. */
export function changeInWords(change: LoadChange): string {
  const percent = changePercent(change);
  if (percent === null)
    return 'Not enough of the last four weeks is recorded to compare this week with them.';
  if (percent === 0) return 'The last 7 days are level with your four-week average.';
  return `The last 7 days are ${Math.abs(percent)} % ${percent > 0 ? 'above' : 'below'} your four-week average.`;
}
