import type { Places, TagPlace } from '../archive-types.ts';
import { fold } from '../article/text.ts';
import { everything, type Query } from '../search/query.ts';
import type { FacetValue } from '../search/search-index.ts';
import type { ArchiveFile } from '../store/archive-file.ts';
import { placeOfPin } from '../store/pinned-tags.ts';
import { collectionPlaces } from './collections.ts';
import { countPictures } from './pictures.ts';
import { queryOfSaved } from './saved-searches.ts';
import type { Session } from './session.ts';
import { noteOf } from './tag-notes.ts';
import { virtualPlaces } from './virtual-places.ts';

/** Counts for the left pane. */
export function placesOf(session: Session, trashed: number): Places {
  const { total, facets } = session.index.search({
    query: everything,
    offset: 0,
    limit: 0,
    facets: ['finding', 'section', 'tag', 'year'],
  });
  return {
    all: total,
    attention: session.index.search({ query: needsAttention, offset: 0, limit: 0, facets: [] })
      .total,
    findings: facets.finding ?? [],
    pictures: countPictures(session),
    trash: trashed,
    virtual: virtualPlaces(session, facets.finding ?? []),
    imports: recentImports(session),
    savedSearches: session.file.savedSearches.map((saved) => {
      const query = queryOfSaved(saved);
      return {
        name: saved.name,
        query,
        view: saved.view ?? null,
        count: session.index.search({ query, offset: 0, limit: 0, facets: [] }).total,
      };
    }),
    collections: collectionPlaces(session),
    sections: named(facets.section),
    tags: tagPlaces(session.file, named(facets.tag)),
    years: named(facets.year),
  };
}

function tagPlaces(
  { tagNotes, pinnedTags = [] }: ArchiveFile,
  tags: readonly FacetValue[],
): readonly TagPlace[] {
  const place = (tag: FacetValue, pin: number | null): TagPlace => ({
    ...tag,
    note: noteOf(tagNotes, tag.value),
    pin,
  });
  const countOf = new Map(tags.map(({ value, count }) => [fold(value), count]));
  return [
    ...pinnedTags.map((value, at) =>
      place({ value, count: countOf.get(fold(value)) ?? 0 }, at + 1),
    ),
    ...tags.filter(({ value }) => placeOfPin(pinnedTags, value) < 0).map((tag) => place(tag, null)),
  ];
}

const needsAttention: Query = { ...everything, text: 'is:attention' };

function named(values: readonly FacetValue[] | undefined): readonly FacetValue[] {
  return (values ?? []).filter(({ value }) => value !== '');
}

function recentImports(session: Session): Places['imports'] {
  const imports: Places['imports'][number][] = [];
  for (const change of session.history.changes()) {
    if (change.action.kind !== 'import') continue;
    imports.push({
      change: change.id,
      at: change.at,
      source: change.action.source,
      count: change.items.length,
    });
  }
  return imports.slice(-10).reverse();
}
