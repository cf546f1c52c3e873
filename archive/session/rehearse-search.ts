import { breathe } from '../job.ts';
import { everything } from '../search/query.ts';
import type { SearchIndex } from '../search/search-index.ts';

/** A letter, and a word that is misspelled in each language: between them they go every way there is. */
const rehearsed = ['e', 'rehersall'];

/**
 * Searches for what nobody asked for: the first searches of an index read and make what later ones
 * have at hand, and take several times as long. Aborting ends it quietly.
 */
export async function rehearseSearch(index: SearchIndex, signal: AbortSignal): Promise<void> {
  for (const text of rehearsed) {
    await breathe();
    if (signal.aborted) return;
    index.search({ query: { ...everything, text }, offset: 0, limit: 60 });
  }
}
