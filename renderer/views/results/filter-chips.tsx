import { useQuery } from '@tanstack/react-query';
import type { WheelEvent } from 'react';
import type { ArticleId, Filter } from '../../../electron/contract/types.ts';
import { Button } from '../../components/button.tsx';
import { Chip } from '../../components/chip.tsx';
import { placesQuery, summariesQuery } from '../../stores/archive-queries.ts';
import { useCurrentCollection } from '../../stores/current-collection.ts';
import { invertFilter, isOfAnyFinding, removeFilter } from '../../stores/query-change.ts';
import { changeFilters, useSearch } from '../../stores/search-store.ts';
import { filterWords, sourceWords } from '../../strings/names.ts';
import { useLocale, useWords } from '../../strings/words.tsx';
import styles from './filter-chips.module.css';
import { ChipText, PartChip } from './part-chip.tsx';
import { useExplainedParts } from './use-explained-parts.ts';

/**
 * The parts of the text and the filters in force: press one to turn it round, its cross to take it
 * away. One line, there from the first letter and scrolled where it is too short, so that the list
 * below keeps its place while somebody types.
 */
export function FilterChips() {
  const words = useWords();
  const locale = useLocale();
  const { filters } = useSearch((state) => state.query);
  const isTyped = useSearch((state) => state.text.trim() !== '' || state.query.text.trim() !== '');
  const place = useSearch((state) => state.place);
  const { data: places } = useQuery(placesQuery());
  const headlines = useHeadlines(filters);
  const collection = useCurrentCollection();
  const parts = useExplainedParts();
  // What the list stands beside, and the one collection that it is, are said in a bar above it.
  const isSaid = ({ field, exclude }: Filter) =>
    ((field === 'like' || field === 'copies') && field === place.kind) ||
    (field === 'collection' && !exclude && collection !== null);
  const shown = filters.flatMap((filter, at) => (isSaid(filter) ? [] : [{ filter, at }]));

  function removedBy(filter: number): number | null {
    return parts.areCurrent ? (parts.filters[filter]?.removed ?? null) : null;
  }

  function labelOf(filter: Shown): string {
    if (isOfAnyFinding(filter)) return words('place.attention');
    const imported = places?.imports.find(({ change }) => filter.values.includes(change));
    if (filter.field === 'import' && imported)
      return filterWords(words, locale, {
        ...filter,
        values: [sourceWords(words, imported.source)],
      });
    if (filter.field === 'like' || filter.field === 'copies')
      return filterWords(words, locale, {
        ...filter,
        values: filter.values.map((id) => headlines.get(id) ?? id),
      });
    return filterWords(words, locale, shortened(filter));
  }

  if (!isTyped && shown.length === 0) return null;
  return (
    <section aria-label={words('search.filters')} className={styles.chips}>
      <div className={styles.line} onWheel={scrollAlong}>
        {parts.text.map((part, at) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: two parts of a query may be alike in all else
          <PartChip key={at} part={part} isCurrent={parts.areCurrent} />
        ))}
        {shown.map(({ filter, at }) => {
          const label = labelOf(filter);
          const excludes = filter.exclude !== isOfAnyFinding(filter);
          return (
            <Chip
              // A filter has no identity besides its place and words.
              key={`${at} ${label}`}
              kind={excludes ? 'exclude' : 'include'}
              onPress={() => changeFilters((now) => invertFilter(now, at))}
              pressLabel={words(excludes ? 'search.filterExclude' : 'search.filterInclude', {
                label,
              })}
              onRemove={() => changeFilters((now) => removeFilter(now, at))}
              removeLabel={words('search.filterRemove', { label })}
            >
              <ChipText removed={removedBy(at)}>{label}</ChipText>
            </Chip>
          );
        })}
      </div>
      {shown.length > 1 && (
        <Button
          kind="quiet"
          onPress={() => changeFilters((now) => now.filter(isSaid))}
          className={styles.clear ?? ''}
        >
          {words('search.clearFilters')}
        </Button>
      )}
    </section>
  );
}

/** A wheel that turns up and down moves the line along. */
function scrollAlong({ currentTarget, deltaX, deltaY }: WheelEvent): void {
  const towardsEnd = currentTarget.matches(':dir(rtl)') ? -1 : 1;
  if (deltaX === 0) currentTarget.scrollLeft += deltaY * towardsEnd;
}

/** Stories that filters name, by id. */
function useHeadlines(filters: readonly Filter[]): ReadonlyMap<string, string | null> {
  const ids = filters
    .filter(({ field }) => field === 'like' || field === 'copies')
    .flatMap(({ values }) => values as ArticleId[]);
  const { data } = useQuery({ ...summariesQuery(ids), enabled: ids.length > 0 });
  return new Map((data ?? []).map(({ id, headline }) => [id, headline]));
}

type Shown = Parameters<typeof filterWords>[2];

function shortened(filter: Shown): Shown {
  return filter.values.length > 3
    ? { ...filter, values: [...filter.values.slice(0, 3), '…'] }
    : filter;
}
