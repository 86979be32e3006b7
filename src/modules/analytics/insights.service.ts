import { Injectable } from '@nestjs/common';
import { weekStartOf } from '../../platform/calendar/index.js';
import type { Viewpoint } from '../../platform/record/index.js';
import { DeloadReviews } from './deload-review.js';
import { insightsOf } from './insights-rules.js';
import type { InsightsAnswer } from './insights.dto.js';
import { deloadId } from './load/deload-id.js';

/** What stands out in the last weeks. */
@Injectable()
export class InsightsService {
  constructor(private readonly reviews: DeloadReviews) {}

  async list(viewer: Viewpoint): Promise<InsightsAnswer> {
    const { today, userId, weightUnit } = viewer;
    const [review] = await this.reviews.of(viewer, [today]);
    return { insights: insightsOf(review!, deloadId(userId, weekStartOf(today)), weightUnit) };
  }
}
