/** The view of all pictures, the dialog about one, sidecars. */
export const pictures = {
  'pictures.title': 'Pictures',
  'pictures.empty.title': 'No pictures yet',
  'pictures.empty.text':
    'Pictures appear here with the stories that use them, once for each picture.',
  'pictures.noneSuch': 'No picture like this any more',
  'pictures.usedIn': 'Used in {count, plural, one {# story} other {# stories}}',
  'pictures.filter.all': 'All',
  'pictures.filter.uncredited': 'No credit',
  'pictures.filter.creditDiffers': 'Credit differs',
  'pictures.filter.missing': 'Missing',
  'pictures.filter.moved': 'Moved',
  'pictures.filter.unreadable': 'Unreadable',
  'pictures.filter.changed': 'Changed',
  'pictures.filter.remote': 'Hosted elsewhere',
  'pictures.filter.noFile': 'Credit only',
  'pictures.filter.noAlt': 'No alt text',
  'pictures.missing': 'File missing',
  'pictures.movedTo': 'Moved to {file}',
  'pictures.unreadable': 'Cannot be shown: damaged, or not a kind of picture known here',
  'pictures.too-large': 'Too large for a preview',
  'pictures.remote': 'On {host}',
  'pictures.noFile': 'Credit only',
  'pictures.changed': 'File changed',
  'pictures.differsFromFile': 'Credit differs from the file’s',
  'pictures.twoCredits': 'Credits differ',
  'pictures.untitled': 'Picture without a caption',
  'pictures.gone': 'No story uses this picture any more.',

  'pictures.relink': 'Relink to where it lies now',
  'pictures.relinked': '{count, plural, one {# story} other {# stories}} relinked to the picture',
  'pictures.acceptHint':
    'The file is not what the archive has on record: another program has written it.',
  'pictures.accept': 'Accept the changed file',
  'pictures.accepted': 'The changed file is on record',

  'pictures.fact.size': 'Size',
  'pictures.fact.pixels': '{width} × {height} pixels',
  'pictures.fact.created': 'Taken',
  'pictures.fact.headline': 'Headline in the file',
  'pictures.fact.source': 'Source in the file',
  'pictures.fact.instructions': 'Instructions in the file',

  'pictures.edit.title':
    '{count, plural, one {In the story that uses it} other {In all # stories}}',
  'pictures.edit.file': 'The file says',
  'pictures.edit.stories': 'Stories say',
  'pictures.edit.empty': 'nothing ({count, number})',
  'pictures.edit.use': 'Use “{text}”',
  'pictures.edit.nothing': 'Nothing is changed yet.',
  'pictures.edit.plan': 'Changes {changed, number} · already so {already, number}',
  'pictures.edit.act':
    '{count, plural, =0 {Correct} one {Correct in # story} other {Correct in # stories}}',
  'pictures.edit.done': 'Picture corrected in {count, plural, one {# story} other {# stories}}',

  'sidecars.title': 'Write XMP sidecars',
  'sidecars.about':
    'Writes credit, creator, caption, copyright and usage terms, as stories have them, into small XMP files beside the pictures, so that other picture software sees them. The pictures themselves are not touched.',
  'sidecars.what': 'For which pictures',
  'sidecars.all': 'All pictures of the archive',
  'sidecars.act': 'Write sidecars',
  'sidecars.running': 'Writing sidecars',
  'sidecars.done':
    '{written, plural, =0 {No sidecar had to be written} one {# sidecar written} other {# sidecars written}}, {unchanged, number} already up to date.',
  'sidecars.failedSome':
    '{count, plural, one {# sidecar could not be written:} other {# sidecars could not be written:}}',
  'sidecars.failed': 'Sidecars could not be written',
  'sidecars.cancelled': 'Writing sidecars was stopped; those written stay',
} as const;
