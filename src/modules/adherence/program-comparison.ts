import { Injectable } from '@nestjs/common';
import { addDays, localDay, type LocalDay, weekStartOf } from '../../platform/calendar/index.js';
import type { Queryable } from '../../platform/database/index.js';
import { type Program, Programs } from '../program/index.js';
import { type Imbalance, imbalances } from './imbalance.js';
import { plannedAfter, type Targets, targetsOf, type Unjudged, unjudged, verdicts } from './judged-week.js';
import { PlansRepository } from './plans.repository.js';
import type { MuscleVerdict } from './volume-variance.js';
import { WeeklySetsRepository } from './weekly-sets.repository.js';

/** A week beside the program. */
export interface ComparedWeek {
  /** Monday. */
  weekStart: LocalDay;
  verdicts: MuscleVerdict[];
}

export interface Comparison {
  program: Program | undefined;
  /** The last week that is over. */
  full: ComparedWeek;
  /** The week under way. */
  running: ComparedWeek;
  /** Of the full week; none when it is not judged. */
  imbalances: Imbalance[];
  /** Why the full week is not held against the program. */
  unjudged: Unjudged | undefined;
  /** Muscles whose plan was still to start in the full week. */
  plannedMuscles: string[];
  /** Words of the program that mean no muscle of ours. */
  unknownMuscles: string[];
}

const NO_TARGETS: Targets = { byGroup: new Map(), priorities: new Map(), unknown: [] };

/** What an athlete did beside what the program and the plans under way ask for. */
@Injectable()
export class ProgramComparison {
  constructor(
    private readonly programs: Programs,
    private readonly plans: PlansRepository,
    private readonly sets: WeeklySetsRepository,
  ) {}

  async of(whose: { userId: string; timeZone: string }, now: Date, db?: Queryable): Promise<Comparison> {
    const weekStart = lastFullWeek(now, whose.timeZone);
    const program = await this.programs.findActive(whose.userId, db);
    const targets = program ? targetsOf(program) : NO_TARGETS;
    const plans = await this.plans.listActive(whose.userId, db);
    const [full, running] = await this.sets.twoWeeks(whose, weekStart, [...targets.byGroup.keys()], db);
    const reason = unjudged(program, weekStart);
    const nextWeek = addDays(weekStart, 7);
    return {
      program,
      full: { weekStart, verdicts: verdicts(targets, full.byGroup, plans, weekStart) },
      running: { weekStart: nextWeek, verdicts: verdicts(targets, running.byGroup, plans, nextWeek) },
      imbalances: reason === undefined ? imbalances(full.sides) : [],
      unjudged: reason,
      plannedMuscles: plannedAfter(plans, weekStart),
      unknownMuscles: targets.unknown,
    };
  }
}

/** Monday of the last week that is over where the athlete is. */
export function lastFullWeek(now: Date, timeZone: string): LocalDay {
  return addDays(weekStartOf(localDay(now, timeZone)), -7);
}
