import { deleteSearch, duplicateSearch } from '../../commands/saved-search-acts.ts';
import { ContextMenu, type Point } from '../../components/context-menu.tsx';
import { Menu, MenuItem, MenuSection } from '../../components/menu.tsx';
import { openDialog } from '../../stores/dialog-store.ts';
import { setFilter } from '../../stores/query-change.ts';
import { changeFilters } from '../../stores/search-store.ts';
import { useWords } from '../../strings/words.tsx';
import type { TreeLine } from './tree-model.ts';

interface PlaceMenuProps {
  readonly line: TreeLine;
  readonly at: Point | null;
  readonly onClose: () => void;
}

/** What can be done with a tag or a saved search of the left pane. */
export function PlaceMenu({ line, at, onClose }: PlaceMenuProps) {
  const { tag, savedSearch } = line;
  return (
    <ContextMenu label={line.label} at={at} onClose={onClose}>
      {tag !== undefined ? (
        <TagMenu tag={tag} onClose={onClose} />
      ) : (
        <SearchMenu name={savedSearch ?? ''} onClose={onClose} />
      )}
    </ContextMenu>
  );
}

function TagMenu({ tag, onClose }: { readonly tag: string; readonly onClose: () => void }) {
  const words = useWords();
  const put = (state: 'include' | 'exclude' | 'off') =>
    changeFilters((now) => setFilter(now, 'tag', tag, state));
  return (
    <Menu aria-label={tag} onClose={onClose}>
      <MenuSection aria-label={words('value.searchActs')}>
        <MenuItem onAction={() => put('include')}>{words('value.add')}</MenuItem>
        <MenuItem onAction={() => put('exclude')}>{words('value.exclude')}</MenuItem>
      </MenuSection>
      <MenuSection aria-label={tag}>
        <MenuItem shortcut="F2" onAction={() => renameLine({ tag })}>
          {words('command.renameTag')}
        </MenuItem>
      </MenuSection>
    </Menu>
  );
}

function SearchMenu({ name, onClose }: { readonly name: string; readonly onClose: () => void }) {
  const words = useWords();
  return (
    <Menu aria-label={name} onClose={onClose}>
      <MenuSection aria-label={name}>
        <MenuItem shortcut="F2" onAction={() => renameLine({ savedSearch: name })}>
          {words('place.renameSearch')}
        </MenuItem>
        <MenuItem onAction={() => void duplicateSearch(name)}>
          {words('place.duplicateSearch')}
        </MenuItem>
      </MenuSection>
      <MenuSection aria-label={words('place.deleteSearch')}>
        <MenuItem shortcut={words('key.delete')} onAction={() => void deleteSearch(name)}>
          {words('place.deleteSearch')}
        </MenuItem>
      </MenuSection>
    </Menu>
  );
}

type Named = Pick<TreeLine, 'tag' | 'savedSearch'>;

/** F2 in the tree. */
export function renameLine({ tag, savedSearch }: Named): void {
  if (tag !== undefined) openDialog({ kind: 'rename-tag', tag });
  else if (savedSearch !== undefined) openDialog({ kind: 'save-search', rename: savedSearch });
}

/** Delete in the tree: a saved search goes, with a way back; a tag is in stories and stays. */
export function deleteLine({ savedSearch }: Named): void {
  if (savedSearch !== undefined) void deleteSearch(savedSearch);
}
