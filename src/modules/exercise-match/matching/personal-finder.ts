import type {
  Exercise,
  ExerciseCandidate,
  ExerciseFinder,
  ExerciseMatch,
  ExerciseSpan,
  PersonalEntry,
} from '../exercise.js';
import { Engine, type EngineParts } from './engine.js';
import { IdeaIndex } from './idea-index.js';
import { ideasOf } from './ideas.js';
import { PhraseTrie } from './phrase-trie.js';
import { type NameSource, spotNames } from './spotting.js';
import { CLEAR_LEAD, matchOf } from './verdict.js';
import { foldedWordsOf, keyOf } from './words.js';

/** One user's view of the catalogue: own exercises and own names first, then everybody's. */
export class PersonalFinder implements ExerciseFinder {
  private readonly own = new Map<string, Exercise>();
  private readonly named: Exercise[] = [];
  private readonly sources: readonly NameSource[];
  private readonly phrases = new PhraseTrie<readonly Exercise[]>();
  private engine: Engine | undefined;

  /** @param base the catalogue, or another of the user's views of it @param parts what the catalogue searches with */
  constructor(
    private readonly base: ExerciseFinder,
    private readonly parts: EngineParts,
    vocabulary: readonly PersonalEntry[],
  ) {
    for (const { exerciseId, phrases, exercise } of vocabulary) {
      const meant = exercise ?? base.byId(exerciseId);
      if (!meant) continue;
      if (exercise) this.own.set(exercise.id, exercise);
      const names = exercise?.ownerId ? [exercise.name, ...exercise.aliases, ...phrases] : phrases;
      for (const name of names) this.phrases.set(keyOf(name), [meant]);
      // Ranked by what this user calls it, and nothing else: the catalogue ranks the rest.
      this.named.push({ ...meant, name: names[0] ?? meant.name, aliases: names.slice(1) });
    }
    this.sources = [
      { phrases: this.phrases, personal: true },
      ...(base instanceof PersonalFinder ? base.sources : [{ phrases: parts.phrases, personal: false }]),
    ];
  }

  match(phrase: string): ExerciseMatch {
    const mine = this.personalMatch(phrase);
    const [best] = mine.candidates;
    if (best && mine.verdict === 'match' && best.score === 1) return mine;
    const shared = this.base.match(phrase);
    const lead = (best?.score ?? 0) - (shared.candidates[0]?.score ?? 0);
    if (!best || lead < -CLEAR_LEAD) return shared;
    if (mine.verdict === 'match' || shared.verdict === 'none') return mine;
    return merge(mine, shared);
  }

  private personalMatch(phrase: string): ExerciseMatch {
    this.engine ??= this.buildEngine();
    const { candidates, verdict } = this.engine.match(phrase);
    const resolved = candidates.map(({ exercise, score }) => ({ exercise: this.byId(exercise.id)!, score }));
    return { candidates: resolved, source: 'personal', verdict };
  }

  private buildEngine(): Engine {
    const { vocabulary } = this.parts;
    const ideas = (phrase: string) => ideasOf(foldedWordsOf(phrase), vocabulary);
    const known = new Set(
      this.named.flatMap(({ name, aliases }) => [name, ...aliases].flatMap((n) => [...ideas(n)])),
    );
    const index = new IdeaIndex(
      this.named,
      ideas,
      (idea) => known.has(idea) || vocabulary.knows(idea),
      () => 0,
    );
    return new Engine({ ...this.parts, phrases: this.phrases, ideas: index });
  }

  spot(words: readonly string[]): ExerciseSpan[] {
    return spotNames(words, this.sources, this.parts.noise, (phrase) => this.match(phrase));
  }

  byId(id: string): Exercise | undefined {
    return this.own.get(id) ?? this.base.byId(id);
  }

  bySlug(slug: string): Exercise | undefined {
    return this.base.bySlug(slug);
  }

  bodyweightSibling(exercise: Exercise): Exercise | undefined {
    return this.base.bodyweightSibling(exercise);
  }

  weightedSibling(exercise: Exercise): Exercise | undefined {
    return this.base.weightedSibling(exercise);
  }

  assistedSibling(exercise: Exercise): Exercise | undefined {
    return this.base.assistedSibling(exercise);
  }
}

function merge(mine: ExerciseMatch, shared: ExerciseMatch): ExerciseMatch {
  const candidates: ExerciseCandidate[] = [...mine.candidates];
  for (const candidate of shared.candidates) {
    if (!candidates.some(({ exercise }) => exercise.id === candidate.exercise.id)) candidates.push(candidate);
  }
  return matchOf(
    candidates.sort((a, b) => b.score - a.score),
    'personal',
  );
}
