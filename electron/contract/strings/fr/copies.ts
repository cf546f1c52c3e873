import type { copies as english } from '../en/copies.ts';

export const copies: Record<keyof typeof english, string> = {
  'command.differentStories': 'Marquer comme articles différents',
  'command.keepCopies': 'Garder comme copies',
  'copies.question': 'Est-ce le même article ?',
  'copies.verdict.none': 'Pas décidé',
  'copies.verdict.different': 'Articles différents',
  'copies.verdict.kept': 'Copies, toutes gardées',
  'copies.doneDifferent': 'Marqués comme articles différents',
  'copies.doneKept': 'Gardés comme copies',
  'copies.doneAskAgain': 'À juger de nouveau',
  'copies.failed': 'Les quasi-doublons n’ont pas pu être jugés',
  'copies.likeOthers': 'Presque le même texte que :',
  'copies.summary': '{count, plural, one {# quasi-doublon} other {# quasi-doublons}}',
  'copies.remark':
    'Après l’importation, vous pourrez dire de chacun s’il s’agit d’un autre article ou d’une copie à garder.',
  'copies.ofStory': 'Quasi-doublons de « {headline} »',
  'action.judgeCopies.different': 'Marquage comme articles différents',
  'action.judgeCopies.kept': 'Conservation comme copies',
  'action.judgeCopies.none': 'Nouveau jugement des quasi-doublons',
};
