/** Windows of one story, and what the system tells of long work. */
export const windows = {
  'storyWindow.gone': 'This story is no longer in the archive',
  'storyWindow.goneText':
    'It was moved to the trash, or its file was taken away. When it comes back, it is here again.',
  'storyWindow.close': 'Close window',
  'storyWindow.backToStory': 'Back to the story',

  'notify.on': 'Told when long work ends',
  'notify.off': 'Not told when long work ends',
  'notify.loading.done': 'The archive has been read',
  'notify.loading.failed': 'The archive could not be read',
  'notify.preview.done': 'The import can be looked through',
  'notify.preview.failed': 'The import could not be read',
  'notify.import.done': 'The import is done',
  'notify.import.failed': 'The import failed',
  'notify.export.done': 'The export is done',
  'notify.export.failed': 'The export failed',
  'notify.check.done': 'The check is done',
  'notify.check.failed': 'The check failed',
  'notify.change.done': 'The change is done',
  'notify.change.failed': 'The change failed',
} as const;
