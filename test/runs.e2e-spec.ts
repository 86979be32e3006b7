import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { v7 as uuidv7 } from 'uuid';
import { type Athlete, Backend } from './support/backend.js';

const PARSE = '/api/v1/running/parse';
const ANALYZE = '/api/v1/running/analyze';
const RUNS = '/api/v1/runs';

const FIVE_KM = { distance: 5, distance_unit: 'km', duration_seconds: 1_500 };

let backend: Backend;
let athlete: Athlete;
beforeAll(async () => {
  backend = await Backend.start();
});
beforeEach(async () => {
  athlete = await backend.athlete();
});
afterAll(() => backend.stop());

const hoursAgo = (hours: number) => new Date(Date.now() - hours * 3_600_000).toISOString();

describe('an analysis', () => {
  const log = async (changes: object) =>
    (await athlete.post(PARSE, { ...FIVE_KM, ...changes })).body.run_id as string;
  const analyze = (id: string) => athlete.post(ANALYZE, { user_id: athlete.id, run_id: id });

  it('200 for the first run, of which little is known', async () => {
    const { status, body } = await analyze(await log({}));
    expect(status).toBe(200);
    expect(body).toMatchObject({
      run_summary: {
        distance: 5,
        duration: 1_500,
        pace: 5,
        gap: null,
        elevation_gain: null,
        elevation_loss: null,
      },
      weather_impact: {},
      elevation_analysis: {},
      recommendations: [],
      comparison_to_recent_runs: null,
    });
    expect(body.performance_insights).toMatch(/5\.00 km in 25:00, 5:00\/km/);
    expect(body.performance_insights).toMatch(/no other run/);
  });

  it('compares with the five newest others of a comparable distance, by what they have', async () => {
    for (const [n, seconds] of [9_999, 1_800, 1_740, 1_680, 1_620, 1_560].entries())
      await log({ duration_seconds: seconds, start_time: hoursAgo(100 - n) });
    await log({ distance: 21, duration_seconds: 6_300, start_time: hoursAgo(12) });
    await log({ distance: 1, duration_seconds: 200, start_time: hoursAgo(11) });
    const { body } = await analyze(await log({ elevation_gain: 100 }));
    expect(body.comparison_to_recent_runs).toEqual({
      recent_runs_count: 5,
      recent_gap_runs_count: 0,
      avg_pace_recent: 5.6,
      avg_gap_recent: null,
      pace_vs_avg: -0.6,
      gap_vs_avg: null,
    });
    expect(body.performance_insights).toMatch(/0:36\/km faster than the mean of your last 5 comparable runs/);
  });

  it('compares by pace where only some of the others are known without the hills', async () => {
    for (const n of [4, 3, 2, 1]) await log({ start_time: hoursAgo(20 + n) });
    await log({ elevation_gain: 100, elevation_loss: 0, start_time: hoursAgo(20) });
    const { body } = await analyze(await log({ elevation_gain: 0, elevation_loss: 0 }));
    expect(body.comparison_to_recent_runs).toMatchObject({ recent_runs_count: 5, recent_gap_runs_count: 1 });
    expect(body.performance_insights).toMatch(/ It was as fast as the mean of your last 5 comparable runs\./);
  });

  it('compares without the hills where all of them are known without them', async () => {
    await log({ elevation_gain: 0, elevation_loss: 0, start_time: hoursAgo(20) });
    await log({ elevation_gain: 0, elevation_loss: 0, start_time: hoursAgo(21) });
    const { body } = await analyze(await log({ elevation_gain: 100, elevation_loss: 0 }));
    expect(body.comparison_to_recent_runs).toEqual({
      recent_runs_count: 2,
      recent_gap_runs_count: 2,
      avg_pace_recent: 5,
      avg_gap_recent: 5,
      pace_vs_avg: 0,
      gap_vs_avg: -0.51,
    });
    expect(body.performance_insights).toMatch(
      /Grade-adjusted, it was 0:31\/km faster than the mean of your last 2/,
    );
    expect(body.elevation_analysis).toMatchObject({
      gap: 4.49,
      adjustment_percent: 10.18,
      method: 'gain_and_loss',
    });
  });

  it('has a word for a steep climb', async () => {
    const { body } = await analyze(await log({ elevation_gain: 300, elevation_loss: 0 }));
    expect(body.elevation_analysis.difficulty).toBe('very_steep_uphill');
    expect(body.recommendations).toEqual([expect.stringMatching(/Steep climb/)]);
  });

  it("404 for a run that is not there, is deleted, is no id, or is another's", async () => {
    const [id, gone] = [await log({}), await log({})];
    await athlete.send('DELETE', `${RUNS}/${gone}`, undefined, {});
    const stranger = await backend.athlete();
    const answers = [
      await analyze(uuidv7()),
      await analyze(gone),
      await analyze('run-1'),
      await stranger.post(ANALYZE, { run_id: id }),
    ];
    for (const { status, body } of answers)
      expect([status, body.code]).toEqual([404, 'running.run_not_found']);
  });

  it('429 on the sixth within a minute of a free plan', async () => {
    const free = await backend.athlete(undefined, 'free');
    const statuses = [];
    for (let n = 0; n < 6; n += 1) statuses.push((await free.post(ANALYZE, { run_id: uuidv7() })).status);
    expect(statuses).toEqual([404, 404, 404, 404, 404, 429]);
  });
});

