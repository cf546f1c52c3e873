import { ArrowDown10, ArrowDownAZ, ChevronDown } from 'lucide-react';
import { useState } from 'react';
import { Autocomplete, Input, MenuTrigger, SearchField } from 'react-aria-components';
import type { FacetValue } from '../../../electron/contract/types.ts';
import { Button } from '../../components/button.tsx';
import { IconButton } from '../../components/icon-button.tsx';
import { Menu, MenuItem } from '../../components/menu.tsx';
import { Popover } from '../../components/popover.tsx';
import { VisuallyHidden } from '../../components/visually-hidden.tsx';
import { cycleFilter, filterStateOf } from '../../stores/query-change.ts';
import { changeFilters, useSearch } from '../../stores/search-store.ts';
import { valueWords } from '../../strings/names.ts';
import { useLocale, useWords } from '../../strings/words.tsx';
import { type FacetOrder, facetLines, manyValues } from './facet-lines.ts';
import styles from './facet-menu.module.css';
import bar from './results-bar.module.css';

interface FacetMenuProps {
  readonly field: 'section' | 'tag' | 'subject' | 'year';
  readonly values: readonly FacetValue[];
}

/**
 * Values of one field in these results, with counts: choosing one narrows to it, again leaves it
 * out, a third time lets it go, as in the sidebar.
 */
export function FacetMenu({ field, values }: FacetMenuProps) {
  const words = useWords();
  return (
    <MenuTrigger>
      <Button kind="quiet" className={bar.menu ?? ''} isDisabled={values.length === 0}>
        {words(`search.filter.${field}`)}
        <ChevronDown size="0.8125rem" aria-hidden />
      </Button>
      <Popover>
        <FacetValues field={field} values={values} />
      </Popover>
    </MenuTrigger>
  );
}

/** Made when the menu opens: naming a thousand tags is not for each key that is typed in the search box. */
function FacetValues({ field, values }: FacetMenuProps) {
  const words = useWords();
  const locale = useLocale();
  const filters = useSearch((state) => state.query.filters);
  const [sought, setSought] = useState('');
  const [order, setOrder] = useState<FacetOrder>('given');
  const excluded = filters.flatMap((filter) =>
    filter.field === field && filter.exclude ? filter.values : [],
  );
  // What is left out is in no result, and must be let in again here.
  const hidden = excluded.filter((value) => values.every((each) => each.value !== value));
  const named = [...hidden.map((value) => ({ value, count: 0 })), ...values].map(
    ({ value, count }) => ({
      value,
      count,
      name: valueWords(words, locale, field, value),
    }),
  );
  const lines = facetLines(named, sought, order, locale);
  const chosen = values.filter(({ value }) => filterStateOf(filters, field, value) === 'include');
  const label = words(`search.filter.${field}`);
  return (
    <Autocomplete inputValue={sought} onInputChange={setSought}>
      {values.length > manyValues && (
        <div className={styles.head}>
          <SearchField
            autoFocus
            aria-label={words('search.facet.find', { field: label })}
            className={styles.find ?? ''}
          >
            <Input
              className={styles.input ?? ''}
              placeholder={words('search.facet.find', { field: label })}
            />
          </SearchField>
          <IconButton
            icon={order === 'name' ? ArrowDown10 : ArrowDownAZ}
            label={words(order === 'name' ? 'search.facet.byCount' : 'search.facet.byName')}
            onPress={() => setOrder(order === 'name' ? 'given' : 'name')}
          />
        </div>
      )}
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a scroller must be reachable to be scrolled by keys */}
      <section className={styles.scroller} tabIndex={0} aria-label={label}>
        <Menu
          aria-label={label}
          selectionMode="multiple"
          selectedKeys={chosen.map(({ value }) => keyOf(value))}
          renderEmptyState={() => <p className={styles.none}>{words('search.facet.none')}</p>}
        >
          {lines.map(({ value, count, name }) => (
            <MenuItem
              key={keyOf(value)}
              id={keyOf(value)}
              textValue={name}
              trailing={count.toLocaleString(locale)}
              isExcluded={excluded.includes(value)}
              onAction={() => changeFilters((now) => cycleFilter(now, field, value))}
            >
              <span dir="auto">{name}</span>
              {excluded.includes(value) && (
                <VisuallyHidden>{words('search.facet.leftOut')}</VisuallyHidden>
              )}
            </MenuItem>
          ))}
        </Menu>
      </section>
      <p className={styles.hint}>{words('search.facet.hint')}</p>
    </Autocomplete>
  );
}

/** The empty value stands for "none given", and a menu wants a key. */
function keyOf(value: string): string {
  return `=${value}`;
}
