import type { copies as english } from '../en/copies.ts';

export const copies: Record<keyof typeof english, string> = {
  'command.differentStories': 'Marcar como artículos distintos',
  'command.keepCopies': 'Conservar como copias',
  'copies.question': '¿Es el mismo artículo?',
  'copies.verdict.none': 'Sin decidir',
  'copies.verdict.different': 'Artículos distintos',
  'copies.verdict.kept': 'Copias, y todas se quedan',
  'copies.doneDifferent': 'Marcados como artículos distintos',
  'copies.doneKept': 'Conservados como copias',
  'copies.doneAskAgain': 'Por juzgar de nuevo',
  'copies.failed': 'No se pudo juzgar los casi duplicados',
  'copies.likeOthers': 'Casi el mismo texto que:',
  'copies.summary': '{count, plural, one {# casi duplicado} other {# casi duplicados}}',
  'copies.remark':
    'Tras la importación podrá decir de cada uno si es un artículo distinto o una copia que se conserva.',
  'copies.ofStory': 'Casi duplicados de «{headline}»',
  'action.judgeCopies.different': 'Marcar como artículos distintos',
  'action.judgeCopies.kept': 'Conservar como copias',
  'action.judgeCopies.none': 'Juzgar de nuevo los casi duplicados',
};
