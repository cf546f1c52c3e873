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
  return (
    <RadioGroup
      aria-label={label}
      value={scope}
      onChange={(value) => setScope(value === 'selection' ? 'selection' : 'results')}
      className={styles.scopes ?? ''}
    >
      {selected > 0 && (
        <Radio value="selection" className={styles.scope ?? ''}>
          {words('export.selection', { count: selected })}
        </Radio>
      )}
      <Radio value="results" isDisabled={total === 0} className={styles.scope ?? ''}>
        {words('export.results', { count: total })}
      </Radio>
    </RadioGroup>
  );
}
