import { Module } from '@nestjs/common';
import { Programs } from './programs.repository.js';

@Module({ providers: [Programs], exports: [Programs] })
export class ProgramModule {}
