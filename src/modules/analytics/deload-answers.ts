import { rounded, roundedOrNull } from '../../platform/figures/index.js';
import { weekStartOf } from '../../platform/calendar/index.js';
import type { DeloadReview } from './deload-review.js';
import type { DeloadAnswer, DeloadMetrics } from './deload.dto.js';
import { deloadId } from './load/deload-id.js';
import { answersOf } from './load/fatigue-signals.js';
import { meanOf } from './load/mean.js';

const DURATION_WEEKS = 1;
const UNKNOWN = 'unknown';

/** What an answer says of a review. */
export function deloadAnswer(userId: string, review: DeloadReview): DeloadAnswer {
  const { advice, day } = review;
  const isNeeded = advice.type !== null;
  const isAutomatic = advice.type === 'auto_regulation';
  return {
    deload_needed: isNeeded,
    recommended: isNeeded,
    deload_type: advice.type,
    reason: advice.reason,
    confidence: advice.confidence,
    requires_approval: isAutomatic,
    indicators: advice.type === 'programmed' ? programIndicators(review) : indicators(review),
    recommendation: advice.recommendation,
    suggested_reduction: advice.reduction,
    duration_weeks: DURATION_WEEKS,
    priority: advice.priority,
    metrics: metrics(review),
    auto_regulation: {
      enabled: advice.type !== 'programmed',
      approved: advice.approved !== null,
      scheduled_date: advice.approved?.scheduledDate ?? null,
    },
    deload_id: isAutomatic ? (advice.approved?.id ?? deloadId(userId, weekStartOf(day))) : null,
    signals: advice.signals,
    insufficient_data: !isNeeded && advice.isTooSoon,
  };
}

function programIndicators({ program }: DeloadReview): Record<string, number | string> {
  return { current_week: program!.week, total_weeks: program!.totalWeeks, deload_type: 'programmed' };
}

function indicators({ evidence, volume, advice }: DeloadReview): Record<string, number | string> {
  const { fatigue, strength, weeks } = evidence;
  return {
    fatigue_level: fatigue.level,
    fatigue_score: fatigue.score,
    volume_trend: volume.trend,
    avg_weekly_sets: rounded(volume.weeklySets, 1),
    weeks_since_deload: weeks,
    recovery_recommendation: fatigue.recovery,
    signals_found: advice.signals.length,
    estimated_1rm_change_percent: strength ? rounded(strength.changePercent, 1) : UNKNOWN,
    rpe_change_at_equal_load: roundedOrNull(fatigue.effortShift, 2) ?? UNKNOWN,
    readiness_trend: fatigue.indicators.readiness_trend,
    coverage: fatigue.coverage,
  };
}

function metrics({ evidence: { days, fatigue }, volume }: DeloadReview): DeloadMetrics {
  return {
    fatigue_score: fatigue.score,
    volume_trend: volume.trend,
    recovery_quality: roundedOrNull(meanOf(answersOf(days, fatigue.day, 7, 'readiness')), 1),
    injury_risk: null,
  };
}
