import { strToU8, Zip, ZipDeflate } from 'fflate';

/** A file that is made while it is read. */
export interface TextFile {
  name: string;
  text: AsyncIterable<string>;
}

/** Fast rather than small: others wait while a piece is packed. */
const LEVEL = 1;

/** A ZIP archive of files, packed one after the other while it is read. */
export async function* zipped(files: Iterable<TextFile>): AsyncGenerator<Uint8Array> {
  const packed: Uint8Array[] = [];
  let failure: Error | null = null;
  const zip = new Zip((error, bytes) => {
    failure ??= error;
    packed.push(bytes);
  });
  const ready = () => {
    if (failure) throw failure;
    return packed.splice(0).filter(({ length }) => length > 0);
  };
  for (const { name, text } of files) {
    const entry = new ZipDeflate(name, { level: LEVEL });
    zip.add(entry);
    for await (const part of text) {
      entry.push(strToU8(part));
      yield* ready();
    }
    entry.push(new Uint8Array(), true);
    yield* ready();
  }
  zip.end();
  yield* ready();
}
