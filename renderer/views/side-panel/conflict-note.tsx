import { Button } from '../../components/button.tsx';
import { useWords } from '../../strings/words.tsx';
import styles from './conflict-note.module.css';

interface ConflictNoteProps {
  readonly mine: string;
  readonly theirs: string;
  readonly onMine: () => void;
  readonly onTheirs: () => void;
  /** Puts both texts into the field, to be made into one by hand. */
  readonly onBoth: (both: string) => void;
}

/** The file was written by another program while this field was edited. What was typed is still in the field above. */
export function ConflictNote({ mine, theirs, onMine, onTheirs, onBoth }: ConflictNoteProps) {
  const words = useWords();
  return (
    <fieldset aria-label={words('panel.conflict.title')} className={styles.conflict}>
      <p className={styles.label}>{words('panel.conflict.theirs')}</p>
      <p dir="auto" className={styles.theirs}>
        {theirs || words('panel.empty')}
      </p>
      <div className={styles.acts}>
        <Button onPress={onMine}>{words('panel.conflict.keepMine')}</Button>
        <Button onPress={onTheirs}>{words('panel.conflict.takeTheirs')}</Button>
        {theirs !== '' && theirs !== mine && (
          <Button kind="quiet" onPress={() => onBoth(mine === '' ? theirs : `${mine} ${theirs}`)}>
            {words('panel.conflict.both')}
          </Button>
        )}
      </div>
    </fieldset>
  );
}
