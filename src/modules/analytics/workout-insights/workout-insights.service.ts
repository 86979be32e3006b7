import { Injectable } from '@nestjs/common';
import type { Viewpoint } from '../../../platform/record/index.js';
import { WorkoutNotFound } from '../../workout/index.js';
import { assessmentOf } from './workout-assessment.js';
import type { WorkoutInsights } from './workout-insights.dto.js';
import { WorkoutInsightsRepository } from './workout-insights.repository.js';
import { WorkoutInsightsWording } from './workout-insights-wording.js';

/** What one workout was, and what follows from it. */
@Injectable()
export class WorkoutInsightsService {
  constructor(
    private readonly workouts: WorkoutInsightsRepository,
    private readonly wording: WorkoutInsightsWording,
  ) {}

  /** @throws WorkoutNotFound for an unknown workout, and for another athlete's */
  async assess(viewer: Viewpoint, workoutId: string): Promise<WorkoutInsights> {
    const workout = await this.workouts.find(viewer.userId, workoutId);
    if (!workout) throw new WorkoutNotFound();
    const figures = await this.workouts.figures(viewer, workout);
    const assessment = assessmentOf(figures, viewer.weightUnit);
    const insights = this.wording.insights(assessment);
    return {
      ...assessment,
      performance_insights: insights.map(({ text }) => text).join(' '),
      insights,
      recommendations: this.wording.recommendations(assessment),
    };
  }
}
