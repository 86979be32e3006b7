import { formatDistance, formatDuration, formatPace } from './pace.js';
import type { Run } from './run.js';
import type { WeatherImpact } from './run-analysis.dto.js';
import type { RecentComparison } from './run-answers.dto.js';

/** What an analysis has found out. */
export interface RunFindings {
  run: Run;
  /** Null without weather. */
  weather: WeatherImpact | null;
  /** Null without comparable runs. */
  comparison: RecentComparison | null;
}

/** Differences of pace that mean nothing, s/km: a GPS distance is wrong by a per cent or two. */
const SAME_PACE_SECONDS = 3;

/** What a run's figures say, in words: every sentence rests on a figure of the analysis. */
export function insightsOf(findings: RunFindings): string {
  const sentences = [
    whatItWas(findings.run),
    hills(findings.run),
    heat(findings.weather),
    besideOthers(findings),
  ];
  return sentences.filter((sentence) => sentence !== null).join(' ');
}

/** What to do about it. The weather's advice first. */
export function recommendationsOf({ run, weather }: RunFindings): string[] {
  const isSteep =
    run.elevationData?.difficulty === 'steep_uphill' || run.elevationData?.difficulty === 'very_steep_uphill';
  return [
    ...(weather?.recommendations ?? []),
    ...(isSteep
      ? ['Steep climb: judge it by effort, walk where running costs more, and take the next day easy.']
      : []),
  ];
}

function whatItWas({ distanceMeters, durationSeconds, paceSecondsPerKm, distanceUnit }: Run): string {
  const distance = formatDistance(distanceMeters, distanceUnit);
  return `${distance} in ${formatDuration(durationSeconds)}, ${formatPace(paceSecondsPerKm, distanceUnit)}.`;
}

function hills({ gapSecondsPerKm, paceSecondsPerKm, elevationData, distanceUnit }: Run): string | null {
  if (gapSecondsPerKm === null || !elevationData) {
    return 'Its elevation is not known, so the pace is taken as it is.';
  }
  const gap = formatPace(gapSecondsPerKm, distanceUnit);
  if (gap === formatPace(paceSecondsPerKm, distanceUnit))
    return 'The elevation made no difference to the pace.';
  const gain = `${Math.round(elevationData.elevation_gain ?? 0)} m up`;
  const loss = `${Math.round(elevationData.elevation_loss ?? 0)} m down`;
  const side = gapSecondsPerKm < paceSecondsPerKm ? 'slowed it down' : 'helped';
  return `The hills (${gain}, ${loss}) ${side}: on the flat the effort is worth about ${gap}.`;
}

function heat(weather: WeatherImpact | null): string | null {
  if (!weather || weather.estimated_pace_slowdown_percent === null || weather.wbgt_c === null) return null;
  const percent = weather.estimated_pace_slowdown_percent;
  const felt = `a WBGT of about ${weather.wbgt_c} °C`;
  if (percent < 0.5) return `The conditions (${felt}) cost no pace.`;
  return `The conditions (${felt}) cost about ${percent} % of the pace.`;
}

/** Hills are taken out of the comparison where all of the runs are known without them. */
function besideOthers({ run, comparison }: RunFindings): string {
  if (!comparison) return 'There is no other run of a comparable distance to compare it with yet.';
  const { gap_vs_avg: gap, pace_vs_avg: pace, recent_runs_count: runs } = comparison;
  const byGap = gap !== null && comparison.recent_gap_runs_count === runs;
  const seconds = Math.round((byGap ? gap : pace) * 60);
  const others = count(runs);
  const measure = byGap ? 'Grade-adjusted, it' : 'It';
  if (Math.abs(seconds) < SAME_PACE_SECONDS) return `${measure} was as fast as ${others}.`;
  const by = formatPace(Math.abs(seconds), run.distanceUnit);
  return `${measure} was ${by} ${seconds < 0 ? 'faster' : 'slower'} than ${others}.`;
}

function count(runs: number): string {
  return runs === 1 ? 'your last comparable run' : `the mean of your last ${runs} comparable runs`;
}