describe('the list of runs', () => {
  it('is newest first, in pages, each run once', async () => {
    const sent: string[] = [];
    for (let n = 0; n < 7; n += 1)
      // Two at a time begin at the same moment.
      sent.push(
        (await athlete.post(PARSE, { ...FIVE_KM, start_time: `2026-01-0${1 + Math.floor(n / 2)}T06:00:00Z` }))
          .body.run_id,
      );
    const pages: string[][] = [];
    let cursor: string | null = '';
    while (cursor !== null) {
      const { body } = await athlete.get(`${RUNS}?limit=3${cursor && `&cursor=${cursor}`}`);
      pages.push(body.runs.map(({ id }: { id: string }) => id));
      cursor = body.next_cursor;
    }
    expect(pages.map(({ length }) => length)).toEqual([3, 3, 1]);
    expect(pages.flat()).toEqual(sent.toReversed());
  });

  it('counts days where the athlete is, and moments as they are', async () => {
    for (const start of [
      '2026-03-07T23:30:00Z',
      '2026-03-08T04:30:00Z',
      '2026-03-09T03:30:00Z',
      '2026-03-09T05:30:00Z',
    ])
      await athlete.post(PARSE, { ...FIVE_KM, start_time: start });
    const starts = async (query: string, zone = 'America/New_York') =>
      (await athlete.get(`${RUNS}?${query}`, { headers: { 'x-time-zone': zone } })).body.runs.map(
        (run: { start_time: string }) => run.start_time.slice(5, 16),
      );
    // The clocks go forward on 8 March: the day begins at 05:00 and ends at 04:00 UTC.
    expect(await starts('from=2026-03-08&to=2026-03-08')).toEqual(['03-09T03:30']);
    expect(await starts('from=2026-03-08&to=2026-03-08', 'UTC')).toEqual(['03-08T04:30']);
    expect(await starts('from=2026-03-08T04:30:00Z&to=2026-03-09T03:30:00Z')).toEqual([
      '03-09T03:30',
      '03-08T04:30',
    ]);
  });

  it('304 while nothing changed, and again 200 after the next run', async () => {
    await athlete.post(PARSE, FIVE_KM);
    const { headers } = await athlete.get(RUNS);
    const known = { headers: { 'if-none-match': headers.get('etag')! } };
    expect((await athlete.get(RUNS, known)).status).toBe(304);
    await athlete.post(PARSE, FIVE_KM);
    expect((await athlete.get(RUNS, known)).body.runs).toHaveLength(2);
  });

  it.each([
    'limit=0',
    'limit=101',
    'limit=x',
    'cursor=x',
    'cursor=',
    'from=soon',
    'to=2026-02-30',
    'from=1',
    'from=%00',
  ])('422 for ?%s', async (query) => {
    expect((await athlete.get(`${RUNS}?${query}`)).status).toBe(422);
  });
});

describe('one run', () => {
  let id: string;
  beforeEach(async () => {
    const { body } = await athlete.post(PARSE, {
      ...FIVE_KM,
      distance: 3,
      distance_unit: 'mi',
      session_rpe: 7.5,
      notes: 'by the \ud800 river\0',
    });
    id = body.run_id;
  });

  it('200 with its figures in the unit that it was run in', async () => {
    const { status, body } = await athlete.get(`${RUNS}/${id}`);
    expect(status).toBe(200);
    expect(body).toMatchObject({
      id,
      distance: 3,
      distance_unit: 'miles',
      distance_meters: 4_828,
      pace_formatted: '8:20/mi',
      session_rpe: 7.5,
      notes: 'by the \ufffd river',
      route: null,
      version: 1,
    });
  });

  it('304 for who has it, 412 for who means another version, 404 when it is gone', async () => {
    const etag = (await athlete.get(`${RUNS}/${id}`)).headers.get('etag')!;
    expect((await athlete.get(`${RUNS}/${id}`, { headers: { 'if-none-match': etag } })).status).toBe(304);
    const remove = (match: string) =>
      athlete.send('DELETE', `${RUNS}/${id}`, undefined, { headers: { 'if-match': match } });
    expect((await remove(`"${id}.2"`)).status).toBe(412);
    const removed = await remove(etag);
    expect([removed.status, removed.body]).toEqual([
      200,
      { success: true, run_id: id, message: 'Run deleted.' },
    ]);
    expect((await remove(etag)).status).toBe(404);
    expect((await athlete.get(`${RUNS}/${id}`)).status).toBe(404);
    expect((await athlete.get(RUNS)).body.runs).toEqual([]);
  });

  it("is nobody else's: 404 to read and to delete, 403 to name its owner, and no word of it", async () => {
    const stranger = await backend.athlete();
    const attempts = [
      await stranger.get(`${RUNS}/${id}`),
      await stranger.send('DELETE', `${RUNS}/${id}`, undefined, {}),
      await stranger.post(ANALYZE, { run_id: id }),
    ];
    for (const { status, body } of attempts) {
      expect(status).toBe(404);
      expect(JSON.stringify(body)).not.toMatch(/river|8:20/);
    }
    for (const [path, body] of [
      [PARSE, { ...FIVE_KM, user_id: athlete.id }],
      [ANALYZE, { run_id: id, user_id: athlete.id }],
    ] as const)
      expect((await stranger.post(path, body)).status).toBe(403);
    expect((await stranger.get(`${RUNS}?user_id=${athlete.id}`)).status).toBe(403);
    expect((await stranger.get(RUNS)).body.runs).toEqual([]);
    expect((await athlete.get(`${RUNS}/${id}`)).status).toBe(200);
  });

  it('404 for what is no id, 401 for nobody', async () => {
    expect((await athlete.get(`${RUNS}/mine`)).status).toBe(404);
    expect((await athlete.send('DELETE', `${RUNS}/mine`, undefined, {})).status).toBe(404);
    expect((await backend.anonymous().get(`${RUNS}/${id}`)).status).toBe(401);
  });
});
