import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { v7 as uuidv7 } from 'uuid';
import { deloadId } from '../src/modules/analytics/load/deload-id.js';
import { addDays } from '../src/platform/calendar/index.js';
import type { Backend } from './support/backend.js';
import {
  monday,
  programIds,
  startTrainedBackend,
  today,
  type Trained,
  type TrainedBackend,
} from './support/trained-backend.js';

let backend: Backend;
let athletes: TrainedBackend['athletes'];
let read: TrainedBackend['read'];
beforeAll(async () => {
  ({ backend, athletes, read } = await startTrainedBackend());
}, 60_000);
afterAll(() => backend.stop());

describe('deload', () => {
  it('200 needed, by the signals that there are', async () => {
    const body = await read('tired', 'deload/{id}');
    expect(body).toMatchObject({
      deload_needed: true,
      recommended: true,
      deload_type: 'auto_regulation',
      confidence: 'high',
      requires_approval: true,
      suggested_reduction: 0.5,
      duration_weeks: 1,
      priority: 'high',
      deload_id: deloadId(athletes.tired.id, monday),
      auto_regulation: { enabled: true, approved: false, scheduled_date: null },
      metrics: { injury_risk: null, recovery_quality: 56.7 },
    });
    const names = body.signals.map((signal: { name: string }) => signal.name);
    expect(names).toEqual(['effort', 'recovery', 'time']);
    for (const value of Object.values(body.indicators)) expect(['string', 'number']).toContain(typeof value);
    expect(body.recommendation).not.toMatch(/injur/i);
  });

  it.each(['newcomer', 'nobody', 'emoji'] as const)('200 not needed for the %s', async (name) => {
    const body = await read(name, 'deload/{id}');
    expect(body).toMatchObject({
      deload_needed: false,
      deload_type: null,
      confidence: 'n/a',
      requires_approval: false,
      suggested_reduction: 0,
      deload_id: null,
      insufficient_data: true,
    });
  });

  it('200 not needed for a single signal: a suggestion', async () => {
    const body = await read('steady', 'deload/{id}');
    expect(body.signals).toEqual([{ name: 'time', text: '8 weeks of training in a row without a deload' }]);
    expect(body).toMatchObject({
      deload_needed: false,
      insufficient_data: false,
      recommendation: expect.any(String),
    });
  });

  it.each([
    ['noted', 0, false],
    ['marked', 0, false],
    ['denied', 8, true],
  ] as const)('200 after a deload that was %s: %d weeks since', async (name, weeks, isNeeded) => {
    const body = await read(name, 'deload/{id}');
    expect(body.indicators.weeks_since_deload).toBe(weeks);
    expect(body.deload_needed).toBe(isNeeded);
  });

  it('200 needed for rising pain after eight weeks', async () => {
    const body = await read('pained', 'deload/{id}');
    expect(body.signals.map(({ name }: { name: string }) => name)).toEqual(['pain', 'time']);
    expect(body).toMatchObject({ deload_needed: true, confidence: 'medium', suggested_reduction: 0.4 });
    expect(body.reason).toMatch(/pain rose from 2 to 4 of 10/);
  });

  it('200 with the weeks since the deload that was agreed to', async () => {
    const body = await read('agreed', 'deload/{id}');
    expect(body.indicators.weeks_since_deload).toBe(2);
    expect(body).toMatchObject({ deload_needed: false, auto_regulation: { approved: false } });
  });

  it.each([
    ['planned', `?program_id=${programIds.planned}`],
    ['planned', ''],
    ['nested', `?program_id=${programIds.nested}`],
  ] as const)('200 programmed, found in the program of the %s athlete%s', async (name, query) => {
    expect(await read(name, `deload/{id}${query}`)).toMatchObject({
      deload_needed: true,
      deload_type: 'programmed',
      confidence: 'high',
      requires_approval: false,
      suggested_reduction: 0.5,
      indicators: { current_week: 2, total_weeks: 3, deload_type: 'programmed' },
      auto_regulation: { enabled: false },
      deload_id: null,
    });
  });

  it('200 by signals in a week that the program does not lighten', async () => {
    const body = await read('tired', `deload/{id}?program_id=${programIds.tired}`);
    expect(body.deload_type).toBe('auto_regulation');
  });

  it.each([
    ['another athlete’s', programIds.planned],
    ['nobody’s', uuidv7()],
    ['no id', 'block-1'],
    ['a NUL', '%00'],
  ])('404 for a program that is %s', async (_, id) => {
    const { status, body } = await athletes.tired.get(
      `/api/v1/analytics/deload/${athletes.tired.id}?program_id=${id}`,
    );
    expect([status, body.code]).toEqual([404, 'analytics.program_not_found']);
  });
});

