import { describe, expect, it } from '@jest/globals';
import { type Occasion, wordsFor } from './notification-texts.js';

const VALUES = {
  streak_milestone: { days: 7 },
  personal_record: { exercise: 'Squat', weight: 102.5, unit: 'kg', reps: 5 },
  deload_week: { percent: 50 },
  workout_reminder: { workout: 'Push' },
  missed_workout: { workout: 'Push' },
  rest_day: { workout: 'Walk' },
  program_completed: { program: 'Base', weeks: 8 },
};
const kinds = Object.keys(VALUES) as Occasion[];
const occasions = Array.from({ length: 60 }, (_, n) => `occasion-${n}`);

describe('the words for an occasion', () => {
  it.each(kinds)(
    'of %s are the same each time, differ from one to the next, and leave nothing open',
    (kind) => {
      const texts = occasions.map((occasion) => wordsFor(kind, occasion, VALUES[kind]));
      expect(occasions.map((occasion) => wordsFor(kind, occasion, VALUES[kind]))).toEqual(texts);
      expect(new Set(texts.map(({ message }) => message)).size).toBeGreaterThan(1);
      for (const { title, message } of texts) expect(title + message).not.toMatch(/[{}]|undefined/);
    },
  );

  it('name what was done', () => {
    const { message } = wordsFor('personal_record', 'set', VALUES.personal_record);
    for (const value of ['Squat', '102.5 kg', '5']) expect(message).toContain(value);
  });
});
