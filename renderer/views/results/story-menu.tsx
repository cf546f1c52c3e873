import type { CommandId } from '../../../electron/contract/commands.ts';
import { commands } from '../../../electron/contract/commands.ts';
import { runCommand } from '../../commands/handlers.ts';
import { copyCommandsOff } from '../../commands/menu-state.ts';
import { useShortcut } from '../../commands/use-shortcut.ts';
import { Menu, MenuItem, MenuSection } from '../../components/menu.tsx';
import { useCopies } from '../../stores/current-article.ts';
import { selectedCount } from '../../stores/selection.ts';
import { useSelection } from '../../stores/selection-store.ts';
import { useWords } from '../../strings/words.tsx';

const groups: readonly (readonly CommandId[])[] = [
  ['open-window'],
  ['edit-fields', 'add-tag', 'record-update'],
  ['more-like', 'near-copies', 'compare-copies', 'different-stories', 'keep-copies'],
  ['print', 'export-pdf', 'export-bundle', 'show-in-folder'],
  ['select-all'],
  ['trash'],
];

const ofOneStory: readonly CommandId[] = ['open-window', 'more-like', 'show-in-folder'];

/** What can be done with the stories that are selected. */
export function StoryMenu({ onDone }: { readonly onDone: () => void }) {
  const words = useWords();
  const count = useSelection((state) => selectedCount(state.selection));
  const copiesOff = copyCommandsOff(useCopies(), count);
  const isOff = (id: CommandId): boolean =>
    copiesOff.includes(id) || (ofOneStory.includes(id) && count !== 1);
  return (
    <Menu aria-label={words('menu.story')} onClose={onDone}>
      {groups.map((ids) => (
        <MenuSection key={ids[0]} aria-label={words('menu.story')}>
          {ids.map((id) => (
            <CommandItem key={id} id={id} isDisabled={isOff(id)} />
          ))}
        </MenuSection>
      ))}
    </Menu>
  );
}

function CommandItem({ id, isDisabled }: { readonly id: CommandId; readonly isDisabled: boolean }) {
  const words = useWords();
  const shortcut = useShortcut(id);
  const label = words(commands[id].label);
  return (
    <MenuItem id={id} isDisabled={isDisabled} shortcut={shortcut} onAction={() => runCommand(id)}>
      {label}
    </MenuItem>
  );
}
