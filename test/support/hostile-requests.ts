import fc from 'fast-check';
import { resolved, type DocumentedRoute, type Shape } from './documented-routes.js';
import {
  hostileHeaders,
  hostileIds,
  hostileQueryValues,
  hostileValues,
  hostileZones,
  MOMENTS,
} from './hostile-values.js';

export interface HostileRequest {
  method: string;
  path: string;
  headers: Record<string, string>;
  raw: string | undefined;
}

/** Ids that exist: the attacker's own, and those of the rows in reach and out of reach. */
export interface KnownIds {
  self: string;
  rows: readonly string[];
}

/** Requests to a route that look real enough to get past the first check, each wrong in some places. */
export function hostileRequests(route: DocumentedRoute, ids: KnownIds): fc.Arbitrary<HostileRequest> {
  return fc.record({
    method: fc.constant(route.method),
    path: fc.tuple(paths(route.path, ids), queries(route.query)).map(([path, query]) => path + query),
    headers: headersFor(route.headers),
    raw: bodies(route, ids),
  });
}

function paths(template: string, ids: KnownIds): fc.Arbitrary<string> {
  const parts = template.split('/').map((part) => {
    if (!part.startsWith('{')) return fc.constant(part);
    if (/user/i.test(part)) return usually(fc.constant(ids.self), hostileIds);
    return fc.oneof(fc.constantFrom(ids.self, ...ids.rows), hostileIds);
  });
  return fc.tuple(...parts).map((made) => made.join('/'));
}

function queries(names: readonly string[]): fc.Arbitrary<string> {
  if (names.length === 0)
    return usually(
      fc.constant(''),
      hostileQueryValues.map((value) => `?${value}`),
    );
  const name = fc.oneof(
    { weight: 8, arbitrary: fc.constantFrom(...names) },
    { weight: 1, arbitrary: fc.constantFrom(...names).map((one) => `${one}[]`) },
    { weight: 1, arbitrary: fc.constantFrom(...names).map((one) => `${one}[__proto__]`) },
  );
  const pairs = fc.tuple(name, hostileQueryValues).map(([key, value]) => `${key}=${value}`);
  return fc.array(pairs, { maxLength: 4 }).map((list) => (list.length > 0 ? `?${list.join('&')}` : ''));
}

function headersFor(names: readonly string[]): fc.Arbitrary<Record<string, string>> {
  const known = ['If-Match', 'If-None-Match', 'Idempotency-Key', 'Prefer', ...names];
  const pairs = fc.constantFrom(...known).chain((name) => {
    return fc.tuple(fc.constant(name), name === 'X-Time-Zone' ? hostileZones : hostileHeaders);
  });
  return fc.array(pairs, { maxLength: 3 }).map((list) => Object.fromEntries(list));
}

function bodies({ method, body }: DocumentedRoute, ids: KnownIds): fc.Arbitrary<string | undefined> {
  if (method === 'GET') return fc.constant(undefined);
  const junk = fc.oneof(
    hostileValues.map((value) => JSON.stringify(value)),
    fc.constantFrom('', '{', 'null'),
  );
  if (!body) return usually(fc.constant(undefined), junk);
  const likely = like(body, '', ids);
  // JSON can say what no number of ours can be.
  const text = likely.map((value) => JSON.stringify(value).replaceAll('1e+308', '1e400'));
  return fc.oneof({ weight: 9, arbitrary: text }, { weight: 1, arbitrary: junk });
}

/** A value as the document describes it. */
function like(given: Shape, name: string, ids: KnownIds): fc.Arbitrary<unknown> {
  const shape = resolved(given);
  return shape.properties ? objectLike(shape, shape.properties, ids) : plain(shape, name, ids);
}

/** With anything at all in some of its fields. */
function objectLike(shape: Shape, properties: Record<string, Shape>, ids: KnownIds): fc.Arbitrary<unknown> {
  const names = Object.keys(properties);
  const fields = Object.fromEntries(
    Object.entries(properties).map(([name, property]) => [name, like(property, name, ids)]),
  );
  const likely = fc.record(fields, { requiredKeys: (shape.required ?? []).filter((name) => name in fields) });
  const wrong = fc.dictionary(fc.constantFrom(...names, '__proto__', 'isAdmin'), hostileValues, {
    maxKeys: 2,
  });
  return fc.tuple(likely, usually(fc.constant({}), wrong)).map(([some, other]) => ({ ...some, ...other }));
}

function plain(shape: Shape, name: string, ids: KnownIds): fc.Arbitrary<unknown> {
  if (shape.enum) return fc.constantFrom(...shape.enum);
  if (shape.type === 'array') return fc.array(like(shape.items ?? {}, name, ids), { maxLength: 4 });
  if (shape.type === 'boolean') return fc.boolean();
  if (shape.type === 'number' || shape.type === 'integer') return numbers(shape);
  if (name === 'user_id') return fc.constant(ids.self);
  if (/(^|_)id$/.test(name)) return fc.oneof(fc.constantFrom(...ids.rows), fc.uuid());
  if (/time|date|performed_at/i.test(name)) return usually(recent, fc.constantFrom(...MOMENTS));
  if (name === 'exercise_slug')
    return fc.constantFrom('barbell-bench-press', 'pull-up', 'nothing-of-the-kind');
  if (name === 'distance_unit') return fc.constantFrom('km', 'miles', 'm', 'furlongs');
  return words;
}

function numbers({ minimum = 0, maximum = 100_000 }: Shape): fc.Arbitrary<number> {
  return fc.oneof(
    fc.constantFrom(minimum, maximum, minimum - 1, maximum + 1),
    fc.integer({ min: Math.ceil(minimum), max: Math.floor(maximum) }),
    fc.double({ min: minimum, max: maximum, noNaN: true }),
  );
}

const recent = fc
  .integer({ min: 0, max: 400 * 24 })
  .map((hours) => new Date(Date.now() - hours * 3_600_000).toISOString());

const words = fc.oneof(
  fc.constantFrom(
    'bench press 225 for 8',
    'undo',
    'same weight for 6',
    'actually 9 reps',
    'how many sets',
    'great',
    '🔥',
  ),
  fc.string({ unit: 'grapheme', maxLength: 30 }),
);

function usually<T>(likely: fc.Arbitrary<T>, rare: fc.Arbitrary<T>): fc.Arbitrary<T> {
  return fc.oneof({ weight: 4, arbitrary: likely }, { weight: 1, arbitrary: rare });
}
