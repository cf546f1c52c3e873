/** Finding and replacing text in many stories. */
export const replace = {
  'replace.title': 'Find and replace',
  'replace.find': 'Find',
  'replace.with': 'Replace with',
  'replace.withNothing': 'Leave it empty to take out what is found.',
  'replace.groups': "$1 and $'<name>' are what a group matched, $& is all of it.",
  'replace.matchCase': 'Match case',
  'replace.wholeWord': 'Whole words',
  'replace.expression': 'Regular expression',
  'replace.where': 'In which stories',
  'replace.selection': 'Selection ({count, number})',
  'replace.results': 'All results ({count, number})',
  'replace.fields': 'In which fields',
  'replace.allFields': 'All',
  'replace.noFields': 'None',
  'replace.count': '{count, number}',
  'replace.fieldCount': '{field}, {count, plural, one {# place} other {# places}}',
  'replace.nothing': 'Type what to find. Nothing is written before you replace.',
  'replace.noField': 'Choose a field to look in.',
  'replace.looking': 'Looking',
  'replace.stopped': 'Stopped before all was looked at.',
  'replace.lookAgain': 'Look again',
  'replace.found':
    '{matches, plural, =0 {Nothing found} one {# place in {count, plural, one {# story} other {# stories}}} other {# places in {count, plural, one {# story} other {# stories}}}}',
  'replace.blocked':
    '{count, plural, one {# story cannot be changed, and is left as it is} other {# stories cannot be changed, and are left as they are}}',
  'replace.samples': 'What would change',
  'replace.sampleField': '{count, plural, one {{field}} other {{field}, # places}}',
  'replace.someSamples': 'These are samples; the numbers tell of all.',
  'replace.act':
    '{count, plural, =0 {Replace} one {Replace in # story} other {Replace in # stories}}',
  'replace.running': 'Replacing',
  'replace.done': 'Replaced in {count, plural, one {# story} other {# stories}}',
  'replace.failed': 'Nothing was replaced',
  'replace.refused': 'This expression is not used.',
  'replace.refused.not-an-expression':
    'This is no regular expression. A bracket or a backslash may be missing.',
  'replace.refused.matches-nothing':
    'This matches where there is nothing, so it would put the replacement between all letters. Use + in place of *.',
  'replace.refused.repeat-in-repeat':
    'A group that repeats holds a part that repeats, as in (a+)+. That could take for ever; repeat only one of the two.',
  'replace.refused.choice-in-repeat':
    'A group that repeats holds a choice, as in (a|ab)+. That could take for ever; use a set such as [ab], or do not repeat it.',
  'replace.refused.too-slow':
    'This took too long on one story, and nothing was changed. Say more exactly what may stand between, such as [^.]* in place of .*',
  'action.replace':
    '{count, plural, one {Replace “{find}” with “{with}”} other {Replace “{find}” with “{with}” in # Stories}}',
  'command.replaceText': 'Find and Replace…',
  'field.links.title': 'Link title',
  'field.links.href': 'Link address',
} as const;
