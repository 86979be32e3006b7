import { Global, Module } from '@nestjs/common';
import { TerminusModule } from '@nestjs/terminus';
import { Draining } from './draining.js';
import { HealthController } from './health.controller.js';
import { HealthRegistry } from './health-registry.js';
import { HealthService } from './health.service.js';
import { PlatformDependencies } from './platform-dependencies.js';

@Global()
@Module({
  imports: [TerminusModule.forRoot({ logger: false })],
  controllers: [HealthController],
  providers: [Draining, HealthRegistry, HealthService, PlatformDependencies],
  exports: [Draining, HealthRegistry],
})
export class HealthModule {}
