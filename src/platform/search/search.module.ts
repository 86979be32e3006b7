import { Module } from '@nestjs/common';
import { UpstashSearchClient } from './upstash-search.client.js';

@Module({ providers: [UpstashSearchClient], exports: [UpstashSearchClient] })
export class SearchModule {}
