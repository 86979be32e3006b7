import { Injectable } from '@nestjs/common';
import { Logger } from 'nestjs-pino';

/** The framework's own account of its start: a line for each module and route. */
const FRAMEWORK = new Set([
  'NestFactory',
  'NestApplication',
  'InstanceLoader',
  'RoutesResolver',
  'RouterExplorer',
]);

/** What `new Logger('…')` of Nest writes through, without the framework's account of its start. */
@Injectable()
export class AppLogger extends Logger {
  override log(message: unknown, ...optionalParams: unknown[]): void {
    if (!FRAMEWORK.has(optionalParams.at(-1) as string)) super.log(message, ...optionalParams);
  }
}
