import './exercises.tables.js';

export { Catalogue, CATALOGUE_FILE, CatalogueEmpty } from './catalogue.js';
export { CatalogueFileInvalid, exerciseIdOf, loadCatalogueFile } from './catalogue-file.js';
export type {
  Exercise,
  ExerciseCandidate,
  ExerciseFinder,
  ExerciseMatch,
  ExerciseSpan,
  LoadMode,
  MatchSource,
  MatchVerdict,
  PersonalEntry,
  PersonalVocabulary,
  Tracking,
} from './exercise.js';
export { ExerciseMatchModule } from './exercise-match.module.js';
export { ExerciseMatchService } from './exercise-match.service.js';
export { ExerciseIndex } from './matching/exercise-index.js';
export { syncSearchIndex } from './search-sync.js';
