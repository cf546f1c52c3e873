import type { columns as english } from '../en/columns.ts';

export const columns: Record<keyof typeof english, string> = {
  'columns.title': 'Columnas de {table}',
  'columns.column': 'Columna',
  'columns.field': 'Campo',
  'columns.samples': 'Algunos valores',
  'columns.fieldOf': 'Campo de la columna «{column}»',
  'columns.leftOut': 'Se omite',
  'columns.noValues': 'sin valores',
  'columns.hasHeadings': 'La primera fila nombra las columnas',
  'columns.dates': 'Una fecha como 03/04/2022 es',
  'columns.dayFirst': 'el 3 de abril',
  'columns.monthFirst': 'el 4 de marzo',
  'columns.dateUnknown': 'desconocida',
  'columns.guessed': 'Deducido de los nombres y los valores.',
  'columns.remembered': 'Como indicó para una tabla anterior con estas columnas.',
  'columns.given': 'Como ha indicado; al importar se recuerda para las tablas con estas columnas.',
  'columns.guess': 'Deducir de nuevo',
  'column.updated': 'Último cambio',
  'column.uri': 'Dirección del artículo',
  'column.guid': 'Identidad en la fuente',
  'column.html': 'Texto en HTML',
};
