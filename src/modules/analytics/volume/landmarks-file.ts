import { readFileSync } from 'node:fs';
import type { Landmarks } from './landmarks.js';

/** The landmarks of a group of muscles. */
export interface MuscleGroupLandmarks extends Landmarks {
  muscleGroup: string;
  /** The catalogue's muscles that count for it. */
  muscles: string[];
}

const COLUMNS = [
  'muscle_group',
  'muscles',
  'maintenance_sets',
  'minimum_effective_sets',
  'adaptive_sets_low',
  'adaptive_sets_high',
  'maximum_recoverable_sets',
] as const;

/** The file does not have the columns that we know, or its figures do not rise. */
export class LandmarksFileInvalid extends Error {
  constructor(line: number, reason: string) {
    super(`volume-landmarks.tsv, line ${line}: ${reason}`);
    this.name = 'LandmarksFileInvalid';
  }
}

/**
 * Reads data/volume-landmarks.tsv.
 *
 * @throws LandmarksFileInvalid
 */
export function loadLandmarksFile(path: string): MuscleGroupLandmarks[] {
  return parseLandmarks(readFileSync(path, 'utf8'));
}

/** @throws LandmarksFileInvalid */
export function parseLandmarks(text: string): MuscleGroupLandmarks[] {
  const [header, ...lines] = text.trimEnd().split('\n');
  if (header !== COLUMNS.join('\t')) throw new LandmarksFileInvalid(1, 'unexpected columns');
  return lines.map((line, index) => rowOf(line.split('\t'), index + 2));
}

function rowOf(cells: string[], line: number): MuscleGroupLandmarks {
  const [muscleGroup, muscles, ...figures] = cells;
  const sets = figures.map(Number);
  if (!muscleGroup || !muscles || sets.length !== COLUMNS.length - 2) {
    throw new LandmarksFileInvalid(line, `${cells.length} cells instead of ${COLUMNS.length}`);
  }
  if (!sets.every((figure, at) => Number.isInteger(figure) && figure >= (sets[at - 1] ?? 0))) {
    throw new LandmarksFileInvalid(line, 'the figures must be whole numbers that rise');
  }
  const [
    maintenanceSets = 0,
    minimumEffectiveSets = 0,
    adaptiveSetsLow = 0,
    adaptiveSetsHigh = 0,
    maximumRecoverableSets = 0,
  ] = sets;
  return {
    muscleGroup,
    muscles: muscles.split(','),
    maintenanceSets,
    minimumEffectiveSets,
    adaptiveSetsLow,
    adaptiveSetsHigh,
    maximumRecoverableSets,
  };
}
