import { Injectable } from '@nestjs/common';
import type { Viewpoint } from '../../../platform/record/index.js';
import type { LandmarksReport } from './landmarks.dto.js';
import { breakdownOf, landmarksReport, weekPoints } from './volume-breakdown.js';
import { volumeReport } from './volume-report.js';
import { type AskedWindow, volumeWindow } from './volume-window.js';
import type { MuscleBreakdown, VolumeReport, VolumeTrendReport } from './volume.dto.js';
import { VolumeRepository } from './volume.repository.js';

const REPORT_WEEKS = 4;
const TREND_WEEKS = 12;
const BREAKDOWN_WEEKS = 4;

/** How much an athlete has trained, in the athlete's own days and unit. */
@Injectable()
export class VolumeService {
  constructor(private readonly volume: VolumeRepository) {}

  /** @throws ValidationFailed for a range that is none */
  async report(viewer: Viewpoint, asked: AskedWindow): Promise<VolumeReport> {
    const window = volumeWindow(asked, REPORT_WEEKS, viewer);
    const figures = await this.volume.report(viewer, window);
    return volumeReport(figures, window, viewer.weightUnit);
  }

  async trend(viewer: Viewpoint, weeks: number | null | undefined): Promise<VolumeTrendReport> {
    const window = volumeWindow({ weeks }, TREND_WEEKS, viewer);
    const figures = await this.volume.weeks(viewer, window.range);
    return {
      trend: weekPoints(window.weeks, figures, viewer.weightUnit),
      volume_unit: viewer.weightUnit,
    };
  }

  async byMuscle(viewer: Viewpoint, weeks: number | null | undefined): Promise<MuscleBreakdown> {
    const { range } = volumeWindow({ weeks }, BREAKDOWN_WEEKS, viewer);
    return breakdownOf(await this.volume.muscles(viewer, range), viewer.weightUnit);
  }

  async landmarks(viewer: Viewpoint): Promise<LandmarksReport> {
    const window = volumeWindow({}, 1, viewer);
    return landmarksReport(await this.volume.groups(viewer, window.week.from), window);
  }
}
