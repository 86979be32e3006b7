import type { Doubt } from './draft.js';
import { mainDoubt, questionFor } from './questions.js';
import { actionFor, type Intent, type Reading } from './reading.js';

/** Confidence of a plain sentence, of one that is complete but doubtful, and of one that needs an answer. */
const CONFIDENCE = { plain: 0.97, confirm: 0.78, clarify: 0.5 } as const;

const BLANK: Omit<Reading, 'intent' | 'action' | 'confidence'> = {
  sets: [],
  question: null,
  asks: null,
  candidates: [],
  heardExercise: null,
  control: null,
  suggestedAction: null,
  targetSetIds: [],
  sameWeight: false,
  usedSession: false,
};

/** A reading whose action follows from its doubts. */
export function verdict(intent: Intent, doubts: readonly Doubt[], found: Partial<Reading> = {}): Reading {
  const { sets = [], candidates = [] } = found;
  const main = mainDoubt(doubts);
  const score = Math.min(1, ...sets.map(({ matchScore }) => matchScore ?? 1));
  const confidence = Math.min(CONFIDENCE[main?.level ?? 'plain'], Math.max(score, 0.86));
  return {
    ...BLANK,
    ...found,
    intent,
    confidence,
    action: actionFor(confidence),
    sets: sets.map((set) => ({ ...set, confidence: Math.min(confidence, set.matchScore ?? 1) })),
    asks: main?.asks ?? null,
    question: main ? questionFor(main, sets, candidates) : null,
  };
}

/** Nothing that is acted on. */
export function unknown(question: string, found: Partial<Reading> = {}): Reading {
  return {
    ...verdict('unknown', [{ level: 'clarify', asks: 'confirm' }], found),
    question,
    asks: found.asks ?? null,
  };
}
