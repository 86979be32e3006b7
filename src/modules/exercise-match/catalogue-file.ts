import { readFileSync } from 'node:fs';
import { v5 as uuidv5 } from 'uuid';
import type { Exercise, LoadMode, Tracking } from './exercise.js';

/** Namespace of the catalogue's ids: an exercise keeps its id for as long as it keeps its slug. */
const CATALOGUE_NAMESPACE = '1b367863-c8c3-49db-a204-eef6332c6988';

const COLUMNS = [
  'slug',
  'name',
  'category',
  'movement_pattern',
  'mechanic',
  'force',
  'laterality',
  'equipment',
  'primary_muscles',
  'secondary_muscles',
  'load_mode',
  'tracking',
  'difficulty',
  'stress',
  'variation_of',
  'aliases',
] as const;

type Row = Record<(typeof COLUMNS)[number], string>;

/** The catalogue file does not have the columns that we know. */
export class CatalogueFileInvalid extends Error {
  constructor(path: string, line: number, reason: string) {
    super(`${path}, line ${line}: ${reason}`);
    this.name = 'CatalogueFileInvalid';
  }
}

/** The id of a catalogue exercise: uuid v5 of its slug, the same in every database and at every seed. */
export function exerciseIdOf(slug: string): string {
  return uuidv5(slug, CATALOGUE_NAMESPACE);
}

/**
 * Reads data/exercises.tsv.
 *
 * @throws CatalogueFileInvalid when the header or a row has other columns
 */
export function loadCatalogueFile(path: string): Exercise[] {
  const [header, ...lines] = readFileSync(path, 'utf8').trimEnd().split('\n');
  if (header !== COLUMNS.join('\t')) throw new CatalogueFileInvalid(path, 1, 'unexpected columns');
  return lines.map((line, index) => {
    const cells = line.split('\t');
    if (cells.length !== COLUMNS.length) {
      throw new CatalogueFileInvalid(path, index + 2, `${cells.length} cells instead of ${COLUMNS.length}`);
    }
    return toExercise(Object.fromEntries(COLUMNS.map((name, column) => [name, cells[column]])) as Row);
  });
}

function toExercise(row: Row): Exercise {
  return {
    id: exerciseIdOf(row.slug),
    slug: row.slug,
    name: row.name,
    category: row.category,
    movementPattern: row.movement_pattern,
    mechanic: row.mechanic,
    force: row.force,
    laterality: row.laterality,
    equipment: list(row.equipment, ','),
    primaryMuscles: list(row.primary_muscles, ','),
    secondaryMuscles: list(row.secondary_muscles, ','),
    loadMode: row.load_mode as LoadMode,
    tracking: row.tracking as Tracking,
    difficulty: row.difficulty,
    stress: Object.fromEntries(list(row.stress, ',').map(stressOf)),
    variationOf: row.variation_of || null,
    aliases: list(row.aliases, '|'),
    ownerId: null,
  };
}

function list(cell: string, separator: string): string[] {
  return cell === '' ? [] : cell.split(separator);
}

function stressOf(entry: string): [string, number] {
  const [part = '', level] = entry.split(':');
  return [part, Number(level)];
}
