import { Injectable } from '@nestjs/common';
import { isDeepStrictEqual } from 'node:util';
import type { Principal } from '../../platform/auth/index.js';
import { canonicalTimeZone } from '../../platform/calendar/index.js';
import { Database } from '../../platform/database/index.js';
import { Events } from '../../platform/events/index.js';
import { entityTag, type Precondition, refusedField } from '../../platform/http/index.js';
import type { ProfileAnswer, ProfilePatch } from './profile.dto.js';
import { profileUpdated } from './profile.events.js';
import { type Choices, type Profile, ProfilesRepository } from './profiles.repository.js';

/** Who the athlete is to us, and what the athlete chose. */
@Injectable()
export class ProfileService {
  constructor(
    private readonly profiles: ProfilesRepository,
    private readonly db: Database,
    private readonly events: Events,
  ) {}

  async get(user: Principal): Promise<ProfileAnswer> {
    return answerOf(user, await this.profiles.get(user.userId));
  }

  /** @throws VersionMismatch; ValidationFailed for a time zone that is none */
  async change(user: Principal, patch: ProfilePatch, ifMatch: Precondition): Promise<ProfileAnswer> {
    const { userId } = user;
    const said = choicesOf(patch);
    return this.db.write(async (trx) => {
      const before = await this.profiles.lock(trx, userId);
      ifMatch.check(entityTag(userId, before.version));
      const changed = (Object.keys(said) as (keyof Choices)[]).filter(
        (name) => !isDeepStrictEqual(said[name], before[name]),
      );
      if (changed.length === 0) return answerOf(user, before);
      if (said.time_zone !== undefined) await this.profiles.tryTimeZone(trx, said.time_zone);
      await this.profiles.update(trx, userId, said);
      await this.events.publish(trx, userId, [profileUpdated(changed)]);
      return answerOf(user, await this.profiles.get(userId, trx));
    });
  }
}

/** The choices that a patch names. */
function choicesOf(patch: ProfilePatch): Partial<Choices> {
  const { weight_unit, time_zone, experience_level, goals, available_equipment } = patch;
  const said = {
    weight_unit,
    time_zone: time_zone === undefined ? undefined : zoneOf(time_zone),
    experience_level,
    goals: goals && [...new Set(goals)],
    available_equipment: available_equipment && [...new Set(available_equipment)],
  };
  return Object.fromEntries(Object.entries(said).filter(([, value]) => value !== undefined));
}

function zoneOf(name: string): string {
  const zone = canonicalTimeZone(name);
  if (zone !== undefined) return zone;
  throw refusedField('/time_zone', 'must be the IANA name of a time zone');
}

function answerOf({ userId, email, plan, role }: Principal, profile: Profile): ProfileAnswer {
  const { weight_unit, time_zone, experience_level, goals, available_equipment, version } = profile;
  return {
    id: userId,
    email: email ?? null,
    plan,
    role,
    weight_unit,
    time_zone,
    experience_level,
    goals,
    available_equipment,
    version,
  };
}
