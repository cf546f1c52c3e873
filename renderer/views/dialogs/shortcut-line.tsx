import { RotateCcw } from 'lucide-react';
import { useRef, useState } from 'react';
import { Button } from 'react-aria-components';
import type { CommandId } from '../../../electron/contract/commands.ts';
import { judgeKey, type KeyChoice } from '../../../electron/contract/shortcuts.ts';
import { acceleratorText } from '../../commands/accelerators.ts';
import { giveKey, useCommandKey } from '../../commands/shortcut-acts.ts';
import { singleOf } from '../../commands/single-keys.ts';
import { IconButton } from '../../components/icon-button.tsx';
import { useSettings } from '../../stores/settings-store.ts';
import { plainCommandName } from '../../strings/command-words.ts';
import { useWords } from '../../strings/words.tsx';
import { KeyRecorder } from './key-recorder.tsx';
import { Cap } from './list-keys.tsx';
import styles from './shortcuts-dialog.module.css';

/** A key that was asked for and not given yet, with what stands in its way. */
export interface AskedKey {
  readonly key: string;
  readonly choice: Exclude<KeyChoice, { readonly kind: 'free' }>;
}

/** One command, its key, and the way back to its usual one. */
export function ShortcutLine(props: {
  readonly id: CommandId;
  readonly isEditing: boolean;
  readonly onEdit: (isEditing: boolean) => void;
  /** For who does not see the line. */
  readonly onTold: (text: string) => void;
}) {
  const { id, isEditing, onEdit, onTold } = props;
  const words = useWords();
  const { platform, settings } = useSettings();
  const { key, usual } = useCommandKey(id);
  const [asked, setAsked] = useState<AskedKey | null>(null);
  const button = useRef<HTMLButtonElement>(null);
  const command = plainCommandName(id, words);
  const single = settings.singleKeys ? singleOf(id) : undefined;
  const shown = key && acceleratorText(key, platform);

  const end = () => {
    setAsked(null);
    onEdit(false);
    // The button is there again in the next frame.
    requestAnimationFrame(() => button.current?.focus());
  };
  const give = (next: string | null) => {
    giveKey(id, next);
    onTold(
      next === null
        ? words('shortcuts.isNone', { command })
        : words('shortcuts.isNow', { command, key: acceleratorText(next, platform) }),
    );
    end();
  };
  const ask = (next: string) => {
    const choice = judgeKey(id, next, platform, settings.shortcuts);
    if (choice.kind === 'free') return give(next);
    setAsked({ key: next, choice });
    onEdit(true);
  };

  return (
    <div className={styles.line}>
      <span className={styles.name}>{command}</span>
      {!isEditing && single && <Cap>{single}</Cap>}
      {!isEditing && key !== usual && (
        <IconButton
          icon={RotateCcw}
          label={words('shortcuts.reset', { command, key: acceleratorText(usual, platform) })}
          onPress={() => ask(usual)}
          className={styles.reset ?? ''}
        />
      )}
      {isEditing ? (
        <KeyRecorder
          command={command}
          asked={asked}
          hasKey={key !== null}
          onPressed={ask}
          onGive={give}
          onEnd={end}
        />
      ) : (
        <Button
          ref={button}
          aria-label={
            shown
              ? words('shortcuts.change', { command, key: shown })
              : words('shortcuts.changeNone', { command })
          }
          className={styles.key ?? ''}
          onPress={() => {
            setAsked(null);
            onEdit(true);
          }}
        >
          {shown ? <bdi dir="ltr">{shown}</bdi> : words('shortcuts.noKey')}
        </Button>
      )}
    </div>
  );
}
