import type { Token } from './tokens.js';

/** A number made of one or more tokens. */
export interface SpokenNumber {
  readonly value: number;
  /** Index after its last token. */
  readonly end: number;
  /** Written in digits by the recogniser; otherwise in words, at least in part. */
  readonly digits: boolean;
}

const UNITS = new Map(
  'one two three four five six seven eight nine'.split(' ').map((word, i): [string, number] => [word, i + 1]),
);
const TEENS = new Map(
  'ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen'
    .split(' ')
    .map((word, i): [string, number] => [word, i + 10]),
);
const TENS = new Map(
  'twenty thirty forty fifty sixty seventy eighty ninety'
    .split(' ')
    .map((word, i): [string, number] => [word, (i + 2) * 10]),
);
/** "the seventy fives": a pair of dumbbells is told in the plural. */
for (const [word, value] of Array.from(UNITS)) UNITS.set(word === 'six' ? 'sixes' : `${word}s`, value);
for (const [word, value] of Array.from(TEENS)) TEENS.set(`${word}s`, value);
for (const [word, value] of Array.from(TENS)) TENS.set(word.replace(/y$/, 'ies'), value);
TENS.set('fourty', 40).set('tweny', 20);

const ZEROS = new Set(['zero', 'oh', 'o', 'ought']);
const HUNDRED = new Set(['hundred', 'hundo', 'hunnid']);
/** "a buck thirty five" */
const ONE_HUNDRED = new Set([...HUNDRED, 'buck']);
const PARTS: ReadonlyMap<string, number> = new Map([
  ['half', 0.5],
  ['quarter', 0.25],
]);

/** What a cardinal below a hundred is, and where it ends. */
interface Cardinal {
  readonly value: number;
  readonly end: number;
}

/**
 * The number that begins at a token, as long as it goes: "two twenty five" is 225, "ten sixty" is 10.
 *
 * @returns undefined when none begins there
 */
export function numberAt(tokens: readonly Token[], at: number): SpokenNumber | undefined {
  const whole = spelledAt(tokens, at) ?? wholeAt(tokens, at) ?? pointAt(tokens, at, 0);
  if (!whole) return undefined;
  const exact = withFraction(tokens, whole);
  return { ...exact, digits: exact.end === at + 1 && tokens[at]?.kind === 'number' };
}

/** Whether the last word of a number is a plural. */
export const isPlural = (word: string): boolean => /(?:[^s]s|sixes)$/.test(word) && !/\d/.test(word);

/** What may follow a weight that was spelled out: "two two five for 8". */
export const ENDS_WEIGHT = new Set(['for', 'x', 'times', 'pounds', 'lbs', 'lb', 'kilos', 'kg', 'by']);

/** "two two five", "2 25", "2 2 5": a weight of three digits with spaces in it, told by what follows. */
function spelledAt(tokens: readonly Token[], at: number): Cardinal | undefined {
  const [a, b, c] = [digitAt(tokens, at), digitAt(tokens, at + 1), digitAt(tokens, at + 2)];
  const before = tokens[at - 1];
  if (a === undefined || (before && (digitAt(tokens, at - 1) !== undefined || before.kind === 'number')))
    return undefined;
  const last = before?.text === 'at' || before?.text === 'with';
  const joins = (end: number) => ENDS_WEIGHT.has(tokens[end]?.text ?? '') || (last && !tokens[end]);
  if (b !== undefined && c !== undefined && a > 0 && joins(at + 3))
    return { value: a * 100 + b * 10 + c, end: at + 3 };
  const pair = tokens[at + 1];
  const twoDigits = pair?.kind === 'number' && /^[0-9]\d(?:\.5)?$/.test(pair.text) && !pair.glued && a > 0;
  return twoDigits && joins(at + 2) && tokens[at]!.kind === 'number'
    ? { value: a * 100 + pair.value, end: at + 2 }
    : undefined;
}

/** A single digit, in words or not. */
function digitAt(tokens: readonly Token[], at: number): number | undefined {
  const token = tokens[at];
  if (token?.kind === 'number' && /^\d$/.test(token.text) && !token.glued) return token.value;
  return token && (ZEROS.has(token.text) ? 0 : UNITS.get(token.text));
}

function wholeAt(tokens: readonly Token[], at: number): Cardinal | undefined {
  const token = tokens[at];
  if (!token) return undefined;
  if (token.kind === 'number') return digitsAt(tokens, at, token);
  if (token.kind !== 'word') return undefined;
  if ((token.text === 'a' || token.text === 'the') && ONE_HUNDRED.has(tokens[at + 1]?.text ?? '')) {
    return afterHundred(tokens, 100, at + 2);
  }
  if (HUNDRED.has(token.text)) return afterHundred(tokens, 100, at + 1);
  const unit = UNITS.get(token.text);
  if (unit !== undefined) return afterUnit(tokens, unit, at + 1);
  return ZEROS.has(token.text) && token.text === 'zero'
    ? { value: 0, end: at + 1 }
    : belowHundred(tokens, at);
}

