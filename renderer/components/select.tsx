import { ChevronDown } from 'lucide-react';
import styles from './select.module.css';
import { VisuallyHidden } from './visually-hidden.tsx';

export interface Choosable<Value extends string> {
  readonly value: Value;
  readonly name: string;
}

/** One of these, under its label: the system's own list behind our look. */
export function Select<Value extends string>(props: {
  readonly label: string;
  /** The label is read out but not shown. */
  readonly labelHidden?: boolean;
  readonly all: readonly Choosable<Value>[];
  readonly chosen: Value;
  readonly onChoose: (value: Value) => void;
}) {
  const { label, labelHidden = false, all, chosen, onChoose } = props;
  return (
    <label className={styles.field}>
      {labelHidden ? <VisuallyHidden>{label}</VisuallyHidden> : label}
      <span className={styles.box}>
        <select
          className={styles.select}
          value={chosen}
          onChange={(event) => {
            const found = all.find(({ value }) => value === event.currentTarget.value);
            if (found) onChoose(found.value);
          }}
        >
          {all.map(({ value, name }) => (
            <option key={value} value={value}>
              {name}
            </option>
          ))}
        </select>
        <ChevronDown size="0.875rem" aria-hidden className={styles.arrow} />
      </span>
    </label>
  );
}
