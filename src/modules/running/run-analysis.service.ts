import { Injectable } from '@nestjs/common';
import { validate as isUuid } from 'uuid';
import { runSummary } from './run-answers.js';
import type { AnalyzedRun } from './run-answers.dto.js';
import { comparableMeters, comparisonOf, RECENT_RUNS } from './run-comparison.js';
import { insightsOf, recommendationsOf, type RunFindings } from './run-insights.js';
import { RunNotFound } from './running.errors.js';
import { RunsRepository } from './runs.repository.js';
import { weatherImpact } from './weather-impact.js';

/** Looks at one run beside the athlete's others. */
@Injectable()
export class RunAnalysis {
  constructor(private readonly runs: RunsRepository) {}

  /** @throws RunNotFound */
  async analyze(userId: string, id: string): Promise<AnalyzedRun> {
    const run = isUuid(id) ? await this.runs.findById(userId, id) : undefined;
    if (!run) throw new RunNotFound();
    const recent = await this.runs.recentBeside(
      userId,
      run,
      comparableMeters(run.distanceMeters),
      RECENT_RUNS,
    );
    const findings: RunFindings = {
      run,
      weather: run.weather && weatherImpact(run.weather, run.gapSecondsPerKm ?? run.paceSecondsPerKm),
      comparison: comparisonOf(run, recent),
    };
    return {
      run_summary: runSummary(run),
      weather_impact: findings.weather ?? {},
      elevation_analysis: run.elevationData ?? {},
      performance_insights: insightsOf(findings),
      recommendations: recommendationsOf(findings),
      comparison_to_recent_runs: findings.comparison,
    };
  }
}
