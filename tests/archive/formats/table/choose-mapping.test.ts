import { describe, expect, it } from 'vitest';
import { chooseMapping } from '../../../../archive/formats/table/choose-mapping.ts';
import type { ColumnMapping } from '../../../../archive/formats/table/column-mapping.ts';

const rows = [
  { title: 'Port opens', who: 'Jane Doe', text: 'It is open.' },
  { title: 'Port closes', who: 'John Roe', text: 'It is shut.' },
  { title: 'Port opens', who: '', text: 'Again.' },
];
const cells = rows.map(({ title, who, text }) => ({ 1: title, 2: who, 3: text }));
const columnsOf = (hasHeadings: boolean) =>
  hasHeadings
    ? { names: ['title', 'who', 'text'], rows }
    : { names: ['1', '2', '3'], rows: [{ 1: 'title', 2: 'who', 3: 'text' }, ...cells] };
const said = (columns: ColumnMapping['columns'], hasHeadings = true): ColumnMapping => ({
  hasHeadings,
  columns,
  dayFirst: null,
});
const own = said({ title: 'headline', who: 'byline', text: 'notes' });
const choose = (given: Parameters<typeof chooseMapping>[3]) =>
  chooseMapping('stories.csv', 'likely', columnsOf, given).read;

describe('the columns of a table', () => {
  it('are guessed and shown with some of their values', () => {
    expect(choose({})).toEqual({
      table: 'stories.csv',
      mapping: said({ title: 'headline', who: null, text: 'body' }),
      mayLackHeadings: true,
      origin: 'guessed',
      columns: [
        { name: 'title', samples: ['Port opens', 'Port closes'] },
        { name: 'who', samples: ['Jane Doe', 'John Roe'] },
        { name: 'text', samples: ['It is open.', 'It is shut.', 'Again.'] },
      ],
    });
  });

  it('are what was said of this table, or of tables with exactly these columns', () => {
    expect(choose({ mappings: [{ table: 'stories.csv', mapping: own }] })).toMatchObject({
      mapping: own,
      origin: 'given',
    });
    expect(choose({ mappings: [{ table: null, mapping: own }] })).toMatchObject({
      mapping: own,
      origin: 'remembered',
    });
    for (const other of [
      said({ title: 'headline', who: 'byline' }),
      said({ 1: 'headline', 2: 'byline', 3: 'notes' }, false),
    ])
      expect(choose({ mappings: [{ table: null, mapping: other }] }).origin).toBe('guessed');
  });

  it('are guessed again for a table that shall have no headings, whatever is remembered', () => {
    const { mapping, origin, columns } = choose({
      mappings: [
        { table: 'stories.csv', mapping: said({}, false) },
        { table: null, mapping: own },
      ],
    });
    expect([mapping.hasHeadings, origin]).toEqual([false, 'guessed']);
    expect(columns[0]).toEqual({ name: '1', samples: ['title', 'Port opens', 'Port closes'] });
  });
});
