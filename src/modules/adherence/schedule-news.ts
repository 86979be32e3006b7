import { Injectable, Logger } from '@nestjs/common';
import { Database } from '../../platform/database/index.js';
import { type NewNotification, Notifications, wordsFor } from '../notifications/index.js';
import { type DueNews, type DuePlace, ScheduleNewsRepository } from './schedule-news.repository.js';

const AT_ONCE = 500;
/** A name is the phone's text: a line of it is enough. */
const MOST_NAME_CHARACTERS = 80;

/** Reminds of what is scheduled, asks kindly after what was missed, and tells that a program is done: each once. */
@Injectable()
export class ScheduleNews {
  private readonly logger = new Logger(ScheduleNews.name);

  constructor(
    private readonly db: Database,
    private readonly due: ScheduleNewsRepository,
    private readonly notifications: Notifications,
  ) {}

  /** @throws when something could not be told; the rest was */
  async run(now: Date): Promise<void> {
    const untold =
      (await this.tellAll((after) => this.due.listScheduled(now, after, AT_ONCE))) +
      (await this.tellAll((after) => this.due.listCompletedPrograms(now, after, AT_ONCE)));
    if (untold > 0) throw new Error(`${untold} news of schedules could not be told.`);
  }

  /** @returns how many could not be told */
  private async tellAll(list: (after: DuePlace | undefined) => Promise<DueNews[]>): Promise<number> {
    let failed = 0;
    let after: DuePlace | undefined;
    for (;;) {
      const due = await list(after);
      for (const news of due) if (!(await this.told(news))) failed += 1;
      if (due.length < AT_ONCE) return failed;
      after = due.at(-1);
    }
  }

  private async told(news: DueNews): Promise<boolean> {
    const { userId, kind } = news;
    try {
      await this.db.write((trx) => this.notifications.notify(trx, userId, notificationOf(news)));
      return true;
    } catch (cause) {
      // The others must not wait for it; the job as a whole fails, and is tried again.
      this.logger.error({ userId, kind, cause }, 'News of a schedule could not be told');
      return false;
    }
  }
}

function notificationOf(news: DueNews): NewNotification {
  const { kind: type, key } = news;
  const name = lineOf(news.name ?? '') || 'your workout';
  const common = { type, dedupeKey: key };
  if (type === 'program_completed') {
    const { programId, weeks } = news;
    const data = { program_id: programId, program_name: name, weeks };
    return { ...common, ...wordsFor(type, key, { program: name, weeks }), data };
  }
  const data = {
    scheduled_workout_id: news.scheduledWorkoutId,
    scheduled_date: news.day,
    workout_name: news.name,
  };
  return { ...common, ...wordsFor(type, key, { workout: name }), data };
}

/** The beginning of a text. By whole characters: half of one is no text that the database takes. */
function lineOf(text: string): string {
  return [...text.trim()].slice(0, MOST_NAME_CHARACTERS).join('');
}
