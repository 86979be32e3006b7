import type { Atom } from './atoms.js';
import { isAsked, isSilent, questionBehind } from './asking.js';
import { isFigure, markContrasts, markRemaining } from './contrasts.js';
import { isComparison, turnToMe, wholeClauseReason } from './others-sets.js';
import type { Tag } from './tags.js';
import { isWholeSet, restBehind } from './told-rest.js';

/** Why words are about no set of this athlete, now. */
export type Unperformed = 'intended' | 'negated' | 'other_time' | 'other_person' | 'question';

/** What was done, and what was only talked about. */
export interface Told {
  /** Runs of atoms about what was done; between two runs something else was said. */
  readonly done: readonly (readonly Atom[])[];
  /** Atoms about what was not done, and why not. */
  readonly talked: readonly Atom[];
  readonly reasons: ReadonlySet<Unperformed>;
}

/** Ends what was said before, whatever it was. */
const SENTENCE_ENDS: ReadonlySet<Tag> = new Set(['stop', 'ask', 'but']);
const CLAUSE_ENDS: ReadonlySet<Tag> = new Set(['stop', 'ask', 'but', 'comma', 'and_then', 'because']);

/** Tells performed from planned, asked, missed, others' and earlier sets. */
export function tell(atoms: readonly Atom[]): Told {
  const why: (Unperformed | null)[] = atoms.map(() => null);
  let carried: Unperformed | null = null;
  for (const [from, to] of clausesOf(atoms)) {
    const before = from > 0 ? atoms[from - 1]! : undefined;
    if (!before || SENTENCE_ENDS.has(before.tag)) carried = null;
    carried = judge(atoms, from, to, why, carried);
    const question = questionBehind(atoms.slice(from, to));
    if (question > 0) why.fill('question', from + question, to);
    markContrasts(atoms, from, to, why);
    markRemaining(atoms, from, to, why);
  }
  return sort(atoms, why);
}

function* clausesOf(atoms: readonly Atom[]): Generator<[number, number]> {
  let from = 0;
  for (let at = 0; at <= atoms.length; at++) {
    if (at < atoms.length && !CLAUSE_ENDS.has(atoms[at]!.tag)) continue;
    if (at > from) yield [from, at];
    from = at + 1;
  }
}

/** @returns what goes on into the next clause of the sentence */
function judge(
  atoms: readonly Atom[],
  from: number,
  to: number,
  why: (Unperformed | null)[],
  carried: Unperformed | null,
): Unperformed | null {
  const clause = atoms.slice(from, to);
  const mark = (first: number, last: number, reason: Unperformed) => why.fill(reason, first, last);
  const denied = clause.find(({ tag }) => tag === 'retracted' || tag === 'unlogged');
  if (denied) {
    mark(0, denied.tag === 'retracted' ? to : endOfSentence(atoms, from), 'negated');
    return null;
  }
  const whole = isAsked(clause, atoms[to]) ? 'question' : wholeClauseReason(clause);
  if (whole && isComparison(clause, whole)) {
    mark(from, to, whole);
    return null;
  }
  if (whole) {
    const remark = whole !== 'question' && clause.every(({ tag }) => tag === whole || isSilent(tag));
    const turn = whole === 'question' ? -1 : turnToMe(clause, whole);
    mark(remark ? startOfSentence(atoms, from) : from, turn > 0 ? from + turn : to, whole);
    return turn > 0 ? null : whole;
  }
  const turned = clause.findIndex(({ tag }) => tag === 'intended' || tag === 'negated');
  if (
    turned >= 0 &&
    clause.slice(turned).some((atom) => isFigure(atom) || atom.tag === 'exercise' || atom.tag === 'reps')
  ) {
    const reason = clause[turned]!.tag as 'intended' | 'negated';
    const result = clause.findIndex((_, i) => i > turned + 1 && isResult(clause, i));
    const told = atoms.slice(0, from + turned).some((atom, at) => !why[at] && isFigure(atom));
    const end = result < 0 && told ? restBehind(clause, turned) : result;
    mark(carried ? from : from + turned, end > 0 ? from + end : to, reason);
    return result > 0 ? null : reason;
  }
  // "my buddy benched 315 and then repped out 225": still the buddy.
  const own = clause.findIndex(
    ({ tag }) => (tag === 'did' && carried !== 'other_person') || tag === 'today' || tag === 'myself',
  );
  // "the plan said, uh, 345 but I did 325 for 8"
  const other = clause.slice(0, own).some(isFigure) && clause.slice(own).some(isFigure);
  if (carried && own > 0 && other && !(atoms[from - 1]?.tag === 'and_then' && isWholeSet(clause, own)))
    mark(from, from + own, carried);
  if (!carried || own >= 0) return null;
  // "185 for 8, could have done 2 more, rested a minute"
  const told = atoms.slice(0, from).some((atom, at) => !why[at] && isFigure(atom));
  if (told && clause.some(({ tag }) => tag === 'rest')) return null;
  mark(from, to, carried);
  return carried;
}

/** "wanted 8 and got 6": what came of it was done. */
function isResult(clause: readonly Atom[], at: number): boolean {
  const before = clause[at - 1]!.tag;
  const turns =
    before === 'and' ||
    before === 'myself' ||
    before === 'number' ||
    before === 'reps' ||
    before === 'exercise' ||
    before === 'lb' ||
    before === 'kg';
  return clause[at]!.tag === 'did' && turns && clause.slice(at).some(isFigure);
}

function endOfSentence(atoms: readonly Atom[], at: number): number {
  const end = atoms.findIndex(({ tag }, i) => i >= at && SENTENCE_ENDS.has(tag));
  return end < 0 ? atoms.length : end;
}

function startOfSentence(atoms: readonly Atom[], at: number): number {
  let from = at;
  while (from > 0 && !SENTENCE_ENDS.has(atoms[from - 1]!.tag) && atoms[from - 1]!.tag !== 'and_then') from--;
  return from;
}

function sort(atoms: readonly Atom[], why: readonly (Unperformed | null)[]): Told {
  const done: Atom[][] = [];
  const talked: Atom[] = [];
  const reasons = new Set<Unperformed>();
  let run: Atom[] | undefined;
  for (const [at, atom] of atoms.entries()) {
    const reason = why[at];
    if (!reason) {
      if (!run) done.push((run = []));
      run.push(atom);
      continue;
    }
    run = undefined;
    talked.push(atom);
    reasons.add(reason);
  }
  return { done, talked, reasons };
}
