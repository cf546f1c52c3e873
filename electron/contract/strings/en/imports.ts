/** What an import reports, and pictures that are fetched from other hosts. */
export const imports = {
  'import.leaveOutCopies': 'Leave out near-copies',
  'imports.doneTitle': 'Import finished',
  'imports.stoppedTitle': 'Import stopped',
  'imports.stopped':
    'The import ended before all had come in. {count, plural, one {# story is} other {# stories are}} in the archive: import the same again to go on from there, or undo it.',
  'imports.filter': 'Show by outcome',
  'imports.all': 'All: {count, number}',
  'imports.outcome.created': 'Brought in',
  'imports.outcome.updated': 'Updated',
  'imports.open': 'Open “{headline}”',
  'imports.nothing': 'nothing',
  'imports.conflict': 'Edited here, so it stays',
  'imports.there': 'The source says now: {text}',
  'imports.here': 'Here: {text}',
  'imports.dropped': 'Left out',
  'imports.changed': 'Said in another form',
  'imports.droppedCount': '{count, plural, one {# value left out} other {# values left out}}',
  'imports.changedCount':
    '{count, plural, one {# said in another form} other {# said in another form}}',
  'imports.differenceCount': '{count, plural, one {# field changes} other {# fields change}}',
  'imports.why.no-place': 'a story has no field for it',
  'imports.why.not-understood': 'not understood',
  'imports.why.unsafe': 'it could do harm',
  'imports.why.repeated': 'another field says it already',
  'imports.why.internal': 'housekeeping of the program it comes from',
  'imports.why.normalised': 'written in the usual form',
  'imports.why.converted': 'HTML became Markdown',
  'imports.why.joined': 'several values became one',
  'imports.why.split': 'one value became several',
  'imports.warningTimes': '{warning} ({count, number}×)',
  'imports.remote': 'Pictures on other hosts',
  'imports.remoteText': 'They stay there until you download them.',
  'imports.pictures': '{count, plural, one {# picture} other {# pictures}}',
  'imports.leftOut':
    '{count, plural, one {# file in which no story was sought} other {# files in which no story was sought}}',
  'imports.showStories': 'Show stories',
  'imports.openReport': 'Open report',
  'imports.noReport': 'There is no report to open',
  'imports.noReportText': 'A report is written when an import brings something in.',
  'imports.prove': 'Prove it',
  'imports.proving': 'Comparing what came in',
  'imports.proof': 'Proof',
  'imports.proofAbout': 'Each story was written in the format it came in, read again and compared.',
  'imports.equal':
    '{count, plural, one {# story comes back the same} other {# stories come back the same}}',
  'imports.differing': '{count, plural, one {# story differs} other {# stories differ}}',
  'imports.unproved':
    '{count, plural, one {# story could not be compared} other {# stories could not be compared}}',
  'imports.gone':
    '{count, plural, one {# story is no longer there} other {# stories are no longer there}}',
  'imports.unwritable':
    '{count, plural, one {# story came as {format}, a format that is only read} other {# stories came as {format}, a format that is only read}}',
  'imports.proveFailed': 'The import could not be compared',
  'command.openImportReport': 'Open Import Report',
  'command.downloadPictures': 'Download Pictures…',
  'progress.downloading': 'Downloading',
  'progress.proving': 'Comparing',
  'action.downloadPictures': '{count, plural, one {Download Picture} other {Download # Pictures}}',
  'download.title': 'Download pictures',
  'download.what': 'For which stories',
  'download.allStories': 'All stories of the archive',
  'download.looking': 'Looking for pictures on other hosts…',
  'download.none': 'No picture of these stories lies on another host.',
  'download.found':
    '{pictures, plural, one {# picture} other {# pictures}} in {articles, plural, one {# story} other {# stories}}',
  'download.hosts': 'Hosts',
  'download.about':
    'The pictures come into the archive and the stories name them there, as one step that can be undone. Each host sees that you ask for them.',
  'download.ownNetwork': 'Also from this computer and its own network',
  'download.act':
    '{count, plural, =0 {Download pictures…} one {Download # picture…} other {Download # pictures…}}',
  'download.running': 'Downloading pictures',
  'download.done':
    '{count, plural, =0 {No picture was downloaded.} one {# picture was downloaded.} other {# pictures were downloaded.}}',
  'download.changed':
    '{count, plural, one {# story shows them from the archive now.} other {# stories show them from the archive now.}}',
  'download.refused':
    '{count, plural, one {# picture stays where it is:} other {# pictures stay where they are:}}',
  'download.failed': 'The pictures could not be downloaded',
  'download.cancelled': 'The download was stopped; nothing was changed',
  'dialog.download.message':
    'Download {count, plural, one {# picture} other {# pictures}} from {hosts, plural, one {# host} other {# hosts}}?',
  'dialog.download.ownNetwork': 'This computer and its own network are asked as well.',
  'dialog.download.button': 'Download',
} as const;
