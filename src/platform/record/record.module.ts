import { Global, Module } from '@nestjs/common';
import { RecordHeads } from './record-heads.js';
import { RecordInterceptor } from './reads-record.js';

@Global()
@Module({ providers: [RecordHeads, RecordInterceptor], exports: [RecordHeads, RecordInterceptor] })
export class RecordModule {}
