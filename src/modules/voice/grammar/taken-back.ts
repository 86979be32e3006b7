import { isFigure } from './segments.js';
import type { Sentence } from './sentence.js';

/** "185 for 8, scratch that": nothing follows that takes its place. */
export function isTakenBack({ atoms, items }: Sentence): boolean {
  const undo = atoms.findLast(
    ({ tag, text }) =>
      tag === 'undo' && /^(?:scratch|scrap|undo|cancel|forget|delete) (?:that|it)$/i.test(text),
  );
  return (
    undo !== undefined &&
    items.some(isFigure) &&
    items.every((item) => item.kind === 'word' || item.end <= undo.start)
  );
}
