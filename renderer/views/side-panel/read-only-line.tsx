import { Lock } from 'lucide-react';
import { classes } from '../../components/classes.ts';
import { useWords } from '../../strings/words.tsx';
import styles from './side-panel.module.css';

/** The fields can be read and copied, not changed. */
export function ReadOnlyLine() {
  const words = useWords();
  return (
    <p className={classes(styles.line, styles.readOnly)}>
      <Lock size={13} aria-hidden />
      {words('panel.readOnly')}
    </p>
  );
}
