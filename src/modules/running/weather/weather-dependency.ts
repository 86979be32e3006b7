import { Injectable, type OnModuleInit } from '@nestjs/common';
import { HealthRegistry } from '../../../platform/health/index.js';
import { OpenWeatherMapClient } from './open-weather-map.client.js';
import { Weather } from './weather.service.js';

/** Greenwich: any place will do. */
const SOMEWHERE = { latitude: 51.48, longitude: 0 };

/** Health is asked for every few seconds, and each question to the provider is paid for. */
const REMEMBERED_MS = 5 * 60 * 1_000;

/** Watches the weather provider. */
@Injectable()
export class WeatherDependency implements OnModuleInit {
  private answered: { at: number; finding: Promise<unknown> } | undefined;

  constructor(
    private readonly registry: HealthRegistry,
    private readonly provider: OpenWeatherMapClient,
    private readonly weather: Weather,
  ) {}

  onModuleInit(): void {
    this.registry.register({
      name: 'weather',
      critical: false,
      check: this.provider.enabled ? () => this.check(Date.now()) : null,
      lastAnswer: () => this.provider.lastAnswer,
      breaker: () => this.weather.breaker(Date.now()),
    });
  }

  /** A failure is remembered as long as a success: a wrong key stays wrong. */
  private check(now: number): Promise<unknown> {
    if (!this.answered || now - this.answered.at >= REMEMBERED_MS) {
      const finding = this.provider.current(SOMEWHERE);
      finding.catch(() => undefined);
      this.answered = { at: now, finding };
    }
    return this.answered.finding;
  }
}
