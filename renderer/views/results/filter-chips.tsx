import { Button } from '../../components/button.tsx';
import { Chip } from '../../components/chip.tsx';
import { invertFilter, removeFilter } from '../../stores/query-change.ts';
import { changeFilters, useSearch } from '../../stores/search-store.ts';
import { filterWords } from '../../strings/names.ts';
import { useLocale, useWords } from '../../strings/words.tsx';
import styles from './filter-chips.module.css';

/** The filters in force: press one to turn it round, its cross to take it away. */
export function FilterChips() {
  const words = useWords();
  const locale = useLocale();
  const { filters } = useSearch((state) => state.query);
  const place = useSearch((state) => state.place);
  if (filters.length === 0) return null;
  return (
    <section aria-label={words('search.filters')} className={styles.chips}>
      {filters.map((filter, at) => {
        const isPlace = filter.field === 'finding' && filter.values.length > 3;
        const label =
          isPlace && place.kind === 'attention'
            ? words('place.attention')
            : filterWords(words, locale, shortened(filter));
        return (
          <Chip
            // biome-ignore lint/suspicious/noArrayIndexKey: a filter has no identity besides its place and words
            key={`${at} ${label}`}
            kind={filter.exclude ? 'exclude' : 'include'}
            onPress={() => changeFilters((now) => invertFilter(now, at))}
            pressLabel={words(filter.exclude ? 'search.filterExclude' : 'search.filterInclude', {
              label,
            })}
            onRemove={() => changeFilters((now) => removeFilter(now, at))}
            removeLabel={words('search.filterRemove', { label })}
          >
            <span dir="auto">{label}</span>
          </Chip>
        );
      })}
      {filters.length > 1 && (
        <Button kind="quiet" onPress={() => changeFilters(() => [])} className={styles.clear ?? ''}>
          {words('search.clearFilters')}
        </Button>
      )}
    </section>
  );
}

type Shown = Parameters<typeof filterWords>[2];

function shortened(filter: Shown): Shown {
  return filter.values.length > 3
    ? { ...filter, values: [...filter.values.slice(0, 3), '…'] }
    : filter;
}
