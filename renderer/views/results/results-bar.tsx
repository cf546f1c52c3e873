import { useQuery } from '@tanstack/react-query';
import { ArrowDownUp, Columns3, Table2 } from 'lucide-react';
import { memo } from 'react';
import { MenuTrigger } from 'react-aria-components';
import type { FacetValue, SearchResults, Sort } from '../../../electron/contract/types.ts';
import { toggleTable } from '../../commands/panes.ts';
import { useShortcut } from '../../commands/use-shortcut.ts';
import { Button } from '../../components/button.tsx';
import { classes } from '../../components/classes.ts';
import { IconButton, IconToggle } from '../../components/icon-button.tsx';
import { MenuButton, MenuItem, MenuSection } from '../../components/menu.tsx';
import { Popover } from '../../components/popover.tsx';
import { infoQuery } from '../../stores/archive-queries.ts';
import { useIsTable } from '../../stores/list-look.ts';
import { onlyCollection } from '../../stores/query-change.ts';
import { changeSort, useSearch } from '../../stores/search-store.ts';
import { selectedCount } from '../../stores/selection.ts';
import { useSelection } from '../../stores/selection-store.ts';
import { useWords } from '../../strings/words.tsx';
import { ColumnMenu } from './column-menu.tsx';
import { ExplainButton } from './explain-button.tsx';
import { FacetMenu } from './facet-menu.tsx';
import styles from './results-bar.module.css';

interface ResultsBarProps {
  readonly facets: SearchResults['facets'];
  readonly total: number | null;
}

/** How many, which ones, in which order. */
export function ResultsBar({ facets, total }: ResultsBarProps) {
  return (
    <div className={styles.bar}>
      <Total total={total} />
      <ExplainButton />
      <div className={styles.facets}>
        <FacetMenu field="section" values={facets.section ?? []} />
        <FacetMenu field="tag" values={facets.tag ?? []} />
        {hasValues(facets.subject) && <FacetMenu field="subject" values={facets.subject} />}
        <FacetMenu field="year" values={facets.year ?? []} />
      </div>
      <SortMenu />
      <LookButtons />
    </div>
  );
}

/** Subjects are not of every archive: their menu is there where it has something to offer. */
function hasValues(values: readonly FacetValue[] | undefined): values is readonly FacetValue[] {
  return values?.some(({ value }) => value !== '') ?? false;
}

function Total({ total }: { readonly total: number | null }) {
  const words = useWords();
  const { data: info } = useQuery(infoQuery());
  const selection = useSelection((state) => state.selection);
  const selected = selectedCount(selection);
  if (total === null) return <p className={styles.total}>…</p>;
  const all = info?.articles ?? total;
  const found =
    total < all
      ? words('search.totalOf', { count: total, all })
      : words('search.total', { count: total });
  const chosen =
    selection.chosen.kind === 'all'
      ? words('search.allSelected', { count: selected })
      : words('search.selected', { count: selected });
  return <p className={styles.total}>{selected > 1 ? chosen : found}</p>;
}

/** Rows or table, and of a table which columns. */
function LookButtons() {
  const words = useWords();
  const isTable = useIsTable();
  const shortcut = useShortcut('toggle-table');
  return (
    <div className={styles.look}>
      {isTable && (
        <MenuTrigger>
          <IconButton icon={Columns3} label={words('columns.menu')} />
          <Popover>
            <ColumnMenu name={null} />
          </Popover>
        </MenuTrigger>
      )}
      <IconToggle
        icon={Table2}
        label={words('command.toggleTable')}
        shortcut={shortcut}
        isSelected={isTable}
        onChange={toggleTable}
      />
    </div>
  );
}

const orders = ['relevance', 'published', 'updated', 'headline'] as const;
const ordersOfCollection = ['collection', ...orders] as const;
const directions = ['descending', 'ascending'] as const;

const SortMenu = memo(function SortMenu() {
  const words = useWords();
  const sort = useSearch((state) => state.query.sort);
  const filters = useSearch((state) => state.query.filters);
  const offered = onlyCollection(filters) === null ? orders : ordersOfCollection;
  const kind = sort.by === 'headline' ? 'headline' : 'date';
  const natural: Sort['direction'] = sort.by === 'headline' ? 'ascending' : 'descending';
  return (
    <MenuButton
      aria-label={words('search.sort')}
      button={
        <Button
          kind="quiet"
          className={classes(styles.menu, styles.sort)}
          aria-label={`${words('search.sort')}: ${words(`search.sortBy.${sort.by}`)}`}
        >
          <ArrowDownUp size="0.8125rem" aria-hidden />
          <span className={styles.order}>{words(`search.sortBy.${sort.by}`)}</span>
        </Button>
      }
    >
      <MenuSection selectionMode="single" selectedKeys={[sort.by]}>
        {offered.map((by) => (
          <MenuItem
            key={by}
            id={by}
            onAction={() =>
              changeSort({
                by,
                direction: by === 'headline' || by === 'collection' ? 'ascending' : 'descending',
              })
            }
          >
            {words(`search.sortBy.${by}`)}
          </MenuItem>
        ))}
      </MenuSection>
      {sort.by !== 'relevance' && sort.by !== 'collection' && (
        <MenuSection selectionMode="single" selectedKeys={[sort.direction]}>
          {(natural === 'ascending' ? directions.toReversed() : directions).map((direction) => (
            <MenuItem
              key={direction}
              id={direction}
              onAction={() => changeSort({ ...sort, direction })}
            >
              {words(`search.${direction}.${kind}`)}
            </MenuItem>
          ))}
        </MenuSection>
      )}
    </MenuButton>
  );
});