/** "2 hundred", "2 twenty five": digits where a word could stand. */
function digitsAt(tokens: readonly Token[], at: number, token: Token): Cardinal {
  const next = tokens[at + 1];
  const small = Number.isInteger(token.value) && token.value >= 1 && token.value <= 9;
  if (small && next?.kind === 'word' && !next.glued) {
    if (HUNDRED.has(next.text)) return afterHundred(tokens, token.value * 100, at + 2);
    const rest = TENS.has(next.text) || TEENS.has(next.text) ? belowHundred(tokens, at + 1) : undefined;
    if (rest) return { value: token.value * 100 + rest.value, end: rest.end };
  }
  if (next?.text === 'thousand' && token.value <= 99) return { value: token.value * 1000, end: at + 2 };
  return { value: token.value, end: at + 1 };
}

function afterUnit(tokens: readonly Token[], unit: number, at: number): Cardinal {
  const next = tokens[at];
  const alone = { value: unit, end: at };
  if (!next || (next.glued && next.kind !== 'word')) return alone;
  if (HUNDRED.has(next.text)) return afterHundred(tokens, unit * 100, at + 1);
  if (next.text === 'thousand') return { value: unit * 1000, end: at + 1 };
  if (ZEROS.has(next.text)) {
    const last = UNITS.get(tokens[at + 1]?.text ?? '');
    return last === undefined ? alone : { value: unit * 100 + last, end: at + 2 };
  }
  const twoDigits = next.kind === 'number' && /^[1-9]\d(?:\.5)?$/.test(next.text);
  // "three 30s" and "three 30 second planks" are three of them.
  if (twoDigits && !isPluralMark(tokens[at + 1]) && !ONE_LONG.has(tokens[at + 1]?.text ?? ''))
    return { value: unit * 100 + next.value, end: at + 1 };
  const rest = TENS.has(next.text) || TEENS.has(next.text) ? belowHundred(tokens, at) : undefined;
  const counted = rest && ONE_LONG.has(tokens[rest.end]?.text ?? '');
  return rest && !counted ? { value: unit * 100 + rest.value, end: rest.end } : alone;
}

/** A unit in the singular tells how long each one was. */
const ONE_LONG = new Set('second sec minute min meter metre yard'.split(' '));

const isPluralMark = (token: Token | undefined): boolean => token?.text === 's' && token.glued;

function afterHundred(tokens: readonly Token[], hundreds: number, at: number): Cardinal {
  const and = tokens[at]?.text === 'and' ? at + 1 : at;
  const digits = tokens[and];
  const joined = digits?.kind === 'number' && !digits.glued && /^\d{1,2}(?:\.5)?$/.test(digits.text);
  // "1 hundred 35 for 10" is one weight, "1 hundred 35 reps" is two numbers.
  if (joined && (and > at || ENDS_WEIGHT.has(tokens[and + 1]?.text ?? '')))
    return { value: hundreds + digits.value, end: and + 1 };
  const rest = belowHundred(tokens, and) ?? (and > at ? unitAt(tokens, and) : unitAt(tokens, at));
  return rest ? { value: hundreds + rest.value, end: rest.end } : { value: hundreds, end: at };
}

function unitAt(tokens: readonly Token[], at: number): Cardinal | undefined {
  const unit = UNITS.get(tokens[at]?.text ?? '');
  return unit === undefined ? undefined : { value: unit, end: at + 1 };
}

/** 10 … 99. */
function belowHundred(tokens: readonly Token[], at: number): Cardinal | undefined {
  const text = tokens[at]?.text ?? '';
  const teen = TEENS.get(text);
  if (teen !== undefined) return { value: teen, end: at + 1 };
  const tens = TENS.get(text);
  if (tens === undefined) return undefined;
  const unit = unitAt(tokens, at + 1);
  return unit ? { value: tens + unit.value, end: unit.end } : { value: tens, end: at + 1 };
}

/** "point five", "point two five". */
function pointAt(tokens: readonly Token[], at: number, whole: number): Cardinal | undefined {
  if (tokens[at]?.text !== 'point') return undefined;
  let end = at + 1;
  let digits = '';
  for (; end < tokens.length && digits.length < 3; end++) {
    const { text, kind } = tokens[end]!;
    const digit = ZEROS.has(text) ? 0 : UNITS.get(text);
    if (digit !== undefined) digits += String(digit);
    else if (kind === 'number' && /^\d{1,2}$/.test(text) && digits === '') digits = text;
    else break;
  }
  return digits === '' ? undefined : { value: whole + Number(`0.${digits}`), end };
}

/** "and a half", "and three quarters", "½", "point five" behind a whole number. */
function withFraction(tokens: readonly Token[], { value, end }: Cardinal): Cardinal {
  if (!Number.isInteger(value)) return { value, end };
  const point = pointAt(tokens, end, value);
  if (point) return point;
  const [first, slash, second] = tokens.slice(end, end + 3);
  if (first?.kind === 'number' && slash?.text === '/' && second?.glued && !first.glued) {
    const ratio = first.value / second.value;
    if ([0.25, 0.5, 0.75].includes(ratio)) return { value: value + ratio, end: end + 3 };
  }
  if (first?.text !== 'and') return { value, end };
  const part = PARTS.get(second?.text ?? '');
  if (slash?.text === 'a' && part !== undefined) return { value: value + part, end: end + 3 };
  const three = slash?.text === 'three' || slash?.text === '3';
  return three && second?.text === 'quarters' ? { value: value + 0.75, end: end + 3 } : { value, end };
}
