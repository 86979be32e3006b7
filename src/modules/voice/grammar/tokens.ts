/** One word, number or mark of a transcript. */
export interface Token {
  /** `clock`: "2:25"; `chain`: "3-1-1-0". */
  readonly kind: 'word' | 'number' | 'clock' | 'chain' | 'mark';
  /** Lower case, without apostrophes and accents. */
  readonly text: string;
  /** Of a number. */
  readonly value: number;
  /** Of a clock or chain. */
  readonly parts: readonly string[];
  /** Where it stands in the cleaned transcript. */
  readonly start: number;
  readonly end: number;
  /** No space before it. */
  readonly glued: boolean;
}

export interface Transcript {
  /** As said, cleaned of what cannot be read aloud. */
  readonly text: string;
  readonly tokens: readonly Token[];
}

/** The rest of a longer transcript is not taken apart; it is too long to be a sentence anyway. */
export const MAX_CHARACTERS = 2_000;

/**
 * Chain, clock, number, plural, then words: a unit, a cross, any. What is none of them is a mark. Every alternative is of
 * bounded length or takes one kind of character: linear whatever the input.
 */
const TOKEN = new RegExp(
  [
    '((?<![\\d.,])\\d{1,2}(?:-(?:\\d{1,2}|[xX])){2,3}(?![\\w-]))',
    '((?<![\\d:])\\d{1,3}(?::\\d{2}){1,2}(?![\\d:]))',
    '(\\d{1,3}(?:,\\d{3})+(?:\\.\\d+)?(?!\\d)|\\d+(?:\\.\\d+)?|\\.\\d+)',
    "((?<=\\d)['’]s\\b)",
    '((?<=\\d\\s?)(?:kgs?|lbs?|KGS?|LBS?)(?=[xX]\\s?\\d)' +
      '|(?<=\\d)[xX](?=(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|fifteen)\\b)' +
      "|\\p{L}[\\p{L}\\p{M}'’]*)",
    '[^\\s\\p{M}]',
  ].join('|'),
  'gu',
);

/** Most transcripts: nothing in them has a second form. */
const PLAIN_TEXT = /^[\x20-\x7e]*$/;
const PLAIN_WORD = /^[a-zA-Z]+$/;

const FRACTIONS: Readonly<Record<string, string>> = { '½': ' 1/2', '¼': ' 1/4', '¾': ' 3/4' };

/** The words, numbers and marks of a transcript, in order. */
export function tokenise(transcript: string): Transcript {
  const text = cleaned(transcript.slice(0, MAX_CHARACTERS));
  const tokens = Array.from(text.matchAll(TOKEN), tokenOf);
  return {
    text,
    tokens: tokens.filter((token, at) => !isHyphen(tokens, at) && !HESITATIONS.has(token.text)),
  };
}

function cleaned(transcript: string): string {
  if (PLAIN_TEXT.test(transcript)) return transcript;
  return transcript
    .toWellFormed()
    .replace(/[½¼¾]/g, (sign) => FRACTIONS[sign] ?? sign)
    .normalize('NFKC');
}

/** Said while thinking, in the middle of a name, a number or a phrase too. */
const HESITATIONS = new Set(
  'um umm uh uhh uhm er erm hmm mm mmm ah ahh eh like so yeah okay ok alright'.split(' '),
);

/** "warm-up" and "45-pound" are two words; "8-10" and "bench - 225" keep their mark. */
function isHyphen(tokens: readonly Token[], at: number): boolean {
  const { text, glued } = tokens[at]!;
  const [before, after] = [tokens[at - 1], tokens[at + 1]];
  return /^[-‐‑]$/.test(text) && glued && isJoined(before) && after?.kind === 'word' && after.glued;
}

const isJoined = (token: Token | undefined): boolean => token?.kind === 'word' || token?.kind === 'number';

function tokenOf(match: RegExpExecArray | RegExpMatchArray): Token {
  const [raw, chain, clock, number, plural, word] = match;
  const start = match.index ?? 0;
  const before = start > 0 ? (match.input ?? '')[start - 1]! : ' ';
  const place = { start, end: start + raw.length, glued: !/\s/.test(before), parts: [], value: Number.NaN };
  if (word) return { ...place, kind: 'word', text: plain(raw) };
  if (number) return { ...place, kind: 'number', text: raw, value: Number(raw.replaceAll(',', '')) };
  if (chain) return { ...place, kind: 'chain', text: raw, parts: raw.toLowerCase().split('-') };
  if (clock) return { ...place, kind: 'clock', text: raw, parts: raw.split(':') };
  if (plural) return { ...place, kind: 'word', text: 's' };
  return { ...place, kind: 'mark', text: raw };
}

function plain(word: string): string {
  if (PLAIN_WORD.test(word)) return word.toLowerCase();
  return word
    .normalize('NFKD')
    .replace(/['’\p{M}]/gu, '')
    .toLowerCase();
}
