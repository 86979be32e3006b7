import { Injectable, Logger } from '@nestjs/common';
import type { WeatherConditions } from '../run-analysis.dto.js';
import { conditionsIn } from './conditions.js';
import type { BreakerState } from '../../../platform/health/index.js';
import { CoolDown } from './cool-down.js';
import { OpenWeatherMapClient, type Place, WeatherAway } from './open-weather-map.client.js';
import { WeatherMetrics, type WeatherOutcome } from './weather-metrics.js';

/** Conditions of now are those of a run that ended so recently. Older weather cannot be had, and is not guessed. */
export const RECENT_MS = 60 * 60 * 1_000;

/** The weather of runs, where it can be known. A run never waits for it longer than the deadline, nor fails for it. */
@Injectable()
export class Weather {
  private readonly logger = new Logger(Weather.name);
  private readonly coolDown = new CoolDown();

  constructor(
    private readonly provider: OpenWeatherMapClient,
    private readonly metrics: WeatherMetrics,
  ) {}

  /**
   * The conditions at the place of a run.
   *
   * @returns null when they are not known: no key, no place, too long ago, or no answer
   */
  async ofRun(place: Place | null, endTime: Date, now: Date): Promise<WeatherConditions | null> {
    const isRecent = now.getTime() - endTime.getTime() <= RECENT_MS;
    if (!this.provider.enabled || place === null || !isRecent) return null;
    if (!this.coolDown.allows(now.getTime())) {
      this.metrics.record('skipped');
      return null;
    }
    return this.ask(place, now);
  }

  /** Whether the provider is left alone just now. */
  breaker(nowMs: number): BreakerState {
    return this.coolDown.state(nowMs);
  }

  private async ask(place: Place, now: Date): Promise<WeatherConditions | null> {
    try {
      const conditions = conditionsIn(await this.provider.current(place), now);
      if (!conditions) return this.without('unusable', null);
      this.coolDown.succeeded();
      this.metrics.record('ok');
      return conditions;
    } catch (error) {
      if (error instanceof WeatherAway) return this.without(error.reason, error.status);
      throw error;
    }
  }

  private without(outcome: WeatherOutcome, status: number | null): null {
    this.coolDown.failed(Date.now());
    this.metrics.record(outcome);
    this.logger.warn({ outcome, status }, 'The weather of a run is not known');
    return null;
  }
}
