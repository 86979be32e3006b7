import { describe, expect, it } from '@jest/globals';
import { loadCatalogueFile } from '../catalogue-file.js';
import { ExerciseIndex } from './exercise-index.js';
import { keyOf } from './words.js';

const catalogue = loadCatalogueFile('data/exercises.tsv');
const index = new ExerciseIndex(catalogue);

function best(phrase: string): string | undefined {
  const { verdict, candidates } = index.match(phrase);
  return verdict === 'match' ? candidates[0]?.exercise.slug : verdict;
}

function spots(sentence: string): [string, string, boolean][] {
  const words = sentence.split(' ');
  return index
    .spot(words)
    .map(({ start, end, exercises, sure }) => [words.slice(start, end).join(' '), exercises[0]!.slug, sure]);
}

describe('ExerciseIndex: names', () => {
  it('one key belongs to one exercise', () => {
    const owners = new Map<string, Set<string>>();
    for (const exercise of catalogue) {
      for (const phrase of [exercise.name, ...exercise.aliases]) {
        const key = keyOf(phrase);
        owners.set(key, (owners.get(key) ?? new Set()).add(exercise.slug));
      }
    }
    expect([...owners].filter(([, slugs]) => slugs.size > 1)).toEqual([]);
  });

  it('every name and alias is its own exercise, whatever its case, plural and spacing', () => {
    const wrong: string[] = [];
    for (const { slug, name, aliases } of catalogue) {
      for (const phrase of [name, ...aliases]) {
        const plural = /([A-Z]|[0-9isy]|ch|sh|x)$/.test(phrase) ? phrase : `the ${phrase}s `;
        for (const heard of [phrase, phrase.toUpperCase(), phrase.replaceAll('-', ' '), plural]) {
          if (best(heard) !== slug) wrong.push(`${heard}: ${best(heard)} instead of ${slug}`);
        }
      }
    }
    expect(wrong).toEqual([]);
  });

  it('a name with its last word first is the same exercise, or a question', () => {
    const wrong: string[] = [];
    for (const { slug, name } of catalogue) {
      const words = name.split(/[\s-]+/);
      if (words.length < 3) continue;
      const heard = [words.at(-1), ...words.slice(0, -1)].join(' ');
      const { source } = index.match(heard);
      if (source !== 'exact' && !['ask', 'none', slug].includes(best(heard)!))
        wrong.push(`${heard}: ${best(heard)}`);
    }
    expect(wrong).toEqual([]);
  });
});

describe('ExerciseIndex: siblings', () => {
  it.each([
    ['dumbbell-lunge', 'bodyweight-lunge'],
    ['barbell-back-squat', 'bodyweight-squat'],
    ['standing-calf-raise', 'bodyweight-calf-raise'],
    ['barbell-glute-bridge', 'glute-bridge'],
    ['weighted-pull-up', 'pull-up'],
    ['dumbbell-step-up', 'bodyweight-step-up'],
    ['dumbbell-bulgarian-split-squat', 'bodyweight-bulgarian-split-squat'],
    ['barbell-front-squat', undefined],
    ['pull-up', undefined],
  ])('without load, %s is %s', (slug, sibling) => {
    expect(index.bodyweightSibling(index.bySlug(slug)!)?.slug).toBe(sibling);
  });

  it.each([
    ['pull-up', 'weighted-pull-up'],
    ['parallel-bar-dip', 'weighted-dip'],
    ['bodyweight-lunge', 'dumbbell-lunge'],
    ['bodyweight-squat', 'barbell-back-squat'],
    ['assisted-pull-up', 'weighted-pull-up'],
  ])('with load, %s is %s', (slug, sibling) => {
    expect(index.weightedSibling(index.bySlug(slug)!)?.slug).toBe(sibling);
  });

  it.each([
    ['pull-up', 'assisted-pull-up'],
    ['parallel-bar-dip', 'assisted-dip'],
    ['barbell-bench-press', undefined],
  ])('with help, %s is %s', (slug, sibling) => {
    expect(index.assistedSibling(index.bySlug(slug)!)?.slug).toBe(sibling);
  });
});

describe('ExerciseIndex: what is asked, what is refused', () => {
  it.each(
    'press raise extension kickback machine cable jump hold carry butterfly'
      .split(' ')
      .concat('toe touch', 'cable triceps extension'),
  )('"%s" belongs to nobody: asked, with candidates', (phrase) => {
    const { verdict, candidates } = index.match(phrase);
    expect(verdict).toBe('ask');
    expect(candidates.length).toBeGreaterThanOrEqual(3);
  });

  it.each([
    ['incline goblet squat', 'goblet-squat'],
    ['kettlebell bench press', 'barbell-bench-press'],
    ['decline hammer curl', 'dumbbell-hammer-curl'],
    ['paused hack squat', 'hack-squat'],
  ])('"%s" says more than any exercise has: asked, never taken for %s', (phrase, lookAlike) => {
    expect(best(phrase)).not.toBe(lookAlike);
  });

  it.each([
    'asdf qwer',
    'lorem ipsum dolor',
    'the weather is nice',
    '!@#$%',
    '',
    '   ',
    '225',
    'hello there',
    'ёлка',
  ])('"%s" is nothing', (phrase) => {
    expect(index.match(phrase)).toMatchObject({ verdict: 'none', candidates: [] });
  });

  it('a phrase of any length is answered', () => {
    expect(index.match('bench '.repeat(5_000)).candidates.length).toBeLessThanOrEqual(5);
    expect(index.match('x'.repeat(50_000)).verdict).toBe('none');
  });
});

