import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type {
  KyselyPlugin,
  PluginTransformQueryArgs,
  PluginTransformResultArgs,
  QueryResult,
  RootOperationNode,
  UnknownRow,
} from 'kysely';
import { BADGES } from '../src/modules/badges/catalogue.js';
import { RECORD_FAMILIES, RUN_FAMILIES, WORKOUT_FAMILIES } from '../src/modules/badges/check-families.js';
import type { NewEvent } from '../src/platform/events/index.js';
import { programCompleted, recordSet, runLogged, setLogged, started } from './support/badge-deeds.js';
import { BadgeMachinery, viewpoint } from './support/badge-machinery.js';
import { liveAsSuperAthlete } from './support/super-athlete.js';

let badges: BadgeMachinery;
beforeAll(async () => {
  badges = await BadgeMachinery.start();
});
afterAll(() => badges.stop());

const NOW = new Date('2026-11-25T12:00:00Z');
const MINUTE_MS = 60_000;
const ALL_TYPES = BADGES.map(({ type }) => type).sort();

describe('all 100 badges', () => {
  it('are earned by a past through the three check routes, and told of once', async () => {
    const history = badges.history();
    await liveAsSuperAthlete(history, NOW);
    const given: string[] = [];
    for (const families of [WORKOUT_FAMILIES, RECORD_FAMILIES, RUN_FAMILIES, WORKOUT_FAMILIES]) {
      const answer = await badges.service.check(viewpoint(history, NOW), families, undefined);
      given.push(...answer.newly_earned.map(({ badge_type }) => badge_type));
    }
    expect(given.sort()).toEqual(ALL_TYPES);
    expect(await badges.owned(history.userId)).toEqual(ALL_TYPES);
    expect(await badges.toldOf(history.userId)).toEqual(ALL_TYPES);
    expect(await badges.shelf.progress(viewpoint(history, NOW))).toMatchObject({
      total_unearned: 0,
      progress: {},
    });
  });

  it('are earned by events, each kind those that it completes', async () => {
    const history = badges.history();
    const setId = await liveAsSuperAthlete(history, NOW);
    const set = { at: NOW, weight: 600, reps: 1 };
    const react = async (events: NewEvent[]) => {
      const before = new Set(await badges.owned(history.userId));
      await badges.db.transaction().execute((trx) => badges.reaction.react(trx, history.userId, events, NOW));
      const owned = await badges.owned(history.userId);
      return [...new Set(owned.filter((type) => !before.has(type)).map(familyOf))].sort();
    };
    expect(await react([started(NOW)])).toEqual(['cross_training', 'workout_count']);
    expect(await react([setLogged(setId, set)])).toEqual(
      ['clubs', 'plates', 'volume', 'weekly_consistency', 'workout_streak'].sort(),
    );
    expect(await react([recordSet(setId)])).toEqual(['iron_athlete', 'pr_count']);
    expect(await react([runLogged('run', { at: NOW })])).toHaveLength(9);
    expect(await react([programCompleted(NOW)])).toEqual(['programs']);
    expect(await badges.owned(history.userId)).toEqual(ALL_TYPES);
    expect(await badges.toldOf(history.userId)).toEqual(ALL_TYPES);
  });
});

describe('an award', () => {
  it('is one row and one event after 20 parallel checks and events', async () => {
    const history = badges.history();
    const [setId] = await history.workouts([{ sets: [{ at: NOW, weight: 600, reps: 100 }] }]);
    const check = () => badges.service.check(viewpoint(history, NOW), WORKOUT_FAMILIES, undefined);
    const write = () =>
      badges.db.transaction().execute(async (trx) => {
        await trx.updateTable('workout_logs').set({ rpe: 8 }).where('user_id', '=', history.userId).execute();
        await badges.events.publish(trx, history.userId, [setLogged(setId!, { at: NOW })]);
      });
    const answers = await Promise.all(
      Array.from({ length: 20 }, (_, n) => (n % 4 === 3 ? write() : check())),
    );
    const given = answers.flatMap((answer) => answer?.newly_earned ?? []);
    expect(given.length).toBeLessThanOrEqual(2);
    expect(await badges.owned(history.userId)).toEqual(['volume_milestone_50k', 'workout_count_1']);
    expect(await badges.toldOf(history.userId)).toEqual(['volume_milestone_50k', 'workout_count_1']);
  });

  it('stays when what earned it is undone', async () => {
    const history = badges.history();
    await history.workouts([{ sets: [{ at: NOW }] }]);
    await badges.service.check(viewpoint(history, NOW), WORKOUT_FAMILIES, undefined);
    await badges.db
      .updateTable('workout_logs')
      .set({ deleted_at: NOW })
      .where('user_id', '=', history.userId)
      .execute();
    await badges.service.check(viewpoint(history, NOW), WORKOUT_FAMILIES, undefined);
    expect(await badges.owned(history.userId)).toEqual(['workout_count_1']);
  });

  it('is undone with the write that failed after it', async () => {
    const history = badges.history();
    const [setId] = await history.workouts([{ sets: [{ at: NOW, weight: 600, reps: 100 }] }]);
    const write = badges.db.transaction().execute(async (trx) => {
      await badges.events.publish(trx, history.userId, [setLogged(setId!, { at: NOW })]);
      throw new Error('the write failed');
    });
    await expect(write).rejects.toThrow('the write failed');
    expect(await badges.owned(history.userId)).toEqual([]);
    expect(await badges.toldOf(history.userId)).toEqual([]);
  });

  it('of a streak comes with the first set after midnight of a workout begun before it', async () => {
    const history = await badges.history('America/New_York').profile();
    const midnight = new Date('2026-11-25T05:00:00Z');
    const evening = (daysBefore: number) =>
      new Date(midnight.getTime() - daysBefore * 86_400_000 - 30 * MINUTE_MS);
    await history.workouts([5, 4, 3, 2, 1].map((days) => ({ sets: [{ at: evening(days) }] })));
    const after = new Date(midnight.getTime() + 10 * MINUTE_MS);
    const ids = await history.workouts([{ sets: [{ at: evening(0) }, { at: after }] }]);
    await badges.db
      .transaction()
      .execute((trx) =>
        badges.reaction.react(trx, history.userId, [setLogged(ids[1]!, { at: after })], after),
      );
    expect(await badges.owned(history.userId)).toEqual(['workout_streak_7']);
  });
});

describe('the hot path', () => {
  it('pays one query for an ordinary set, three more for a badge', async () => {
    const history = badges.history();
    const ids = await history.workouts([{ sets: [{ at: NOW }, { at: NOW }] }]);
    const queriesOf = async (events: NewEvent[]) => {
      const counter = new QueryCounter();
      await badges.db
        .transaction()
        .execute((trx) => badges.reaction.react(trx.withPlugin(counter), history.userId, events, NOW));
      return counter.queries;
    };
    expect(await queriesOf([setLogged(ids[1]!, { at: NOW })])).toBe(1);
    expect(await queriesOf([started(NOW)])).toBe(4);
    expect(await queriesOf([started(NOW), setLogged(ids[1]!, { at: NOW })])).toBe(1);
  });
});

class QueryCounter implements KyselyPlugin {
  queries = 0;

  transformQuery({ node }: PluginTransformQueryArgs): RootOperationNode {
    this.queries += 1;
    return node;
  }

  async transformResult({ result }: PluginTransformResultArgs): Promise<QueryResult<UnknownRow>> {
    return result;
  }
}

const familyOf = (type: string) => BADGES.find((badge) => badge.type === type)!.family;
