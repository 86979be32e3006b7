import { Injectable } from '@nestjs/common';
import { ErasedAccounts } from '../../../platform/auth/index.js';
import { Jobs } from '../../../platform/jobs/index.js';
import { AccountErasure } from './account-erasure.service.js';

/** A token is believed for a minute after its user was erased, and a request takes no longer than that. */
const SETTLED_AFTER_MS = 2 * 60 * 1_000;
const MOST_AT_ONCE = 100;

/** Finishes erasures: what was written while they ran, and accounts that could not be deleted then. */
@Injectable()
export class ErasureJob {
  constructor(
    jobs: Jobs,
    private readonly erased: ErasedAccounts,
    private readonly erasure: AccountErasure,
  ) {
    jobs.cron({ name: 'profile.finish-erasures', cron: '*/5 * * * *', run: (now) => this.run(now) });
  }

  async run(now: Date): Promise<void> {
    const settled = new Date(now.getTime() - SETTLED_AFTER_MS);
    for (const userId of await this.erased.listUnfinished(settled, MOST_AT_ONCE))
      if (await this.erasure.finish(userId)) await this.erased.finish(userId);
  }
}
