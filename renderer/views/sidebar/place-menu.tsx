import { useQuery } from '@tanstack/react-query';
import type { ChangeId, CollectionPlace } from '../../../electron/contract/types.ts';
import { deleteCollection, putSelection } from '../../commands/collection-acts.ts';
import { importTarget, openReport } from '../../commands/import-acts.ts';
import { pinTag } from '../../commands/pin-acts.ts';
import { hidePlace } from '../../commands/place-acts.ts';
import { deleteSearch, duplicateSearch } from '../../commands/saved-search-acts.ts';
import { ContextMenu, type Point } from '../../components/context-menu.tsx';
import { Menu, MenuItem, MenuSection } from '../../components/menu.tsx';
import { infoQuery } from '../../stores/archive-queries.ts';
import { openDialog } from '../../stores/dialog-store.ts';
import { setFilter } from '../../stores/query-change.ts';
import { changeFilters } from '../../stores/search-store.ts';
import { selectedCount } from '../../stores/selection.ts';
import { useSelection } from '../../stores/selection-store.ts';
import type { HideablePlace } from '../../stores/settings-store.ts';
import { useWords } from '../../strings/words.tsx';
import type { TreeLine } from './tree-model.ts';

interface PlaceMenuProps {
  readonly line: TreeLine;
  readonly at: Point | null;
  readonly onClose: () => void;
  /** Its name is to be changed in its line. */
  readonly onRename: () => void;
}

/** What can be done with a tag, a collection, a saved search or an import of the left pane. */
export function PlaceMenu({ line, at, onClose, onRename }: PlaceMenuProps) {
  const { tag, savedSearch, collection, imported, hideable, note = null, pin = null } = line;
  return (
    <ContextMenu label={line.label} at={at} onClose={onClose}>
      {collection !== undefined ? (
        <CollectionMenu collection={collection} onClose={onClose} onRename={onRename} />
      ) : imported !== undefined ? (
        <ImportMenu change={imported} label={line.label} onClose={onClose} />
      ) : tag !== undefined ? (
        <TagMenu tag={tag} note={note} pin={pin} onClose={onClose} onRename={onRename} />
      ) : hideable !== undefined ? (
        <HideMenu place={hideable} label={line.label} onClose={onClose} />
      ) : (
        <SearchMenu name={savedSearch ?? ''} onClose={onClose} onRename={onRename} />
      )}
    </ContextMenu>
  );
}

function TagMenu({
  tag,
  note,
  pin,
  onClose,
  onRename,
}: {
  readonly tag: string;
  readonly note: string | null;
  readonly pin: number | null;
} & Pick<PlaceMenuProps, 'onClose' | 'onRename'>) {
  const words = useWords();
  const canEdit = useCanEdit();
  const put = (state: 'include' | 'exclude' | 'off') =>
    changeFilters((now) => setFilter(now, 'tag', tag, state));
  return (
    <Menu aria-label={tag} onClose={onClose}>
      <MenuSection aria-label={words('value.searchActs')}>
        <MenuItem onAction={() => put('include')}>{words('value.add')}</MenuItem>
        <MenuItem onAction={() => put('exclude')}>{words('value.exclude')}</MenuItem>
      </MenuSection>
      <MenuSection aria-label={tag}>
        <MenuItem shortcut="F2" isDisabled={!canEdit} onAction={onRename}>
          {words('place.rename')}
        </MenuItem>
        <MenuItem
          isDisabled={!canEdit}
          onAction={() => openDialog({ kind: 'note-tag', tag, note })}
        >
          {words('note.edit')}
        </MenuItem>
        <MenuItem isDisabled={!canEdit} onAction={() => void pinTag(tag, pin === null)}>
          {words(pin === null ? 'pinnedTag.pin' : 'pinnedTag.unpin')}
        </MenuItem>
      </MenuSection>
    </Menu>
  );
}

function ImportMenu({
  change,
  label,
  onClose,
}: {
  readonly change: ChangeId;
  readonly label: string;
  readonly onClose: () => void;
}) {
  const words = useWords();
  const canEdit = useCanEdit();
  return (
    <Menu aria-label={label} onClose={onClose}>
      <MenuSection aria-label={label}>
        <MenuItem onAction={() => void openReport(change)}>{words('imports.openReport')}</MenuItem>
        <MenuItem
          isDisabled={!canEdit}
          onAction={() => openDialog({ kind: 'download-pictures', target: importTarget(change) })}
        >
          {words('command.downloadPictures')}
        </MenuItem>
      </MenuSection>
    </Menu>
  );
}

