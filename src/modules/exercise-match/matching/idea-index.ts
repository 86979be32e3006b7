import type { Exercise, ExerciseCandidate } from '../exercise.js';
import { finalScore, hear, type Hearing, type Owner, type Phrase, type Said } from './hearing.js';
import { impliedWords } from './implied-words.js';
import { costOfMissing } from './lexicon.js';
import { ASK_SCORE } from './verdict.js';
import { foldedWordsOf } from './words.js';

/** The words were said in another order, or with other fillers, than any name has them. */
const REORDERED_COST = 0.03;
/** A word more than the name has, but one that another name of the exercise has. */
const OWN_WORD_COST = 0.02;
/** A word more than any name has, but true of the exercise (its implement, its muscle). */
const TRUE_WORD_COST = 0.035;
const UNKNOWN_WEIGHT = 0.2;

/** All names and aliases as sets of ideas, by idea. Ranks by what a name lacks and what was said beyond it. */
export class IdeaIndex {
  private readonly phrases: Phrase[] = [];
  private readonly owners: Owner[] = [];
  private readonly byIdea = new Map<string, number[]>();
  private readonly byId = new Map<string, Owner>();
  /** Scratch of one ranking, by phrase: kept, because it is needed thousands of times a second. */
  private readonly missing: number[] = [];
  private readonly seen: number[] = [];
  private round = 0;

  /**
   * @param ideasOf the ideas in a name
   * @param knows whether an idea is one of our trade
   * @param standing breaks ties: how well known the exercise is
   */
  constructor(
    exercises: readonly Exercise[],
    ideasOf: (phrase: string) => Set<string>,
    private readonly knows: (idea: string) => boolean,
    private readonly standing: (exercise: Exercise) => number,
  ) {
    for (const exercise of exercises) {
      const owner: Owner = { exercise, own: new Set(), implied: new Set(impliedWords(exercise)) };
      const number = this.owners.push(owner) - 1;
      this.byId.set(exercise.id, owner);
      for (const phrase of [exercise.name, ...exercise.aliases]) {
        this.add(number, ideasOf(phrase));
        for (const part of compoundParts(phrase, owner.own)) owner.own.add(part);
      }
    }
  }

  private add(owner: number, ideas: ReadonlySet<string>): void {
    const cost = [...ideas].reduce((sum, idea) => sum + costOfMissing(idea), 0);
    const phrase = this.phrases.push({ owner, ideas, cost }) - 1;
    for (const idea of ideas) {
      this.owners[owner]!.own.add(idea);
      const postings = this.byIdea.get(idea);
      if (postings) postings.push(phrase);
      else this.byIdea.set(idea, [phrase]);
    }
  }

  /** Exercises that the ideas may name, best first, each once. */
  rank(ideas: ReadonlySet<string>): ExerciseCandidate[] {
    const hearings = new Map<number, Hearing>();
    const said = [...ideas].map((idea) => this.weigh(idea));
    for (const number of this.collect(ideas)) {
      const phrase = this.phrases[number]!;
      const most = 1 - REORDERED_COST - this.missing[number]!;
      if (most < ASK_SCORE) continue;
      let hearing = hearings.get(phrase.owner);
      if (!hearing) hearings.set(phrase.owner, (hearing = hear(this.owners[phrase.owner]!, said)));
      if (hearing.limit < ASK_SCORE || most <= hearing.score) continue;
      const score = most - this.costOfExtra(phrase, ideas);
      if (score > hearing.score) Object.assign(hearing, { score, phrase });
    }
    const shared = [...hearings.values()].filter(({ explains }) => explains).length > 1;
    return [...hearings]
      .map(([owner, hearing]) => ({
        exercise: this.owners[owner]!.exercise,
        score: finalScore(hearing, ideas, shared),
      }))
      .filter(({ score }) => score >= ASK_SCORE)
      .sort((a, b) => b.score - a.score || this.byStanding(a.exercise, b.exercise));
  }

  private byStanding(a: Exercise, b: Exercise): number {
    return this.standing(b) - this.standing(a) || (a.name < b.name ? -1 : 1);
  }

  /** The phrases that have any of the ideas; what each lacks is then in `missing`. */
  private collect(ideas: ReadonlySet<string>): number[] {
    const found: number[] = [];
    this.round++;
    for (const idea of ideas) {
      const gain = costOfMissing(idea);
      for (const phrase of this.byIdea.get(idea) ?? []) {
        if (this.seen[phrase] !== this.round) {
          this.seen[phrase] = this.round;
          this.missing[phrase] = this.phrases[phrase]!.cost;
          found.push(phrase);
        }
        this.missing[phrase]! -= gain;
      }
    }
    return found;
  }

  private weigh(idea: string): Said {
    const known = this.knows(idea) || this.byIdea.has(idea);
    return { idea, known, weight: known ? costOfMissing(idea) : UNKNOWN_WEIGHT };
  }

  /** Only for ideas that the exercise explains: the others set its limit. */
  private costOfExtra(phrase: Phrase, ideas: ReadonlySet<string>): number {
    const { own, implied } = this.owners[phrase.owner]!;
    let cost = 0;
    for (const idea of ideas) {
      if (phrase.ideas.has(idea)) continue;
      if (own.has(idea)) cost += OWN_WORD_COST;
      else if (implied.has(idea)) cost += TRUE_WORD_COST;
    }
    return cost;
  }

  /** Whether everything that the ideas say is true of the exercise; ideas that nobody knows say nothing. */
  agrees(ideas: ReadonlySet<string>, exerciseId: string): boolean {
    const owner = this.byId.get(exerciseId);
    return (
      !!owner &&
      [...ideas].every((idea) => owner.own.has(idea) || owner.implied.has(idea) || !this.knows(idea))
    );
  }
}

/** "Ball wall" is not the compound "wallball", but says nothing else. */
function compoundParts(phrase: string, ideas: ReadonlySet<string>): string[] {
  const words = foldedWordsOf(phrase);
  return words.flatMap((word, at) => (ideas.has(`${word}${words[at + 1]}`) ? [word, words[at + 1]!] : []));
}
