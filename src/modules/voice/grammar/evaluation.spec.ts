import { describe, expect, it } from '@jest/globals';
import { judge } from '../../../../bench/judge.js';
import { contextFor, loadUtterances } from '../../../../bench/utterances.js';
import { finder } from '../../../../test/support/grammar.js';
import { understand } from './understand.js';

const judged = loadUtterances().map(({ id, say, given, expect: expected }) => ({
  id,
  ...judge(expected, understand(say, contextFor(given ?? {}, finder), finder)),
}));
const sum = (of: (judgement: (typeof judged)[number]) => number) =>
  judged.reduce((total, each) => total + of(each), 0);

describe('the list of utterances', () => {
  it('is long enough to mean something', () => {
    expect(judged.length).toBeGreaterThanOrEqual(400);
    expect(new Set(judged.map(({ id }) => id)).size).toBe(judged.length);
  });

  it('has at least 98 % of its fields right', () => {
    expect(sum(({ right }) => right) / sum(({ fields }) => fields)).toBeGreaterThanOrEqual(0.98);
  });

  it('is asked about wherever a question is due', () => {
    expect(judged.filter(({ mustAsk, asked }) => mustAsk > asked).map(({ id }) => id)).toEqual([]);
  });

  it('has no number accepted that is wrong', () => {
    expect(judged.filter(({ silent }) => silent > 0).map(({ id, faults }) => [id, faults])).toEqual([]);
  });
});
