import { Injectable } from '@nestjs/common';
import { Database } from '../../platform/database/index.js';
import { type NewNotification, Notifications, wordsFor } from '../notifications/index.js';
import { type DueNews, ScheduleNewsRepository } from './schedule-news.repository.js';

const AT_ONCE = 500;
/** A name is the phone's text: a line of it is enough. */
const MOST_NAME_CHARACTERS = 80;

/** Reminds of what is scheduled, asks kindly after what was missed, and tells that a program is done: each once. */
@Injectable()
export class ScheduleNews {
  constructor(
    private readonly db: Database,
    private readonly due: ScheduleNewsRepository,
    private readonly notifications: Notifications,
  ) {}

  async run(now: Date): Promise<void> {
    await this.tellAll(() => this.due.listScheduled(now, AT_ONCE));
    await this.tellAll(() => this.due.listCompletedPrograms(now, AT_ONCE));
  }

  /** Page by page: what was told is not due any more. */
  private async tellAll(list: () => Promise<DueNews[]>): Promise<void> {
    for (;;) {
      const due = await list();
      let told = 0;
      for (const news of due) if (await this.tell(news)) told += 1;
      if (due.length < AT_ONCE || told === 0) return;
    }
  }

  private tell(news: DueNews): Promise<boolean> {
    return this.db.write((trx) => this.notifications.notify(trx, news.userId, notificationOf(news)));
  }
}

function notificationOf(news: DueNews): NewNotification {
  const { kind: type, key } = news;
  const name = (news.name ?? '').trim().slice(0, MOST_NAME_CHARACTERS) || 'your workout';
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
