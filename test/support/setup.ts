// CommonJS packages that require Nest meet a cycle of ES modules unless Nest is loaded first.
import 'reflect-metadata';
import { Logger } from '@nestjs/common';
import '@nestjs/core';

// What a test wants to know of the log it reads from the process that it started.
Logger.overrideLogger(false);
