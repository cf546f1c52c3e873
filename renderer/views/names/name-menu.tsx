import { MoreHorizontal } from 'lucide-react';
import type { NameEntry, NameField } from '../../../electron/contract/types.ts';
import { setAlias, showName } from '../../commands/name-acts.ts';
import { IconButton } from '../../components/icon-button.tsx';
import { MenuButton, MenuItem, MenuSection } from '../../components/menu.tsx';
import { openDialog } from '../../stores/dialog-store.ts';
import { useWords } from '../../strings/words.tsx';

/** Tags have a dialog of their own, which knows what merging one into another comes to. */
export function renameName(field: NameField, name: string): void {
  if (field === 'tag') openDialog({ kind: 'rename-tag', tag: name });
  else openDialog({ kind: 'rename-name', field, name });
}

/** What can be done with one name. */
export function NameMenu(props: {
  readonly field: NameField;
  readonly entry: NameEntry;
  readonly canEdit: boolean;
}) {
  const { field, entry, canEdit } = props;
  const { name, note, aliases, count } = entry;
  const words = useWords();
  const isDisabled = !canEdit;
  return (
    <MenuButton
      aria-label={name}
      button={<IconButton icon={MoreHorizontal} label={words('names.more', { name })} />}
    >
      <MenuSection aria-label={words('names.menu.show')}>
        <MenuItem isDisabled={count === 0} onAction={() => showName(field, name)}>
          {words('names.menu.show')}
        </MenuItem>
      </MenuSection>
      <MenuSection aria-label={name}>
        <MenuItem
          shortcut="F2"
          isDisabled={isDisabled || count === 0}
          onAction={() => renameName(field, name)}
        >
          {words('names.menu.rename')}
        </MenuItem>
        {field === 'tag' && (
          <MenuItem
            isDisabled={isDisabled}
            onAction={() => openDialog({ kind: 'note-tag', tag: name, note })}
          >
            {words('note.edit')}
          </MenuItem>
        )}
        <MenuItem
          isDisabled={isDisabled}
          onAction={() => openDialog({ kind: 'add-alias', field, name })}
        >
          {words('names.alias.add')}
        </MenuItem>
      </MenuSection>
      {aliases.length > 0 && (
        <MenuSection aria-label={words('names.alias.of')}>
          {aliases.map((alias) => (
            <MenuItem
              key={alias}
              isDisabled={isDisabled}
              onAction={() => void setAlias(field, alias, null)}
            >
              {words('names.alias.removeOf', { alias })}
            </MenuItem>
          ))}
        </MenuSection>
      )}
      {field === 'tag' && (
        <MenuSection aria-label={words('names.menu.delete')}>
          <MenuItem
            shortcut={words('key.delete')}
            isDisabled={isDisabled}
            onAction={() => openDialog({ kind: 'delete-tags', tags: [name] })}
          >
            {words('names.menu.delete')}
          </MenuItem>
        </MenuSection>
      )}
    </MenuButton>
  );
}
