export { SearchModule } from './search.module.js';
export {
  type SearchDocument,
  type SearchHit,
  SearchTimedOut,
  UpstashSearchClient,
} from './upstash-search.client.js';
