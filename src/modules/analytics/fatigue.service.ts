import { Injectable } from '@nestjs/common';
import { addDays, type LocalDay, weekStartOf } from '../../platform/calendar/index.js';
import type { Viewpoint } from '../../platform/record/index.js';
import {
  adviceInWords,
  FATIGUE_METHOD,
  currentFatigue,
  fatigueByWeek,
  fatigueOfDay,
  riskLevel,
} from './fatigue-answers.js';
import type { CurrentFatigue, FatigueAnswer, FatigueHistory, FatigueOfDay } from './fatigue.dto.js';
import { loadAnswer } from './load-answers.js';
import { LoadDaysRepository } from './load-days.repository.js';
import type { LoadAnswer } from './load.dto.js';
import { fatigueOn } from './load/fatigue.js';
import { basisOn, loadChange } from './load/load-change.js';
import { datesBetween, type RecordedDays } from './load/recorded-days.js';

const DEFAULT_HISTORY_DAYS = 30;
const DEFAULT_LOAD_DAYS = 28;
/** How many weeks of history the phone's chart shows. */
const WEEKS = 4;

/** How tired an athlete is and was, and what was done: read from one row a day. */
@Injectable()
export class FatigueService {
  constructor(private readonly days: LoadDaysRepository) {}

  async assess(viewer: Viewpoint, historyDays = DEFAULT_HISTORY_DAYS): Promise<FatigueAnswer> {
    const { today, weightUnit, now } = viewer;
    const mondays = Array.from({ length: WEEKS }, (_, index) =>
      addDays(weekStartOf(today), 7 * (index + 1 - WEEKS)),
    );
    const first = addDays(today, 1 - historyDays);
    const days = await this.days.listFor(viewer, earlier(first, mondays[0]!), today);
    const weeks = mondays.map((monday) => {
      const sunday = addDays(monday, 6);
      return [monday, fatigueOn(days, earlier(sunday, today))] as [LocalDay, ReturnType<typeof fatigueOn>];
    });
    const current = fatigueOn(days, today);
    return {
      current_fatigue: currentFatigue(current, weightUnit, now),
      fatigue_history: fatigueByWeek(weeks),
      history: historyOf(days, first, viewer),
      recommendation: adviceInWords(current),
      risk_level: riskLevel(current.level),
    };
  }

  async current(viewer: Viewpoint): Promise<CurrentFatigue> {
    const days = await this.days.listFor(viewer, viewer.today, viewer.today);
    return currentFatigue(fatigueOn(days, viewer.today), viewer.weightUnit, viewer.now);
  }

  async history(viewer: Viewpoint, historyDays = DEFAULT_HISTORY_DAYS): Promise<FatigueHistory> {
    const first = addDays(viewer.today, 1 - historyDays);
    const days = await this.days.listFor(viewer, first, viewer.today);
    return { history: historyOf(days, first, viewer), ...FATIGUE_METHOD };
  }

  async load(viewer: Viewpoint, dayCount = DEFAULT_LOAD_DAYS): Promise<LoadAnswer> {
    const first = addDays(viewer.today, 1 - dayCount);
    const days = await this.days.listFor(viewer, first, viewer.today);
    return loadAnswer(days, first, viewer);
  }
}

/** The loads of one answer are in one basis, that of its last day: a series of two units is none. */
function historyOf(days: RecordedDays, first: LocalDay, { today, weightUnit }: Viewpoint): FatigueOfDay[] {
  const basis = basisOn(days, today);
  return datesBetween(first, today).map((day) => {
    const fatigue = fatigueOn(days, day);
    const load = fatigue.load.basis === basis ? fatigue.load : loadChange(days, day, basis);
    return fatigueOfDay({ ...fatigue, load }, weightUnit);
  });
}

function earlier(one: LocalDay, other: LocalDay): LocalDay {
  return one < other ? one : other;
}
