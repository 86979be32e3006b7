import { describe, expect, it } from '@jest/globals';
import { commandAt, phraseAt } from './lexicon.js';
import { tokenise } from './tokens.js';

const command = (words: string, at = 0) => commandAt(tokenise(words).tokens, at);

describe('phrases', () => {
  it.each([
    ['bin that last set', 'undo_one', null, 4],
    ['delete that', 'undo', null, 2],
    ["that'll do for today", 'end_session', null, 4],
    ['put the timer on', 'control', 'start_rest_timer', 4],
    ['go back to the one before this', 'control', 'previous_exercise', 7],
  ])('"%s" is told to the app, as long as it goes', (words, tag, name, length) => {
    expect(command(words)).toMatchObject({ tag, name, length });
  });

  it.each(["I'm out", "well, I'm out, mate"])('"%s" is a clause of its own', (words) => {
    expect(command(words, words.startsWith('well') ? 2 : 0)).toMatchObject({ tag: 'end_session' });
  });

  it.each(["I'm out of breath", "what's next week", 'go back to 205', 'flurble'])(
    '"%s" begins no command',
    (words) => {
      expect(command(words)).toBeUndefined();
    },
  );

  it('the first table wins where two hold the same phrase', () => {
    expect(phraseAt(tokenise('instead of').tokens, 0)?.tag).toBe('instead_of');
  });
});
