import { IDEAS, LINKING, SYNONYMS } from './lexicon.js';
import type { Vocabulary } from './vocabulary.js';

interface Idea {
  readonly words: readonly string[];
  readonly becomes: readonly string[];
}

const BY_FIRST_WORD = new Map<string, Idea[]>();
for (const [words, becomes] of IDEAS) {
  const idea = { words: words.split(' '), becomes: becomes.split(' ') };
  const first = idea.words[0]!;
  BY_FIRST_WORD.set(first, [...(BY_FIRST_WORD.get(first) ?? []), idea]);
}

/**
 * The ideas in a phrase, each once: set phrases as one, compounds joined ("pull up"), synonyms unified; linking words and foreign
 * numbers are gone. Their order means nothing.
 *
 * @param words folded
 */
export function ideasOf(words: readonly string[], vocabulary: Vocabulary): Set<string> {
  const apart = words.flatMap((word) =>
    vocabulary.knows(word) ? [word] : (vocabulary.split(word) ?? [word]),
  );
  // "Sumo deads".
  if (apart.length > 1 && apart.at(-1) === 'dead') apart[apart.length - 1] = 'deadlift';
  const joined = joinCompounds(replacePhrases(apart), vocabulary);
  const ideas = replacePhrases(joined)
    .map((word) => SYNONYMS.get(word) ?? word)
    .filter((word) => !LINKING.has(word) && (vocabulary.knows(word) || !/^\d+$/.test(word)));
  return new Set(ideas);
}

function replacePhrases(words: readonly string[]): string[] {
  const replaced: string[] = [];
  for (let at = 0; at < words.length;) {
    const idea = BY_FIRST_WORD.get(words[at]!)?.find((idea) =>
      idea.words.every((word, i) => words[at + i] === word),
    );
    replaced.push(...(idea?.becomes ?? [words[at]!]));
    at += idea?.words.length ?? 1;
  }
  return replaced;
}

function joinCompounds(words: readonly string[], vocabulary: Vocabulary): string[] {
  const joined: string[] = [];
  for (let at = 0; at < words.length; at++) {
    const [word, next] = [words[at]!, words[at + 1]];
    const compound = next !== undefined && !LINKING.has(word) && !LINKING.has(next) ? word + next : '';
    if (compound !== '' && vocabulary.knows(compound)) {
      joined.push(compound);
      at++;
    } else joined.push(word);
  }
  return joined;
}
