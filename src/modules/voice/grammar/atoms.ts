import type { ExerciseSpan } from '../../exercise-match/index.js';
import { commandAt, isSetTag, type Phrase, phraseAt } from './lexicon.js';
import { meantAs } from './meant-names.js';
import { isPlural, numberAt } from './number-words.js';
import type { Tag } from './tags.js';
import { countedNumber, isPointedAt, isTorn } from './torn-numbers.js';
import type { Token, Transcript } from './tokens.js';

/** A stretch of a sentence that does one thing. */
export interface Atom {
  readonly tag: Tag;
  /** As in the transcript. */
  readonly text: string;
  /** Of a number. */
  readonly value: number;
  /** Number that the recogniser may have misheard: it is not taken without asking. */
  readonly unsure: boolean;
  /** "seventy fives". */
  readonly plural: boolean;
  /** Of a clock or chain. */
  readonly parts: readonly string[];
  readonly span: ExerciseSpan | null;
  /** What is told to the app by these words, if they stand alone. */
  readonly command: { readonly tag: Tag; readonly name: string | null } | null;
  /** Characters of the transcript. */
  readonly start: number;
  readonly end: number;
  /** No space before it. */
  readonly glued: boolean;
  /** A number in digits, or "a" counted as one. */
  readonly digits: boolean;
}

/** Words that sound like numbers, taken as such only right before "reps". */
const HEARD_BEFORE_REPS: ReadonlyMap<string, { value: number; unsure: boolean }> = new Map([
  ['too', { value: 2, unsure: false }],
  ['tree', { value: 3, unsure: false }],
  ['free', { value: 3, unsure: false }],
  ['sex', { value: 6, unsure: false }],
  ['ate', { value: 8, unsure: false }],
  ['won', { value: 1, unsure: false }],
  ['to', { value: 2, unsure: true }],
  ['tin', { value: 10, unsure: true }],
  ['then', { value: 10, unsure: true }],
]);

/** Splits a transcript into atoms: exercise names, numbers, known phrases, and words that are none of these. */
export function atomise({ text, tokens }: Transcript, spans: readonly ExerciseSpan[]): Atom[] {
  const byStart = new Map(meantAs(spans, tokens).map((span) => [span.start, span]));
  const atoms: Atom[] = [];
  for (let at = 0; at < tokens.length;) {
    const found = atomAt(tokens, at, byStart.get(at));
    const [first, last] = [tokens[at]!, tokens[found.end - 1]!];
    // Field by field: spreading one object over another is slow.
    atoms.push({
      tag: found.tag,
      value: found.value ?? Number.NaN,
      unsure: (found.unsure ?? false) || (found.tag === 'number' && isTorn(text, tokens, at, found.end)),
      plural: found.plural ?? false,
      parts: first.parts,
      span: found.span ?? null,
      command: found.command ?? null,
      digits: first.kind === 'number',
      text: found.said ?? spokenText(text, tokens.slice(at, found.end)),
      start: first.start,
      end: last.end,
      glued: first.glued,
    });
    at = found.end;
  }
  return atoms;
}

/** As in the transcript, without what was left out between the words. */
function spokenText(text: string, tokens: readonly Token[]): string {
  const [first, last] = [tokens[0]!, tokens.at(-1)!];
  if (tokens.length === 1) return text.slice(first.start, first.end);
  const torn = tokens.some(({ start }, i) => i > 0 && /\p{L}/u.test(text.slice(tokens[i - 1]!.end, start)));
  return torn ? tokens.map((token) => token.text).join(' ') : text.slice(first.start, last.end);
}

type Found = Pick<Atom, 'tag'> &
  Partial<Pick<Atom, 'value' | 'unsure' | 'plural' | 'span' | 'command'>> & {
    end: number;
    said?: string | null;
  };

