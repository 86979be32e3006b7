import type { Exercise } from '../exercise.js';
import { costOfMissing, isMovement, isQualifier, isSoft, LEFT_TO_NOBODY } from './lexicon.js';

/** A word of our trade that is not true of the exercise: at best a question. */
const CONTRADICTED_LIMIT = 0.66;
/** A word that nobody knows may be a variation that we lack: at best a question. */
const UNKNOWN_LIMIT = 0.68;
const FURTHER_WORD_COST = 0.09;
/** Words that several exercises share, and no whole name: at best a question. */
const FRAGMENT_LIMIT = 0.68;
/** How much of what a name lacks still counts among questions: it orders them, and no more. */
const ORDER_OF_QUESTIONS = 0.02;
/** How much more of a name must be said than is lacking for it to be that name and not another that we lack. */
const SAID_TO_LACKING = 3;
/** Rounding of sums of hundredths. */
const EPSILON = 1e-9;

/** One name of an exercise. */
export interface Phrase {
  readonly owner: number;
  readonly ideas: ReadonlySet<string>;
  readonly cost: number;
}

/** One exercise and what is true of it. */
export interface Owner {
  readonly exercise: Exercise;
  /** Ideas of all of its names. */
  readonly own: Set<string>;
  /** Ideas that are true of it. */
  readonly implied: ReadonlySet<string>;
}

/** One idea that was said. */
export interface Said {
  readonly idea: string;
  readonly known: boolean;
  readonly weight: number;
}

/** How one exercise takes what was said. */
export interface Hearing {
  /** Highest score that what it cannot explain leaves. */
  limit: number;
  /** It explains everything that was said. */
  explains: boolean;
  score: number;
  /** The name that scores. */
  phrase: Phrase | undefined;
}

/** What is left of an exercise once everything that was said is held against it. */
export function hear({ own, implied }: Owner, said: readonly Said[]): Hearing {
  let [limit, refused, total, understood] = [1, 0, 0, 0];
  for (const { idea, known, weight } of said) {
    total += weight;
    if (own.has(idea) || implied.has(idea)) understood += weight;
    else {
      refused++;
      limit = Math.min(limit, known ? CONTRADICTED_LIMIT : UNKNOWN_LIMIT);
    }
  }
  if (refused > 1) limit -= FURTHER_WORD_COST * (refused - 1);
  if (understood * 2 < total) limit = 0;
  return { limit, explains: refused === 0, score: 0, phrase: undefined };
}

/**
 * The score of the best name, as far as the rest allows.
 *
 * @param shared several exercises explain all that was said
 */
export function finalScore(
  { score, limit, phrase }: Hearing,
  said: ReadonlySet<string>,
  shared: boolean,
): number {
  const fragment = phrase !== undefined && (isFragment(phrase, said, shared) || movesMore(phrase, said));
  const most = fragment ? Math.min(limit, FRAGMENT_LIMIT) : limit;
  const final = score > most ? most - (1 - score) * ORDER_OF_QUESTIONS : score;
  return Math.round(final * 1000) / 1000;
}

/** Whether too little of a name was said for it to be no other. What qualifies a movement is never guessed. */
function isFragment({ ideas, cost }: Phrase, said: ReadonlySet<string>, shared: boolean): boolean {
  let [lacking, hard, telling] = [0, 0, false];
  for (const idea of ideas) {
    if (said.has(idea)) {
      telling ||= isMovement(idea) && !LEFT_TO_NOBODY.has(idea);
      continue;
    }
    lacking += costOfMissing(idea);
    if (isQualifier(idea)) return true;
    if (!isSoft(idea)) hard++;
  }
  if (lacking < EPSILON) return false;
  if (hard === 0) return shared && !telling;
  return shared || cost - lacking < SAID_TO_LACKING * lacking - EPSILON;
}

/** Whether a movement was said that the name has not: two movements of an exercise's several names make a third. */
function movesMore({ ideas }: Phrase, said: ReadonlySet<string>): boolean {
  for (const idea of said) if (isMovement(idea) && !ideas.has(idea)) return true;
  return false;
}
