import { Injectable, Logger } from '@nestjs/common';
import { Accounts, Plans } from '../../../platform/auth/index.js';
import { SessionRepository } from '../../../platform/session/index.js';
import type { ErasureAnswer } from '../profile.dto.js';
import { PersonalDataErasure } from './personal-data-erasure.js';

/**
 * Erases an athlete. First the data, in one transaction with the note that it is to be so; then the account to sign
 * in with, which another service keeps. When that fails nothing is half erased: the note is there, and a job tries
 * again until it is done.
 */
@Injectable()
export class AccountErasure {
  private readonly logger = new Logger(AccountErasure.name);

  constructor(
    private readonly data: PersonalDataErasure,
    private readonly accounts: Accounts,
    private readonly plans: Plans,
    private readonly sessions: SessionRepository,
  ) {}

  async erase(userId: string, now: Date): Promise<ErasureAnswer> {
    await this.data.erase(userId, now);
    this.plans.forget(userId);
    await this.sessions.delete(userId);
    if (!this.accounts.areOurs) return { erased: true, sign_in: 'none' };
    return { erased: true, sign_in: (await this.deleteAccount(userId)) ? 'deleted' : 'pending' };
  }

  /** What is left to do some time after: what was written meanwhile, and the account. @returns whether that was all */
  async finish(userId: string): Promise<boolean> {
    // Without a project the same id may begin anew, with a new token: nothing of that is swept away.
    if (!this.accounts.areOurs) return true;
    await this.data.sweep(userId);
    await this.sessions.delete(userId);
    return this.deleteAccount(userId);
  }

  private async deleteAccount(userId: string): Promise<boolean> {
    try {
      await this.accounts.delete(userId);
      return true;
    } catch (cause) {
      this.logger.warn({ cause }, 'An account could not be deleted: it is tried again');
      return false;
    }
  }
}