function CollectionMenu({
  collection,
  onClose,
  onRename,
}: {
  readonly collection: CollectionPlace;
} & Pick<PlaceMenuProps, 'onClose' | 'onRename'>) {
  const words = useWords();
  const canEdit = useCanEdit();
  const count = useSelection((state) => selectedCount(state.selection));
  const { id, name } = collection;
  return (
    <Menu aria-label={name} onClose={onClose}>
      <MenuSection aria-label={words('menu.story')}>
        <MenuItem
          isDisabled={!canEdit || count === 0}
          onAction={() => void putSelection(collection, false)}
        >
          {words('collection.addSelection', { count })}
        </MenuItem>
        <MenuItem
          isDisabled={!canEdit || count === 0}
          onAction={() => void putSelection(collection, true)}
        >
          {words('collection.removeSelection', { count })}
        </MenuItem>
      </MenuSection>
      <MenuSection aria-label={name}>
        <MenuItem shortcut="F2" isDisabled={!canEdit} onAction={onRename}>
          {words('place.rename')}
        </MenuItem>
        <MenuItem
          isDisabled={!canEdit}
          onAction={() => openDialog({ kind: 'note-collection', collection })}
        >
          {words('note.edit')}
        </MenuItem>
        <MenuItem
          isDisabled={!canEdit}
          onAction={() => openDialog({ kind: 'new-collection', parent: id })}
        >
          {words('collection.newInside')}
        </MenuItem>
      </MenuSection>
      <MenuSection aria-label={words('collection.delete')}>
        <MenuItem
          shortcut={words('key.delete')}
          isDisabled={!canEdit}
          onAction={() => deleteLine({ collection })}
        >
          {words('collection.delete')}
        </MenuItem>
      </MenuSection>
    </Menu>
  );
}

/** A place of the pane itself. */
function HideMenu(props: {
  readonly place: HideablePlace;
  readonly label: string;
  readonly onClose: () => void;
}) {
  const { place, label, onClose } = props;
  const words = useWords();
  return (
    <Menu aria-label={label} onClose={onClose}>
      <MenuSection aria-label={label}>
        <MenuItem onAction={() => hidePlace(place)}>
          {words('places.hide', { name: label })}
        </MenuItem>
        <MenuItem onAction={() => openDialog({ kind: 'places' })}>
          {words('command.choosePlaces')}
        </MenuItem>
      </MenuSection>
    </Menu>
  );
}

function useCanEdit(): boolean {
  return useQuery(infoQuery()).data?.access.kind === 'writable';
}

function SearchMenu({
  name,
  onClose,
  onRename,
}: {
  readonly name: string;
} & Pick<PlaceMenuProps, 'onClose' | 'onRename'>) {
  const words = useWords();
  const canEdit = useCanEdit();
  return (
    <Menu aria-label={name} onClose={onClose}>
      <MenuSection aria-label={name}>
        <MenuItem shortcut="F2" isDisabled={!canEdit} onAction={onRename}>
          {words('place.rename')}
        </MenuItem>
        <MenuItem isDisabled={!canEdit} onAction={() => void duplicateSearch(name)}>
          {words('place.duplicateSearch')}
        </MenuItem>
      </MenuSection>
      <MenuSection aria-label={words('place.deleteSearch')}>
        <MenuItem
          shortcut={words('key.delete')}
          isDisabled={!canEdit}
          onAction={() => void deleteSearch(name)}
        >
          {words('place.deleteSearch')}
        </MenuItem>
      </MenuSection>
    </Menu>
  );
}

/** Delete in the tree: saved searches and collections go, with a way back; a tag is in stories and stays. */
export function deleteLine({
  savedSearch,
  collection,
}: Pick<TreeLine, 'savedSearch' | 'collection'>): void {
  if (collection !== undefined) void deleteCollection(collection);
  else if (savedSearch !== undefined) void deleteSearch(savedSearch);
}
