import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { NewEvent } from '../src/platform/events/index.js';
import { setCorrected, setLogged } from './support/badge-deeds.js';
import { BadgeMachinery } from './support/badge-machinery.js';

let badges: BadgeMachinery;
beforeAll(async () => {
  badges = await BadgeMachinery.start();
});
afterAll(() => badges.stop());

const WEDNESDAY = new Date('2026-11-25T12:00:00Z');
const DAY_MS = 86_400_000;
const daysAgo = (days: number) => new Date(WEDNESDAY.getTime() - days * DAY_MS);

/** An athlete who has trained on some days, with the id of the set written last. */
async function trainedOn(...days: number[]) {
  const history = badges.history();
  const ids = await history.workouts(days.map((ago) => ({ sets: [{ at: daysAgo(ago) }] })));
  return { userId: history.userId, setId: ids.at(-1)! };
}

async function toldAfter(userId: string, events: NewEvent[], now = WEDNESDAY) {
  await badges.db.transaction().execute((trx) => badges.reaction.react(trx, userId, events, now));
  return badges.streaksTold(userId);
}

describe('a streak of three days', () => {
  it('is told with its last day by the set that opens it', async () => {
    const { userId, setId } = await trainedOn(2, 1, 0);
    expect(await toldAfter(userId, [setLogged(setId, { at: WEDNESDAY })])).toEqual([[3, '2026-11-25']]);
  });

  it('is told with the day that opened, when it was logged on the day after', async () => {
    const { userId, setId } = await trainedOn(3, 2, 1);
    expect(await toldAfter(userId, [setLogged(setId, { at: daysAgo(1) })])).toEqual([[3, '2026-11-24']]);
  });

  it.each([0, 1])('is not told by a correction of its last set, made %d days later', async (later) => {
    const { userId, setId } = await trainedOn(2 + later, 1 + later, later);
    expect(await toldAfter(userId, [setCorrected(setId, { at: daysAgo(later) })])).toEqual([]);
  });

  it('is not told by a set for a day that is not its last', async () => {
    const { userId, setId } = await trainedOn(0, 1, 2);
    expect(await toldAfter(userId, [setLogged(setId, { at: daysAgo(2) })])).toEqual([]);
  });

  it('is not told by a second set of its last day', async () => {
    const { userId, setId } = await trainedOn(2, 1, 0, 0);
    expect(await toldAfter(userId, [setLogged(setId, { at: WEDNESDAY })])).toEqual([]);
  });
});

describe('a streak that is told of', () => {
  it.each([
    [7, 7],
    [14, 14],
    [29, 'nothing'],
    [30, 30],
    [31, 'nothing'],
    [45, 'nothing'],
  ])('after %d days, today or yesterday, is told as %s', async (days, told) => {
    for (const last of [0, 1]) {
      const ago = Array.from({ length: days }, (_, n) => days - 1 - n + last);
      const { userId, setId } = await trainedOn(...ago);
      const streaks = await toldAfter(userId, [setLogged(setId, { at: daysAgo(last) })]);
      expect(streaks.map(([length]) => length)).toEqual(told === 'nothing' ? [] : [told]);
    }
  });
});
