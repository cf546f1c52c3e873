import { useState } from 'react';
import {
  type CommandId,
  commandIds,
  commands,
  type MenuName,
} from '../../../electron/contract/commands.ts';
import { keysOf } from '../../../electron/contract/shortcuts.ts';
import { acceleratorText } from '../../commands/accelerators.ts';
import { resetAllKeys } from '../../commands/shortcut-acts.ts';
import { Button } from '../../components/button.tsx';
import { Checkbox } from '../../components/checkbox.tsx';
import { Dialog } from '../../components/dialog.tsx';
import { TextField } from '../../components/text-field.tsx';
import { changeSettings, useSettings } from '../../stores/settings-store.ts';
import { commandName } from '../../strings/command-words.ts';
import { foldName } from '../../strings/fold-name.ts';
import { useWords } from '../../strings/words.tsx';
import { ListKeys, useListKeys } from './list-keys.tsx';
import { ShortcutLine } from './shortcut-line.tsx';
import styles from './shortcuts-dialog.module.css';

/** Menus of the two columns; the lines of each stay in their places while a key is changed. */
const columns: readonly (readonly MenuName[])[] = [
  ['file', 'edit', 'view'],
  ['go', 'story', 'window', 'help'],
];

/** Every command with its key, by menu. Typing narrows the list; a key is pressed to change it. */
export function ShortcutsDialog({ onClose }: { readonly onClose: () => void }) {
  const words = useWords();
  const { platform, settings } = useSettings();
  const [sought, setSought] = useState('');
  const [editing, setEditing] = useState<CommandId | null>(null);
  const [told, setTold] = useState('');
  const mac = platform === 'darwin';
  const own = Object.keys(settings.shortcuts).length;

  const matches = (...texts: readonly string[]) =>
    texts.some((text) => foldName(text).includes(foldName(sought)));
  const isShown = (id: CommandId) => {
    const keys = keysOf(id, platform, settings.shortcuts);
    return matches(commandName(id, words), ...keys.map((key) => acceleratorText(key, platform)));
  };
  const shown = commandIds.filter(isShown);
  const ofList = useListKeys(matches);
  const groupsIn = (menus: readonly MenuName[]) =>
    menus
      .map((menu) => ({ menu, ids: shown.filter((id) => commands[id].menu === menu) }))
      .filter(({ ids }) => ids.length > 0);

  return (
    <Dialog
      isOpen
      size="large"
      title={words('shortcuts.title')}
      onClose={onClose}
      footer={
        <>
          <span role="status" className={styles.told}>
            {told || words('shortcuts.own', { count: own })}
          </span>
          <Button
            isDisabled={own === 0}
            onPress={() => {
              resetAllKeys();
              setEditing(null);
              setTold(words('shortcuts.resetDone'));
            }}
          >
            {words('shortcuts.resetAll')}
          </Button>
        </>
      }
    >
      <div className={styles.find}>
        <TextField
          autoFocus
          label={words('shortcuts.find')}
          labelHidden
          placeholder={words('shortcuts.find')}
          value={sought}
          onChange={setSought}
        />
        <Checkbox
          isSelected={settings.singleKeys}
          onChange={(singleKeys) => changeSettings({ singleKeys })}
        >
          {words(mac ? 'shortcuts.singleMac' : 'shortcuts.single')}
        </Checkbox>
      </div>
      <div className={styles.columns}>
        {columns.map((menus, index) => (
          <div key={menus[0]} className={styles.column}>
            {groupsIn(menus).map(({ menu, ids }) => (
              <section key={menu} className={styles.group}>
                <h3 className={styles.title}>{words(`menu.${menu}`)}</h3>
                {ids.map((id) => (
                  <ShortcutLine
                    key={id}
                    id={id}
                    isEditing={editing === id}
                    onEdit={(edits) => setEditing(edits ? id : null)}
                    onTold={setTold}
                  />
                ))}
              </section>
            ))}
            {index === columns.length - 1 && <ListKeys keys={ofList} />}
          </div>
        ))}
      </div>
      {shown.length + ofList.length === 0 && <p>{words('shortcuts.none')}</p>}
    </Dialog>
  );
}
