import { describe, expect, it } from '@jest/globals';
import { strFromU8, unzipSync } from 'fflate';
import { type TextFile, zipped } from './zip.js';

const file = (name: string, ...parts: string[]): TextFile => ({
  name,
  text: (async function* () {
    yield* parts;
  })(),
});

async function packed(files: TextFile[]): Promise<Buffer> {
  const parts: Uint8Array[] = [];
  for await (const part of zipped(files)) parts.push(part);
  return Buffer.concat(parts);
}

describe('an archive', () => {
  it.each<[string, [string, string][]]>([
    ['nothing', []],
    ['an empty file', [['a.csv', '']]],
    [
      'files in any script, and much of the same',
      [
        ['a.csv', 'Kniebeuge, 深蹲, 💪\r\n'],
        ['b.csv', '100,5\r\n'.repeat(100_000)],
      ],
    ],
  ])('of %s unpacks to the same', async (_name, files) => {
    const halves = files.map(([name, text]) =>
      file(name, text.slice(0, text.length / 2 + 1), text.slice(text.length / 2 + 1)),
    );
    const unpacked = Object.entries(unzipSync(await packed(halves)));
    expect(unpacked.map(([name, bytes]) => [name, strFromU8(bytes)])).toEqual(files);
  });

  it('breaks off where a file does', async () => {
    const broken: TextFile = {
      name: 'a.csv',
      text: (async function* () {
        yield 'half';
        throw new Error('gone');
      })(),
    };
    await expect(packed([broken])).rejects.toThrow('gone');
  });
});
