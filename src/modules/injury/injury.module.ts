import { Module } from '@nestjs/common';
import { InjuryLog } from './injury-log.js';

@Module({ providers: [InjuryLog], exports: [InjuryLog] })
export class InjuryModule {}
