import { describe, expect, it } from '@jest/globals';
import { affirmsDeload } from './deload-note.js';

describe('a note', () => {
  it.each([
    'Deload',
    'deload week',
    'Deload: everything at 60 %',
    'Light day, deloading.',
    'De-load session 2',
    'No pain today, deload week',
    'Felt great (deload)',
    'week 4 deload\nall sets easy',
    'not much energy but deload anyway',
    'deload session done',
    'De-load week',
    'DELOAD week - nothing over 70%',
    'deload over 3 days',
    'last deload day',
    'last day of the deload',
    'Need a break so deload week',
    'much needed deload week',
    'easy, since it is deload week',
  ])('tells of a deload: %p', (note) => {
    expect(affirmsDeload(note)).toBe(true);
  });

  it.each([
    'no deload needed',
    'No deload.',
    'not a deload',
    "didn't deload",
    'Didn’t deload',
    'skipped the deload',
    'should I deload?',
    'Deload?',
    'deload next week',
    'next week: deload next',
    'need a deload soon',
    'first day after the deload',
    'last deload was ages ago',
    'last deload day was ages ago',
    'felt strong since the last deload',
    'since deload everything flies',
    'deload last week helped',
    'last week was a deload',
    'deload over',
    'the deload is finally over',
    'over the deload now',
    'I need a proper deload',
    'needed to deload',
    'de-load week badly needed',
    'thinking of a deload',
    'deload postponed',
    'deload is over',
    'done with the deload',
    'freeload',
    'download of the app failed',
    '',
  ])('tells of none: %p', (note) => {
    expect(affirmsDeload(note)).toBe(false);
  });
});
