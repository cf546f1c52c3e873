import type { IndexedDocument } from './index-document.ts';
import type { Sort } from './query.ts';

/**
 * Puts results in order. What has no value comes last in both directions, and equals go by id, so
 * that paging is stable. Relevance without anything to rank by is newest first.
 */
export function sortDocuments(
  documents: readonly IndexedDocument[],
  sort: Sort,
  scores: ReadonlyMap<number, number>,
  headlineRank: (document: IndexedDocument) => number | null,
): IndexedDocument[] {
  const ranked = sort.by === 'relevance' && scores.size > 0;
  const newest = sort.by === 'relevance' && !ranked;
  const sign = !newest && sort.direction === 'ascending' ? 1 : -1;
  const key = newest ? publishedOf : keyFor(sort.by, scores, headlineRank);
  const entries = documents.map((document) => ({ document, key: key(document) }));
  entries.sort((a, b) => {
    if (a.key !== b.key) {
      if (a.key === null) return 1;
      if (b.key === null) return -1;
      return sign * (a.key - b.key);
    }
    const byTime = ranked ? newerFirst(a.document, b.document) : 0;
    return byTime || (a.document.summary.id < b.document.summary.id ? -1 : 1);
  });
  return entries.map((entry) => entry.document);
}

type Key = (document: IndexedDocument) => number | null;

function keyFor(by: Sort['by'], scores: ReadonlyMap<number, number>, headlineRank: Key): Key {
  switch (by) {
    case 'relevance':
      return ({ slot }) => scores.get(slot) ?? 0;
    case 'published':
      return publishedOf;
    case 'updated':
      return ({ columns }) => columns.updated;
    case 'headline':
      return headlineRank;
  }
}

function publishedOf({ columns }: IndexedDocument): number | null {
  return columns.published;
}

function newerFirst(a: IndexedDocument, b: IndexedDocument): number {
  return (b.columns.published ?? -Infinity) - (a.columns.published ?? -Infinity) || 0;
}
