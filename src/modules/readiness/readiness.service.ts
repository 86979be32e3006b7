import { Injectable } from '@nestjs/common';
import { addDays, daysBetween } from '../../platform/calendar/index.js';
import { newId } from '../../platform/database/index.js';
import { type IdempotencyClaim, IdempotentWrites, refusedField } from '../../platform/http/index.js';
import type { Viewpoint } from '../../platform/record/index.js';
import { detailedScore, feelingOf, simpleScore } from './readiness-score.js';
import {
  type NewReadiness,
  type ReadinessRow,
  ReadinessScoresRepository,
} from './readiness-scores.repository.js';
import type { ReadinessAnswer, ReadinessList, ReadinessQuery, ReadinessRequest } from './readiness.dto.js';

/** Days before the last one that are shown unless the caller says otherwise. */
const USUAL_DAYS = 29;
const MOST_DAYS = 366;

const ANSWERS = ['sleep_quality', 'soreness', 'stress', 'energy'] as const;

/** How athletes feel, day by day. */
@Injectable()
export class ReadinessService {
  constructor(
    private readonly scores: ReadinessScoresRepository,
    private readonly writes: IdempotentWrites,
  ) {}

  /** @throws ValidationFailed for a day to come, and where an answer is missing: none is made up */
  async say(
    viewer: Viewpoint,
    request: ReadinessRequest,
    claim: IdempotencyClaim | undefined,
  ): Promise<ReadinessAnswer> {
    const date = request.date ?? viewer.today;
    if (date > viewer.today) throw refusedField('/date', 'must not be a day to come');
    const said = {
      ...(isDetailed(request) ? detailed(request) : simple(request)),
      notes: request.notes ?? null,
    };
    const row = { id: newId(), user_id: viewer.userId, date, ...said };
    return this.writes.run(claim, async (trx) => answerOf(await this.scores.put(trx, row)));
  }

  async list(viewer: Viewpoint, query: ReadinessQuery): Promise<ReadinessList> {
    const to = query.to ?? viewer.today;
    const from = query.from ?? addDays(to, -USUAL_DAYS);
    if (daysBetween(from, to) >= MOST_DAYS)
      throw refusedField('/from', `must be within ${MOST_DAYS} days of the last day`);
    const rows = await this.scores.list(viewer.userId, from, to);
    return { from, to, scores: rows.map(answerOf) };
  }
}

function isDetailed(request: ReadinessRequest): boolean {
  if (request.type) return request.type === 'detailed';
  return ANSWERS.some((name) => request[name] != null);
}

type Said = Omit<NewReadiness, 'id' | 'user_id' | 'date' | 'notes'>;

function detailed(request: ReadinessRequest): Said {
  const missing = ANSWERS.find((name) => request[name] == null);
  if (missing) throw refusedField(`/${missing}`, 'must be there: four answers make a score');
  const { sleep_quality, soreness, stress, energy } = request as Record<(typeof ANSWERS)[number], number>;
  const score = detailedScore({ sleepQuality: sleep_quality, soreness, stress, energy });
  const emoji = request.emoji || null;
  return { type: 'detailed', score, emoji, sleep_quality, soreness, stress, energy };
}

function simple(request: ReadinessRequest): Said {
  const text = request.feeling || request.emoji;
  const feeling = text ? feelingOf(text) : undefined;
  if (!feeling) throw refusedField('/feeling', 'must be great, ok or tired, or an emoji that says so');
  const answers = { sleep_quality: null, soreness: null, stress: null, energy: null };
  return { type: 'simple', score: simpleScore(feeling), emoji: request.emoji || text || null, ...answers };
}

function answerOf(row: ReadinessRow): ReadinessAnswer {
  const { id, date, type, score, emoji, sleep_quality, soreness, stress, energy, notes } = row;
  return { id, date, type, score, emoji, sleep_quality, soreness, stress, energy, notes };
}
