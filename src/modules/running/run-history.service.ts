import { Injectable } from '@nestjs/common';
import { validate as isUuid } from 'uuid';
import { isLocalDay } from '../../platform/calendar/index.js';
import { Database } from '../../platform/database/index.js';
import { Events } from '../../platform/events/index.js';
import { entityTag, type Precondition } from '../../platform/http/index.js';
import { decodeCursor, PAGE_ROWS, pageOf } from '../../platform/paging/index.js';
import type { Viewpoint } from '../../platform/record/index.js';
import { namedMoment } from './moment.js';
import { listedRun, wholeRun } from './run-answers.js';
import type { DeletedRun, RunsPage, WholeRun } from './run-answers.dto.js';
import type { RunsQuery } from './running.dto.js';
import { RunNotFound } from './running.errors.js';
import { runDeleted } from './running.events.js';
import { type Bound, RunsRepository } from './runs.repository.js';

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
    const limit = query.limit ?? PAGE_ROWS;
    const found = await this.runs.list(userId, {
      limit,
      after: decodeCursor(query.cursor),
      from: boundOf(query.from, timeZone),
      to: boundOf(query.to, timeZone),
    });
    const { rows, nextCursor } = pageOf(found, limit);
    return { runs: rows.map(listedRun), next_cursor: nextCursor };
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
    await this.db.write(async (trx) => {
      const run = await this.runs.lock(trx, userId, id);
      if (!run) throw new RunNotFound();
      precondition.check(entityTag(run.id, run.version));
      await this.runs.softDelete(trx, userId, run.id, now);
      await this.events.publish(trx, userId, [runDeleted(run)]);
    });
    return { success: true, run_id: id.toLowerCase(), message: 'Run deleted.' };
  }
}

function boundOf(text: string | null | undefined, timeZone: string): Bound | null {
  if (text == null) return null;
  if (isLocalDay(text)) return { day: text, timeZone };
  const moment = namedMoment(text);
  return moment ? { moment } : null;
}
