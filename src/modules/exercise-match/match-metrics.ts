import { Injectable } from '@nestjs/common';
import { InjectMetric, makeCounterProvider, makeHistogramProvider } from '@willsoto/nestjs-prometheus';
import type { Counter, Histogram } from 'prom-client';
import type { MatchVerdict } from './exercise.js';

/** Where an answer was looked for. */
export type MatchStage = 'index' | 'upstash' | 'postgres';

/** `failed`: the stage could not be asked. */
export type StageOutcome = MatchVerdict | 'failed';

const TOTAL = 'exercise_match_total';
const DURATION = 'exercise_match_duration_seconds';

export const MATCH_METRIC_PROVIDERS = [
  makeCounterProvider({
    name: TOTAL,
    help: 'Exercise matches by stage and verdict',
    labelNames: ['stage', 'verdict'],
  }),
  makeHistogramProvider({
    name: DURATION,
    help: 'Time one stage of exercise matching took',
    labelNames: ['stage'],
    buckets: [0.0001, 0.0003, 0.001, 0.003, 0.01, 0.03, 0.1, 0.3, 1],
  }),
];

/** Counts and times the stages of matching. */
@Injectable()
export class MatchMetrics {
  // Looking a series up by its labels costs more than counting in it.
  private readonly counts = new Map<string, Counter.Internal>();
  private readonly times = new Map<MatchStage, Histogram.Internal<string>>();

  constructor(
    @InjectMetric(TOTAL) private readonly total: Counter,
    @InjectMetric(DURATION) private readonly duration: Histogram,
  ) {}

  record(stage: MatchStage, verdict: StageOutcome, seconds: number): void {
    this.countOf(stage, verdict).inc();
    this.timesOf(stage).observe(seconds);
  }

  private countOf(stage: MatchStage, verdict: StageOutcome): Counter.Internal {
    const key = `${stage} ${verdict}`;
    const count = this.counts.get(key) ?? this.total.labels({ stage, verdict });
    this.counts.set(key, count);
    return count;
  }

  private timesOf(stage: MatchStage): Histogram.Internal<string> {
    const times = this.times.get(stage) ?? this.duration.labels({ stage });
    this.times.set(stage, times);
    return times;
  }
}
