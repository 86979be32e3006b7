import { Get } from '@nestjs/common';
import { AdminOnly } from '../../platform/auth/index.js';
import { ApiProblems, VersionedController } from '../../platform/http/index.js';
import { MonitoringAnswer } from './monitoring.dto.js';
import { MonitoringService } from './monitoring.service.js';

@AdminOnly()
@VersionedController('monitoring')
export class MonitoringController {
  constructor(private readonly monitoring: MonitoringService) {}

  /** Every dependency: whether it answers, how fast, and when it last did. */
  @Get('health')
  @ApiProblems(401, 403, 429)
  health(): Promise<MonitoringAnswer> {
    return this.monitoring.report(new Date());
  }
}
