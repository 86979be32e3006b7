import { rounded, roundedOrNull } from '../../platform/figures/index.js';
import type { LocalDay } from '../../platform/calendar/index.js';
import type { Viewpoint } from '../../platform/record/index.js';
import { shownMass, type WeightUnit } from '../workout/index.js';
import { loadUnit, shownLoad } from './load-units.js';
import type { ChangeOfLoad, DailyLoad, LoadAnswer, WeekOfLoad } from './load.dto.js';
import { changeInWords, changePercent } from './load/change-in-words.js';
import { type LoadBasis, loadOf } from './load/load-basis.js';
import { type LoadChange, loadChange } from './load/load-change.js';
import { type LoadWeek, loadWeek, type SessionWeek, sessionWeek } from './load/load-week.js';
import { datesBetween, type RecordedDays } from './load/recorded-days.js';

const METHOD =
  'Acute and chronic: exponentially weighted means of the daily load, N = 7 and 28. Monotony: mean over population ' +
  'standard deviation of seven days, rest days as 0; strain: load of the week × monotony.';
const CAVEAT =
  'Indicators of change, not of injury: no band of them has been shown to cause or to prevent one.';

/** The load of the days from one to today, and what became of it in the last week. */
export function loadAnswer(
  days: RecordedDays,
  first: LocalDay,
  { today, weightUnit }: Pick<Viewpoint, 'today' | 'weightUnit'>,
): LoadAnswer {
  const change = loadChange(days, today);
  const { basis } = change;
  const session = sessionWeek(days, today);
  return {
    load_basis: basis,
    unit: loadUnit(basis, weightUnit),
    daily: datesBetween(first, today).map((date) => dailyLoad(days, date, basis, weightUnit)),
    week: weekOfLoad(loadWeek(days, today, basis), (load) => shownLoad(load, basis, weightUnit)),
    session_week: session && sessionWeekAnswer(session),
    change: changeOfLoad(change, weightUnit),
    summary: changeInWords(change),
    method: METHOD,
    caveat: CAVEAT,
  };
}

function dailyLoad(days: RecordedDays, date: LocalDay, basis: LoadBasis, unit: WeightUnit): DailyLoad {
  const recorded = days.on(date);
  return {
    date,
    load: shownLoad(loadOf(recorded, basis), basis, unit),
    volume_load: shownMass(recorded?.tonnageKg ?? 0, unit),
    hard_sets: recorded?.hardSets ?? 0,
    session_load: recorded && recorded.ratedSessions > 0 ? rounded(recorded.sessionLoad, 1) : null,
  };
}

function weekOfLoad({ load, monotony }: LoadWeek, shown: (load: number) => number): WeekOfLoad {
  return {
    load: shown(load),
    monotony: roundedOrNull(monotony?.monotony ?? null, 4),
    strain: monotony && shown(monotony.strain),
    monotony_capped: monotony?.isCapped ?? false,
  };
}

function sessionWeekAnswer(week: SessionWeek) {
  const shown = (load: number) => rounded(load, 1);
  return {
    ...weekOfLoad(week, shown),
    unit: 'AU',
    sessions: week.sessions,
    coverage: rounded(week.coverage, 2),
  };
}

function changeOfLoad(change: LoadChange, unit: WeightUnit): ChangeOfLoad {
  return {
    acute_load: shownLoad(change.acute, change.basis, unit),
    chronic_load: shownLoad(change.chronic, change.basis, unit),
    ratio: roundedOrNull(change.ratio, 3),
    rolling_ratio: roundedOrNull(change.coupledRatio, 3),
    uncoupled_ratio: roundedOrNull(change.uncoupledRatio, 3),
    change_percent: changePercent(change),
    coverage: change.coverage,
    insufficient_data: change.ratio === null,
  };
}
