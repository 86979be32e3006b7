import { describe, expect, it } from '@jest/globals';
import { StatementNames } from './statement-names.js';

const often = (names: StatementNames, text: string) => Array.from({ length: 4 }, () => names.of(text));

describe('StatementNames', () => {
  it('names a statement that comes again, and each by another name', () => {
    const names = new StatementNames();
    expect(often(names, 'select 1')).toEqual([undefined, undefined, 'vf0', 'vf0']);
    expect(often(names, 'select 2')).toEqual([undefined, undefined, 'vf1', 'vf1']);
  });

  it.each([
    'select * from sets',
    'insert into sets values (1) returning *',
    'begin',
    'commit',
    'create table a (b int)',
  ])('leaves "%s" without one', (text) => {
    expect(often(new StatementNames(), text)).toEqual([undefined, undefined, undefined, undefined]);
  });

  it('gives no more than a server should keep', () => {
    const names = new StatementNames();
    for (let at = 0; at < 300; at += 1) often(names, `select ${at}`);
    expect(names.of('select 199')).toBe('vf199');
    expect(names.of('select 200')).toBeUndefined();
  });
});
