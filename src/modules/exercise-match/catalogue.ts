import { Injectable, Logger, type OnApplicationShutdown, type OnModuleInit } from '@nestjs/common';
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { Database, seed } from '../../platform/database/index.js';
import { loadCatalogueFile } from './catalogue-file.js';
import { ExercisesRepository } from './exercises.repository.js';
import { ExerciseIndex } from './matching/exercise-index.js';

/** What seeds the catalogue, from both `src` and `dist`. */
export const CATALOGUE_FILE = fileURLToPath(new URL('../../../data/exercises.tsv', import.meta.url));

/** How long an edit of the table may stay unseen. */
const REFRESH_MS = 5 * 60 * 1000;

/** Raise it when rows are written differently from the same file, so that databases are seeded anew. */
const SEED_VERSION = 1;

/** No exercise in the table: nothing could ever be matched, so the process must not start. */
export class CatalogueEmpty extends Error {
  constructor() {
    super('The exercises table holds no shared exercise.');
    this.name = 'CatalogueEmpty';
  }
}

/** The shared catalogue in memory: seeded and read at start, read again when the table has changed. */
@Injectable()
export class Catalogue implements OnModuleInit, OnApplicationShutdown {
  private readonly logger = new Logger(Catalogue.name);
  private current: ExerciseIndex | undefined;
  private fingerprint = '';
  private timer: NodeJS.Timeout | undefined;

  constructor(
    private readonly db: Database,
    private readonly exercises: ExercisesRepository,
  ) {}

  /** @throws when the table cannot be seeded or read: better no start than matching against nothing */
  async onModuleInit(): Promise<void> {
    await this.seedFromFile();
    await this.refresh();
    this.timer = setInterval(() => void this.refreshQuietly(), REFRESH_MS).unref();
  }

  onApplicationShutdown(): void {
    clearInterval(this.timer);
  }

  /** The index of today's catalogue. */
  get index(): ExerciseIndex {
    if (!this.current) throw new CatalogueEmpty();
    return this.current;
  }

  /** Reads the table again if it has changed. */
  async refresh(): Promise<void> {
    const fingerprint = await this.exercises.getFingerprint();
    if (this.current && fingerprint === this.fingerprint) return;
    const shared = await this.exercises.listShared();
    if (shared.length === 0) throw new CatalogueEmpty();
    this.current = new ExerciseIndex(shared);
    this.fingerprint = fingerprint;
    this.logger.log({ exercises: shared.length }, 'Exercise catalogue loaded');
  }

  private async refreshQuietly(): Promise<void> {
    try {
      await this.refresh();
    } catch (cause) {
      this.logger.warn({ cause }, 'Exercise catalogue not refreshed, the earlier one stays');
    }
  }

  private async seedFromFile(): Promise<void> {
    const checksum = createHash('sha256').update(readFileSync(CATALOGUE_FILE)).digest('hex');
    const exercises = loadCatalogueFile(CATALOGUE_FILE);
    const written = await seed(this.db, 'exercises', `${SEED_VERSION}:${checksum}`, (trx) =>
      this.exercises.upsertShared(trx, exercises),
    );
    if (written) this.logger.log({ exercises: exercises.length }, 'Exercise catalogue seeded');
  }
}
