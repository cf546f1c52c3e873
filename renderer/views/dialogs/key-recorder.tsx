import { type KeyboardEvent, useEffect, useId, useRef } from 'react';
import type { Platform } from '../../../electron/contract/shortcuts.ts';
import type { Words } from '../../../electron/contract/strings/format.ts';
import { acceleratorOfPress, acceleratorText } from '../../commands/accelerators.ts';
import { Button } from '../../components/button.tsx';
import { classes } from '../../components/classes.ts';
import textField from '../../components/text-field.module.css';
import { useSettings } from '../../stores/settings-store.ts';
import { plainCommandName } from '../../strings/command-words.ts';
import { useWords } from '../../strings/words.tsx';
import type { AskedKey } from './shortcut-line.tsx';
import styles from './shortcuts-dialog.module.css';

/**
 * Takes the next key that is pressed; one that belongs to another command is taken over only when
 * that is said. Esc ends it, Tab goes on to its buttons: neither can be a shortcut.
 */
export function KeyRecorder(props: {
  readonly command: string;
  readonly asked: AskedKey | null;
  readonly hasKey: boolean;
  readonly onPressed: (key: string) => void;
  readonly onGive: (key: string | null) => void;
  readonly onEnd: () => void;
}) {
  const { command, asked, hasKey, onPressed, onGive, onEnd } = props;
  const words = useWords();
  const platform = useSettings((state) => state.platform);
  const noteId = useId();
  const field = useRef<HTMLInputElement>(null);
  const taken = asked?.choice.kind === 'taken';
  useEffect(() => field.current?.focus(), []);

  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Tab') return;
    event.preventDefault();
    event.stopPropagation();
    if (event.key === 'Escape') return onEnd();
    if (event.key === 'Enter' && taken) return onGive(asked.key);
    const key = acceleratorOfPress(event, platform);
    if (key && !event.getModifierState('AltGraph')) onPressed(key);
  };
  const onEscape = (event: KeyboardEvent) => {
    if (event.key !== 'Escape') return;
    event.stopPropagation();
    onEnd();
  };

  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: Esc ends it from whatever is focused inside
    <div className={styles.recorder} onKeyDown={onEscape}>
      <input
        ref={field}
        type="text"
        readOnly
        dir="auto"
        aria-label={words('shortcuts.newKey', { command })}
        aria-describedby={noteId}
        placeholder={words('shortcuts.press')}
        className={classes(textField.input, styles.asked)}
        value={asked ? acceleratorText(asked.key, platform) : ''}
        onKeyDown={onKeyDown}
      />
      <span className={styles.buttons}>
        {taken ? (
          <>
            <Button onPress={() => onGive(asked.key)}>{words('shortcuts.takeOver')}</Button>
            <Button kind="quiet" onPress={onEnd}>
              {words('shortcuts.keep')}
            </Button>
          </>
        ) : (
          <>
            {hasKey && <Button onPress={() => onGive(null)}>{words('shortcuts.removeKey')}</Button>}
            <Button kind="quiet" onPress={onEnd}>
              {words('common.cancel')}
            </Button>
          </>
        )}
      </span>
      <p id={noteId} role="alert" className={styles.note}>
        {asked && noteOn(asked, words, platform)}
      </p>
    </div>
  );
}

function noteOn({ key: accelerator, choice }: AskedKey, words: Words, platform: Platform): string {
  const key = acceleratorText(accelerator, platform);
  if (choice.kind === 'taken')
    return words('shortcuts.taken', { key, command: plainCommandName(choice.by, words) });
  if (choice.why === 'types' && platform === 'darwin')
    return words('shortcuts.refused.typesMac', { key });
  return words(`shortcuts.refused.${choice.why}`, { key });
}
