import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { v7 as uuidv7 } from 'uuid';
import { localUserId } from '../src/platform/auth/index.js';
import { type Athlete, Backend } from './support/backend.js';
import { isProblem } from './support/clean-answer.js';
import { type DocumentedRoute, documentedRoutes, resolved } from './support/documented-routes.js';
import { type FullRecord, insertFullRecord } from './support/full-record.js';
import { databaseWith } from './support/open-database.js';

const SECRET = 'xylophone';
const words = 'squat 100 for 5';

let backend: Backend;
let owner: Athlete;
let thief: Athlete;
let theirs: FullRecord;
let own: FullRecord;
beforeAll(async () => {
  backend = await Backend.start({
    database: () =>
      databaseWith(async (db) => {
        theirs = await insertFullRecord(db, localUserId('owner'), SECRET);
        own = await insertFullRecord(db, localUserId('thief'), 'ordinary');
      }),
  });
  [owner, thief] = [await backend.athlete('owner'), await backend.athlete('thief')];
});
afterAll(() => backend.stop());

type Kind = keyof FullRecord;
/** What is asked for with another's row, of which the id stands where `{id}` is. */
type Theft = readonly [method: string, path: string, kind: Kind, body?: (id: string) => object];

const THEFTS: readonly Theft[] = [
  ['GET', '/workouts/{id}', 'workout'],
  ['GET', '/workouts/{id}', 'open'],
  ['PATCH', '/workouts/{id}', 'workout', () => ({ notes: 'mine' })],
  ['PATCH', '/workouts/{id}', 'open', () => ({ end_time: new Date().toISOString() })],
  ['DELETE', '/workouts/{id}', 'workout'],
  ['DELETE', '/workouts/{id}', 'open'],
  ['GET', '/workouts/{id}/sets', 'workout'],
  ['POST', '/workouts', 'exercise', (id) => ({ sets: [{ client_id: uuidv7(), exercise_id: id, reps: 5 }] })],
  ['GET', '/sets/{id}', 'set'],
  ['PATCH', '/sets/{id}', 'set', () => ({ reps: 9 })],
  ['DELETE', '/sets/{id}', 'set'],
  ['PATCH', '/sets/{own.set}', 'exercise', (id) => ({ exercise_id: id })],
  ['GET', '/exercises/{id}/history', 'exercise'],
  ['GET', '/analytics/strength/{user_id}?exercise_id={id}', 'exercise'],
  ['GET', '/analytics/deload/{user_id}?program_id={id}', 'program'],
  ['POST', '/analytics/deload/{userId}/approve', 'deload', (id) => ({ deload_id: id })],
  ['POST', '/adherence/check-in', 'flag', (id) => ({ flag_id: id, response_type: 'fine' })],
  ['POST', '/adherence/check-in', 'flag', (id) => ({ flag_id: id, response_type: 'time_constraint' })],
  ['POST', '/notifications/{id}/read', 'notification'],
  ['GET', '/runs/{id}', 'run'],
  ['DELETE', '/runs/{id}', 'run'],
  ['POST', '/running/analyze', 'run', (id) => ({ run_id: id })],
  ['POST', '/workout/insights', 'workout', (id) => ({ workout_id: id })],
  ['POST', '/voice/log', 'workout', (id) => ({ voice_input: words, workout_id: id })],
  ['POST', '/voice/log', 'open', (id) => ({ voice_input: words, workout_id: id })],
  [
    'POST',
    '/voice/log/batch',
    'open',
    (id) => ({ mode: 'atomic', items: [{ voice_input: words, workout_id: id }] }),
  ],
  ['POST', '/voice/parse', 'open', (id) => ({ transcript: words, workout_id: id, auto_save: true })],
  ['POST', '/voice/retry', 'open', (id) => ({ transcript: words, workout_id: id, auto_save: true })],
];

const named = (route: DocumentedRoute): string[] => {
  const properties = route.body ? Object.keys(resolved(route.body).properties ?? {}) : [];
  return [...properties, ...route.query, ...(route.path.includes('{id}') ? ['id'] : [])].filter(
    (name) => /(^|_)id$/.test(name) && !/^(user|client)_id$/.test(name),
  );
};

const snapshot = async () => {
  const { status, body } = await owner.get('/api/v1/me/export');
  expect(status).toBe(200);
  return { ...body, exported_at: null };
};

describe("another athlete's row", () => {
  it('is tried at every route of the document that takes the id of one', () => {
    const tried = new Set(THEFTS.map(([method, path]) => `${method} /api/v1${path.replace(/\?.*/, '')}`));
    tried.add('PATCH /api/v1/sets/{id}');
    const taking = documentedRoutes.filter((route) => named(route).length > 0);
    expect(taking.length).toBeGreaterThanOrEqual(20);
    expect(
      taking.map(({ method, path }) => `${method} ${path}`).filter((route) => !tried.has(route)),
    ).toEqual([]);
  });

  it.each(THEFTS)(
    'answers as for a missing row, and nothing happens, at %s %s with a %s',
    async (...theft) => {
      const [method, path, kind, body] = theft;
      const before = await snapshot();
      const steal = (id: string) => {
        const known = path.replaceAll('{own.set}', own.set).replaceAll(/\{user_?id\}/gi, thief.id);
        return thief.send(method, `/api/v1${known.replaceAll('{id}', id)}`, body?.(id), {});
      };
      const answer = await steal(theirs[kind]);
      // A reference that leads nowhere is a wrong field.
      expect(kind === 'exercise' ? [404, 422] : [403, 404]).toContain(answer.status);
      expect(isProblem(answer.status, answer.body, answer.headers)).toBe(true);
      expect(JSON.stringify(answer.body)).not.toContain(SECRET);
      expect(await snapshot()).toEqual(before);
      if (path.startsWith('/voice/')) return;
      const missing = await steal(uuidv7());
      expect([missing.status, missing.body.code]).toEqual([answer.status, answer.body.code]);
    },
  );
});
