import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import { ApiHeader } from '@nestjs/swagger';
import type { FastifyRequest } from 'fastify';
import { canonicalTimeZone } from './local-day.js';

/** Says where the athlete is now, for one request. */
export const ZONE_HEADER = 'x-time-zone';

/** The zone that a request names; undefined when it names none, or none that exists. */
export function requestedZone({ headers }: FastifyRequest): string | undefined {
  const name = headers[ZONE_HEADER];
  return typeof name === 'string' ? canonicalTimeZone(name) : undefined;
}

/** Documents the header in the API's document. */
export const ApiZoneHeader = (): MethodDecorator & ClassDecorator =>
  ApiHeader({
    name: 'X-Time-Zone',
    required: false,
    description: 'IANA name of the zone whose days and weeks count. Default: that of the profile, else UTC.',
  });

const documented: ParameterDecorator = (target, method) => {
  if (method === undefined) return;
  const descriptor = Object.getOwnPropertyDescriptor(target, method) as PropertyDescriptor;
  (ApiZoneHeader() as MethodDecorator)(target, method, descriptor);
};

/** The time zone of the request's header, in a handler's parameters; undefined without one. */
export const RequestedZone = createParamDecorator(
  (_data: unknown, context: ExecutionContext) => requestedZone(context.switchToHttp().getRequest()),
  [documented],
);
