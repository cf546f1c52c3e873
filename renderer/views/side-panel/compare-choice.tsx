import styles from './compare-dialog.module.css';

export interface Choosable<Value extends string> {
  readonly value: Value;
  readonly name: string;
}

/** One side of a comparison: which of these. */
export function CompareChoice<Value extends string>(props: {
  readonly label: string;
  readonly all: readonly Choosable<Value>[];
  readonly chosen: Value;
  readonly onChoose: (value: Value) => void;
}) {
  const { label, all, chosen, onChoose } = props;
  return (
    <label className={styles.choice}>
      {label}
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
    </label>
  );
}
