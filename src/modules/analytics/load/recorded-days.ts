import { addDays, daysBetween, type LocalDay } from '../../../platform/calendar/index.js';

/** Working sets of a day that are alike, and said their effort. */
export interface EffortAtLoad {
  /** Exercise and repetitions: the same number for the same two, within one answer. */
  lift: number;
  /** 0 for bodyweight alone. */
  weightKg: number;
  effortSum: number;
  sets: number;
}

/** What the record holds of one day of the athlete. */
export interface RecordedDay {
  day: LocalDay;
  /** Live sets, warm-ups included. */
  sets: number;
  hardSets: number;
  /** Hard sets that moved no load. */
  unloadedHardSets: number;
  /** Kilograms × repetitions, of all sets. */
  tonnageKg: number;
  /** Sum of the effort (RPE) of the working sets that said it, and how many did. */
  effortSum: number;
  effortSets: number;
  /** The same by what was lifted; empty for days on which no figure that was asked for looks back. */
  efforts: EffortAtLoad[];
  /** 0 … 100 */
  readiness: number | null;
  /** 1 … 10 */
  sleepQuality: number | null;
  /** 1 … 10 */
  soreness: number | null;
  /** Session RPE × minutes of the workouts and runs that said it (Foster's arbitrary units). */
  sessionLoad: number;
  /** Workouts and runs that are over, and how many of them said a session RPE. */
  sessions: number;
  ratedSessions: number;
  isDeload: boolean;
  /** Notes of the day's workouts that mention a deload. */
  deloadNotes: string[];
}

/** How far back a day's figures look: what lies further back weighs less than 0.3 % in the slowest mean. */
export const LOOKBACK_DAYS = 84;

/** The days of which anything is recorded, to be asked by their date. */
export class RecordedDays {
  private readonly byDay: ReadonlyMap<LocalDay, RecordedDay>;
  /** How many days after the first recorded one each of them lies: dates are compared once, not for each figure. */
  private readonly offsets: readonly number[];

  /** @param days in their order */
  constructor(private readonly days: readonly RecordedDay[]) {
    this.byDay = new Map(days.map((recorded) => [recorded.day, recorded]));
    this.offsets = days.map(({ day }) => daysBetween(days[0]!.day, day));
  }

  on(day: LocalDay): RecordedDay | undefined {
    return this.byDay.get(day);
  }

  /** The recorded ones among the `count` days that end with `last`. */
  endingWith(last: LocalDay, count: number): RecordedDay[] {
    return this.days.slice(this.firstFrom(addDays(last, 1 - count)), this.firstFrom(addDays(last, 1)));
  }

  /** A figure of each of the days from one to another; 0 where nothing is recorded. */
  series(first: LocalDay, last: LocalDay, figure: (day: RecordedDay) => number): number[] {
    const figures = Array.from({ length: Math.max(0, daysBetween(first, last) + 1) }, () => 0);
    const [from, until] = [this.firstFrom(first), this.firstFrom(addDays(last, 1))];
    if (from >= until) return figures;
    const start = this.offsets[from]! - daysBetween(first, this.days[from]!.day);
    for (let index = from; index < until; index += 1)
      figures[this.offsets[index]! - start] = figure(this.days[index]!);
    return figures;
  }

  /** Whether the record reaches back to a day or further: only then is a blank day after it a day of rest. */
  recordsBefore(day: LocalDay): boolean {
    return this.days.some((recorded) => recorded.day <= day && recorded.sets + recorded.sessions > 0);
  }

  /** The first day of training among those that a figure of `day` looks back on; undefined when there is none. */
  trainingSince(day: LocalDay): LocalDay | undefined {
    return this.endingWith(day, LOOKBACK_DAYS).find(({ sets }) => sets > 0)?.day;
  }

  /** The index of the first recorded day that is not before one. */
  private firstFrom(day: LocalDay): number {
    let [low, high] = [0, this.days.length];
    while (low < high) {
      const middle = (low + high) >>> 1;
      if (this.days[middle]!.day < day) low = middle + 1;
      else high = middle;
    }
    return low;
  }
}

/** The dates from one to another, both included; none when the other is earlier. */
export function datesBetween(first: LocalDay, last: LocalDay): LocalDay[] {
  const count = daysBetween(first, last) + 1;
  return Array.from({ length: Math.max(0, count) }, (_, index) => addDays(first, index));
}
