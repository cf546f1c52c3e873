import {
  type Column,
  type ColumnName,
  columnNames,
  usualColumns,
} from '../../../electron/contract/columns.ts';
import { Menu, MenuItem, MenuSection } from '../../components/menu.tsx';
import { moveColumn, resizeColumn, toggleColumn } from '../../stores/columns.ts';
import { changeLook, useColumns } from '../../stores/list-look.ts';
import { changeSort } from '../../stores/search-store.ts';
import { useWords } from '../../strings/words.tsx';
import { sortOfColumn } from './column-sort.ts';

/** Steps of a width by keys, in rem. */
const step = 2;

/** Of one column: its order, place and width; and which columns there are. `name` null: only these. */
export function ColumnMenu(props: {
  readonly name: ColumnName | null;
  readonly onDone?: () => void;
}) {
  const { name, onDone } = props;
  const words = useWords();
  return (
    <Menu autoFocus="first" aria-label={words('columns.menu')} {...(onDone && { onClose: onDone })}>
      {name !== null && <SortItems name={name} />}
      {name !== null && <PlaceItems name={name} />}
      <ChoiceItems after={name} />
      <MenuSection aria-label={words('columns.usual')}>
        <MenuItem onAction={() => keep(usualColumns)}>{words('columns.usual')}</MenuItem>
      </MenuSection>
    </Menu>
  );
}

function SortItems({ name }: { readonly name: ColumnName }) {
  const words = useWords();
  const by = sortOfColumn(name);
  if (by === null) return null;
  const kind = by === 'headline' ? 'headline' : 'date';
  return (
    <MenuSection aria-label={words('search.sort')}>
      {(['ascending', 'descending'] as const).map((direction) => (
        <MenuItem key={direction} onAction={() => changeSort({ by, direction })}>
          {words(`search.${direction}.${kind}`)}
        </MenuItem>
      ))}
    </MenuSection>
  );
}

function PlaceItems({ name }: { readonly name: ColumnName }) {
  const words = useWords();
  const columns = useColumns();
  const at = columns.findIndex((column) => column.name === name);
  const width = columns[at]?.width ?? 0;
  return (
    <MenuSection aria-label={words(`columns.${name}`)}>
      <MenuItem
        isDisabled={at <= 0}
        shouldCloseOnSelect={false}
        onAction={() => keep(moveColumn(columns, name, -1))}
      >
        {words('columns.earlier')}
      </MenuItem>
      <MenuItem
        isDisabled={at === columns.length - 1}
        shouldCloseOnSelect={false}
        onAction={() => keep(moveColumn(columns, name, 1))}
      >
        {words('columns.later')}
      </MenuItem>
      <MenuItem
        shouldCloseOnSelect={false}
        onAction={() => keep(resizeColumn(columns, name, width + step))}
      >
        {words('columns.wider')}
      </MenuItem>
      <MenuItem
        shouldCloseOnSelect={false}
        onAction={() => keep(resizeColumn(columns, name, width - step))}
      >
        {words('columns.narrower')}
      </MenuItem>
      <MenuItem
        isDisabled={columns.length === 1}
        onAction={() => keep(toggleColumn(columns, name))}
      >
        {words('columns.hide')}
      </MenuItem>
    </MenuSection>
  );
}

function ChoiceItems({ after }: { readonly after: ColumnName | null }) {
  const words = useWords();
  const columns = useColumns();
  const shown = columns.map(({ name }) => name);
  return (
    <MenuSection title={words('columns.shown')} selectionMode="multiple" selectedKeys={shown}>
      {columnNames.map((name) => (
        <MenuItem
          key={name}
          id={name}
          isDisabled={shown.length === 1 && shown[0] === name}
          shouldCloseOnSelect={false}
          onAction={() => keep(toggleColumn(columns, name, after))}
        >
          {words(`columns.${name}`)}
        </MenuItem>
      ))}
    </MenuSection>
  );
}

function keep(columns: readonly Column[]): void {
  changeLook({ columns: [...columns] });
}
