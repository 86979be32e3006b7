import 'reflect-metadata';
import type { NestApplicationOptions } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify';
import { AppModule } from './app.module.js';
import { ConfigModule, Settings } from './platform/config/index.js';
import { prepareWebServer, serverOptions } from './platform/http/index.js';
import { AppLogger, type Loggers, LOGGERS, registerAccessLog } from './platform/logging/index.js';
import { registerRequestMetrics } from './platform/metrics/index.js';
import { EarlyLimits } from './platform/throttle/index.js';

/** How Nest creates the application: it throws instead of exiting, and leaves bodies to the web server. */
export const APP_OPTIONS: NestApplicationOptions = {
  bodyParser: false,
  bufferLogs: true,
  autoFlushLogs: false,
  abortOnError: false,
};

export function createAdapter(settings: Settings): FastifyAdapter {
  return new FastifyAdapter(serverOptions(settings.trustProxy));
}

/** What the service and the tests share: hooks, logs, metrics and pages around the routes. */
export function configure(app: NestFastifyApplication): void {
  const settings = app.get(Settings);
  const server = app.getHttpAdapter().getInstance();
  app.useLogger(app.get(AppLogger));
  app.flushLogs();
  prepareWebServer(server, settings.allowedOrigins);
  app.get(EarlyLimits).register(server);
  registerAccessLog(server, app.get<Loggers>(LOGGERS).access);
  registerRequestMetrics(server);
}

/**
 * The whole application, not yet listening.
 *
 * @throws SettingsInvalid before anything is opened
 */
export async function createApp(): Promise<NestFastifyApplication> {
  const settings = await readSettings();
  const app = await NestFactory.create<NestFastifyApplication>(
    AppModule,
    createAdapter(settings),
    APP_OPTIONS,
  );
  configure(app);
  return app;
}

/** The web server needs them before the application is there. */
async function readSettings(): Promise<Settings> {
  const context = await NestFactory.createApplicationContext(ConfigModule, {
    logger: false,
    abortOnError: false,
  });
  return context.get(Settings);
}
