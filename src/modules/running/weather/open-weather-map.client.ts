import { Injectable } from '@nestjs/common';
import { Settings } from '../../../platform/config/index.js';

export interface Place {
  latitude: number;
  longitude: number;
}

/** Why OpenWeatherMap gave no answer. Never with the address that was asked: the key and the place are in it. */
export class WeatherAway extends Error {
  constructor(
    readonly reason: 'timeout' | 'unreachable' | 'refused' | 'unreadable',
    readonly status: number | null = null,
  ) {
    super(`OpenWeatherMap gave no answer: ${reason}${status === null ? '' : ` (${status})`}.`);
    this.name = 'WeatherAway';
  }
}

/** An answer has about 600 bytes. */
const MOST_BYTES = 64 * 1024;

/** Weather does not change within a kilometre, and the provider need not know where somebody lives. */
const PLACE_DECIMALS = 2;

/** OpenWeatherMap's current conditions, one attempt and never longer than the deadline. Off without its key. */
@Injectable()
export class OpenWeatherMapClient {
  private answeredAt: number | null = null;

  constructor(private readonly settings: Settings) {}

  /** False: not configured; `current` then throws. */
  get enabled(): boolean {
    return this.settings.weatherApiKey !== undefined;
  }

  /** When it last answered, in Unix milliseconds; null: not yet. */
  get lastAnswer(): number | null {
    return this.answeredAt;
  }

  /**
   * What it says of the conditions now, in metric units: parsed, and not checked.
   *
   * @throws WeatherAway
   */
  async current(place: Place): Promise<unknown> {
    const response = await this.ask(place);
    if (!response.ok) {
      await response.body?.cancel();
      throw new WeatherAway('refused', response.status);
    }
    const answer = parsed(await this.withinDeadline(() => textOf(response)));
    this.answeredAt = Date.now();
    return answer;
  }

  private ask({ latitude, longitude }: Place): Promise<Response> {
    const { weatherBaseUrl, weatherApiKey, weatherTimeoutMs } = this.settings;
    if (weatherApiKey === undefined) throw new Error('WEATHER_API_KEY is not set.');
    const url = new URL(
      'data/2.5/weather',
      weatherBaseUrl.endsWith('/') ? weatherBaseUrl : `${weatherBaseUrl}/`,
    );
    url.search = new URLSearchParams({
      lat: latitude.toFixed(PLACE_DECIMALS),
      lon: longitude.toFixed(PLACE_DECIMALS),
      units: 'metric',
      appid: weatherApiKey,
    }).toString();
    const signal = AbortSignal.timeout(weatherTimeoutMs);
    return this.withinDeadline(() => fetch(url, { signal, redirect: 'error' }));
  }

  /** The signal that ends the request ends the reading of its body, too. */
  private async withinDeadline<T>(work: () => Promise<T>): Promise<T> {
    try {
      return await work();
    } catch (error) {
      if (error instanceof WeatherAway) throw error;
      const { name } = error as { name?: unknown };
      throw new WeatherAway(name === 'TimeoutError' ? 'timeout' : 'unreachable');
    }
  }
}

/** @throws WeatherAway when it is longer than any answer */
async function textOf(response: Response): Promise<string> {
  const chunks: Uint8Array[] = [];
  let bytes = 0;
  for await (const chunk of response.body ?? []) {
    bytes += chunk.byteLength;
    if (bytes > MOST_BYTES) throw new WeatherAway('unreadable');
    chunks.push(chunk);
  }
  return Buffer.concat(chunks).toString('utf8');
}

/** @throws WeatherAway when it is no JSON */
function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw new WeatherAway('unreadable');
  }
}
