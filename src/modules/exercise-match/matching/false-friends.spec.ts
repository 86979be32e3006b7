import { describe, expect, it } from '@jest/globals';
import { readFileSync } from 'node:fs';
import { loadCatalogueFile } from '../catalogue-file.js';
import { ExerciseIndex } from './exercise-index.js';

const index = new ExerciseIndex(loadCatalogueFile('data/exercises.tsv'));
const pairs = readFileSync('data/false-friends.tsv', 'utf8')
  .trimEnd()
  .split('\n')
  .slice(1)
  .map((line) => line.split('\t') as [string, string, string]);

function namesOf(slug: string): string[] {
  const { name, aliases } = index.bySlug(slug)!;
  return [name, ...aliases];
}

/** What a phrase is taken for without a question. */
function taken(phrase: string): string | undefined {
  const { verdict, candidates } = index.match(phrase);
  return verdict === 'match' ? candidates[0]!.exercise.slug : undefined;
}

/** Every third letter dropped, doubled, swapped with its neighbour, or changed. */
function misspellings(phrase: string): string[] {
  const spelled: string[] = [];
  for (let at = 0; at < phrase.length; at += 3) {
    if (phrase[at] === ' ') continue;
    const [head, letter, tail] = [phrase.slice(0, at), phrase[at]!, phrase.slice(at + 1)];
    spelled.push(
      head + tail,
      head + letter + letter + tail,
      head + tail.slice(0, 1) + letter + tail.slice(1),
    );
    spelled.push(head + 'aeioutnsr'[at % 9]! + tail);
  }
  return spelled;
}

describe('false friends', () => {
  it.each(pairs)('%s is never %s: %s', (a, b) => {
    for (const phrase of namesOf(a)) expect([phrase, taken(phrase)]).toEqual([phrase, a]);
    for (const phrase of namesOf(b)) expect([phrase, taken(phrase)]).toEqual([phrase, b]);
  });

  it('no misspelling of one becomes the other, unless it is a name of the other', () => {
    const merged: string[] = [];
    for (const [a, b] of pairs) {
      for (const [own, other] of [
        [a, b],
        [b, a],
      ] as const) {
        const name = index.bySlug(own)!.name.toLowerCase();
        for (const heard of misspellings(name)) {
          const result = index.match(heard);
          if (result.source !== 'exact' && taken(heard) === other)
            merged.push(`${heard}: ${own} became ${other}`);
        }
      }
    }
    expect(merged).toEqual([]);
  });
});
