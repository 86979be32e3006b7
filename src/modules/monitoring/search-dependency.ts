import { Injectable, type OnModuleInit } from '@nestjs/common';
import { HealthRegistry } from '../../platform/health/index.js';
import { UpstashSearchClient } from '../../platform/search/index.js';

/** The smallest question to the index that exercises are searched in. */
const INDEX = 'exercises';
const QUESTION = 'squat';

/** Watches the search service. */
@Injectable()
export class SearchDependency implements OnModuleInit {
  constructor(
    private readonly registry: HealthRegistry,
    private readonly search: UpstashSearchClient,
  ) {}

  onModuleInit(): void {
    const check = () => this.search.query(INDEX, QUESTION, 1);
    this.registry.register({
      name: 'upstash',
      critical: false,
      check: this.search.enabled ? check : null,
      lastAnswer: () => this.search.lastAnswer,
    });
  }
}
