/** Near-copies, and what a person decides of them. */
export const copies = {
  'command.differentStories': 'Mark as Different Stories',
  'command.keepCopies': 'Keep as Copies',
  'copies.question': 'Are these the same story?',
  'copies.verdict.none': 'Not decided',
  'copies.verdict.different': 'Different stories',
  'copies.verdict.kept': 'Copies, and all stay',
  'copies.doneDifferent': 'Marked as different stories',
  'copies.doneKept': 'Kept as copies',
  'copies.doneAskAgain': 'To be judged again',
  'copies.failed': 'The near-copies could not be judged',
  'copies.likeOthers': 'Nearly the same text as:',
  'copies.summary': '{count, plural, one {# near-copy} other {# near-copies}}',
  'copies.remark':
    'After the import you can say of each whether it is a different story or a copy that stays.',
  'copies.ofStory': 'Near-copies of “{headline}”',
  'action.judgeCopies.different': 'Mark as Different Stories',
  'action.judgeCopies.kept': 'Keep as Copies',
  'action.judgeCopies.none': 'Judge Near-Copies Again',
} as const;
