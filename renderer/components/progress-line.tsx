import { ProgressBar } from 'react-aria-components';
import styles from './progress-line.module.css';

/** A thin line that fills; it wanders while the total is unknown. */
export function ProgressLine(props: {
  readonly label: string;
  readonly done: number;
  readonly total: number | null;
}) {
  const { label, done, total } = props;
  const share = total === null || total === 0 ? null : Math.min(1, done / total);
  return (
    <ProgressBar
      aria-label={label}
      value={(share ?? 0) * 100}
      isIndeterminate={share === null}
      className={styles.line ?? ''}
    >
      <span
        className={share === null ? styles.wander : styles.fill}
        {...(share !== null && { style: { inlineSize: `${share * 100}%` } })}
      />
    </ProgressBar>
  );
}
