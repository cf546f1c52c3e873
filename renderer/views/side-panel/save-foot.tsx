import { useShortcut } from '../../commands/use-shortcut.ts';
import { Button } from '../../components/button.tsx';
import { useWords } from '../../strings/words.tsx';
import styles from './save-foot.module.css';

/** The two acts that a change can be. By keyboard they are Enter and the command's key: Tab goes on to the next field. */
export function SaveFoot(props: { readonly onSave: () => void; readonly onRecord: () => void }) {
  const words = useWords();
  const recordKey = useShortcut('record-update');
  return (
    <div className={styles.foot}>
      <Button
        kind="quiet"
        excludeFromTabOrder
        preventFocusOnPress
        className={styles.act ?? ''}
        onPress={props.onSave}
      >
        {words('panel.saveQuietly')}
        <kbd className={styles.keys}>⏎</kbd>
      </Button>
      <Button
        kind="quiet"
        excludeFromTabOrder
        preventFocusOnPress
        className={styles.act ?? ''}
        onPress={props.onRecord}
      >
        {words('panel.recordUpdate')}
        {recordKey && <kbd className={styles.keys}>{recordKey}</kbd>}
      </Button>
    </div>
  );
}
