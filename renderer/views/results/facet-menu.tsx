import { ChevronDown } from 'lucide-react';
import type { FacetValue } from '../../../electron/contract/types.ts';
import { Button } from '../../components/button.tsx';
import { MenuButton, MenuItem } from '../../components/menu.tsx';
import { filterStateOf, setFilter } from '../../stores/query-change.ts';
import { changeFilters, useSearch } from '../../stores/search-store.ts';
import { valueWords } from '../../strings/names.ts';
import { useLocale, useWords } from '../../strings/words.tsx';
import styles from './results-bar.module.css';

interface FacetMenuProps {
  readonly field: 'section' | 'tag' | 'year';
  readonly values: readonly FacetValue[];
}

/** Values of one field in these results, with counts; choosing one narrows to it, again lets it go. */
export function FacetMenu({ field, values }: FacetMenuProps) {
  const words = useWords();
  const locale = useLocale();
  const filters = useSearch((state) => state.query.filters);
  const chosen = values.filter(({ value }) => filterStateOf(filters, field, value) === 'include');
  const choose = (value: string) => {
    const state = filterStateOf(filters, field, value) === 'include' ? 'off' : 'include';
    changeFilters((now) => setFilter(now, field, value, state));
  };
  return (
    <MenuButton
      aria-label={words(`search.filter.${field}`)}
      selectionMode="multiple"
      selectedKeys={chosen.map(({ value }) => keyOf(value))}
      button={
        <Button kind="quiet" className={styles.menu ?? ''} isDisabled={values.length === 0}>
          {words(`search.filter.${field}`)}
          <ChevronDown size="0.8125rem" aria-hidden />
        </Button>
      }
    >
      {values.map(({ value, count }) => (
        <MenuItem
          key={keyOf(value)}
          id={keyOf(value)}
          textValue={valueWords(words, locale, field, value)}
          trailing={count.toLocaleString(locale)}
          onAction={() => choose(value)}
        >
          <span dir="auto">{valueWords(words, locale, field, value)}</span>
        </MenuItem>
      ))}
    </MenuButton>
  );
}

/** The empty value stands for "none given", and a menu wants a key. */
function keyOf(value: string): string {
  return `=${value}`;
}