describe('agreeing to a deload', () => {
  const approve = (name: Trained, body: object, headers: Record<string, string> = {}) =>
    athletes[name].post(`/api/v1/analytics/deload/${athletes[name].id}/approve`, body, { headers });

  it('200, again 200 for the same, 409 for another date', async () => {
    const { deload_id } = await read('approver', 'deload/{id}');
    const first = await approve('approver', { deload_id });
    expect([first.status, first.body.scheduled_date]).toEqual([200, addDays(monday, 7)]);
    expect(first.body).toMatchObject({
      deload_id,
      approved: true,
      suggested_reduction: 0.4,
      duration_weeks: 1,
    });
    expect((await approve('approver', { deload_id })).body).toEqual(first.body);
    expect((await approve('approver', { deload_id, scheduled_date: addDays(monday, 7) })).status).toBe(200);
    const other = await approve('approver', {
      deload_id,
      scheduled_date: addDays(today, 1) === addDays(monday, 7) ? today : addDays(today, 1),
    });
    expect([other.status, other.body.code]).toEqual([409, 'analytics.deload_approved_otherwise']);
    expect(await read('approver', 'deload/{id}')).toMatchObject({
      deload_needed: true,
      deload_id,
      auto_regulation: { enabled: true, approved: true, scheduled_date: addDays(monday, 7) },
      reason: `Agreed to in the week of ${monday}: ${first.body.reason}`,
      indicators: { signals_found: 2 },
      signals: [{ name: 'effort' }, { name: 'time' }],
      priority: 'medium',
      suggested_reduction: 0.4,
    });
  });

  it('200 once for twenty at once, and the same answer for the same key', async () => {
    const { deload_id } = await read('parallel', 'deload/{id}');
    const answers = await Promise.all(Array.from({ length: 20 }, () => approve('parallel', { deload_id })));
    expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([200]));
    expect(new Set(answers.map(({ body }) => JSON.stringify(body))).size).toBe(1);
    const key = { 'idempotency-key': uuidv7() };
    await approve('parallel', { deload_id }, key);
    const again = await approve('parallel', { deload_id }, key);
    expect(again.headers.get('idempotent-replayed')).toBe('true');
  });

  it("200 for one's own recommendation of last week, 404 for another's", async () => {
    const lastWeek = addDays(monday, -7);
    const { status, body } = await approve('parallel', {
      deload_id: deloadId(athletes.tired.id, lastWeek),
    });
    expect([status, body.code]).toEqual([404, 'analytics.deload_not_recommended']);
    const own = await approve('denied', {
      deload_id: deloadId(athletes.denied.id, lastWeek),
      scheduled_date: today,
    });
    expect([own.status, own.body.scheduled_date]).toEqual([200, today]);
  });

  it.each([
    ['unknown', () => uuidv7()],
    ['another athlete’s', () => deloadId(athletes.tired.id, monday)],
    ['of a week long past', () => deloadId(athletes.steady.id, addDays(monday, -14))],
    ['of a week that needs none', () => deloadId(athletes.steady.id, monday)],
    ['no id at all', () => 'deload \0 \ud800'],
  ])('404 for an id that is %s', async (_, id) => {
    const { status, body } = await approve('steady', { deload_id: id() });
    expect([status, body.code]).toEqual([404, 'analytics.deload_not_recommended']);
  });

  it.each([
    ['yesterday of last week', () => addDays(monday, -1)],
    ['in half a year', () => addDays(today, 180)],
    ['the 30th of February', () => '2027-02-30'],
    ['no date', () => 'soon'],
    ['a number', () => 20261125],
  ])('422 for a deload on %s', async (_, date) => {
    const { status, body } = await approve('tired', {
      deload_id: deloadId(athletes.tired.id, monday),
      scheduled_date: date(),
    });
    expect([status, body.errors?.[0]?.pointer]).toEqual([422, '/scheduled_date']);
  });

  it.each([[{}], [{ deload_id: null }], [{ deload_id: 7 }], [{ deload_id: '' }]])(
    '422 for %j',
    async (body) => {
      expect((await approve('tired', body)).status).toBe(422);
    },
  );
});

it("403 for agreeing in another's name", async () => {
  const { id } = athletes.tired;
  const { status } = await athletes.nobody.post(`/api/v1/analytics/deload/${id}/approve`, {
    deload_id: deloadId(id, monday),
  });
  expect(status).toBe(403);
});
