import { describe, expect, it } from '@jest/globals';
import { csvLine } from './csv.js';

describe('a line of CSV', () => {
  it.each<[string, unknown[], string]>([
    ['plain texts', ['a', 'b c'], 'a,b c'],
    ['nothing', [null, undefined, ''], ',,'],
    ['numbers, negative ones too', [-20, 2.5, 0], '-20,2.5,0'],
    ['truth', [true, false], 'true,false'],
    ['commas, quotes and line breaks', ['a,b', 'say "x"', 'a\nb'], '"a,b","say ""x""","a\nb"'],
    ['lists and objects', [['a', 'b'], { a: 1 }], '"[""a"",""b""]","{""a"":1}"'],
    ['formulas', ['=1+1', '+1', '-1', '@sum', '\tx'], "'=1+1,'+1,'-1,'@sum,'\tx"],
    ['a formula with a comma', ['=HYPERLINK("x","y")'], '"\'=HYPERLINK(""x"",""y"")"'],
  ])('holds %s', (_name, cells, line) => {
    expect(csvLine(cells)).toBe(`${line}\r\n`);
  });
});
