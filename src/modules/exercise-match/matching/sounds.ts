/** Spelling → sound, tried in order at each place. Voiced and voiceless partners share a letter, vowels vanish. */
const SOUNDS: readonly (readonly [RegExp, string])[] = [
  [/^(kn|gn|pn|wr)/, 'N'],
  [/^(tch|sch|sh|ch|tio|tia|cia|cio|sio)/, 'X'],
  [/^(ph|gh)/, 'F'],
  [/^(dge|dg|j)/, 'X'],
  [/^(ck|cc|qu|kh)/, 'K'],
  [/^x/, 'KS'],
  [/^th/, 'T'],
  [/^c(?=[eiy])/, 'S'],
  [/^g(?=[eiy])/, 'X'],
  [/^[ckgq]/, 'K'],
  [/^[sz]/, 'S'],
  [/^[dt]/, 'T'],
  [/^[bp]/, 'P'],
  [/^[fv]/, 'F'],
  [/^[mn]/, 'N'],
  [/^l/, 'L'],
  [/^r/, 'R'],
];

/**
 * How a word sounds, roughly: consonants in classes that recognisers confuse, doubled ones once, a leading vowel
 * as A. Equal keys mean "may sound alike", nothing more.
 */
export function soundOf(word: string): string {
  let sound = /^[aeiouyh]/.test(word) ? 'A' : '';
  for (let rest = word; rest !== '';) {
    const hit = SOUNDS.find(([spelling]) => spelling.test(rest));
    const spelled = hit ? (hit[0].exec(rest)?.[0].length ?? 1) : 1;
    if (hit && !sound.endsWith(hit[1])) sound += hit[1];
    rest = rest.slice(spelled);
  }
  return sound;
}

/** Insertions, deletions, substitutions and swaps of neighbours that turn one text into the other. */
export function editDistance(a: string, b: string): number {
  let beforeLast: number[] = [];
  let last = Array.from({ length: b.length + 1 }, (_, column) => column);
  for (let row = 1; row <= a.length; row++) {
    const current = [row];
    for (let column = 1; column <= b.length; column++) {
      const same = a[row - 1] === b[column - 1];
      let best = Math.min(last[column]! + 1, current[column - 1]! + 1, last[column - 1]! + (same ? 0 : 1));
      if (row > 1 && column > 1 && a[row - 1] === b[column - 2] && a[row - 2] === b[column - 1]) {
        best = Math.min(best, beforeLast[column - 2]! + 1);
      }
      current.push(best);
    }
    beforeLast = last;
    last = current;
  }
  return last[b.length]!;
}

/** 0 … 1: by letters and by sound. */
export function likeness(a: string, b: string): number {
  const letters = 1 - editDistance(a, b) / Math.max(a.length, b.length);
  const [soundA, soundB] = [soundOf(a), soundOf(b)];
  const sounds = 1 - editDistance(soundA, soundB) / Math.max(soundA.length, soundB.length, 1);
  return 0.6 * letters + 0.4 * sounds;
}
