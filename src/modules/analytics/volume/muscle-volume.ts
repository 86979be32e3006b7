import { Injectable } from '@nestjs/common';
import type { LocalDay } from '../../../platform/calendar/index.js';
import type { FractionalSets } from './volume-sql.js';
import { VolumeRepository } from './volume.repository.js';

/** How much an athlete trained each muscle, for other modules. */
@Injectable()
export class MuscleVolume {
  constructor(private readonly volume: VolumeRepository) {}

  /**
   * Hard sets of a week by the catalogue's muscle, the most first: a primary muscle gets 1 of a set, a secondary
   * one 0.5. What no muscle is known for is `unknown`. Muscles without a set are absent.
   *
   * @param weekStart a Monday
   * @param timeZone IANA name: where the athlete's days begin
   */
  weeklySetsByMuscle(userId: string, weekStart: LocalDay, timeZone: string): Promise<FractionalSets[]> {
    return this.volume.fractions({ userId, timeZone }, weekStart);
  }
}
