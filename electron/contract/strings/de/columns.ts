import type { columns as english } from '../en/columns.ts';

export const columns: Record<keyof typeof english, string> = {
  'columns.title': 'Spalten von {table}',
  'columns.column': 'Spalte',
  'columns.field': 'Feld',
  'columns.samples': 'Einige Werte',
  'columns.fieldOf': 'Feld der Spalte „{column}“',
  'columns.leftOut': 'Weggelassen',
  'columns.noValues': 'keine Werte',
  'columns.hasHeadings': 'Die erste Zeile benennt die Spalten',
  'columns.dates': 'Ein Datum wie 03/04/2022 ist',
  'columns.dayFirst': 'der 3. April',
  'columns.monthFirst': 'der 4. März',
  'columns.dateUnknown': 'nicht bekannt',
  'columns.guessed': 'Aus Namen und Werten erraten.',
  'columns.remembered': 'Wie Sie es für eine frühere Tabelle mit diesen Spalten gesagt haben.',
  'columns.given':
    'Wie Sie es gesagt haben; beim Import wird es für Tabellen mit diesen Spalten gemerkt.',
  'columns.guess': 'Neu raten',
  'column.updated': 'Zuletzt geändert',
  'column.uri': 'Adresse des Artikels',
  'column.guid': 'Kennung in der Quelle',
  'column.html': 'Text als HTML',
};
