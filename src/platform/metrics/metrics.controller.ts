import { Controller, Get, Res, UseGuards } from '@nestjs/common';
import { ApiProduces } from '@nestjs/swagger';
import { PrometheusController } from '@willsoto/nestjs-prometheus';
import { Public } from '../auth/index.js';
import { ApiProblems } from '../http/index.js';
import { Unlimited } from '../throttle/index.js';
import { MetricsAccess } from './metrics-access.guard.js';

/** Public for the user guard: it has a guard of its own. */
@Public()
@UseGuards(MetricsAccess)
@Controller()
export class MetricsController extends PrometheusController {
  /** Counters and timings of this process, as Prometheus reads them. */
  @Get()
  @Unlimited()
  @ApiProduces('text/plain')
  @ApiProblems(403)
  override index(@Res({ passthrough: true }) response: object): Promise<string> {
    return super.index(response);
  }
}
