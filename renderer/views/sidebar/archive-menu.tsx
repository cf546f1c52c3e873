import { ChevronDown } from 'lucide-react';
import { useState } from 'react';
import { Button, MenuTrigger } from 'react-aria-components';
import { type CommandId, commands } from '../../../electron/contract/commands.ts';
import type { ArchiveInfo } from '../../../electron/contract/types.ts';
import { main } from '../../bridge/bridge.ts';
import { runCommand } from '../../commands/handlers.ts';
import { useShortcut } from '../../commands/use-shortcut.ts';
import { Menu, MenuItem, MenuSection } from '../../components/menu.tsx';
import { Popover } from '../../components/popover.tsx';
import { useRecentArchives } from '../../stores/recent-archives.ts';
import { useWords } from '../../strings/words.tsx';
import styles from './archive-menu.module.css';

/** Whose archive this is, the ways to another one (a recent one, a folder, a new one, the sample), and what is done to the whole of it. */
export function ArchiveMenu({ info }: { readonly info: ArchiveInfo }) {
  const words = useWords();
  const [isOpen, setOpen] = useState(false);
  const others = useRecentArchives(isOpen).filter(({ folder }) => folder !== info.folder);
  return (
    <MenuTrigger isOpen={isOpen} onOpenChange={setOpen}>
      <Button
        className={styles.button ?? ''}
        aria-label={words('archiveMenu.label', { name: info.name })}
      >
        <span className={styles.name} dir="auto" title={info.folder}>
          {info.name}
        </span>
        <ChevronDown size="0.875rem" aria-hidden className={styles.arrow} />
      </Button>
      <Popover>
        <Menu aria-label={words('archiveMenu.title')}>
          {others.length > 0 && (
            <MenuSection title={words('archiveMenu.recent')}>
              {others.map(({ name, folder, index }) => (
                <MenuItem
                  key={folder}
                  id={folder}
                  textValue={name}
                  onAction={() => void main('open-recent', { index })}
                >
                  <bdi title={folder}>{name}</bdi>
                </MenuItem>
              ))}
            </MenuSection>
          )}
          <MenuSection aria-label={words('archiveMenu.title')}>
            {(['open-archive', 'new-archive', 'open-sample'] as const).map((id) => (
              <CommandItem key={id} id={id} />
            ))}
          </MenuSection>
          <MenuSection aria-label={info.name}>
            <CommandItem id="check-archive" />
            <CommandItem id="prune-history" isDisabled={info.access.kind !== 'writable'} />
          </MenuSection>
        </Menu>
      </Popover>
    </MenuTrigger>
  );
}

function CommandItem({
  id,
  isDisabled = false,
}: {
  readonly id: CommandId;
  readonly isDisabled?: boolean;
}) {
  const words = useWords();
  return (
    <MenuItem
      id={id}
      isDisabled={isDisabled}
      shortcut={useShortcut(id)}
      onAction={() => runCommand(id)}
    >
      {words(commands[id].label)}
    </MenuItem>
  );
}
