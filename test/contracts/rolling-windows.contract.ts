import { expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { Consumption, RollingWindows, Window } from '../../src/platform/throttle/rolling-window.js';

const MINUTE_MS = 60_000;
const HOUR_MS = 60 * MINUTE_MS;

/** A store of windows, and how time passes for it. */
export interface Counted {
  windows: RollingWindows;
  /** Everything that was counted is so much older afterwards. */
  pass: (ms: number) => Promise<void>;
}

let owners = 0;

/** A window of an hour that nobody has drawn on: what real time passes in a test does not matter to it. */
export function freshWindow(changes: Partial<Window> = {}): Window {
  owners += 1;
  const key = `vf:limit:{user-${owners}}:voice`;
  return { policy: 'voice', key, limit: 5, windowMs: HOUR_MS, units: 1, partial: false, ...changes };
}

/** What every place to count in promises. */
export function rollingWindowsContract(counted: () => Counted): void {
  const consume = (...windows: Window[]) => counted().windows.consume(windows);
  const pass = (ms: number) => counted().pass(ms);
  const drain = async (window: Window) => {
    for (let unit = 0; unit < window.limit; unit += 1) await consume({ ...window, units: 1 });
  };

  it('lets exactly the limit through, of a hundred calls at once', async () => {
    const window = freshWindow({ limit: 20 });
    const calls = await Promise.all(Array.from({ length: 100 }, () => consume(window)));
    expect(calls.filter(({ granted }) => granted)).toHaveLength(20);
  });

  it('says what is left, when the oldest comes back and when to come again', async () => {
    const window = freshWindow({ limit: 2 });
    expect(seen(await consume(window))).toEqual([{ remaining: 1, resetMinutes: 60, retryMinutes: 0 }]);
    await pass(10 * MINUTE_MS);
    expect(seen(await consume(window))).toEqual([{ remaining: 0, resetMinutes: 50, retryMinutes: 0 }]);
    expect(seen(await consume(window))).toEqual([{ remaining: 0, resetMinutes: 50, retryMinutes: 50 }]);
  });

  it('rolls: each unit comes back by itself, none at the turn of the hour', async () => {
    const window = freshWindow({ limit: 4 });
    await consume({ ...window, units: 2 });
    await pass(40 * MINUTE_MS);
    await consume({ ...window, units: 2 });
    await pass(19 * MINUTE_MS);
    expect((await consume(window)).granted).toBe(false);
    await pass(1 * MINUTE_MS);
    expect((await consume({ ...window, units: 3 })).granted).toBe(false);
    expect((await consume({ ...window, units: 2 })).granted).toBe(true);
    await pass(39 * MINUTE_MS);
    expect((await consume(window)).granted).toBe(false);
    await pass(1 * MINUTE_MS);
    expect((await consume({ ...window, units: 2 })).granted).toBe(true);
  });

  it('punishes nobody for asking again', async () => {
    const window = freshWindow({ limit: 2 });
    await drain(window);
    await pass(30 * MINUTE_MS);
    const refused = await Promise.all(Array.from({ length: 50 }, () => consume(window)));
    expect(refused.some(({ granted }) => granted)).toBe(false);
    expect(refused[49]).toMatchObject({ units: [0], ticket: undefined });
    await pass(30 * MINUTE_MS);
    expect((await consume(window)).granted).toBe(true);
  });

  it('takes several units or none, and says when there will be enough', async () => {
    const window = freshWindow({ limit: 5 });
    await consume({ ...window, units: 1 });
    await pass(20 * MINUTE_MS);
    expect(await consume({ ...window, units: 3 })).toMatchObject({ granted: true, units: [3] });
    const refused = await consume({ ...window, units: 3 });
    expect(refused).toMatchObject({ granted: false, units: [0] });
    expect(seen(refused)).toEqual([{ remaining: 1, resetMinutes: 40, retryMinutes: 60 }]);
    expect((await consume({ ...window, units: 1 })).granted).toBe(true);
  });

  it('refuses what the window never holds, for the whole of it', async () => {
    const window = freshWindow({ limit: 5, units: 6 });
    expect(seen(await consume(window))).toEqual([{ remaining: 5, resetMinutes: 60, retryMinutes: 60 }]);
  });

  it('gives a part where a part will do, but not nothing', async () => {
    const window = freshWindow({ limit: 5, units: 4, partial: true });
    expect(await consume(window)).toMatchObject({ granted: true, units: [4] });
    expect(await consume(window)).toMatchObject({ granted: true, units: [1] });
    const refused = await consume(window);
    expect(refused).toMatchObject({ granted: false, units: [0] });
    expect(seen(refused)).toEqual([{ remaining: 0, resetMinutes: 60, retryMinutes: 60 }]);
  });

  it('draws on all windows of a call or on none, and says which stood in the way', async () => {
    const [voice, general] = [freshWindow({ limit: 2 }), freshWindow({ policy: 'general', limit: 9 })];
    await drain(voice);
    const refused = await consume(voice, general);
    expect(refused).toMatchObject({ granted: false, units: [0, 0] });
    expect(seen(refused)).toEqual([
      { remaining: 0, resetMinutes: 60, retryMinutes: 60 },
      { remaining: 9, resetMinutes: 60, retryMinutes: 0 },
    ]);
    expect((await consume({ ...general, units: 9 })).granted).toBe(true);
  });

  it('gives back what a call took, once, and nothing that others took', async () => {
    const [voice, general] = [freshWindow({ limit: 5 }), freshWindow({ policy: 'general', limit: 5 })];
    await consume(voice, general);
    await pass(1);
    const batch = [{ ...voice, units: 3 }, general];
    const taken = await consume(...batch);
    await counted().windows.refund(batch, taken);
    await counted().windows.refund(batch, taken);
    const { states } = await consume(voice, general);
    expect(states.map(({ remaining }) => remaining)).toEqual([3, 3]);
  });

  it('has nothing to give back for a refused call', async () => {
    const window = freshWindow({ limit: 2 });
    await drain(window);
    await counted().windows.refund([window], await consume(window));
    expect((await consume(window)).granted).toBe(false);
  });

  it('keeps users apart, and acts at once on another limit without forgetting what was used', async () => {
    const free = freshWindow({ limit: 2 });
    await drain(free);
    expect((await consume(freshWindow({ limit: 2 }))).granted).toBe(true);
    expect((await consume(free)).granted).toBe(false);
    const premium = { ...free, limit: 5 };
    expect((await consume({ ...premium, units: 3 })).states[0]).toMatchObject({ remaining: 0 });
    const back = await consume(free);
    expect(back).toMatchObject({ granted: false, states: [{ remaining: 0 }] });
  });

  it('never exceeds the limit in any stretch of the window, and refuses nothing below it', async () => {
    const step = fc.record({ minutes: fc.nat(40), units: fc.integer({ min: 1, max: 3 }) });
    const schedules = fc.array(step, { minLength: 10, maxLength: 25 });
    const holds = async (steps: { minutes: number; units: number }[]) => {
      const window = freshWindow({ limit: 4 });
      const taken: number[] = [];
      let minute = 0;
      for (const { minutes, units } of steps) {
        await pass(minutes * MINUTE_MS);
        minute += minutes;
        const used = taken.filter((at) => at > minute - 60).length;
        const { granted } = await consume({ ...window, units });
        expect(granted).toBe(used + units <= window.limit);
        if (granted) taken.push(...Array<number>(units).fill(minute));
      }
    };
    await fc.assert(fc.asyncProperty(schedules, holds), { seed: 20_261_124, numRuns: 25 });
  });
}

/** Times in whole minutes: milliseconds of real time go by as well. */
function seen({ states }: Consumption) {
  const minutes = (ms: number) => Math.round(ms / MINUTE_MS);
  return states.map(({ remaining, resetMs, retryMs }) => ({
    remaining,
    resetMinutes: minutes(resetMs),
    retryMinutes: minutes(retryMs),
  }));
}
