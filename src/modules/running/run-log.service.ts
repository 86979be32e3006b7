import { Injectable } from '@nestjs/common';
import { newId, type Transaction } from '../../platform/database/index.js';
import { Events } from '../../platform/events/index.js';
import { type IdempotencyClaim, IdempotentWrites } from '../../platform/http/index.js';
import { newRun } from './new-run.js';
import { storedRoute } from './route.js';
import type { Run } from './run.js';
import { parsedRun } from './run-answers.js';
import type { ParsedRun } from './run-answers.dto.js';
import { type RunEntry, runEntryOf } from './run-entry.js';
import type { ParseRunRequest } from './running.dto.js';
import { runLogged } from './running.events.js';
import { RunsRepository } from './runs.repository.js';
import { Weather } from './weather/weather.service.js';

/** Keeps runs. */
@Injectable()
export class RunLog {
  constructor(
    private readonly runs: RunsRepository,
    private readonly weather: Weather,
    private readonly writes: IdempotentWrites,
    private readonly events: Events,
  ) {}

  /**
   * Keeps a run and tells what it was worth. Sent again, by its idempotency key or its client id, it is the same run.
   *
   * @throws ValidationFailed when the figures together are no run
   */
  async log(
    userId: string,
    request: ParseRunRequest,
    now: Date,
    claim: IdempotencyClaim | undefined,
  ): Promise<ParsedRun> {
    const entry = runEntryOf(request, now);
    // Nobody waits for the weather of a run that is there already, nor is it paid for.
    const before = await this.earlierAnswer(userId, entry, claim);
    if (before) return before;
    // Outside the transaction: a slow provider must not hold a connection.
    const weather = await this.weather.ofRun(entry.place, entry.endTime, now);
    const run = newRun(newId(), userId, entry, weather);
    const route = entry.route && storedRoute(entry.route.points);
    return this.writes.run(claim, (trx) => this.store(trx, run, route));
  }

  private async store(trx: Transaction, run: Run, route: object[] | null): Promise<ParsedRun> {
    if (await this.runs.insert(trx, run, route)) {
      await this.events.publish(trx, run.userId, [runLogged(run)]);
      return parsedRun(run);
    }
    const first = await this.runs.findByClientId(run.userId, run.clientId ?? '', trx);
    if (!first) throw new Error('A run was refused as a duplicate, and there is none like it.');
    return parsedRun(first);
  }

  private async earlierAnswer(
    userId: string,
    { clientId }: RunEntry,
    claim: IdempotencyClaim | undefined,
  ): Promise<ParsedRun | undefined> {
    const replayed = await this.writes.replay<ParsedRun>(claim);
    if (replayed) return replayed;
    const run = clientId === null ? undefined : await this.runs.findByClientId(userId, clientId);
    return run && this.writes.run(claim, () => Promise.resolve(parsedRun(run)));
  }
}
