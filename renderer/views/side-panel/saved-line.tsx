import { Check } from 'lucide-react';
import { undo } from '../../commands/archive-acts.ts';
import { Button } from '../../components/button.tsx';
import { classes } from '../../components/classes.ts';
import { setSaved, usePanelState } from '../../stores/panel-state.ts';
import { useWords } from '../../strings/words.tsx';
import styles from './side-panel.module.css';

/** What was saved last, with its way back. The live region has said it already. */
export function SavedLine() {
  const words = useWords();
  const saved = usePanelState((state) => state.saved);
  if (saved === null) return null;
  return (
    <div className={classes(styles.line, styles.saved)}>
      <Check size={14} aria-hidden />
      <span className={styles.savedText} dir="auto" title={saved}>
        {saved}
      </span>
      <Button
        kind="quiet"
        className={styles.undo ?? ''}
        onPress={() => {
          setSaved(null);
          void undo();
        }}
      >
        {words('common.undo')}
      </Button>
    </div>
  );
}
