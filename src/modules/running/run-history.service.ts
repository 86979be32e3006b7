import { Injectable } from '@nestjs/common';
import { validate as isUuid } from 'uuid';
import { isLocalDay } from '../../platform/calendar/index.js';
import { Database } from '../../platform/database/index.js';
import { Events } from '../../platform/events/index.js';
import { entityTag, type Precondition, ValidationFailed } from '../../platform/http/index.js';
import type { Viewpoint } from '../../platform/record/index.js';
import { momentOf } from './moment.js';
import { listedRun, wholeRun } from './run-answers.js';
import type { DeletedRun, RunsPage, WholeRun } from './run-answers.dto.js';
import type { RunsQuery } from './running.dto.js';
import { RunNotFound } from './running.errors.js';
import { runDeleted } from './running.events.js';
import { decodeCursor, encodeCursor, type RunsCursor } from './runs-cursor.js';
import { type Bound, RunsRepository } from './runs.repository.js';

const PAGE = 20;

/** An athlete's runs: read, and taken back. */
@Injectable()
export class RunHistory {
  constructor(
    private readonly runs: RunsRepository,
    private readonly db: Database,
    private readonly events: Events,
  ) {}

  /** @throws ValidationFailed for a cursor that is none */
  async list({ userId, timeZone }: Viewpoint, query: RunsQuery): Promise<RunsPage> {
    const limit = query.limit ?? PAGE;
    const found = await this.runs.list(userId, {
      limit,
      after: query.cursor == null ? null : cursorOf(query.cursor),
      from: boundOf(query.from, timeZone),
      to: boundOf(query.to, timeZone),
    });
    const page = found.slice(0, limit);
    const last = found.length > limit ? page.at(-1) : undefined;
    return {
      runs: page.map(({ run }) => listedRun(run)),
      next_cursor: last ? encodeCursor({ startMicros: last.startMicros, id: last.run.id }) : null,
    };
  }

  /** @throws RunNotFound */
  async get(userId: string, id: string): Promise<WholeRun> {
    const found = isUuid(id) ? await this.runs.findWithRoute(userId, id) : undefined;
    if (!found) throw new RunNotFound();
    return wholeRun(found.run, found.route);
  }

  /**
   * Takes a run out of the record.
   *
   * @throws RunNotFound
   * @throws VersionMismatch when the caller meant another version of it
   */
  async delete(userId: string, id: string, precondition: Precondition, now: Date): Promise<DeletedRun> {
    if (!isUuid(id)) throw new RunNotFound();
    await this.db.transaction().execute(async (trx) => {
      const run = await this.runs.lock(trx, userId, id);
      if (!run) throw new RunNotFound();
      precondition.check(entityTag(run.id, run.version));
      await this.runs.softDelete(trx, userId, run.id, now);
      await this.events.publish(trx, userId, [runDeleted(run)]);
    });
    return { success: true, run_id: id.toLowerCase(), message: 'Run deleted.' };
  }
}

function cursorOf(text: string): RunsCursor {
  const cursor = decodeCursor(text);
  if (cursor) return cursor;
  const message = 'must be the next_cursor of a page';
  throw new ValidationFailed({
    detail: `/cursor: ${message}`,
    members: { errors: [{ pointer: '/cursor', message }] },
  });
}

function boundOf(text: string | null | undefined, timeZone: string): Bound | null {
  if (text == null) return null;
  if (isLocalDay(text)) return { day: text, timeZone };
  const moment = momentOf(text);
  return moment ? { moment } : null;
}
