import { Global, Module } from '@nestjs/common';
import { RecordHeads } from './record-heads.js';
import { RecordInterceptor, ViewpointInterceptor } from './reads-record.js';

@Global()
@Module({
  providers: [RecordHeads, RecordInterceptor, ViewpointInterceptor],
  exports: [RecordHeads, RecordInterceptor, ViewpointInterceptor],
})
export class RecordModule {}
