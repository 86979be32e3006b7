import { Global, Module } from '@nestjs/common';
import { Settings } from '../config/index.js';
import { RedisConnections } from './redis-connections.js';

const FIRST_CONNECTION_MS = 1_000;

@Global()
@Module({
  providers: [
    {
      provide: RedisConnections,
      useFactory: async (settings: Settings) => {
        const connections = new RedisConnections(settings);
        await connections.settle(FIRST_CONNECTION_MS);
        return connections;
      },
      inject: [Settings],
    },
  ],
  exports: [RedisConnections],
})
export class RedisModule {}
