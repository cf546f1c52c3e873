import { mostMappings } from '../../electron/contract/settings.ts';
import type { ColumnMapping, ReadTable, TableMapping } from '../../electron/contract/types.ts';
import { changeSettings, useSettings } from './settings-store.ts';

/** What is remembered of tables by their columns, as an import takes it. */
export function rememberedMappings(): readonly TableMapping[] {
  const { columnMappings } = useSettings.getState().settings;
  return columnMappings.map((mapping) => ({ table: null, mapping }));
}

/** Keeps what was said of these tables for the next ones with the same columns; what was guessed again is forgotten. */
export function rememberMappings(
  tables: readonly ReadTable[],
  given: ReadonlyMap<string, ColumnMapping>,
): void {
  const said = tables.filter(({ table }) => given.has(table));
  if (said.length === 0) return;
  const keys = new Set(said.map(({ mapping }) => keyOf(mapping)));
  const { columnMappings } = useSettings.getState().settings;
  const kept = columnMappings.filter((mapping) => !keys.has(keyOf(mapping)));
  const fresh = said.flatMap(({ origin, mapping }) => (origin === 'given' ? [mapping] : []));
  changeSettings({ columnMappings: [...fresh, ...kept].slice(0, mostMappings) });
}

function keyOf({ hasHeadings, columns }: ColumnMapping): string {
  return JSON.stringify([hasHeadings, ...Object.keys(columns).toSorted()]);
}
