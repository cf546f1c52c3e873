import { useState } from 'react';
import { Radio, RadioGroup } from 'react-aria-components';
import type { Target } from '../../../electron/contract/types.ts';
import styles from '../../components/choices.module.css';
import { currentTotal } from '../../stores/list-rows.ts';
import { useSearch } from '../../stores/search-store.ts';
import { selectedCount, targetOf } from '../../stores/selection.ts';
import { currentSelection } from '../../stores/selection-store.ts';
import { useWords } from '../../strings/words.tsx';

type Scope = 'selection' | 'results';

export interface ExportScope {
  readonly target: Target;
  /** Stories of the target. */
  readonly count: number;
  readonly scope: Scope;
  readonly setScope: (scope: Scope) => void;
  /** Selected stories; 0 for none. */
  readonly selected: number;
  /** All results. */
  readonly total: number;
}

/** What was selected when a dialog was opened is what it is about; without that, all results. */
export function useExportScope(): ExportScope {
  const query = useSearch((state) => state.query);
  const [selection] = useState(currentSelection);
  const [total] = useState(() => currentTotal() ?? 0);
  const chosen = targetOf(selection);
  const [scope, setScope] = useState<Scope>(chosen ? 'selection' : 'results');
  const target: Target = scope === 'selection' && chosen ? chosen : { kind: 'query', query };
  const selected = selectedCount(selection);
  return {
    target,
    count: scope === 'selection' ? selected : total,
    scope,
    setScope,
    selected,
    total,
  };
}

export function ScopeChoice({
  label,
  scope: { scope, setScope, selected, total },
}: {
  readonly label: string;
  readonly scope: ExportScope;
}) {
  const words = useWords();
  const results = words('export.results', { count: total });
  return (
    <SelectionOr
      label={label}
      selected={selected}
      all={results}
      isSelection={scope === 'selection'}
      onChange={(isSelection) => setScope(isSelection ? 'selection' : 'results')}
    />
  );
}

/** The selection or all; without a selection that is no choice, and is only said. */
export function SelectionOr(props: {
  readonly label: string;
  /** Stories; 0 for none. */
  readonly selected: number;
  readonly all: string;
  readonly isSelection: boolean;
  readonly onChange: (isSelection: boolean) => void;
}) {
  const { label, selected, all, isSelection, onChange } = props;
  const words = useWords();
  if (selected === 0) return <p className={styles.only}>{all}</p>;
  return (
    <RadioGroup
      aria-label={label}
      value={isSelection ? 'selection' : 'all'}
      onChange={(value) => onChange(value === 'selection')}
      className={styles.scopes ?? ''}
    >
      <Radio value="selection" className={styles.scope ?? ''}>
        {words('export.selection', { count: selected })}
      </Radio>
      <Radio value="all" className={styles.scope ?? ''}>
        {all}
      </Radio>
    </RadioGroup>
  );
}
