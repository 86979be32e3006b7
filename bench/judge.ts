import type { Reading, SetReading } from '../src/modules/voice/grammar/reading.ts';

/** What a row of data/eval expects of a set: absent is null, a set is a working one unless it says otherwise. */
export type ExpectedSet = Partial<Record<FieldName | OptionalName, string | number | null>>;

export interface Expectation {
  intent: string;
  action: string;
  sets?: ExpectedSet[] | null;
  control?: string | null;
  suggested_action?: string | null;
  asks?: string;
}

/** How one reading compares with what was expected. */
export interface Judgement {
  fields: number;
  right: number;
  /** Numbers expected or read, and how many of them differ. */
  numbers: number;
  numberErrors: number;
  /** Whether something had to be asked or confirmed, and was. */
  mustAsk: number;
  asked: number;
  /** Accepted without a question, with a wrong number or a set too many or too few. */
  silent: number;
  faults: string[];
}

const FIELDS = {
  exercise: (set: SetReading) => set.exercise?.slug ?? null,
  weight: (set: SetReading) => set.weight,
  unit: (set: SetReading) => set.weightUnit,
  reps: (set: SetReading) => set.reps,
  duration_seconds: (set: SetReading) => set.durationSeconds,
  distance_meters: (set: SetReading) => set.distanceMeters,
  rpe: (set: SetReading) => set.rpe,
  rir: (set: SetReading) => set.rir,
  tempo: (set: SetReading) => set.tempo,
  rest_seconds: (set: SetReading) => set.restSeconds,
  set_type: (set: SetReading) => set.setType,
  side: (set: SetReading) => set.side,
} as const;
/** Compared only where the row tells them. */
const OPTIONAL = {
  notes: (set: SetReading) => set.notes,
  load_mode: (set: SetReading) => set.loadMode,
} as const;

type FieldName = keyof typeof FIELDS;
type OptionalName = keyof typeof OPTIONAL;

const NUMBERS: ReadonlySet<string> = new Set([
  'weight',
  'reps',
  'duration_seconds',
  'distance_meters',
  'rpe',
  'rir',
  'rest_seconds',
]);
const STORING: ReadonlySet<string> = new Set(['log_set', 'correct_set']);

/** Compares a reading with what was expected, field by field. */
export function judge(expect: Expectation, reading: Reading): Judgement {
  const result: Judgement = {
    fields: 0,
    right: 0,
    numbers: 0,
    numberErrors: 0,
    mustAsk: expect.action === 'auto_accept' ? 0 : 1,
    asked: expect.action !== 'auto_accept' && reading.action !== 'auto_accept' ? 1 : 0,
    silent: 0,
    faults: [],
  };
  compare(result, 'intent', expect.intent, reading.intent);
  compare(result, 'action', expect.action, reading.action);
  if (expect.control !== undefined) compare(result, 'control', expect.control, reading.control);
  if (expect.suggested_action !== undefined) {
    compare(result, 'suggested_action', expect.suggested_action, reading.suggestedAction);
  }
  if (expect.asks !== undefined && expect.action === 'needs_clarification') {
    compare(result, 'asks', expect.asks, reading.asks);
  }
  if (expect.sets) compareSets(result, expect.sets, reading);
  const stored = reading.action === 'auto_accept' && STORING.has(reading.intent);
  const wrong = result.numberErrors > 0 || reading.intent !== expect.intent;
  if (stored && (wrong || (expect.sets && expect.sets.length !== reading.sets.length))) result.silent = 1;
  return result;
}

function compare(result: Judgement, name: string, wanted: unknown, got: unknown): void {
  result.fields += 1;
  if (Object.is(wanted, got)) result.right += 1;
  else result.faults.push(`${name}: ${String(wanted)} expected, ${String(got)} read`);
}

function compareSets(result: Judgement, expected: readonly ExpectedSet[], { sets }: Reading): void {
  compare(result, 'sets', expected.length, sets.length);
  for (const [at, wanted] of expected.entries()) compareSet(result, wanted, sets[at], at);
}

function compareSet(result: Judgement, wanted: ExpectedSet, got: SetReading | undefined, at: number): void {
  for (const [name, of] of Object.entries(FIELDS)) {
    const absent = name === 'set_type' ? 'working' : null;
    const want = wanted[name as FieldName] ?? absent;
    const found = got ? of(got) : undefined;
    compare(result, `${at + 1}.${name}`, want, found);
    if (!NUMBERS.has(name)) continue;
    if (want !== null || (found ?? null) !== null) result.numbers += 1;
    if ((found ?? null) !== want) result.numberErrors += 1;
  }
  for (const [name, of] of Object.entries(OPTIONAL)) {
    const want = wanted[name as OptionalName];
    if (want !== undefined) compare(result, `${at + 1}.${name}`, want, got ? of(got) : undefined);
  }
}
