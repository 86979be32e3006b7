import fc from 'fast-check';

const nested = (depth: number): unknown => JSON.parse('['.repeat(depth) + ']'.repeat(depth));

/** Moments and days that no calendar has, or that few programs expect. */
export const MOMENTS = [
  '9999-12-31',
  '9999-12-31T23:59:59.999Z',
  '0000-00-00',
  '0000-01-01T00:00:00Z',
  '0001-01-01',
  '-000001-01-01T00:00:00Z',
  '-271821-04-20T00:00:00Z',
  '+275760-09-13T00:00:00Z',
  '+010000-01-01T00:00:00Z',
  '2026-02-30',
  '2026-02-29T10:00:00Z',
  '2026-03-08T02:30:00',
  '2026-13-01',
  '2026-01-01T24:00:00Z',
  '2026-01-01T10:00:00+99:99',
  '2016-12-31T23:59:60Z',
  '1970-01-01T00:00:00Z',
  'infinity',
  'now',
  'epoch',
  '-1',
  '1e308',
];

export const NUMBERS = [
  0,
  -0,
  -1,
  0.1,
  1.5,
  1e-320,
  5e-324,
  2 ** 31 - 1,
  2 ** 31,
  -(2 ** 31) - 1,
  2 ** 53,
  2 ** 63,
  1e21,
  1e308,
  -1e308,
];

const TEXTS = [
  '',
  ' ',
  '\0',
  'a\0b',
  '\uD800',
  'x\uDC00y',
  '\u202E\u200B\uFEFF',
  '🏋️‍♀️'.repeat(40),
  "'; drop table workouts; --",
  '{"a":1}',
  '__proto__',
  'constructor',
  'NaN',
  'Infinity',
  '1,000',
  '0x10',
  'null',
  'true',
  '%s%n%00',
  '${7*7}',
  'a'.repeat(129),
  'é'.repeat(1_500),
  'a'.repeat(100 * 1024),
];

const CONTAINERS: unknown[] = [
  [],
  {},
  [null],
  [[]],
  [{}],
  Array.from({ length: 10_000 }, () => 1),
  Array.from({ length: 101 }, () => ({})),
  nested(11),
  nested(500),
  { toString: 1, valueOf: null, length: -1 },
  JSON.parse('{"__proto__": {"isAdmin": true}, "constructor": {"prototype": {"isAdmin": true}}}'),
];

/** Anything at all in the place of a value. */
export const hostileValues: fc.Arbitrary<unknown> = fc.oneof(
  fc.constantFrom<unknown>(null, true, false, ...CONTAINERS),
  fc.constantFrom<unknown>(...NUMBERS),
  fc.constantFrom<unknown>(...TEXTS),
  fc.constantFrom<unknown>(...MOMENTS),
  fc.string({ unit: 'binary', maxLength: 40 }),
);

/** Of a query parameter, encoded. */
export const hostileQueryValues: fc.Arbitrary<string> = fc.oneof(
  fc.constantFrom(...MOMENTS, ...NUMBERS.map(String), ...TEXTS.slice(0, -1)).map(encoded),
  fc.constantFrom(
    '1',
    '10',
    '100',
    '2026-01-01',
    'true',
    'csv',
    'json',
    'workouts',
    'sets',
    '%00',
    '%E0%A4%A',
  ),
  fc.string({ unit: 'binary', maxLength: 20 }).map(encoded),
  fc.base64String({ maxLength: 60 }).map(encoded),
);

/** Of a path parameter, encoded. */
export const hostileIds: fc.Arbitrary<string> = fc.oneof(
  fc.uuid(),
  fc.uuid().map((id) => id.toUpperCase()),
  // Postgres takes these for the same uuid.
  fc.uuid().map((id) => `%7B${id}%7D`),
  fc.uuid().map((id) => id.replaceAll('-', '')),
  fc.constantFrom('00000000-0000-0000-0000-000000000000', 'ffffffff-ffff-ffff-ffff-ffffffffffff'),
  fc.constantFrom(
    '%00',
    'a%00b',
    '..%2F..%2Fetc',
    '%F0%9F%8F%8B',
    '%E0%A4%A',
    '%ED%A0%80',
    '%FF',
    '-1',
    '0',
    '1e9',
  ),
  fc.constantFrom('me', 'null', 'undefined', '__proto__', '*', '%2A', ';', '%20', "'%20or%201=1", '%25s'),
  fc.constantFrom('a'.repeat(99), 'a'.repeat(200), 'a'.repeat(3_000)),
  fc.string({ unit: 'binary', minLength: 1, maxLength: 20 }).map(encoded),
);

/** Of a header. */
export const hostileHeaders: fc.Arbitrary<string> = fc.oneof(
  fc.constantFrom(
    '',
    '""',
    '"',
    'W/',
    'W/"',
    '*',
    '"*"',
    '"1"',
    'W/"1"',
    '"1", "2"',
    ',',
    '\u00ff',
    '-1',
    '0',
  ),
  fc.constantFrom(
    'a'.repeat(255),
    'a'.repeat(256),
    '"'.repeat(2_000),
    ','.repeat(2_000),
    'W/"1",'.repeat(600),
  ),
  fc.constantFrom('respond-async', 'respond-async, wait=1e400', 'return=minimal; foo'),
  fc.string({ maxLength: 30 }),
);

/** Of `X-Time-Zone`. */
export const hostileZones: fc.Arbitrary<string> = fc.constantFrom(
  'UTC',
  'America/New_York',
  'Pacific/Kiritimati',
  'Etc/GMT+12',
  '+14:00',
  '-23:59',
  'Mars/Olympus_Mons',
  'europe/berlin',
  'EST5EDT',
  'posix/UTC',
  '../../etc/passwd',
  "UTC'; select 1; --",
  '',
  'a'.repeat(500),
);

function encoded(text: string): string {
  return encodeURIComponent(text.toWellFormed());
}
