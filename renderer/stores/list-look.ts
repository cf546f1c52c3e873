import {
  type Column,
  columnNames,
  type ListView,
  leastWidth,
  mostWidth,
} from '../../electron/contract/columns.ts';
import type { Places } from '../../electron/contract/types.ts';
import { type ListLook, useSearch } from './search-store.ts';
import { changeSettings, useSettings } from './settings-store.ts';

/** A saved search that keeps a look has it for itself; every other list looks as the settings say. */
export function currentLook(): ListLook {
  const { listLook, columns } = useSearch.getState().look ?? useSettings.getState().settings;
  return { listLook, columns };
}

export function changeLook(change: Partial<ListLook>): void {
  const { look } = useSearch.getState();
  if (look === null) changeSettings(change);
  else useSearch.setState({ look: { ...look, ...change } });
}

export function useIsTable(): boolean {
  const own = useSearch((state) => state.look?.listLook);
  const usual = useSettings((state) => state.settings.listLook);
  return (own ?? usual) === 'table';
}

export function useColumns(): readonly Column[] {
  const own = useSearch((state) => state.look?.columns);
  const usual = useSettings((state) => state.settings.columns);
  return own ?? usual;
}

/** What a saved search keeps of a look. */
export function viewOf({ listLook, columns }: ListLook): ListView {
  return listLook === 'rows' ? { kind: 'rows' } : { kind: 'table', columns };
}

type KeptView = Places['savedSearches'][number]['view'];

/** What the list looks like in a saved search; null where that keeps nothing of it. */
export function lookOf(view: KeptView): ListLook | null {
  if (view === null) return null;
  const { columns } = useSettings.getState().settings;
  if (view.kind === 'rows') return { listLook: 'rows', columns };
  const known = knownColumns(view.columns);
  return { listLook: 'table', columns: known.length > 0 ? known : columns };
}

/** Somebody may have written the file by hand, or with another version of the app. */
function knownColumns(written: readonly { name: string; width: number }[]): Column[] {
  return written.flatMap(({ name, width }, at) => {
    const known = columnNames.find((one) => one === name);
    const isFirst = written.findIndex((other) => other.name === name) === at;
    if (known === undefined || !isFirst) return [];
    return [{ name: known, width: Math.max(leastWidth, Math.min(mostWidth, width)) }];
  });
}
