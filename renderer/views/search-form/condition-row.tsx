import { Minus } from 'lucide-react';
import { useEffect, useId, useState } from 'react';
import type { FormRow } from '../../../electron/contract/types.ts';
import { IconButton } from '../../components/icon-button.tsx';
import { Select } from '../../components/select.tsx';
import { useWords } from '../../strings/words.tsx';
import { ConditionValue } from './condition-value.tsx';
import { changedRow, fieldChoices, testChoices, valueKind } from './condition-words.ts';
import styles from './search-form.module.css';

interface ConditionRowProps {
  readonly row: FormRow;
  /** Its place, from 1. */
  readonly number: number;
  /** Its value is none of its field. */
  readonly isUnread: boolean;
  /** When it is drawn for the first time. */
  readonly autoFocus: boolean;
  readonly onChange: (row: FormRow) => void;
  readonly onRemove: () => void;
}

export function ConditionRow(props: ConditionRowProps) {
  const { row, number, isUnread, autoFocus, onChange, onRemove } = props;
  const words = useWords();
  const refusal = useId();
  // Another field may bring another way to say the value, which takes no focus from the field.
  const [focuses, setFocuses] = useState(autoFocus);
  useEffect(() => setFocuses(false), []);
  const change = (part: Partial<FormRow>) => onChange(changedRow(row, part));
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset cannot be laid out as a grid with its list
    <div role="group" aria-label={words('form.row', { number })} className={styles.row}>
      <Select
        label={words('form.field')}
        labelHidden
        all={fieldChoices(words)}
        chosen={row.field}
        onChoose={(field) => change({ field })}
      />
      <Select
        label={words('form.test')}
        labelHidden
        all={testChoices(words, row.field)}
        chosen={row.test}
        onChoose={(test) => change({ test })}
      />
      <div className={styles.value}>
        <ConditionValue
          row={row}
          refusal={isUnread ? refusal : undefined}
          autoFocus={focuses}
          onChange={change}
        />
      </div>
      <IconButton icon={Minus} label={words('form.remove', { number })} onPress={onRemove} />
      {isUnread && (
        <p id={refusal} className={styles.refusal}>
          {words(valueKind(row) === 'date' ? 'form.unread.date' : 'form.unread.name')}
        </p>
      )}
    </div>
  );
}
