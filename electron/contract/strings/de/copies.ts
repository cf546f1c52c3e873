import type { copies as english } from '../en/copies.ts';

export const copies: Record<keyof typeof english, string> = {
  'command.differentStories': 'Als verschiedene Artikel kennzeichnen',
  'command.keepCopies': 'Als Kopien behalten',
  'copies.question': 'Ist das derselbe Artikel?',
  'copies.verdict.none': 'Nicht entschieden',
  'copies.verdict.different': 'Verschiedene Artikel',
  'copies.verdict.kept': 'Kopien, die alle bleiben',
  'copies.doneDifferent': 'Als verschiedene Artikel gekennzeichnet',
  'copies.doneKept': 'Als Kopien behalten',
  'copies.doneAskAgain': 'Wieder zu beurteilen',
  'copies.failed': 'Die Beinahe-Kopien konnten nicht beurteilt werden',
  'copies.likeOthers': 'Fast derselbe Text wie:',
  'copies.summary': '{count, plural, one {# Beinahe-Kopie} other {# Beinahe-Kopien}}',
  'copies.remark':
    'Nach dem Import können Sie von jeder sagen, ob sie ein anderer Artikel ist oder eine Kopie, die bleibt.',
  'copies.ofStory': 'Beinahe-Kopien von „{headline}“',
  'action.judgeCopies.different': 'Als verschiedene Artikel kennzeichnen',
  'action.judgeCopies.kept': 'Als Kopien behalten',
  'action.judgeCopies.none': 'Beinahe-Kopien wieder beurteilen',
};
