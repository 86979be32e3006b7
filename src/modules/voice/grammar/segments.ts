import type { ExerciseSpan } from '../../exercise-match/index.js';
import { withoutAnnounced } from './announced-names.js';
import { withoutCorrected } from './corrected-names.js';
import { isExercise, isFigure, isWord } from './figures.js';
import type { Item } from './items.js';
import { isBetween, isDone, isGeneric, isNameless, isSequel } from './nameless.js';

export { isFigure };

/** What was said of one exercise. */
export interface Segment {
  readonly span: ExerciseSpan | null;
  readonly items: readonly Item[];
  /** The figures are another exercise's too: "bench and rows, 10 each". */
  readonly shared: boolean;
  /** Its name is said behind the next one's figures. */
  readonly borrowed: boolean;
  /** Two exercises stand side by side, and nothing tells which is meant. */
  readonly unclear: boolean;
  /** A name was said that nobody knows, or that several exercises have: "then raises with the 20s". */
  readonly unnamed: boolean;
  /** An exercise is said to have been done, and not how much of it: "then I held a plank". */
  readonly open: boolean;
}

/** Gives each exercise of a sentence its figures, said before or behind it. */
export function segmentsOf(said: readonly Item[]): Segment[] {
  const items = exercisesFirst(withoutAnnounced(withoutCorrected(said)));
  const chunks = chunksOf(items);
  const each = chunks.every((chunk) => chunk.filter(isExercise).length <= 1);
  const parts = each ? chunks.map((chunk) => [chunk]) : chunks.map(split);
  const segments = join(parts.flat());
  if (segments.length === 1 && isBetween(items)) segments[0]!.unclear = true;
  return isCircuit(said, segments) ? segments.map((segment) => ({ ...segment, unclear: true })) : segments;
}

/** "3 rounds of pull-ups 10 and push-ups 20": are the rounds those of both? */
function isCircuit(said: readonly Item[], segments: readonly Segment[]): boolean {
  const count = said.findIndex(({ kind }) => kind === 'sets');
  const first = said.findIndex(isExercise);
  if (count < 0 || first < count || said[count]!.value < 2) return false;
  const second = said.findIndex((item, at) => at > first && isExercise(item));
  const linked = said.slice(first, second).some((item) => isWord(item, 'and', 'with', 'superset', 'plus'));
  const told = segments.filter(({ items, span }) => span && items.some(isFigure));
  return second > 0 && linked && told.length > 1 && said.filter(({ kind }) => kind === 'sets').length === 1;
}

/** "3 sets of squats at 315" is read as "squats 3 sets at 315". */
function exercisesFirst(items: readonly Item[]): Item[] {
  const result: Item[] = [];
  for (const item of items) {
    if (!isExercise(item) || !isWord(result.at(-1), 'of')) {
      result.push(item);
      continue;
    }
    let at = result.length - 1;
    while (at > 0 && (isFigure(result[at - 1]!) || isWord(result[at - 1], 'x', 'by', 'of'))) at--;
    result.pop();
    result.splice(at, 0, item);
  }
  return result;
}

/** Cut where one thing is told after another. */
function chunksOf(items: readonly Item[]): Item[][] {
  const chunks: Item[][] = [[]];
  for (const item of items) {
    if (isWord(item, 'and_then', 'stop', 'superset', 'but')) chunks.push([item]);
    else chunks.at(-1)!.push(item);
  }
  return chunks.filter((chunk) => chunk.length > 0);
}

/** Cuts a chunk with several exercises before or behind each, as its first one stands. */
function split(chunk: readonly Item[]): Item[][] {
  const first = chunk.findIndex((item) => isExercise(item) || isFigure(item));
  const before = first >= 0 && isExercise(chunk[first]!);
  const names = chunk.flatMap((item, at) => (isExercise(item) ? [at] : []));
  const cuts = names
    .slice(1)
    .map((name, i) => (before ? startOfName(chunk, name) : startOfFigures(chunk, names[i]!, name)));
  const bounds = [0, ...cuts, chunk.length];
  return bounds.slice(1).map((end, i) => chunk.slice(bounds[i], end));
}

/** "row 155 for 8, back-off row 115 for 15", "bench 225 for 8, 2 planks": what tells of the name behind it. */
function startOfName(chunk: readonly Item[], name: number): number {
  const named = [name - 1, name - 2].find((at) => chunk[at]?.kind === 'sets' && chunk[at].text === 'named');
  const kind = isWord(chunk[name - 1], 'warmup', 'working', 'backoff', 'drop_set', 'amrap');
  return named ?? (kind ? name - 1 : name);
}

/** Where the figures begin that stand before a name: "3x10 squats at 135 and 3x12 rows at 95". */
function startOfFigures(chunk: readonly Item[], previous: number, name: number): number {
  let start = name;
  while (start - 1 > previous && !isWord(chunk[start - 1], 'comma', 'and', 'plus', 'with')) start--;
  const linked = isWord(chunk[previous + 1], 'at', 'for', 'x', 'by', 'times', 'with');
  return start - 1 === previous && linked ? Math.min(previous + 3, name) : start;
}

/** A segment that is still being made out. */
interface Open {
  span: ExerciseSpan | null;
  items: Item[];
  shared: boolean;
  borrowed: boolean;
  unclear: boolean;
  unnamed: boolean;
  open: boolean;
}

/** Parts without an exercise continue the one before, or belong to the first one that is named. */
function join(parts: readonly (readonly Item[])[]): Open[] {
  const segments: Open[] = [];
  for (const part of parts) {
    const span = part.find(isExercise)?.span ?? null;
    const items = part.filter((item) => !isExercise(item));
    const last = segments.at(-1);
    if (!last || (span && (last.span || last.items.some(isFigure)))) {
      const bareBefore = last && last.span && span && !last.items.some(isFigure);
      if (bareBefore && !isLinked(last.items)) segments.pop();
      segments.push({
        span,
        items,
        shared: false,
        borrowed: false,
        unclear: Boolean(bareBefore && !isLinked(last.items) && !isTold(last.items)),
        unnamed: !span && isGeneric(items),
        open:
          (last !== undefined && isDone(part)) ||
          Boolean(bareBefore && isSequel(part) && !isLinked(last.items)),
      });
    } else {
      last.unclear ||= last.span !== null && span === null && isNameless(items);
      last.unnamed ||= span === null && isGeneric(items);
      last.span ??= span;
      last.items.push(...items);
    }
  }
  nameBefore(segments);
  share(segments);
  return segments;
}

/** "8 at 225, then 6 at 235 on bench": the name said last is for all before it. */
function nameBefore([first, second]: Open[]): void {
  if (!first || first.span || !second?.span || !isWord(second.items.at(-1), 'on')) return;
  first.span = second.span;
  first.borrowed = true;
}

const isLinked = (items: readonly Item[]): boolean =>
  items.some((item) => isWord(item, 'and', 'with', 'superset', 'plus', 'slash'));
const isTold = (items: readonly Item[]): boolean => items.some((item) => isWord(item, 'and_then', 'stop'));

/** "bench and rows 135 for 10": the first has the figures of the second. */
function share(segments: { span: ExerciseSpan | null; items: Item[]; shared: boolean }[]): void {
  for (const [at, segment] of segments.entries()) {
    const next = segments[at + 1];
    if (!next || !segment.span || segment.items.some(isFigure) || !isLinked(segment.items)) continue;
    segment.items = [...next.items];
    segment.shared = true;
  }
}
