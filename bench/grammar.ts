import 'reflect-metadata';
import { join } from 'node:path';
import type { Exercise, ExerciseFinder } from '../src/modules/exercise-match/exercise.ts';
import type { Reading, UtteranceContext } from '../src/modules/voice/grammar/reading.ts';
import { contextFor, type Given } from './utterances.ts';

const ROOT = join(import.meta.dirname, '..');
const built = (file: string): string => join(ROOT, 'dist/modules', file);

type Understand = (words: string, context: UtteranceContext, finder: ExerciseFinder) => Reading;

/** Matching as the built service does it, with the whole catalogue. */
export async function loadFinder(): Promise<{ finder: ExerciseFinder; catalogue: Exercise[] }> {
  const { loadCatalogueFile } = await import(built('exercise-match/catalogue-file.js'));
  const { ExerciseIndex } = await import(built('exercise-match/matching/exercise-index.js'));
  const catalogue = loadCatalogueFile(join(ROOT, 'data/exercises.tsv')) as Exercise[];
  return { finder: new ExerciseIndex(catalogue) as ExerciseFinder, catalogue };
}

/** The grammar of the built service, with the whole catalogue. */
export async function loadGrammar(): Promise<(say: string, given?: Given) => Reading> {
  const { understand } = (await import(built('voice/grammar/understand.js'))) as { understand: Understand };
  const { finder } = await loadFinder();
  return (say, given = {}) => understand(say, contextFor(given, finder), finder);
}
