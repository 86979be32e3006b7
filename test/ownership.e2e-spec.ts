import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { v7 as uuidv7 } from 'uuid';
import { readFileSync } from 'node:fs';
import { type Athlete, Backend } from './support/backend.js';

let backend: Backend;
let owner: Athlete;
let stranger: Athlete;
let workoutId: string;
beforeAll(async () => {
  backend = await Backend.start();
  [owner, stranger] = [await backend.athlete(), await backend.athlete()];
  const { body } = await owner.log('bench press 225 for 8');
  workoutId = body.workout_id;
});
afterAll(() => backend.stop());

/** Every route of the document that names a user in its path, or may name one in its body. */
const document = JSON.parse(readFileSync('docs/openapi.json', 'utf8')) as {
  paths: Record<
    string,
    Record<string, { parameters?: { name: string; in: string }[]; requestBody?: unknown }>
  >;
};
const byPath = Object.entries(document.paths).flatMap(([path, operations]) =>
  Object.keys(operations)
    .filter(() => /\{user_?id\}/i.test(path))
    .map((method) => [method.toUpperCase(), path] as const),
);
const byBody = Object.entries(document.paths).flatMap(([path, operations]) =>
  Object.entries(operations)
    .filter(([, { requestBody }]) => requestBody !== undefined)
    .map(([method]) => [method.toUpperCase(), path] as const),
);
const withToken = Object.keys(document.paths).filter((path) => path.startsWith('/api/'));

const call = (athlete: Athlete, method: string, path: string, body?: unknown) =>
  athlete.send(method, path.replace(/\{user_?id\}/i, owner.id), body, {});

describe('another user', () => {
  it('is named by some routes', () => {
    expect(byPath.length).toBeGreaterThanOrEqual(6);
    expect(byBody.length).toBeGreaterThanOrEqual(10);
  });

  it.each(byPath)('403 at %s %s', async (method, path) => {
    const { status, body } = await call(stranger, method, path);
    expect(status).toBe(403);
    // Ids are random, and hold 225 now and then.
    const told = JSON.stringify(body).replaceAll(/[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}/g, '');
    expect(told).not.toMatch(/bench|225/i);
  });

  it.each(byBody)('403 or no effect for user_id in the body of %s %s', async (method, path) => {
    const words = 'squat 100 for 5';
    const body = {
      user_id: owner.id,
      transcript: words,
      voice_input: words,
      exercise_name: 'Zottman Cable Sway',
      items: [{ voice_input: words, user_id: owner.id }],
    };
    const { status } = await call(stranger, method, path, body);
    expect([403, 404]).toContain(status);
    const { body: summary } = await owner.get(`/api/v1/session/${owner.id}/summary`);
    expect(summary.total_sets).toBe(1);
  });

  it("404 for a set that names another's workout", async () => {
    const { status, body } = await stranger.log('squat 100 for 5', { workout_id: workoutId });
    expect(status).toBe(404);
    expect(JSON.stringify(body)).not.toContain(owner.id);
    expect((await owner.summary()).total_sets).toBe(1);
  });

  it("cannot replay another's idempotency key, nor take another's client id", async () => {
    const [key, clientId] = [uuidv7(), uuidv7()];
    const mine = await owner.log('squat 200 for 5', { client_id: clientId }, { 'idempotency-key': key });
    const theirs = await stranger.log('squat 200 for 5', { client_id: clientId }, { 'idempotency-key': key });
    expect(theirs.headers.get('idempotent-replayed')).toBeNull();
    expect(theirs.body.set_ids).not.toEqual(mine.body.set_ids);
    expect((await stranger.summary()).total_sets).toBe(1);
  });

  it("does not see another's own exercises", async () => {
    const created = await owner.post('/api/v1/exercises/create-or-match', {
      exercise_name: 'Grandmas Doorway Heave',
    });
    expect(created.status).toBe(200);
    const { body } = await stranger.get('/api/v1/exercises/search?q=Grandmas%20Doorway%20Heave');
    expect(JSON.stringify(body.exercises)).not.toContain('Heave');
  });
});

describe('nobody', () => {
  it.each(withToken)('401 without a token at %s', async (path) => {
    const [method] = Object.keys(document.paths[path]!);
    const { status, body } = await backend
      .anonymous()
      .send(
        method!.toUpperCase(),
        path.replace(/\{user_?id\}/i, owner.id),
        method === 'post' ? {} : undefined,
        {},
      );
    expect([401, 429]).toContain(status);
    expect(body.code).toEqual(expect.any(String));
  });

  it('403 for the admin routes without the role', async () => {
    expect((await owner.get('/api/v1/monitoring/health')).status).toBe(403);
    const admin = await backend.athlete('an-admin', 'free', 'admin');
    expect((await admin.get('/api/v1/monitoring/health')).status).toBe(200);
  });
});
