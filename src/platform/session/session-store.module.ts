import { Global, Module } from '@nestjs/common';
import { Settings } from '../config/index.js';
import { RedisConnections } from '../redis/index.js';
import { InProcessSessionRepository } from './in-process.session-repository.js';
import { RedisSessionRepository } from './redis.session-repository.js';
import { SessionAhead } from './session-ahead.js';
import { SessionRepository } from './session-repository.js';

function sessionRepository(settings: Settings, { commands }: RedisConnections): SessionRepository {
  if (commands) return new RedisSessionRepository(commands, settings.sessionTtlSeconds);
  return new InProcessSessionRepository(settings.sessionTtlSeconds);
}

@Global()
@Module({
  providers: [
    { provide: SessionRepository, useFactory: sessionRepository, inject: [Settings, RedisConnections] },
    SessionAhead,
  ],
  exports: [SessionRepository, SessionAhead],
})
export class SessionStoreModule {}
