import { Controller, Get } from '@nestjs/common';
import { Public } from '../auth/index.js';
import { ApiProblems } from '../http/index.js';
import { Unlimited } from '../throttle/index.js';
import { HealthAnswer, LiveAnswer, ReadyAnswer } from './health.dto.js';
import { HealthService } from './health.service.js';

/** For the phone, for the platform that runs the process, and for people. */
@Public()
@Controller()
export class HealthController {
  constructor(private readonly health: HealthService) {}

  /** Whether the service is up. Always 200. */
  @Get(['health', '/'])
  @Unlimited()
  overview(): Promise<HealthAnswer> {
    return this.health.overview(new Date());
  }

  /** Whether the event loop turns: restart the process when not. */
  @Get('health/live')
  @Unlimited()
  live(): LiveAnswer {
    return { status: 'live' };
  }

  /** Whether to send requests here. */
  @Get('health/ready')
  @Unlimited()
  @ApiProblems(503)
  ready(): Promise<ReadyAnswer> {
    return this.health.readiness();
  }
}
