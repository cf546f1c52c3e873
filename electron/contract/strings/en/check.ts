/** The check of the whole archive, pruning of its history, and a change that was cut short. */
export const check = {
  'check.title': 'Check archive',
  'check.about':
    'Every story, picture and earlier version is read and compared with what is on record. You can go on working.',
  'check.running': 'Checking the archive',
  'check.showRunning': 'Show the check',
  'check.stop': 'Stop',
  'check.goOn': 'Go on in the background',
  'check.stopped': 'The check was stopped. Nothing was changed.',
  'check.failed': 'The archive could not be checked',
  'check.again': 'Check again',
  'check.copy': 'Copy report',
  'check.copied': 'Report copied',
  'check.verdict':
    '{damage, plural, =0 {Nothing is damaged} one {# thing is damaged or lost} other {# things are damaged or lost}}; {articles, plural, one {# story} other {# stories}} checked.',
  'check.repairedTitle': 'Made again from the stories',
  'check.attention':
    '{count, plural, one {# thing that is not damaged needs} other {# things that are not damaged need}} attention; the list “Needs attention” has what concerns stories.',
  'check.code.unreadable': 'Files that cannot be read as stories',
  'check.code.duplicate-id': 'Ids that several stories have',
  'check.code.missing-picture': 'Pictures that stories name and that are not there',
  'check.code.article-missing': 'Stories that the history knows and that are nowhere',
  'check.code.name-not-portable': 'Names that Windows or macOS cannot hold',
  'check.code.archive-file-invalid': 'The archive’s own file cannot be read as it is',
  'check.code.trash-entry-invalid': 'Stories in the trash that cannot be restored',
  'check.code.trash-entry-changed': 'Stories in the trash that are not what was put there',
  'check.code.collection-gap': 'Collections that name stories that are not there',
  'check.code.leftover': 'Files that an interrupted save has left',
  'check.code.history-line-unreadable': 'Lines of the history that cannot be read',
  'check.code.history-chain-broken': 'Places where the history was altered or cut',
  'check.code.version-missing': 'Earlier versions that are missing',
  'check.code.version-changed': 'Earlier versions that are not what was kept',
  'check.code.version-orphaned': 'Kept versions that the history does not know',
  'check.code.picture-missing': 'Pictures on record that are not there',
  'check.code.picture-changed': 'Pictures whose files are not what is on record',
  'check.code.picture-unreadable': 'Pictures that cannot be read',
  'check.code.picture-unlisted': 'Pictures that are not on record',
  'check.code.manifest-unreadable': 'Lines of the list of pictures that cannot be read',
  'check.code.catalogue-stale': 'The list of stories',
  'check.code.index-stale': 'The search index',

  'prune.title': 'Prune history',
  'prune.about':
    'Earlier versions of stories are kept until you remove them here. Removing old ones makes room on the disk.',
  'prune.what': 'Earlier versions to remove',
  'prune.years': '{count, plural, one {Older than a year} other {Older than # years}}',
  'prune.beforeDate': 'From before a date',
  'prune.date': 'Date',
  'prune.counting': 'Counting…',
  'prune.plan':
    '{versions, plural, one {# earlier version} other {# earlier versions}}, from {changes, plural, one {# change} other {# changes}} before {date}: {size} would be free again.',
  'prune.nothing': 'No earlier version is from before {date}.',
  'prune.stays':
    'The stories as they are, the trash, and the record of what was done, when and why always stay.',
  'prune.lost':
    'What is removed is gone for good: it cannot be compared, restored or undone any more.',
  'prune.readOnly': 'The archive is open read-only: nothing can be removed.',
  'prune.act':
    '{count, plural, =0 {Remove old versions} one {Remove # old version} other {Remove # old versions}}',
  'prune.running': 'Removing old versions',
  'prune.done':
    '{count, plural, =0 {Nothing was removed} one {# old version was removed} other {# old versions were removed}}; {size} of the disk are free again.',
  'prune.failed': 'The history could not be pruned',
  'prune.stopped': 'Pruning was stopped. What was removed by then is gone; prune again to go on.',

  'unfinished.failed':
    '“{action}” was cut short: {done, number} of {total, plural, one {# story was} other {# stories were}} changed. {reason}',
  'unfinished.cancelled':
    '“{action}” was stopped: {done, number} of {total, plural, one {# story was} other {# stories were}} changed.',
  'unfinished.interrupted':
    '“{action}” was interrupted: {done, number} of {total, plural, one {# story was} other {# stories were}} changed.',
  'unfinished.finish': 'Finish',
  'unfinished.leave': 'Leave',
  'unfinished.left': 'Left as it is. What was changed can still be undone.',
  'unfinished.notLeft': 'It could not be left as it is',
  'unfinished.finished': '{count, plural, one {# story more} other {# stories more}} changed',
} as const;
