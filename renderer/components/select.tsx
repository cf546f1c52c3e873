import { ChevronDown } from 'lucide-react';
import styles from './select.module.css';

export interface Choosable<Value extends string> {
  readonly value: Value;
  readonly name: string;
  /** Those of one group, beside each other, stand under its name. */
  readonly group?: string;
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
      {!labelHidden && label}
      <span className={styles.box}>
        <select
          className={styles.select}
          aria-label={labelHidden ? label : undefined}
          value={chosen}
          onChange={(event) => {
            const found = all.find(({ value }) => value === event.currentTarget.value);
            if (found) onChoose(found.value);
          }}
        >
          {groupsOf(all).map(({ group, members }) =>
            group === undefined ? (
              <Options key="" all={members} />
            ) : (
              <optgroup key={group} label={group}>
                <Options all={members} />
              </optgroup>
            ),
          )}
        </select>
        <ChevronDown size="0.875rem" aria-hidden className={styles.arrow} />
      </span>
    </label>
  );
}

function Options({ all }: { readonly all: readonly Choosable<string>[] }) {
  return all.map(({ value, name }) => (
    <option key={value} value={value}>
      {name}
    </option>
  ));
}

function groupsOf(all: readonly Choosable<string>[]) {
  const groups = [...new Set(all.map(({ group }) => group))];
  return groups.map((group) => ({ group, members: all.filter((each) => each.group === group) }));
}
