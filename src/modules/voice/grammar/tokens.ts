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

/** Every alternative is of bounded length or takes one kind of character: linear whatever the input. */
const TOKEN = new RegExp(
  [
    '(?<chain>(?<![\\d.,])\\d{1,2}(?:-(?:\\d{1,2}|[xX])){2,3}(?![\\w-]))',
    '(?<clock>(?<![\\d:])\\d{1,3}(?::\\d{2}){1,2}(?![\\d:]))',
    '(?<number>\\d{1,3}(?:,\\d{3})+(?:\\.\\d+)?(?!\\d)|\\d+(?:\\.\\d+)?|\\.\\d+)',
    "(?<plural>(?<=\\d)['’]s\\b)",
    '(?<unit>(?<=\\d\\s?)(?:kgs?|lbs?|KGS?|LBS?)(?=[xX]\\s?\\d))',
    '(?<cross>(?<=\\d)[xX](?=(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|fifteen)\\b))',
    "(?<word>\\p{L}[\\p{L}\\p{M}'’]*)",
    '(?<mark>[^\\s\\p{M}])',
  ].join('|'),
  'gu',
);

const FRACTIONS: Readonly<Record<string, string>> = { '½': ' 1/2', '¼': ' 1/4', '¾': ' 3/4' };

/** The words, numbers and marks of a transcript, in order. */
export function tokenise(transcript: string): Transcript {
  const text = transcript
    .slice(0, MAX_CHARACTERS)
    .toWellFormed()
    .replace(/[½¼¾]/g, (sign) => FRACTIONS[sign] ?? sign)
    .normalize('NFKC');
  const tokens = Array.from(text.matchAll(TOKEN), tokenOf);
  return {
    text,
    tokens: tokens.filter((token, at) => !isHyphen(tokens, at) && !HESITATIONS.has(token.text)),
  };
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
  const [raw] = match;
  const start = match.index ?? 0;
  const before = start > 0 ? (match.input ?? '')[start - 1]! : ' ';
  const place = { start, end: start + raw.length, glued: !/\s/.test(before), parts: [], value: Number.NaN };
  const groups = match.groups ?? {};
  if (groups.chain) return { ...place, kind: 'chain', text: raw, parts: raw.toLowerCase().split('-') };
  if (groups.clock) return { ...place, kind: 'clock', text: raw, parts: raw.split(':') };
  if (groups.number) return { ...place, kind: 'number', text: raw, value: Number(raw.replaceAll(',', '')) };
  if (groups.plural) return { ...place, kind: 'word', text: 's' };
  if (groups.unit) return { ...place, kind: 'word', text: plain(raw) };
  if (groups.word || groups.cross) return { ...place, kind: 'word', text: plain(raw) };
  return { ...place, kind: 'mark', text: raw };
}

function plain(word: string): string {
  return word
    .normalize('NFKD')
    .replace(/['’\p{M}]/gu, '')
    .toLowerCase();
}