function atomAt(tokens: readonly Token[], at: number, span: ExerciseSpan | undefined): Found {
  // "it's 8 am and I did …"
  if (/^[ap]m$/.test(tokens[at]!.text) && isHour(tokens[at - 1])) return { tag: 'word', end: at + 1 };
  const misheard = misheardNumber(tokens, at);
  if (misheard) return misheard;
  const command = commandAt(tokens, at);
  const phrase = phraseWithoutNumber(tokens, at);
  const number = countedNumber(tokens, at);
  if (isPronoun(tokens, at, number?.end)) return { tag: 'filler', end: at + 1 };
  const known = Math.max(phrase?.length ?? 0, number ? number.end - at : 0, span ? span.end - at : 0);
  if (command && command.length > known)
    return { tag: command.tag, said: command.text, command, end: at + command.length };
  const alone = command && command.length === known ? { tag: command.tag, name: command.name } : null;
  const length = phrase?.length ?? 0;
  // "tempo" and "warm-up" are names of exercises too, but said of a set they describe it.
  const named = span && (span.end - at > length || (span.end - at === length && !isSetTag(phrase!.tag)));
  if (named) return { tag: 'exercise', span, end: span.end, command: alone };
  if (number && number.end - at >= (phrase?.length ?? 0)) {
    return {
      tag: 'number',
      value: number.value,
      unsure: isPointedAt(tokens, at, number),
      plural: isPlural(tokens[number.end - 1]!.text),
      end: number.end,
      command: alone,
    };
  }
  // "-20 for 5"
  if (phrase?.tag === 'to' && at === 0 && /^[-–—]$/.test(tokens[0]!.text) && tokens[1]?.kind === 'number')
    return { tag: 'minus', end: 1 };
  if (phrase) return { tag: phrase.tag, said: phrase.text, end: at + phrase.length, command: alone };
  const { kind } = tokens[at]!;
  return { tag: kind === 'clock' || kind === 'chain' ? kind : 'word', end: at + 1 };
}

const isHour = (token: Token | undefined): boolean =>
  token?.kind === 'clock' || (token?.kind === 'number' && token.value <= 12);

/** Before "one" these point at a set instead of counting. */
const POINTING = new Set(
  'that this each every any which first second third heavy light easy hard tough good bad ugly big nice quick final'.split(
    ' ',
  ),
);

/** "ten reps on that one": no number. "that one thirty five" and "one rep" are. */
function isPronoun(tokens: readonly Token[], at: number, end: number | undefined): boolean {
  if (tokens[at]!.text !== 'one' || end !== at + 1 || !POINTING.has(tokens[at - 1]?.text ?? '')) return false;
  // "eight reps, make that one"
  if (tokens[at - 2]?.text === 'make') return false;
  const next = phraseAt(tokens, at + 1)?.tag;
  return next !== 'reps' && next !== 'sets' && next !== 'more' && next !== 'plate' && next !== 'minute';
}

/** "no one eighty five": a word that ends in "one" leaves it to the number that begins there. */
function phraseWithoutNumber(tokens: readonly Token[], at: number): Phrase | undefined {
  const phrase = phraseAt(tokens, at);
  const last = at + (phrase?.length ?? 0) - 1;
  if (phrase?.tag === 'another_set' && isReserve(tokens, last)) return undefined;
  // "all three sets" counts them.
  if (phrase?.tag === 'all' && phrase.length >= 2 && phraseAt(tokens, last + 1)?.tag === 'sets')
    return { ...phrase, length: 1 };
  if (!phrase || phrase.length < 2 || tokens[last]?.text !== 'one') return phrase;
  if ((numberAt(tokens, last)?.value ?? 0) < 100) return phrase;
  return phraseAt(tokens.slice(0, last), at) ?? phrase;
}

/** "one more in me", "one more rep in the tank". */
const isReserve = (tokens: readonly Token[], at: number): boolean =>
  phraseAt(tokens, at)?.tag === 'rir' || phraseAt(tokens, at + 1)?.tag === 'rir';

/** "RP ate" is RPE 8. */
const EFFORT = new Set(['rp', 'rpe', 'p', 'e']);

/** "too sets of 5", "for sets of 5": two of them, four of them? "185 for sets of 8" is plain. */
function setsFollow(tokens: readonly Token[], at: number): boolean {
  const { text } = tokens[at]!;
  if (tokens[at + 1]?.text !== 'sets' || !(text === 'for' || HEARD_BEFORE_REPS.has(text))) return false;
  return text !== 'then' && (at === 0 || numberAt([tokens[at - 1]!], 0) === undefined);
}

function misheardNumber(tokens: readonly Token[], at: number): Found | undefined {
  const heard = HEARD_BEFORE_REPS.get(tokens[at]!.text);
  const effort = heard?.value === 8 && EFFORT.has(tokens[at - 1]?.text ?? '');
  if (setsFollow(tokens, at)) return { tag: 'number', value: heard?.value ?? 4, unsure: true, end: at + 1 };
  if (!heard || !(effort || phraseAt(tokens, at + 1)?.tag === 'reps')) return undefined;
  return { tag: 'number', ...heard, end: at + 1 };
}
