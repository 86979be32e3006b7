import { Global, Module } from '@nestjs/common';
import { Settings } from '../config/index.js';
import { RedisConnections } from '../redis/index.js';
import { InProcessSessionRepository } from './in-process.session-repository.js';
import { RedisSessionRepository } from './redis.session-repository.js';
import { SessionRepository } from './session-repository.js';

function sessionRepository(settings: Settings, { commands }: RedisConnections): SessionRepository {
  if (commands) return new RedisSessionRepository(commands, settings.sessionTtlSeconds);
  return new InProcessSessionRepository(settings.sessionTtlSeconds);
}

@Global()
@Module({
  providers: [
    { provide: SessionRepository, useFactory: sessionRepository, inject: [Settings, RedisConnections] },
  ],
  exports: [SessionRepository],
})
export class SessionStoreModule {}
