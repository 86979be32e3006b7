import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { Counter, Histogram, Registry } from 'prom-client';
import {
  type DatabaseConnection,
  Database,
  MIGRATIONS_FOLDER,
  newId,
} from '../../platform/database/index.js';
import { openEmbedded } from '../../platform/database/embedded.connection.js';
import { migrate, readMigrations } from '../../platform/database/migrator.js';
import { IdempotentWrites } from '../../platform/http/index.js';
import type { SearchHit, UpstashSearchClient } from '../../platform/search/index.js';
import { InProcessSessionRepository } from '../../platform/session/index.js';
import { Catalogue, CatalogueEmpty } from './catalogue.js';
import { exerciseIdOf } from './catalogue-file.js';
import { NO_VOCABULARY } from './exercise.js';
import { ExerciseAliasesRepository } from './exercise-aliases.repository.js';
import { ExerciseCreation } from './exercise-creation.js';
import { ExerciseLookup } from './exercise-lookup.js';
import { ExerciseMatchService } from './exercise-match.service.js';
import { ExerciseSearchRepository } from './exercise-search.repository.js';
import { ExercisesRepository } from './exercises.repository.js';
import { MatchMetrics } from './match-metrics.js';
import { MAX_ALIASES, PersonalExercises } from './personal-exercises.js';
import { WiderSearch } from './wider-search.js';

const ALICE = '00000000-0000-4000-8000-00000000000a';
const BOB = '00000000-0000-4000-8000-00000000000b';

/** Stands for the search service: answers what the test lays down. */
class FakeSearch {
  enabled = false;
  asked: string[] = [];
  answer: () => Promise<SearchHit[]> = () => Promise.resolve([]);

  query(_index: string, query: string): Promise<SearchHit[]> {
    this.asked.push(query);
    return this.answer();
  }
}

let connection: DatabaseConnection;
let db: Database;
let catalogue: Catalogue;
let matching: ExerciseMatchService;
let creation: ExerciseCreation;
let search: FakeSearch;
let counted: Counter;
const sessions = new InProcessSessionRepository(7_200);

beforeAll(async () => {
  connection = await openEmbedded({ dataDir: undefined });
  db = new Database({ dialect: connection.dialect });
  await migrate(connection, db.withTables<never>(), await readMigrations(MIGRATIONS_FOLDER));
  catalogue = new Catalogue(db, new ExercisesRepository(db));
  await catalogue.onModuleInit();
}, 60_000);

afterAll(async () => {
  catalogue.onApplicationShutdown();
  await db.destroy();
  await connection.close();
});

beforeEach(async () => {
  await db.deleteFrom('exercise_aliases').execute();
  await db.deleteFrom('exercises').where('owner_id', 'is not', null).execute();
  const registers = [new Registry()];
  counted = new Counter({ name: 'total', help: 'h', labelNames: ['stage', 'verdict'], registers });
  const timed = new Histogram({ name: 'seconds', help: 'h', labelNames: ['stage'], registers });
  const metrics = new MatchMetrics(counted, timed);
  search = new FakeSearch();
  const rows = new ExercisesRepository(db);
  const postgres = new ExerciseSearchRepository(db);
  const wider = new WiderSearch(catalogue, search as unknown as UpstashSearchClient, postgres, metrics);
  const personal = new PersonalExercises(rows, new ExerciseAliasesRepository(db));
  const lookup = new ExerciseLookup(catalogue, wider, postgres, metrics);
  matching = new ExerciseMatchService(catalogue, lookup, personal, sessions);
  creation = new ExerciseCreation(matching, rows, new IdempotentWrites(db), sessions);
});

function createOrMatch(
  userId: string,
  name: string,
  more: Partial<Parameters<typeof creation.createOrMatch>[1]> = {},
) {
  const request = {
    exercise_name: name,
    auto_create: true,
    use_llm_synonyms: false,
    fuzzy_threshold: 0.8,
    ...more,
  };
  return creation.createOrMatch(userId, request, undefined);
}

async function stages(): Promise<string[]> {
  const { values } = await counted.get();
  return values.map(({ labels }) => `${labels.stage}:${labels.verdict}`);
}

