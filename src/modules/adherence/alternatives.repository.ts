import { Injectable } from '@nestjs/common';
import { sql } from 'kysely';
import type { Transaction } from '../../platform/database/index.js';
import type { AlternativeExercise } from './adherence.dto.js';
import { musclesOf } from './muscle-groups.js';

/** What everybody has. */
const ALWAYS_THERE = ['bodyweight', 'none'];
const MOST = 5;

/** Exercises for a muscle that need nothing but what the athlete has. */
@Injectable()
export class AlternativesRepository {
  async list(trx: Transaction, userId: string, group: string): Promise<AlternativeExercise[]> {
    const { rows } = await sql<AlternativeExercise>`
      select id as exercise_id, name, equipment_required as equipment
      from exercises
      where (owner_id is null or owner_id = ${userId})
        and category = 'strength'
        and primary_muscles && ${musclesOf(group)}::text[]
        and equipment_required <@ (${ALWAYS_THERE}::text[] || coalesce(
          (select available_equipment from user_profiles where user_id = ${userId}), '{}'
        ))
      order by mechanic = 'compound' desc, variation_of is null desc,
        array_position(array['beginner', 'intermediate', 'advanced'], difficulty_level), name
      limit ${MOST}`.execute(trx);
    return rows;
  }
}
