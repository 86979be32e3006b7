import { Global, Module } from '@nestjs/common';
import { APP_FILTER, APP_PIPE } from '@nestjs/core';
import { DtoPipe } from './dto.pipe.js';
import { IdempotentSteps } from './idempotent-steps.js';
import { IdempotentWrites } from './idempotent-writes.js';
import { ProblemFilter } from './problem.filter.js';

@Global()
@Module({
  providers: [
    IdempotentSteps,
    IdempotentWrites,
    { provide: APP_FILTER, useClass: ProblemFilter },
    { provide: APP_PIPE, useClass: DtoPipe },
  ],
  exports: [IdempotentSteps, IdempotentWrites],
})
export class HttpModule {}
