import { Injectable, type OnModuleInit } from '@nestjs/common';
import { HealthRegistry } from '../../platform/health/index.js';

/** The providers of models. Nothing calls them yet: administrators are told so. */
const PROVIDERS = ['kimi', 'grok'];

@Injectable()
export class ModelDependencies implements OnModuleInit {
  constructor(private readonly registry: HealthRegistry) {}

  onModuleInit(): void {
    for (const name of PROVIDERS) this.registry.register({ name, critical: false, check: null });
  }
}