describe('ExerciseIndex: other words for the same', () => {
  it.each([
    ['flat barbell bench press', 'barbell-bench-press'],
    ['dumbbell incline bench', 'incline-dumbbell-bench-press'],
    ['one arm db row', 'dumbbell-row'],
    ['hammer curls with dumbbells', 'dumbbell-hammer-curl'],
    ['bulgarian split squats with dumbbells', 'dumbbell-bulgarian-split-squat'],
    ['quad extension machine', 'leg-extension'],
    ['cable crossover low to high', 'low-to-high-cable-fly'],
    ['cable fly high to low', 'high-to-low-cable-fly'],
    ['hex bar deadlift', 'trap-bar-deadlift'],
    ['benchpress', 'barbell-bench-press'],
    ['zottman', 'zottman-curl'],
    ['dips weighted', 'weighted-dip'],
    ['bench press on the smith machine', 'smith-machine-bench-press'],
  ])('"%s" is %s', (phrase, slug) => {
    expect(best(phrase)).toBe(slug);
  });
});

describe('ExerciseIndex: spot', () => {
  it('finds names with plurals, spacing and noise, left to right', () => {
    expect(spots('did lap pull downs 120 for 10 then squads 225 for 5 and pushups')).toEqual([
      ['lap pull downs', 'lat-pulldown', true],
      ['squads', 'barbell-back-squat', true],
      ['pushups', 'push-up', true],
    ]);
  });

  it('takes in the words around a name that belong to it', () => {
    expect(spots('standing barbell overhead press 95 for 8')).toEqual([
      ['standing barbell overhead press', 'barbell-overhead-press', true],
    ]);
    expect(spots('bench press on the smith machine 135 for 8')[0]).toEqual([
      'bench press on the smith machine',
      'smith-machine-bench-press',
      true,
    ]);
  });

  it('is not sure when a word beside a name contradicts it', () => {
    expect(spots('incline goblet squat 50 for 10')).toEqual([
      ['incline goblet squat', 'goblet-squat', false],
    ]);
  });

  it('finds no name in numbers and in ordinary talk', () => {
    expect(spots('12 3 30')).toEqual([]);
    expect(spots('the weather was nice and we had a good time over there')).toEqual([]);
  });

  it('reads 2,000 words', () => {
    expect(index.spot(Array.from({ length: 2_000 }, () => 'bench'))).toHaveLength(2_000);
  });
});

describe('ExerciseIndex: a user’s own words', () => {
  const own = {
    ...index.bySlug('machine-chest-press')!,
    id: '00000000-0000-4000-8000-000000000001',
    slug: '',
    name: 'Wobble Press',
    aliases: [],
    ownerId: 'u',
  };
  const entries = [
    { exerciseId: own.id, phrases: ['the wobbler'], exercise: own },
    { exerciseId: index.bySlug('incline-dumbbell-bench-press')!.id, phrases: ['bench', 'my incline thing'] },
    { exerciseId: 'gone', phrases: ['ghost'] },
  ];
  const finder = index.withPersonal({ version: 'one', entries });

  it.each([
    ['wobble press', 'Wobble Press'],
    ['Wobble Presses', 'Wobble Press'],
    ['the wobbler', 'Wobble Press'],
    ['bench', 'Incline Dumbbell Bench Press'],
    ['bench press', 'Barbell Bench Press'],
  ])('"%s" is %s', (phrase, name) => {
    const { verdict, candidates } = finder.match(phrase);
    expect([verdict, candidates[0]?.exercise.name]).toEqual(['match', name]);
  });

  it('comes first in a sentence, but the longer name wins', () => {
    const words = 'bench 100 for 5 bench press 200 for 5 wobble press 50 for 5'.split(' ');
    expect(finder.spot(words).map(({ exercises, personal }) => [exercises[0]!.name, personal])).toEqual([
      ['Incline Dumbbell Bench Press', true],
      ['Barbell Bench Press', false],
      ['Wobble Press', true],
    ]);
  });

  it('is found by id, and a lost exercise is ignored', () => {
    expect(finder.byId(own.id)).toBe(own);
    expect(finder.match('ghost').verdict).toBe('none');
  });

  it('are made ready once for each version of them', () => {
    const asStored = JSON.parse(JSON.stringify(entries)) as typeof entries;
    expect(index.withPersonal({ version: 'one', entries: asStored })).toBe(finder);
    const later = index.withPersonal({ version: 'two', entries: entries.slice(1) });
    expect(later.match('the wobbler').verdict).not.toBe('match');
    expect(index.withPersonal({ version: 'one', entries })).toBe(finder);
  });

  it('go with a name that is only heard now, which is not kept', () => {
    const heard = { exerciseId: index.bySlug('barbell-deadlift')!.id, phrases: ['floor thing'] };
    const hearing = index.withPersonal({ version: 'one', entries }, heard);
    const words = 'the wobbler 50 for 5 floor thing 200 for 5 bench press 100 for 5'.split(' ');
    expect(hearing.spot(words).map(({ exercises }) => exercises[0]!.name)).toEqual([
      'Wobble Press',
      'Barbell Deadlift',
      'Barbell Bench Press',
    ]);
    expect(hearing.match('floor thing')).toMatchObject({ verdict: 'match', source: 'personal' });
    expect(finder.match('floor thing').verdict).not.toBe('match');
  });
});
