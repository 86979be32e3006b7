import type { SearchDocument, UpstashSearchClient } from '../../platform/search/index.js';
import type { Exercise } from './exercise.js';
import { SEARCH_INDEX } from './wider-search.js';

/** Writes the shared catalogue to the search service; what is there already is replaced. */
export async function syncSearchIndex(
  client: UpstashSearchClient,
  exercises: readonly Exercise[],
): Promise<number> {
  await client.upsert(SEARCH_INDEX, exercises.map(documentOf));
  return exercises.length;
}

function documentOf(exercise: Exercise): SearchDocument {
  return {
    id: exercise.id,
    content: {
      name: exercise.name,
      aliases: exercise.aliases.join(', '),
      equipment: exercise.equipment.join(', ').replaceAll('_', ' '),
      muscles: exercise.primaryMuscles.join(', ').replaceAll('_', ' '),
      pattern: (exercise.movementPattern ?? '').replaceAll('_', ' '),
    },
  };
}
