import { Injectable } from '@nestjs/common';
import type { Viewpoint } from '../../platform/record/index.js';
import { progressByType, storedBadge } from './badge-answers.js';
import type { BadgesAnswer, ProgressAnswer, StreaksAnswer, UserStreak } from './badges.dto.js';
import { BADGES, measuresOf } from './catalogue.js';
import { MeasuresRepository } from './measures.repository.js';
import { StreaksRepository, type StreakSummary } from './streaks.repository.js';
import { UserBadgesRepository } from './user-badges.repository.js';

/** What an athlete has, and how far the rest is. Nothing here writes. */
@Injectable()
export class BadgeShelf {
  constructor(
    private readonly badges: UserBadgesRepository,
    private readonly measures: MeasuresRepository,
    private readonly streaks: StreaksRepository,
  ) {}

  async list({ userId }: Viewpoint): Promise<BadgesAnswer> {
    const badges = await this.badges.list(userId);
    return { user_id: userId, total_badges: badges.length, badges: badges.map(storedBadge) };
  }

  async progress(viewer: Viewpoint): Promise<ProgressAnswer> {
    const progress = progressByType(await this.measures.read(viewer, measuresOf(BADGES)));
    return { user_id: viewer.userId, total_unearned: Object.keys(progress).length, progress };
  }

  async streaksOf(viewer: Viewpoint): Promise<StreaksAnswer> {
    const streaks = await this.streaks.summarize(viewer);
    return {
      user_id: viewer.userId,
      time_zone: viewer.timeZone,
      today: viewer.today,
      streaks: streaks.map(userStreak),
    };
  }
}

function userStreak({ type, current, longest, last, aliveUntil }: StreakSummary): UserStreak {
  return {
    streak_type: type,
    current_count: current,
    longest_count: longest,
    last_activity_date: last,
    alive_until: aliveUntil?.toISOString() ?? null,
  };
}
