import { Injectable } from '@nestjs/common';
import { InjectMetric, makeCounterProvider } from '@willsoto/nestjs-prometheus';
import type { Counter } from 'prom-client';

/** `unusable`: an answer without a temperature. `skipped`: left alone after failures. */
export type WeatherOutcome =
  'ok' | 'timeout' | 'unreachable' | 'refused' | 'unreadable' | 'unusable' | 'skipped';

const TOTAL = 'weather_requests_total';

export const WEATHER_METRIC_PROVIDERS = [
  makeCounterProvider({
    name: TOTAL,
    help: 'Questions for the weather of a run by outcome',
    labelNames: ['outcome'],
  }),
];

/** Counts what became of the questions for the weather. */
@Injectable()
export class WeatherMetrics {
  constructor(@InjectMetric(TOTAL) private readonly total: Counter) {}

  record(outcome: WeatherOutcome): void {
    this.total.inc({ outcome });
  }
}
