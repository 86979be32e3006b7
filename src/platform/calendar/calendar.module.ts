import { Global, Module } from '@nestjs/common';
import { Preferences } from './preferences.js';

@Global()
@Module({ providers: [Preferences], exports: [Preferences] })
export class CalendarModule {}
