import { describe, expect, it } from '@jest/globals';
import { imbalances } from './imbalance.js';

const even = { quads: 0, hamstrings: 0, push: 0, pull: 0 };

describe('an imbalance', () => {
  it.each([
    ['even legs', { quads: 9, hamstrings: 6 }, []],
    ['legs beyond 1.5', { quads: 10, hamstrings: 6 }, [['quad_hamstring_imbalance', 'medium', 1.67]]],
    ['legs at 2', { quads: 12, hamstrings: 6 }, [['quad_hamstring_imbalance', 'medium', 2]]],
    ['legs beyond 2', { quads: 13, hamstrings: 6 }, [['quad_hamstring_imbalance', 'high', 2.17]]],
    ['no hamstrings at all', { quads: 8, hamstrings: 0 }, [['quad_hamstring_imbalance', 'high', 8]]],
    ['pushing at 1.2', { push: 12, pull: 10 }, []],
    ['pushing beyond 1.2', { push: 13, pull: 10 }, [['push_pull_imbalance', 'medium', 1.3]]],
    ['pushing beyond 1.5', { push: 16, pull: 10 }, [['push_pull_imbalance', 'high', 1.6]]],
    ['nothing but pushing', { push: 12, pull: 0 }, [['push_pull_imbalance', 'high', 12]]],
    ['nothing but pulling', { push: 0, pull: 12 }, []],
    ['too few sets to tell', { push: 3, pull: 0, quads: 2, hamstrings: 1 }, []],
  ])('%s', (_, sides, expected) => {
    const found = imbalances({ ...even, ...sides });
    expect(found.map(({ type, severity, ratio }) => [type, severity, ratio])).toEqual(expected);
  });

  it('never advises more of what there is too much of', () => {
    const [found] = imbalances({ ...even, push: 12, pull: 0 });
    expect(found?.recommendation).toMatch(/rows or pull-ups/);
  });
});