describe('the catalogue', () => {
  it('is seeded with stable ids and read from the table', async () => {
    const { slug } = catalogue.index.byId(exerciseIdOf('barbell-bench-press'))!;
    expect(slug).toBe('barbell-bench-press');
    const row = await db
      .selectFrom('exercises')
      .select(['name', 'original_name', 'primary_muscle_group', 'match_keys'])
      .where('slug', '=', 'barbell-bench-press')
      .executeTakeFirstOrThrow();
    expect(row).toMatchObject({ original_name: row.name, primary_muscle_group: 'chest' });
    expect(row.match_keys).toContain('benchpress');
  });

  it('an edit of the table is seen after a refresh', async () => {
    const id = exerciseIdOf('wall-walk');
    await db.updateTable('exercises').set({ name: 'Wall Stroll' }).where('id', '=', id).execute();
    await catalogue.refresh();
    expect(catalogue.index.byId(id)?.name).toBe('Wall Stroll');
    await db.updateTable('exercises').set({ name: 'Wall Walk' }).where('id', '=', id).execute();
    await catalogue.refresh();
  });

  it('an empty table fails the start', async () => {
    const empty = new Catalogue(db, { getFingerprint: async () => 'x', listShared: async () => [] } as never);
    await expect(empty.refresh()).rejects.toBeInstanceOf(CatalogueEmpty);
  });
});

describe('stages', () => {
  it('a name that the index knows goes nowhere else', async () => {
    search.enabled = true;
    await expect(matching.match('bench press')).resolves.toMatchObject({ verdict: 'match', source: 'exact' });
    expect(search.asked).toEqual([]);
    await expect(stages()).resolves.toEqual(['index:match']);
  });

  it('a question about words that all are known stays a question', async () => {
    search.enabled = true;
    await expect(matching.match('press')).resolves.toMatchObject({ verdict: 'ask' });
    expect(search.asked).toEqual([]);
  });

  it('what the index does not know is asked of the search service', async () => {
    search.enabled = true;
    search.answer = async () => [{ id: exerciseIdOf('barbell-bench-press'), score: 0.9 }];
    const match = await matching.match('gravitational bench press');
    expect(match).toMatchObject({ verdict: 'match', source: 'upstash' });
  });

  it.each([
    ['a look-alike', [{ id: exerciseIdOf('decline-barbell-bench-press'), score: 0.99 }]],
    ['a hit below the floor', [{ id: exerciseIdOf('incline-barbell-bench-press'), score: 0.6 }]],
    ['an exercise that we do not have', [{ id: BOB, score: 0.99 }]],
  ])('%s of the search service is refused', async (_what, hits) => {
    search.enabled = true;
    search.answer = async () => hits;
    const match = await matching.match('incline gravitational bench press');
    expect(match.source).not.toBe('upstash');
  });

  it('a search service that is away is passed over, counted', async () => {
    search.enabled = true;
    search.answer = () => Promise.reject(new Error('away'));
    await expect(matching.match('gravitational bench press')).resolves.toMatchObject({ verdict: 'ask' });
    await expect(stages()).resolves.toEqual(['index:ask', 'upstash:failed', 'postgres:none']);
  });

  it('gibberish is asked of nobody', async () => {
    search.enabled = true;
    await expect(matching.match('asdf qwer')).resolves.toMatchObject({ verdict: 'none' });
    expect(search.asked).toEqual([]);
  });
});

describe('search', () => {
  it('lists what a phrase may name, then what begins like it', async () => {
    const found = await matching.search('bench pr', 10, ALICE);
    expect(found[0]?.exercise.slug).toBe('barbell-bench-press');
    expect(found).toHaveLength(10);
    expect(found.map(({ score }) => score)).toEqual(found.map(({ score }) => score).sort((a, b) => b - a));
  });

  it.each([`'; drop table exercises; --`, ':* & | !', '\\', '%'])('takes %s for words', async (query) => {
    await expect(matching.search(query, 10, ALICE)).resolves.toBeInstanceOf(Array);
  });
});

