import { Checkbox } from '../../components/checkbox.tsx';
import { useWords } from '../../strings/words.tsx';
import styles from './with-expired.module.css';

/** Whether pictures go along whose licence has ended. */
export function WithExpired(props: {
  readonly isSelected: boolean;
  readonly onChange: (isSelected: boolean) => void;
}) {
  const words = useWords();
  return (
    <div>
      <Checkbox isSelected={props.isSelected} onChange={props.onChange}>
        {words('export.withExpired')}
      </Checkbox>
      <p className={styles.hint}>{words('export.withExpiredHint')}</p>
    </div>
  );
}
