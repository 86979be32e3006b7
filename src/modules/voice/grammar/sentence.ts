import type { ExerciseFinder } from '../../exercise-match/index.js';
import { withAnnouncements } from './announcements.js';
import { type Atom, atomise } from './atoms.js';
import { withBrokenNumbers } from './broken-numbers.js';
import { tell, type Told } from './clauses.js';
import { withoutDiscourse } from './discourse.js';
import { withoutFalseStarts } from './false-starts.js';
import { withHeldLoads } from './held-loads.js';
import { withoutHesitations } from './hesitations.js';
import { withCountedNames } from './counted-names.js';
import { type Hints, type Item, itemsOf } from './items.js';
import { withMeasuredRows } from './measured-rows.js';
import { nameExercises } from './naming.js';
import { type Note, notesOf } from './notes.js';
import type { UtteranceContext } from './reading.js';
import { withRatings } from './ratings.js';
import { withVagueEfforts } from './vague-efforts.js';
import { withWhichSet } from './which-set.js';
import { isFigure } from './segments.js';
import { withSpareReps } from './spare-reps.js';
import { spotNames } from './spotting.js';
import { spokenClock } from './spoken-clock.js';
import type { Tag } from './tags.js';
import type { Transcript } from './tokens.js';

/** A sentence taken apart. */
export interface Sentence {
  readonly text: string;
  readonly atoms: readonly Atom[];
  readonly told: Told;
  /** What is said to have been done. */
  readonly items: readonly Item[];
  /** What was only talked about; an exercise named there may be the one that was then done. */
  readonly talked: readonly Item[];
  readonly notes: readonly Note[];
  readonly hasFigures: boolean;
}

export function takeApart(spoken: Transcript, context: UtteranceContext, finder: ExerciseFinder): Sentence {
  const spans = withMeasuredRows(spotNames(spoken.tokens, finder), spoken.tokens, finder);
  const begun = withoutFalseStarts(withoutDiscourse(withoutHesitations(atomise(spoken, spans))));
  const linked = withHeldLoads(withAnnouncements(begun));
  const rated = withRatings(withBrokenNumbers(linked));
  const atoms = withWhichSet(withVagueEfforts(withSpareReps(rated), spoken.text));
  const told = tell(atoms);
  const hints = hintsOf(atoms, context, finder);
  const parts = told.done.map((run) => itemsOf(run, hints));
  const items = withoutNoise(withCountedNames(nameExercises(joined(parts), spoken.text, finder)));
  return {
    text: spoken.text,
    atoms,
    told,
    items,
    talked: itemsOf(told.talked, hints),
    notes: told.done.flatMap((run) => notesOf(run, spoken.text)),
    hasFigures: items.some(isFigure),
  };
}

/** Unknown words that belong to no name part no figures: "4 whoa by 10". */
function withoutNoise(items: readonly Item[]): Item[] {
  return items.filter(
    (item, at) =>
      !isFeltOfFigures(items, at) &&
      (!isUnknown(item) || !(isTold(items, at, -1, NEAR) && isTold(items, at, 1, NEAR))),
  );
}

/** "205 solid x 3": how it felt is a remark, and parts no figures. */
function isFeltOfFigures(items: readonly Item[], at: number): boolean {
  const [before, { tag }, next] = [items[at - 1], items[at]!, items[at + 1]];
  return (
    tag === 'feeling' &&
    before !== undefined &&
    isFigure(before) &&
    next?.kind === 'word' &&
    CROSSES.has(next.tag)
  );
}

const CROSSES: ReadonlySet<Tag | null> = new Set<Tag | null>(['x', 'by', 'times']);

const NEAR = 3;
const LINKS: ReadonlySet<Tag | null> = new Set<Tag | null>(['for', 'at', 'x', 'by', 'times', 'of', 'with']);

/** "point" parts a number that was not understood. */
const isUnknown = ({ kind, tag, text }: Item): boolean =>
  kind === 'word' && tag === 'word' && text.toLowerCase() !== 'point';

/** Whether the next thing known in a direction is a figure or what links figures. */
function isTold(items: readonly Item[], at: number, step: 1 | -1, reach: number): boolean {
  const item = items[at + step];
  if (!item || reach === 0) return false;
  if (isUnknown(item)) return isTold(items, at + step, step, reach - 1);
  return isFigure(item) || (item.kind === 'word' && LINKS.has(item.tag));
}

/** Runs of what was done, a stop between each two. */
function joined(parts: readonly (readonly Item[])[]): Item[] {
  const items: Item[] = [];
  for (const part of parts) {
    const last = items.at(-1);
    if (last)
      items.push({ ...last, kind: 'word', tag: 'comma', text: ',', value: Number.NaN, start: last.end });
    items.push(...part);
  }
  return items;
}

/** "5k in twenty seven thirty". */
const isTimedWay = (atoms: readonly Atom[]): boolean =>
  atoms.some(
    ({ tag }, at) =>
      tag === 'kilo_letter' && atoms[at + 1]?.tag === 'on' && spokenClock(atoms, at + 2) !== undefined,
  );

/** Whether "k", "m" and "s" are distances and times here. */
function hintsOf(atoms: readonly Atom[], { session }: UtteranceContext, finder: ExerciseFinder): Hints {
  const has = (wanted: string) => atoms.some(({ tag }) => tag === wanted);
  const named = atoms.flatMap(({ span }) => span?.exercises.slice(0, 1) ?? []);
  const current = session?.currentExerciseId ? finder.byId(session.currentExerciseId) : undefined;
  const exercises = named.length > 0 ? named : current ? [current] : [];
  // "5k in 25:10" is a run, whatever is not said.
  const runs =
    named.length === 0 && has('kilo_letter') && (has('clock') || has('minute') || isTimedWay(atoms));
  return {
    timed: runs || exercises.some(({ tracking }) => /duration/.test(tracking)),
    distance: runs || exercises.some(({ tracking }) => /distance/.test(tracking)),
  };
}