describe('create or match', () => {
  it('finds by name and by alias, and creates nothing', async () => {
    const answer = await createOrMatch(ALICE, 'Barbell Bench');
    expect(answer).toMatchObject({ success: true, match_type: 'exact', match_score: 1, created: false });
    await expect(createOrMatch(ALICE, 'Dumbell Row')).resolves.toMatchObject({
      matched_name: 'Dumbbell Row',
    });
  });

  it('makes a new name the caller’s own, with the facts of its family', async () => {
    const answer = await createOrMatch(ALICE, 'Incline Goblet Squat');
    expect(answer).toMatchObject({ success: true, match_type: 'created', match_score: null, created: true });
    expect(answer.metadata).toMatchObject({
      movement_pattern: 'squat',
      category: 'strength',
      mechanic: 'compound',
    });
    const again = await createOrMatch(ALICE, 'incline goblet squats');
    expect(again).toMatchObject({ match_type: 'exact', exercise_id: answer.exercise_id, created: false });
    const other = await createOrMatch(BOB, 'Incline Goblet Squat');
    expect(other.exercise_id).not.toBe(answer.exercise_id);
    expect(
      (await matching.search('incline goblet squat', 5, BOB)).map(({ exercise }) => exercise.id),
    ).not.toContain(answer.exercise_id);
  });

  it('two at once are one row', async () => {
    const answers = await Promise.all(
      Array.from({ length: 8 }, () => createOrMatch(ALICE, 'Decline Hammer Curl')),
    );
    expect(new Set(answers.map(({ exercise_id }) => exercise_id)).size).toBe(1);
    expect(answers.filter(({ created }) => created)).toHaveLength(1);
  });

  it.each(['', '   ', 'asdf qwer', '!@#$%', '💪💪', 'x'.repeat(200)])('%s is refused', async (name) => {
    await expect(createOrMatch(ALICE, name)).resolves.toMatchObject({
      success: false,
      match_type: 'none',
      exercise_id: null,
      created: false,
    });
    await expect(matching.vocabularyOf(ALICE)).resolves.toEqual(NO_VOCABULARY);
  });

  it('a name that fits several is asked about, not created', async () => {
    const answer = await createOrMatch(ALICE, 'Raise');
    expect(answer).toMatchObject({ success: false, created: false });
    expect(answer.candidates.length).toBeGreaterThan(2);
  });

  it('creates nothing when told not to', async () => {
    const answer = await createOrMatch(ALICE, 'Incline Goblet Squat', { auto_create: false });
    expect(answer).toMatchObject({ success: false, match_type: 'none', created: false });
  });

  it.each([0, 0.5, 0.8])('threshold %d never merges look-alikes', async (fuzzy_threshold) => {
    const answer = await createOrMatch(ALICE, 'Decline Goblet Squat', {
      fuzzy_threshold,
      auto_create: false,
    });
    expect(answer.success).toBe(false);
  });

  it('gives the same synonyms each time', async () => {
    const [one, two] = [await createOrMatch(ALICE, 'Bench Press'), await createOrMatch(ALICE, 'Bench Press')];
    expect(one.synonyms).toEqual(two.synonyms);
    expect(one.synonyms).toEqual([...one.synonyms].sort());
  });
});

describe('learning', () => {
  it('a learned alias is the user’s alone, and the newest lesson counts', async () => {
    await sessions.write(ALICE, {}, undefined);
    await matching.learnAlias(ALICE, 'the big one', exerciseIdOf('barbell-deadlift'));
    expect(await sessions.read(ALICE)).toBeUndefined();
    await matching.learnAlias(ALICE, 'The Big Ones', exerciseIdOf('barbell-back-squat'));
    const mine = await matching.match('the big one', await matching.vocabularyOf(ALICE));
    expect(mine).toMatchObject({ verdict: 'match', source: 'personal' });
    expect(mine.candidates[0]?.exercise.slug).toBe('barbell-back-squat');
    await expect(matching.vocabularyOf(BOB)).resolves.toEqual(NO_VOCABULARY);
  });

  it('has an end: beyond so many names the oldest is forgotten', async () => {
    const deadlift = exerciseIdOf('barbell-deadlift');
    const rows = Array.from({ length: MAX_ALIASES }, (_, n) => ({
      id: newId(),
      user_id: ALICE,
      exercise_id: deadlift,
      phrase: `name ${n}`,
      normalized_phrase: `name ${n}`,
    }));
    await db.insertInto('exercise_aliases').values(rows).execute();
    await matching.learnAlias(ALICE, 'the newest', deadlift);
    const { entries } = await matching.vocabularyOf(ALICE);
    expect(entries[0]!.phrases).toHaveLength(MAX_ALIASES);
    expect(entries[0]!.phrases).toContain('the newest');
    expect(entries[0]!.phrases).not.toContain('name 0');
  });

  it('has a version for each state of the names, and the same for the same', async () => {
    const version = async () => (await matching.vocabularyOf(ALICE)).version;
    await matching.learnAlias(ALICE, 'the big one', exerciseIdOf('barbell-deadlift'));
    const one = await version();
    expect(await version()).toBe(one);
    await matching.learnAlias(ALICE, 'the small one', exerciseIdOf('barbell-curl'));
    expect(await version()).not.toBe(one);
  });

  it('an exercise that the user cannot see is not learned', async () => {
    const { exercise_id } = await createOrMatch(ALICE, 'Incline Goblet Squat');
    await matching.learnAlias(BOB, 'stolen', exercise_id!);
    await expect(matching.vocabularyOf(BOB)).resolves.toEqual(NO_VOCABULARY);
  });
});
