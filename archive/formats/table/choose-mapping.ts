import type { ReadContext } from '../reader.ts';
import { shorten } from '../shorten.ts';
import type { ColumnMapping, ReadTable, Row } from './column-mapping.ts';
import { guessMapping, textOf } from './guess-mapping.ts';

type Given = Pick<ReadContext, 'mapping' | 'mappings'>;

/** The columns of a table when its first row does, or does not, name them. */
export interface TableColumns {
  readonly names: readonly string[];
  /** Some rows, from the beginning. */
  readonly rows: readonly Row[];
}

/**
 * What the columns of a table are: as somebody has said for this table, or for tables with these
 * columns; else a guess.
 *
 * @param headings `always`: each row names its columns itself, as JSON does.
 */
export function chooseMapping(
  table: string,
  headings: 'always' | 'likely' | 'unlikely',
  columnsOf: (hasHeadings: boolean) => TableColumns,
  given: Given,
): { readonly columns: TableColumns; readonly read: ReadTable } {
  const own = given.mapping ?? given.mappings?.find((one) => one.table === table)?.mapping ?? null;
  const hasHeadings = headings === 'always' || (own?.hasHeadings ?? headings === 'likely');
  const columns = columnsOf(hasHeadings);
  const { names, rows } = columns;
  const known = own ?? mappingOfColumns(names, hasHeadings, given);
  const isSaid = known !== null && Object.keys(known.columns).length > 0;
  const mapping = isSaid ? known : guessMapping(names, rows, hasHeadings);
  return {
    columns,
    read: {
      table,
      mapping,
      mayLackHeadings: headings !== 'always',
      origin: !isSaid ? 'guessed' : own === null ? 'remembered' : 'given',
      columns: names.map((name) => ({ name, samples: samplesOf(name, rows) })),
    },
  };
}

function mappingOfColumns(
  names: readonly string[],
  hasHeadings: boolean,
  { mappings = [] }: Given,
): ColumnMapping | null {
  const wanted = [...names].toSorted().join('\n');
  const found = mappings.find(
    ({ table, mapping }) =>
      table === null &&
      mapping.hasHeadings === hasHeadings &&
      Object.keys(mapping.columns).toSorted().join('\n') === wanted,
  );
  return found?.mapping ?? null;
}

const fewSamples = 3;

/** Different values that are not empty, the first ones. */
function samplesOf(name: string, rows: readonly Row[]): readonly string[] {
  const samples = new Set<string>();
  for (const row of rows) {
    const text = textOf(row[name]).replaceAll(/\s+/g, ' ');
    if (text !== '') samples.add(shorten(text));
    if (samples.size === fewSamples) break;
  }
  return [...samples];
}
