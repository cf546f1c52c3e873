/**
 * Endings of files that are offered for import, without the dot. Formats are told by content; these
 * are for dialogs and for files that are opened from outside.
 */
export const importableExtensions = [
  'newsbundle',
  'zip',
  'md',
  'markdown',
  'org',
  'txt',
  'html',
  'htm',
  'xhtml',
  'mht',
  'mhtml',
  'docx',
  'eml',
  'csv',
  'tsv',
  'jsonl',
  'ndjson',
  'json',
  'xml',
  'nitf',
] as const;
