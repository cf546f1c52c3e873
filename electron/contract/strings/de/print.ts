import type { print as english } from '../en/print.ts';

export const print: Record<keyof typeof english, string> = {
  'command.print': 'Drucken …',
  'command.exportPdf': 'Als PDF exportieren …',
  'command.moveUp': 'In der Sammlung nach oben',
  'command.moveDown': 'In der Sammlung nach unten',
  'dialog.pdf.title': 'Als PDF exportieren',
  'dialog.pdf.kind': 'PDF-Dokument',
  'print.setting': 'Seiten für den Drucker werden gesetzt',
  'print.failed': 'Die Artikel konnten nicht gedruckt werden',
  'print.contents': 'Inhalt',
  'print.embargo': 'Sperrfrist',
  'print.tags': 'Schlagwörter',
  'print.subjects': 'Themen',
  'print.language': 'Sprache',
  'print.source': 'Quelle',
  'print.file': 'Datei',
  'print.notShown': 'Hier nicht gezeigt:',
  'print.pdf.title': 'Als PDF exportieren',
  'print.pdf.about':
    'Ein Dokument: ein Inhaltsverzeichnis, dann jeder Artikel mit seinen Bildern, deren Nachweisen und allem, was über ihn bekannt ist. Lesezeichen führen zu den Artikeln.',
  'print.pdf.what': 'Was ins PDF kommt',
  'print.pdf.running': 'Das PDF wird erstellt',
  'print.pdf.done': 'PDF mit {count, plural, one {# Artikel} other {# Artikeln}} erstellt',
  'print.pdf.failed': 'Das PDF konnte nicht erstellt werden',
  'print.pdf.fileName': 'Artikel',
  'print.nothing': 'Hier gibt es keine Artikel zu drucken.',
  'progress.printing': 'Seiten werden gesetzt',
  'failure.print-failed':
    'Die Seiten konnten nicht erstellt werden. Es wurde nichts geschrieben; versuchen Sie es erneut oder mit weniger Artikeln.',
  'failure.too-many-to-print':
    'Das sind zu viele Artikel für einen Druckauftrag. Drucken Sie höchstens 500, oder exportieren Sie sie als PDF.',
  'drag.stories':
    '{count, plural, one {Datei des Artikels} other {# Dateien}} aus dem Fenster ziehen',
  'drag.picture': 'Bilddatei aus dem Fenster ziehen',
  'drag.failed': 'Die Dateien konnten nicht herausgezogen werden',
  'search.sortBy.collection': 'Eigene Reihenfolge',
  'whyNot.no-own-order': 'Die Liste zeigt keine einzelne Sammlung in ihrer eigenen Reihenfolge',
  'failure.not-in-collection':
    'Der Artikel steht in einer Sammlung innerhalb dieser. Öffnen Sie jene, um ihre Reihenfolge zu ändern.',
  'dossier.bar': 'Sammlung „{name}“',
  'dossier.addNote': 'Notiz hinzufügen …',
  'dossier.inOwnOrder':
    'In eigener Reihenfolge. Artikel zum Verschieben ziehen oder {up} und {down} drücken.',
  'dossier.showOwnOrder': 'In eigener Reihenfolge zeigen',
  'dossier.moved': 'Jetzt {at, number} von {total, number}',
  'dossier.dropHint': 'Kommt hierher',
};
