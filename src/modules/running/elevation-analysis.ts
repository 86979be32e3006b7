import { rounded } from '../../platform/figures/index.js';
import { gradeAdjustedPace, meanCostFactor, stretchesOfClimb } from './grade-adjusted-pace.js';
import { minutesPerKm } from './pace.js';
import type { RouteProfile } from './route-profile.js';
import type { ElevationAnalysis } from './run-analysis.dto.js';
import { terrainOf } from './terrain.js';

/** What is known of a run's ups and downs. */
export interface KnownElevation {
  distanceMeters: number;
  paceSecondsPerKm: number;
  /** As the athlete's device says; null when it says nothing. */
  gainMeters: number | null;
  lossMeters: number | null;
  /** From the heights of the route; undefined without enough of them. */
  profile: RouteProfile | undefined;
}

/** Gain, loss and what they mean for the pace. */
export interface Elevation {
  /** Null when it is not known. */
  gainMeters: number | null;
  lossMeters: number | null;
  gapSecondsPerKm: number;
  analysis: ElevationAnalysis;
}

const CAVEATS = {
  route: 'An estimate: laboratory cost of running by grade, downhill damped, from the heights of the route.',
  gain_and_loss:
    'An estimate: laboratory cost of running by grade, downhill damped. Only gain and loss are known: they are taken ' +
    'as one even grade, the way divided between up and down as the metres are.',
};

/**
 * Grade-adjusted pace and kind of terrain: by the route where its heights are known, else by gain and loss.
 *
 * @returns undefined when nothing is known of the heights: nothing is assumed then
 */
export function elevationOf(known: KnownElevation): Elevation | undefined {
  const { source, ...figures } = figuresOf(known);
  if (figures.gainMeters === null && figures.lossMeters === null) return undefined;
  // One of the two alone: the other is not counted, and is not said to be nothing.
  const [gain, loss] = [figures.gainMeters ?? 0, figures.lossMeters ?? 0];
  const factor = factorOf(known, gain, loss);
  const analysis = {
    ...adjustment(known.paceSecondsPerKm, factor),
    ...terrain(known.distanceMeters, gain, loss),
    elevation_gain: figures.gainMeters === null ? null : rounded(figures.gainMeters, 1),
    elevation_loss: figures.lossMeters === null ? null : rounded(figures.lossMeters, 1),
    elevation_source: source,
    ...provenance(known.profile ? 'route' : 'gain_and_loss'),
  };
  return { ...figures, gapSecondsPerKm: gradeAdjustedPace(known.paceSecondsPerKm, factor), analysis };
}

function factorOf({ profile, distanceMeters }: KnownElevation, gain: number, loss: number): number {
  if (profile) return meanCostFactor(profile.stretches, profile.gainMeters - profile.lossMeters);
  if (!(distanceMeters > 0)) return 1;
  return meanCostFactor(stretchesOfClimb(distanceMeters, gain, loss), gain - loss);
}

function adjustment(paceSecondsPerKm: number, factor: number) {
  return {
    gap: rounded(minutesPerKm(gradeAdjustedPace(paceSecondsPerKm, factor)), 2),
    actual_pace: rounded(minutesPerKm(paceSecondsPerKm), 2),
    pace_unit: 'min_per_km' as const,
    adjustment_percent: rounded((1 - 1 / factor) * 100, 2),
    cost_factor: rounded(factor, 3),
  };
}

function terrain(distanceMeters: number, gain: number, loss: number) {
  const { difficulty, gradePercent, isFlat } = terrainOf(distanceMeters, gain, loss);
  return {
    grade_percent: rounded(gradePercent, 2),
    net_elevation_change: rounded(gain - loss, 1),
    difficulty,
    is_uphill: gain > loss,
    is_downhill: gain < loss,
    is_flat: isFlat,
  };
}

function provenance(method: keyof typeof CAVEATS) {
  return { method, is_estimate: true, caveat: CAVEATS[method] };
}

/** Whether the device's gain and loss say anything: nothing at all is what one sends that does not measure. */
export function saysElevation(gainMeters: number | null, lossMeters: number | null): boolean {
  return Boolean(gainMeters) || Boolean(lossMeters);
}

/** The device's figures count, which may have a barometer, unless they are nothing and the route knows more. */
function figuresOf({ gainMeters, lossMeters, profile }: KnownElevation) {
  if (profile && !saysElevation(gainMeters, lossMeters))
    return { gainMeters: profile.gainMeters, lossMeters: profile.lossMeters, source: 'route' as const };
  return { gainMeters, lossMeters, source: 'device' as const };
}
