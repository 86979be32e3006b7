import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { type LocalDay, localDay } from '../calendar/index.js';
import type { RecordHead } from './record-heads.js';

/** From where an athlete looks at the record: whose it is, where the day begins, in which unit it is shown. */
export interface Viewpoint {
  userId: string;
  now: Date;
  /** IANA name: of the request, else of the profile. */
  timeZone: string;
  /** The day of `now` in that zone. */
  today: LocalDay;
  weightUnit: 'lbs' | 'kg';
}

export interface ViewingRequest extends FastifyRequest {
  viewpoint?: Viewpoint;
}

export function viewpointOf(
  userId: string,
  head: RecordHead,
  requestedZone: string | undefined,
  now: Date,
): Viewpoint {
  const timeZone = requestedZone ?? head.timeZone;
  return { userId, now, timeZone, today: localDay(now, timeZone), weightUnit: head.weightUnit ?? 'lbs' };
}

/** The viewpoint of the caller, in a parameter of a handler that `@SeesRecord()` or `@ReadsRecord()` marks. */
export const Viewer = createParamDecorator((_data: unknown, context: ExecutionContext) => {
  const { viewpoint } = context.switchToHttp().getRequest<ViewingRequest>();
  if (!viewpoint) throw new Error('A handler with @Viewer() needs @SeesRecord() or @ReadsRecord().');
  return viewpoint;
});
