import { Injectable } from '@nestjs/common';
import { EventSubscriptions } from '../../platform/events/index.js';
import { SessionService } from './session.service.js';

/**
 * Drops the stored session when its workout is changed by something other than a sentence, such as a set that is
 * edited on a screen. Until then nothing goes wrong: a sentence that writes looks at the record under the lock.
 */
@Injectable()
export class SessionFreshness {
  constructor(subscriptions: EventSubscriptions, sessions: SessionService) {
    subscriptions.subscribe({
      name: 'session.freshness',
      types: ['set.corrected', 'set.undone', 'session.ended'],
      handle: ({ userId }) => sessions.forget(userId),
    });
  }
}
