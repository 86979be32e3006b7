import { Logger } from '@nestjs/common';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { Draining } from './draining.js';

/** npm passes a terminal's Ctrl-C on to a process that got it already: two within this are one. */
const SAME_SIGNAL_MS = 500;

const logger = new Logger('Shutdown');

/**
 * On SIGTERM or SIGINT: says not ready, stops accepting, answers what is under way, closes the connections to
 * the outside, exits with 0. After the timeout, or on a second signal, exits with 1 whatever is under way.
 */
export function shutDownOnSignals(app: NestFastifyApplication, timeoutMs: number): void {
  let begunAt: number | undefined;
  const onSignal = (signal: NodeJS.Signals) => {
    if (begunAt === undefined) {
      begunAt = performance.now();
      void shutDown(app, signal, timeoutMs);
    } else if (performance.now() - begunAt > SAME_SIGNAL_MS) {
      process.exit(1);
    }
  };
  process.on('SIGTERM', onSignal);
  process.on('SIGINT', onSignal);
}

async function shutDown(app: NestFastifyApplication, signal: NodeJS.Signals, timeoutMs: number) {
  app.get(Draining).begin();
  logger.log({ signal }, 'Shutting down');
  setTimeout(() => {
    logger.error({ timeoutMs }, 'Requests were still under way: given up');
    process.exit(1);
  }, timeoutMs).unref();
  try {
    // Before the modules are told: what a request leaves behind while it drains still finds them working.
    await app.getHttpAdapter().close();
    await app.close();
    process.exit(0);
  } catch (err) {
    logger.error({ err }, 'The shutdown failed');
    process.exit(1);
  }
}
