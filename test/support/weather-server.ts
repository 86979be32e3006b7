import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { freePort } from './process.js';

/** How the provider answers instead of well. */
export type Misbehaviour =
  { status: number; body?: string } | { body: string } | 'silent' | 'hangs up' | 'endless' | 'redirects';

/** The part of OpenWeatherMap that runs depend on: the current conditions at a place. */
export class WeatherServer {
  /** The queries of what has been asked, in order. */
  readonly asked: URLSearchParams[] = [];
  misbehaviour: Misbehaviour | undefined;
  /** What it says while it behaves. */
  conditions: object = {
    weather: [{ id: 800, main: 'Clear', description: 'clear sky', icon: '01d' }],
    main: { temp: 20, feels_like: 19.5, pressure: 1_015, humidity: 50 },
    visibility: 10_000,
    wind: { speed: 2, deg: 180 },
    clouds: { all: 0 },
    dt: 1_700_000_000,
  };
  readonly key = 'weather-key-0123456789';
  private server: Server | undefined;

  private constructor(private readonly port: number) {}

  static async start(): Promise<WeatherServer> {
    const weather = new WeatherServer(await freePort());
    const server = createServer((request, response) => weather.answer(request, response));
    await new Promise<void>((resolve) => server.listen(weather.port, '127.0.0.1', resolve));
    weather.server = server;
    return weather;
  }

  /** What a backend needs to ask here. */
  get env(): Record<string, string> {
    return { WEATHER_API_KEY: this.key, WEATHER_BASE_URL: this.url, WEATHER_TIMEOUT_MS: '300' };
  }

  get url(): string {
    return `http://127.0.0.1:${this.port}`;
  }

  async stop(): Promise<void> {
    this.server?.closeAllConnections();
    await new Promise((resolve) => this.server?.close(resolve));
  }

  private answer(request: IncomingMessage, response: ServerResponse): void {
    const { pathname, searchParams } = new URL(request.url ?? '/', this.url);
    this.asked.push(searchParams);
    if (pathname !== '/data/2.5/weather' || searchParams.get('appid') !== this.key) {
      response.writeHead(401).end('{"cod":401,"message":"Invalid API key."}');
    } else if (this.misbehaviour) this.misbehave(this.misbehaviour, response);
    else response.writeHead(200, { 'content-type': 'application/json' }).end(JSON.stringify(this.conditions));
  }

  private misbehave(how: Misbehaviour, response: ServerResponse): void {
    if (how === 'silent') return;
    if (how === 'hangs up') response.destroy();
    else if (how === 'endless') flood(response);
    else if (how === 'redirects') response.writeHead(302, { location: this.url }).end();
    else {
      const status = 'status' in how ? how.status : 200;
      response.writeHead(status, { 'content-type': 'application/json' }).end(how.body ?? '{}');
    }
  }
}

function flood(response: ServerResponse): void {
  response.writeHead(200, { 'content-type': 'application/json' });
  const more = (): void => {
    while (response.write('[0,0,0,0,0,0,0,0]'.repeat(256)) && !response.destroyed);
  };
  response.on('drain', more);
  response.on('error', () => undefined);
  more();
}
