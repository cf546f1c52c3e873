import { useState } from 'react';
import { Button } from 'react-aria-components';
import {
  type CommandId,
  commandIds,
  commands,
  type MenuName,
} from '../../../electron/contract/commands.ts';
import { acceleratorOf, acceleratorText } from '../../commands/accelerators.ts';
import { runCommand } from '../../commands/handlers.ts';
import { Dialog } from '../../components/dialog.tsx';
import { TextField } from '../../components/text-field.tsx';
import { useSettings } from '../../stores/settings-store.ts';
import { useLocale, useWords } from '../../strings/words.tsx';
import styles from './shortcuts-dialog.module.css';

const menus: readonly MenuName[] = ['file', 'edit', 'view', 'go', 'story', 'window', 'help'];

const listKeys = [
  ['shortcuts.key.search', '/'],
  ['shortcuts.key.escape', 'Esc'],
  ['shortcuts.key.move', '↑ ↓'],
  ['shortcuts.key.range', 'Shift+↑ ↓'],
  ['shortcuts.key.walk', 'Ctrl+↑ ↓'],
  ['shortcuts.key.toggle', 'Ctrl+Space'],
  ['shortcuts.key.ends', 'Home End'],
  ['shortcuts.key.readOn', 'Space'],
  ['shortcuts.key.open', 'Enter'],
  ['shortcuts.key.trash', 'Delete'],
  ['shortcuts.key.paste', 'Ctrl+V'],
  ['shortcuts.key.addPlace', 'Ctrl+Click'],
  ['shortcuts.key.addValue', 'Shift+Click'],
  ['shortcuts.key.excludeValue', 'Alt+Click'],
] as const;

/** Every command with its key, by menu; typing narrows the list, pressing a line runs it. */
export function ShortcutsDialog({ onClose }: { readonly onClose: () => void }) {
  const words = useWords();
  const locale = useLocale();
  const [sought, setSought] = useState('');
  const matches = (label: string) =>
    label.toLocaleLowerCase(locale).includes(sought.trim().toLocaleLowerCase(locale));
  const groups = menus
    .map((menu) => ({
      menu,
      ids: commandIds.filter(
        (id) => commands[id].menu === menu && matches(words(commands[id].label)),
      ),
    }))
    .filter(({ ids }) => ids.length > 0);
  const keys = listKeys.filter(([key]) => matches(words(key)));
  return (
    <Dialog isOpen size="large" title={words('shortcuts.title')} onClose={onClose}>
      <TextField
        autoFocus
        label={words('shortcuts.find')}
        labelHidden
        placeholder={words('shortcuts.find')}
        value={sought}
        onChange={setSought}
        className={styles.find ?? ''}
      />
      {groups.length === 0 && keys.length === 0 && <p>{words('shortcuts.none')}</p>}
      <div className={styles.groups}>
        {keys.length > 0 && (
          <section className={styles.group}>
            <h3 className={styles.title}>{words('shortcuts.list')}</h3>
            {keys.map(([key, combination]) => (
              <p key={key} className={styles.line}>
                <span>{words(key)}</span>
                <kbd className={styles.keys}>{combination}</kbd>
              </p>
            ))}
          </section>
        )}
        {groups.map(({ menu, ids }) => (
          <section key={menu} className={styles.group}>
            <h3 className={styles.title}>{words(`menu.${menu}`)}</h3>
            {ids.map((id) => (
              <CommandLine key={id} id={id} onRun={onClose} />
            ))}
          </section>
        ))}
      </div>
    </Dialog>
  );
}

function CommandLine({ id, onRun }: { readonly id: CommandId; readonly onRun: () => void }) {
  const words = useWords();
  const platform = useSettings((state) => state.platform);
  const accelerator = acceleratorOf(id, platform);
  return (
    <Button
      className={styles.line ?? ''}
      onPress={() => {
        onRun();
        runCommand(id);
      }}
    >
      <span>{words(commands[id].label)}</span>
      {accelerator ? (
        <kbd className={styles.keys}>{acceleratorText(accelerator, platform)}</kbd>
      ) : (
        <span className={styles.noKey}>{words('shortcuts.noKey')}</span>
      )}
    </Button>
  );
}
