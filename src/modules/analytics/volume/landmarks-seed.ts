import { Injectable, Logger, type OnModuleInit } from '@nestjs/common';
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { Database, seed, type Transaction } from '../../../platform/database/index.js';
import { loadLandmarksFile, type MuscleGroupLandmarks } from './landmarks-file.js';

/** What seeds the landmarks, from both `src` and `dist`. */
export const LANDMARKS_FILE = fileURLToPath(
  new URL('../../../../data/volume-landmarks.tsv', import.meta.url),
);

/** Raise it when rows are written differently from the same file, so that databases are seeded anew. */
const SEED_VERSION = 1;

/**
 * Fills `volume_landmarks` at the first start and whenever the file has changed. In between the table may be edited;
 * a group that only the table has stays.
 */
@Injectable()
export class LandmarksSeed implements OnModuleInit {
  private readonly logger = new Logger(LandmarksSeed.name);

  constructor(private readonly db: Database) {}

  async onModuleInit(): Promise<void> {
    const checksum = createHash('sha256').update(readFileSync(LANDMARKS_FILE)).digest('hex');
    const groups = loadLandmarksFile(LANDMARKS_FILE);
    const written = await seed(this.db, 'volume_landmarks', `${SEED_VERSION}:${checksum}`, (trx) =>
      upsert(trx, groups),
    );
    if (written) this.logger.log({ groups: groups.length }, 'Volume landmarks seeded');
  }
}

async function upsert(trx: Transaction, groups: readonly MuscleGroupLandmarks[]): Promise<void> {
  await trx
    .insertInto('volume_landmarks')
    .values(groups.map(toRow))
    .onConflict((conflict) =>
      conflict.column('muscle_group').doUpdateSet((eb) => ({
        muscles: eb.ref('excluded.muscles'),
        maintenance_sets: eb.ref('excluded.maintenance_sets'),
        minimum_effective_sets: eb.ref('excluded.minimum_effective_sets'),
        adaptive_sets_low: eb.ref('excluded.adaptive_sets_low'),
        adaptive_sets_high: eb.ref('excluded.adaptive_sets_high'),
        maximum_recoverable_sets: eb.ref('excluded.maximum_recoverable_sets'),
      })),
    )
    .execute();
}

function toRow(group: MuscleGroupLandmarks) {
  return {
    muscle_group: group.muscleGroup,
    muscles: group.muscles,
    maintenance_sets: group.maintenanceSets,
    minimum_effective_sets: group.minimumEffectiveSets,
    adaptive_sets_low: group.adaptiveSetsLow,
    adaptive_sets_high: group.adaptiveSetsHigh,
    maximum_recoverable_sets: group.maximumRecoverableSets,
  };
}
