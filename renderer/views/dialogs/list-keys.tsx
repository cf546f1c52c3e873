import type { Platform } from '../../../electron/contract/shortcuts.ts';
import type { StringKey } from '../../../electron/contract/strings/strings.ts';
import { useSettings } from '../../stores/settings-store.ts';
import { useWords } from '../../strings/words.tsx';
import styles from './shortcuts-dialog.module.css';

interface ListKey {
  readonly words: StringKey;
  readonly keys?: string;
  readonly single?: string;
}

/** Keys of the list and of the mouse, which are as they are; `single`: the same without modifiers. */
const listKeys = [
  { words: 'shortcuts.key.move', keys: '↑ ↓' },
  { words: 'shortcuts.key.range', keys: 'Shift+↑ ↓' },
  { words: 'shortcuts.key.walk', keys: 'Ctrl+↑ ↓' },
  { words: 'shortcuts.key.toggle', keys: 'Ctrl+Space', single: 'X' },
  { words: 'shortcuts.key.ends', keys: 'Home End' },
  { words: 'shortcuts.key.readOn', keys: 'Space' },
  { words: 'shortcuts.key.open', keys: 'Enter', single: 'O' },
  { words: 'shortcuts.key.hits', keys: 'Enter Shift+Enter' },
  { words: 'shortcuts.key.pinnedTag', single: '1 – 9' },
  { words: 'shortcuts.key.clearPinnedTags', single: '0' },
  { words: 'shortcuts.key.openWindow', keys: 'Ctrl+Enter' },
  { words: 'shortcuts.key.trash', keys: 'Delete' },
  { words: 'shortcuts.key.menu', keys: 'Shift+F10' },
  { words: 'shortcuts.key.escape', keys: 'Esc' },
  { words: 'shortcuts.key.paste', keys: 'Ctrl+V' },
  { words: 'shortcuts.key.addPlace', keys: 'Ctrl+Click' },
  { words: 'shortcuts.key.addValue', keys: 'Shift+Click' },
  { words: 'shortcuts.key.excludeValue', keys: 'Alt+Click' },
] as const satisfies readonly ListKey[];

/** Those that can be pressed and answer what is looked for, as this platform writes them. */
export function useListKeys(matches: (...texts: readonly string[]) => boolean): readonly ListKey[] {
  const words = useWords();
  const { platform, settings } = useSettings();
  return listKeys.filter(({ words: key, keys, single }: ListKey) => {
    const shown = keys === undefined ? (settings.singleKeys ? single : undefined) : keys;
    return shown !== undefined && matches(words(key), written(shown, platform));
  });
}

export function ListKeys({ keys: shown }: { readonly keys: readonly ListKey[] }) {
  const words = useWords();
  const { platform, settings } = useSettings();
  if (shown.length === 0) return null;
  return (
    <section className={styles.group}>
      <h3 className={styles.title}>{words('shortcuts.list')}</h3>
      {shown.map(({ words: key, keys, single }) => (
        <p key={key} className={styles.line}>
          <span className={styles.name}>{words(key)}</span>
          {settings.singleKeys && single && <Cap>{single}</Cap>}
          {keys && <Cap>{written(keys, platform)}</Cap>}
        </p>
      ))}
    </section>
  );
}

function written(keys: string, platform: Platform): string {
  return platform === 'darwin' ? keys.replace('Ctrl+', '⌘').replace('Alt+', '⌥') : keys;
}

/** A key as it is written on keyboards, whatever the direction of the text around it. */
export function Cap({ children }: { readonly children: string }) {
  return (
    <kbd className={styles.cap}>
      <bdi dir="ltr">{children}</bdi>
    </kbd>
  );
}
