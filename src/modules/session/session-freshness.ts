import { Injectable } from '@nestjs/common';
import { EventSubscriptions, type EventTypes } from '../../platform/events/index.js';
import { SessionService } from './session.service.js';

type Started = EventTypes['session.started'];

/**
 * Drops the stored session when its workout is changed by something other than a sentence, such as a set that is
 * edited on a screen, and when the athlete's unit or time zone is another. Until then nothing goes wrong with the
 * workout: a sentence that writes looks at the record under the lock.
 */
@Injectable()
export class SessionFreshness {
  constructor(subscriptions: EventSubscriptions, sessions: SessionService) {
    subscriptions.subscribe({
      name: 'session.freshness',
      types: [
        'set.corrected',
        'set.undone',
        'session.ended',
        'session.corrected',
        'session.deleted',
        'profile.updated',
      ],
      handle: ({ userId }) => sessions.forget(userId),
    });
    subscriptions.subscribe({
      name: 'session.newcomer',
      types: ['session.started'],
      handle: (event) => sessions.forgetUnlessOf(event.userId, (event.payload as Started).workout_id),
    });
  }
}
