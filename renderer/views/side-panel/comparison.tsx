import type { UseQueryResult } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import type { FieldDifference } from '../../../electron/contract/types.ts';
import { type Choosable, Select } from '../../components/select.tsx';
import { failureOf } from '../../stores/archive-queries.ts';
import { failureWords } from '../../strings/failure-words.ts';
import { useWords } from '../../strings/words.tsx';
import styles from './compare-dialog.module.css';
import { DifferenceList } from './difference-list.tsx';

export interface Sides<Value extends string> {
  readonly before: Value;
  readonly after: Value;
}

/** Two of these side by side: which, and the fields and paragraphs in which they differ. */
export function Comparison<Value extends string>(props: {
  readonly all: readonly Choosable<Value>[];
  readonly sides: Sides<Value>;
  readonly onChoose: (sides: Sides<Value>) => void;
  readonly differences: UseQueryResult<readonly FieldDifference[]>;
  /** What is said of the two. */
  readonly children?: ReactNode;
}) {
  const { all, sides, onChoose } = props;
  const { data, error } = props.differences;
  const words = useWords();
  return (
    <>
      <div className={styles.choices}>
        <Select
          label={words('panel.history.from')}
          all={all}
          chosen={sides.before}
          onChoose={(before) => onChoose({ ...sides, before })}
        />
        <Select
          label={words('panel.history.to')}
          all={all}
          chosen={sides.after}
          onChoose={(after) => onChoose({ ...sides, after })}
        />
      </div>
      {props.children}
      <div role="status">
        {error && <p>{failureWords(words, failureOf(error))}</p>}
        {data?.length === 0 && <p className={styles.none}>{words('panel.history.noDifference')}</p>}
      </div>
      {data && data.length > 0 && <DifferenceList differences={data} />}
    </>
  );
}
