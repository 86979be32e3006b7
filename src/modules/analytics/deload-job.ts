import { Injectable } from '@nestjs/common';
import { Jobs } from '../../platform/jobs/index.js';
import { DeloadAnnouncer } from './deload-announcer.js';

/** At 10:00 UTC on a Monday it is that Monday from Honolulu to Auckland: the week is the same for all. */
const MONDAYS = '0 10 * * 1';

/** Has the announcer run each week. */
@Injectable()
export class DeloadJob {
  constructor(jobs: Jobs, announcer: DeloadAnnouncer) {
    jobs.cron({ name: 'analytics.announce-deloads', cron: MONDAYS, run: (now) => announcer.announce(now) });
  }
}
