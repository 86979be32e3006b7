import { Controller } from '@nestjs/common';

/** The current version's prefix. */
export const CURRENT_PREFIX = '/api/v1/';
const LEGACY_PREFIX = '/api/';

/** When the unversioned routes were declared deprecated: 2026-11-24T00:00:00Z, in Unix seconds (RFC 9745). */
const DEPRECATED_SINCE = '@1795478400';
/** When they may go (RFC 8594). */
const SUNSET = 'Tue, 30 Nov 2027 00:00:00 GMT';

/** A controller served at `/api/v1/{path}`, and at `/api/{path}` for the phone of today. */
export function VersionedController(path: string): ClassDecorator {
  return Controller([`${CURRENT_PREFIX.slice(1)}${path}`, `${LEGACY_PREFIX.slice(1)}${path}`]);
}

/** What an answer of an unversioned route carries; undefined for every other. */
export function deprecationHeaders(url: string): Record<string, string> | undefined {
  if (!url.startsWith(LEGACY_PREFIX) || url.startsWith(CURRENT_PREFIX)) return undefined;
  return {
    deprecation: DEPRECATED_SINCE,
    sunset: SUNSET,
    link: '</docs/versioning>; rel="deprecation"',
  };
}
