import { Module } from '@nestjs/common';
import { LoggerModule } from 'nestjs-pino';
import { Settings } from '../config/index.js';
import { AppLogger } from './app-logger.js';
import { createLoggers, type Loggers } from './loggers.js';

/** Token of the loggers below Nest's. */
export const LOGGERS = Symbol('LOGGERS');

@Module({
  providers: [
    {
      provide: LOGGERS,
      useFactory: (settings: Settings): Loggers => createLoggers(settings.logLevel),
      inject: [Settings],
    },
  ],
  exports: [LOGGERS],
})
class LoggersModule {}

@Module({
  imports: [
    LoggersModule,
    LoggerModule.forRootAsync({
      imports: [LoggersModule],
      inject: [LOGGERS],
      // No route: its middleware would run every request in an asynchronous context of its own, which costs
      // more than the access line that `registerAccessLog` writes.
      useFactory: ({ app }: Loggers) => ({ pinoHttp: { logger: app }, forRoutes: [] }),
    }),
  ],
  providers: [AppLogger],
  exports: [AppLogger, LoggersModule],
})
export class LoggingModule {}
