import { describe, expect, it } from '@jest/globals';
import { deletionOrder } from './deletion-order.js';

const refers = (text: string) =>
  text.split(' ').map((pair) => {
    const [from, to] = pair.split('>') as [string, string];
    return { from, to };
  });

describe('the order of deletion', () => {
  it.each([
    ['a table before the one it refers to', 'workouts sets', 'sets>workouts', 'sets workouts'],
    ['along a chain', 'a b c', 'b>a c>b', 'c b a'],
    ['as given where nothing refers', 'a b', 'x>a', 'a b'],
    ['whatever refers to itself', 'a b', 'a>a b>a', 'b a'],
    ['even when it goes round', 'a b', 'a>b b>a', 'b a'],
  ])('is %s', (_name, tables, references, order) => {
    expect(deletionOrder(tables.split(' '), refers(references))).toEqual(order.split(' '));
  });
});
