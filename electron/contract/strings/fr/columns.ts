import type { columns as english } from '../en/columns.ts';

export const columns: Record<keyof typeof english, string> = {
  'columns.title': 'Colonnes de {table}',
  'columns.column': 'Colonne',
  'columns.field': 'Champ',
  'columns.samples': 'Quelques valeurs',
  'columns.fieldOf': 'Champ de la colonne « {column} »',
  'columns.leftOut': 'Laissée de côté',
  'columns.noValues': 'aucune valeur',
  'columns.hasHeadings': 'La première ligne nomme les colonnes',
  'columns.dates': 'Une date comme 03/04/2022 est',
  'columns.dayFirst': 'le 3 avril',
  'columns.monthFirst': 'le 4 mars',
  'columns.dateUnknown': 'inconnue',
  'columns.guessed': 'Deviné d’après les noms et les valeurs.',
  'columns.remembered': 'Comme vous l’avez dit d’un tableau précédent avec ces colonnes.',
  'columns.given':
    'Comme vous l’avez dit ; à l’importation, c’est retenu pour les tableaux avec ces colonnes.',
  'columns.guess': 'Deviner de nouveau',
  'column.updated': 'Dernière modification',
  'column.uri': 'Adresse de l’article',
  'column.guid': 'Identité à la source',
  'column.html': 'Texte en HTML',
};
