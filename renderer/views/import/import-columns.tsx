import type { ColumnField, ColumnMapping, ReadTable } from '../../../electron/contract/types.ts';
import { Button } from '../../components/button.tsx';
import { Checkbox } from '../../components/checkbox.tsx';
import { Select } from '../../components/select.tsx';
import { columnFields, columnWords } from '../../strings/column-words.ts';
import { useWords } from '../../strings/words.tsx';
import styles from './import-columns.module.css';

/** What each column of the tables is taken for, with some of its values, to be set right. */
export function ImportColumns({
  tables,
  change,
}: {
  readonly tables: readonly ReadTable[];
  /** Without columns: only whether there are headings is said, and the rest is guessed again. */
  readonly change: (table: string, mapping: ColumnMapping) => void;
}) {
  const words = useWords();
  return tables.map((table) => (
    <details key={table.table} className={styles.table} open={tables.length === 1}>
      <summary className={styles.title}>{words('columns.title', { table: table.table })}</summary>
      <TableColumns table={table} change={(mapping) => change(table.table, mapping)} />
    </details>
  ));
}

function TableColumns({
  table,
  change,
}: {
  readonly table: ReadTable;
  readonly change: (mapping: ColumnMapping) => void;
}) {
  const words = useWords();
  const { mapping, origin } = table;
  const setField = (column: string, field: ColumnField | null) =>
    change({ ...mapping, columns: withField(mapping.columns, column, field) });
  return (
    <>
      <p role="status" className={styles.about}>
        {words(`columns.${origin}`)}
        {origin !== 'guessed' && (
          <Button kind="quiet" onPress={() => change({ ...mapping, columns: {} })}>
            {words('columns.guess')}
          </Button>
        )}
      </p>
      {table.mayLackHeadings && (
        <Checkbox
          isSelected={mapping.hasHeadings}
          onChange={(hasHeadings) => change({ hasHeadings, columns: {}, dayFirst: null })}
        >
          {words('columns.hasHeadings')}
        </Checkbox>
      )}
      <table className={styles.columns}>
        <thead>
          <tr>
            <th scope="col">{words('columns.column')}</th>
            <th scope="col">{words('columns.field')}</th>
            <th scope="col">{words('columns.samples')}</th>
          </tr>
        </thead>
        <tbody>
          {table.columns.map(({ name, samples }) => (
            <tr key={name}>
              <th scope="row" className={styles.name}>
                <bdi>{name}</bdi>
              </th>
              <td>
                <FieldChoice
                  label={words('columns.fieldOf', { column: name })}
                  field={mapping.columns[name] ?? null}
                  choose={(field) => setField(name, field)}
                />
              </td>
              <td className={styles.samples}>
                {samples.length === 0 && words('columns.noValues')}
                {samples.map((sample) => (
                  <span key={sample} dir="auto" className={styles.sample}>
                    {sample}
                  </span>
                ))}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      {Object.values(mapping.columns).some(isDate) && (
        <div className={styles.dates}>
          <Select
            label={words('columns.dates')}
            all={[
              { value: 'unknown', name: words('columns.dateUnknown') },
              { value: 'day', name: words('columns.dayFirst') },
              { value: 'month', name: words('columns.monthFirst') },
            ]}
            chosen={mapping.dayFirst === null ? 'unknown' : mapping.dayFirst ? 'day' : 'month'}
            onChoose={(first) =>
              change({ ...mapping, dayFirst: first === 'unknown' ? null : first === 'day' })
            }
          />
        </div>
      )}
    </>
  );
}

function FieldChoice({
  label,
  field,
  choose,
}: {
  readonly label: string;
  readonly field: ColumnField | null;
  readonly choose: (field: ColumnField | null) => void;
}) {
  const words = useWords();
  return (
    <Select<ColumnField | ''>
      label={label}
      labelHidden
      all={[
        { value: '', name: words('columns.leftOut') },
        ...columnFields.map((one) => ({ value: one, name: columnWords(words, one) })),
      ]}
      chosen={field ?? ''}
      onChoose={(value) => choose(value === '' ? null : value)}
    />
  );
}

/** Of two columns for one field the one that was chosen last has it. */
function withField(
  columns: ColumnMapping['columns'],
  column: string,
  field: ColumnField | null,
): ColumnMapping['columns'] {
  const others = Object.entries(columns).map(([name, one]) => [name, one === field ? null : one]);
  return { ...Object.fromEntries(others), [column]: field };
}

function isDate(field: ColumnField | null): boolean {
  return field === 'published' || field === 'updated' || field === 'embargo' || field === 'expires';
}
