/** What the columns of an imported table are. */
export const columns = {
  'columns.title': 'Columns of {table}',
  'columns.column': 'Column',
  'columns.field': 'Field',
  'columns.samples': 'Some values',
  'columns.fieldOf': 'Field of the column “{column}”',
  'columns.leftOut': 'Left out',
  'columns.noValues': 'no values',
  'columns.hasHeadings': 'The first row names the columns',
  'columns.dates': 'A date such as 03/04/2022 is',
  'columns.dayFirst': '3 April',
  'columns.monthFirst': '4 March',
  'columns.dateUnknown': 'not known',
  'columns.guessed': 'Guessed from names and values.',
  'columns.remembered': 'As you have said of an earlier table with these columns.',
  'columns.given':
    'As you have said; it is remembered for tables with these columns when you import.',
  'columns.guess': 'Guess again',
  'column.updated': 'Last changed',
  'column.uri': 'Address of the story',
  'column.guid': 'Identity at the source',
  'column.html': 'Text as HTML',
} as const;
