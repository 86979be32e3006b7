import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { randomUUID } from 'node:crypto';
import { Counter } from 'prom-client';
import { RunHistory } from '../src/modules/running/run-history.service.js';
import { RunLog } from '../src/modules/running/run-log.service.js';
import type { ParseRunRequest } from '../src/modules/running/running.dto.js';
import { RunsRepository } from '../src/modules/running/runs.repository.js';
import { OpenWeatherMapClient } from '../src/modules/running/weather/open-weather-map.client.js';
import { WeatherMetrics } from '../src/modules/running/weather/weather-metrics.js';
import { Weather } from '../src/modules/running/weather/weather.service.js';
import { loadSettings } from '../src/platform/config/index.js';
import { EventRelay } from '../src/platform/events/event-relay.js';
import { Events, EventSubscriptions, OutboxRepository } from '../src/platform/events/index.js';
import { IdempotentWrites } from '../src/platform/http/index.js';
import { type OpenDatabase, openDatabase } from './support/open-database.js';

const NOW = new Date('2026-11-25T12:00:00Z');
const RUN: ParseRunRequest = {
  distance: 10,
  duration_seconds: 3_000,
  elevation_gain: 80,
  elevation_loss: 80,
  latitude: 40,
  longitude: -3,
  notes: 'along the river',
};
const ANY_VERSION = { check: () => undefined };

let open: OpenDatabase;
let outbox: OutboxRepository;
let subscriptions: EventSubscriptions;
let log: RunLog;
let history: RunHistory;
let userId: string;
beforeAll(async () => {
  open = await openDatabase();
  outbox = new OutboxRepository(open.db);
});
beforeEach(() => {
  userId = randomUUID();
  subscriptions = new EventSubscriptions();
  const events = new Events(outbox, subscriptions, new EventRelay(outbox, subscriptions));
  const runs = new RunsRepository(open.db);
  const counter = new Counter({ name: 'weather', help: 'weather', labelNames: ['outcome'], registers: [] });
  const weather = new Weather(new OpenWeatherMapClient(loadSettings({})), new WeatherMetrics(counter));
  log = new RunLog(runs, weather, new IdempotentWrites(open.db), events);
  history = new RunHistory(runs, open.db, events);
});
afterAll(() => open.close());

describe('what is told of a run', () => {
  it('is its figures, in the transaction, once; never where it was or what was noted', async () => {
    const run = { ...RUN, client_id: randomUUID() };
    const { run_id: id } = await log.log(userId, run, NOW, undefined);
    await log.log(userId, run, NOW, undefined);
    const told = await outbox.listAfter(userId, 0, 10);
    expect(told.map(({ type }) => type)).toEqual(['run.logged']);
    expect(told[0]!.payload).toEqual({
      run_id: id,
      start_time: '2026-11-25T11:10:00.000Z',
      end_time: '2026-11-25T12:00:00.000Z',
      distance_meters: 10_000,
      duration_seconds: 3_000,
      pace_seconds_per_km: 300,
      gap_seconds_per_km: expect.closeTo(292.93, 2),
      elevation_gain_meters: 80,
      elevation_loss_meters: 80,
      weather_conditions: null,
      temperature_c: null,
      session_rpe: null,
    });
  });

  it('ends with its deletion', async () => {
    const { run_id: id } = await log.log(userId, RUN, NOW, undefined);
    await history.delete(userId, id, ANY_VERSION, NOW);
    const told = await outbox.listAfter(userId, 0, 10);
    expect(told.map(({ type }) => type)).toEqual(['run.logged', 'run.deleted']);
    expect(told[1]!.payload).toEqual(told[0]!.payload);
  });

  it('is nothing when a reaction fails, and neither is the run', async () => {
    subscriptions.react({
      name: 'broken',
      types: ['run.logged'],
      react: () => Promise.reject(new Error('no')),
    });
    await expect(log.log(userId, RUN, NOW, undefined)).rejects.toThrow('no');
    expect(await outbox.listAfter(userId, 0, 10)).toEqual([]);
    const rows = await open.db.selectFrom('runs').select('id').where('user_id', '=', userId).execute();
    expect(rows).toEqual([]);
  });

  it('is of one run when twenty are sent at once under one client id', async () => {
    const run = { ...RUN, client_id: randomUUID() };
    const answers = await Promise.all(Array.from({ length: 20 }, () => log.log(userId, run, NOW, undefined)));
    expect(new Set(answers.map(({ run_id }) => run_id)).size).toBe(1);
    expect(await outbox.listAfter(userId, 0, 100)).toHaveLength(1);
  });
});
