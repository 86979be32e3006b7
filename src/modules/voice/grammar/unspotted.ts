import type { Exercise, ExerciseCandidate, ExerciseFinder } from '../../exercise-match/index.js';
import type { Item } from './items.js';
import { isFigure } from './segments.js';

export const isUnknown = (item: Item | undefined): boolean => item?.kind === 'word' && item.tag === 'word';

/** Tries the unknown words of a sentence that names no exercise. */
export function findUnspotted(
  items: readonly Item[],
  text: string,
  finder: ExerciseFinder,
): Item[] | undefined {
  const firstFigure = items.findIndex(isFigure);
  if (firstFigure < 0) return undefined;
  for (const { from, to } of runsOf(items, text)) {
    const phrase = text.slice(items[from]!.start, items[to - 1]!.end);
    const match = finder.match(phrase);
    const expected = to <= firstFigure || isNamed(items[from - 1]);
    if (match.verdict === 'none' && !(expected && isPlace(items, from, to))) continue;
    if (match.verdict === 'ask' && !expected && (match.candidates[0]?.score ?? 0) < 0.65) continue;
    return [
      ...items.slice(0, from),
      unspotted(items[from]!, items[to - 1]!, phrase, match),
      ...items.slice(to),
    ];
  }
  return undefined;
}

function unspotted(
  first: Item,
  last: Item,
  phrase: string,
  { verdict, candidates }: { verdict: string; candidates: readonly ExerciseCandidate[] },
): Item {
  const exercises: Exercise[] = candidates.map(({ exercise }) => exercise);
  const sure = verdict === 'match';
  const span = {
    start: 0,
    end: 0,
    exercises: sure ? exercises.slice(0, 1) : exercises,
    personal: false,
    repaired: true,
    sure,
  };
  return { ...first, kind: 'exercise', tag: null, text: phrase, span, end: last.end };
}

/** Right before the first figure, or behind "on" and "of", stands a name. */
function isPlace(items: readonly Item[], from: number, to: number): boolean {
  const next = items[to];
  return (
    isNamed(items[from - 1]) ||
    next === undefined ||
    isFigure(next) ||
    (next.kind === 'word' &&
      (next.tag === 'at' || next.tag === 'for' || next.tag === 'with' || next.tag === 'comma'))
  );
}

const isNamed = (item: Item | undefined): boolean =>
  item?.kind === 'word' && (item.tag === 'on' || item.tag === 'of');

/** Runs of unknown words with nothing but spaces and small words between them. */
function* runsOf(items: readonly Item[], text: string): Generator<{ from: number; to: number }> {
  for (let from = 0; from < items.length; from++) {
    if (!isUnknown(items[from])) continue;
    let to = from + 1;
    while (
      to < items.length &&
      isUnknown(items[to]) &&
      !/[,.;!?]/.test(text.slice(items[to - 1]!.end, items[to]!.start))
    )
      to++;
    yield { from, to };
    from = to;
  }
}
