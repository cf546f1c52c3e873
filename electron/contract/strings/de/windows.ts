import type { windows as english } from '../en/windows.ts';

/** Windows of one story, and what the system tells of long work. */
export const windows: Record<keyof typeof english, string> = {
  'storyWindow.gone': 'Dieser Artikel ist nicht mehr im Archiv',
  'storyWindow.goneText':
    'Er liegt im Papierkorb, oder seine Datei wurde entfernt. Kommt er zurück, ist er wieder hier.',
  'storyWindow.close': 'Fenster schließen',
  'storyWindow.backToStory': 'Zurück zum Artikel',

  'notify.on': 'Das Ende langer Vorgänge wird gemeldet',
  'notify.off': 'Das Ende langer Vorgänge wird nicht gemeldet',
  'notify.loading.done': 'Das Archiv ist eingelesen',
  'notify.loading.failed': 'Das Archiv konnte nicht gelesen werden',
  'notify.preview.done': 'Der Import kann durchgesehen werden',
  'notify.preview.failed': 'Der Import konnte nicht gelesen werden',
  'notify.import.done': 'Der Import ist fertig',
  'notify.import.failed': 'Der Import ist fehlgeschlagen',
  'notify.export.done': 'Der Export ist fertig',
  'notify.export.failed': 'Der Export ist fehlgeschlagen',
  'notify.check.done': 'Die Prüfung ist fertig',
  'notify.check.failed': 'Die Prüfung ist fehlgeschlagen',
  'notify.change.done': 'Die Änderung ist fertig',
  'notify.change.failed': 'Die Änderung ist fehlgeschlagen',
};
