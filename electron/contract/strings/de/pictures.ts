import type { pictures as english } from '../en/pictures.ts';

const articles = 'one {# Artikel} other {# Artikel}';
/** After a preposition with the dative. */
const inArticles = 'one {# Artikel} other {# Artikeln}';

export const pictures: Record<keyof typeof english, string> = {
  'pictures.title': 'Bilder',
  'pictures.empty.title': 'Noch keine Bilder',
  'pictures.empty.text':
    'Hier erscheinen die Bilder mit den Artikeln, die sie verwenden, jedes Bild einmal.',
  'pictures.noneSuch': 'Kein solches Bild mehr',
  'pictures.usedIn': `Verwendet in {count, plural, ${inArticles}}`,
  'pictures.filter.all': 'Alle',
  'pictures.filter.uncredited': 'Ohne Bildnachweis',
  'pictures.filter.creditDiffers': 'Abweichender Bildnachweis',
  'pictures.filter.missing': 'Fehlend',
  'pictures.filter.moved': 'Verschoben',
  'pictures.filter.unreadable': 'Nicht lesbar',
  'pictures.filter.changed': 'Geändert',
  'pictures.filter.remote': 'Auf anderem Server',
  'pictures.filter.noFile': 'Nur Bildnachweis',
  'pictures.filter.noAlt': 'Ohne Alternativtext',
  'pictures.missing': 'Datei fehlt',
  'pictures.movedTo': 'Verschoben nach {file}',
  'pictures.unreadable': 'Nicht darstellbar: beschädigt oder unbekanntes Bildformat',
  'pictures.too-large': 'Zu groß für eine Vorschau',
  'pictures.remote': 'Auf {host}',
  'pictures.noFile': 'Nur Bildnachweis',
  'pictures.changed': 'Datei geändert',
  'pictures.differsFromFile': 'Bildnachweis weicht von dem in der Datei ab',
  'pictures.twoCredits': 'Verschiedene Bildnachweise',
  'pictures.untitled': 'Bild ohne Bildunterschrift',
  'pictures.gone': 'Kein Artikel verwendet dieses Bild noch.',

  'pictures.relink': 'Mit dem jetzigen Speicherort verknüpfen',
  'pictures.relinked': `{count, plural, ${articles}} neu mit dem Bild verknüpft`,
  'pictures.acceptHint':
    'Die Datei entspricht nicht der im Archiv verzeichneten: Ein anderes Programm hat sie geschrieben.',
  'pictures.accept': 'Geänderte Datei annehmen',
  'pictures.accepted': 'Die geänderte Datei ist verzeichnet',

  'pictures.fact.size': 'Größe',
  'pictures.fact.pixels': '{width} × {height} Pixel',
  'pictures.fact.created': 'Aufgenommen',
  'pictures.fact.headline': 'Überschrift in der Datei',
  'pictures.fact.source': 'Quelle in der Datei',
  'pictures.fact.instructions': 'Anweisungen in der Datei',

  'pictures.edit.title':
    '{count, plural, one {In dem Artikel, der es verwendet} other {In allen # Artikeln}}',
  'pictures.edit.file': 'In der Datei',
  'pictures.edit.stories': 'In den Artikeln',
  'pictures.edit.empty': 'nichts ({count, number})',
  'pictures.edit.use': '„{text}“ verwenden',
  'pictures.edit.nothing': 'Noch ist nichts geändert.',
  'pictures.edit.plan': 'Ändert {changed, number} · schon so: {already, number}',
  'pictures.edit.act':
    '{count, plural, =0 {Korrigieren} one {In # Artikel korrigieren} other {In # Artikeln korrigieren}}',
  'pictures.edit.done': `Bild in {count, plural, ${inArticles}} korrigiert`,

  'sidecars.title': 'XMP-Begleitdateien schreiben',
  'sidecars.about':
    'Schreibt Bildnachweis, Urheber, Bildunterschrift, Copyright und Nutzungsbedingungen, wie sie in den Artikeln stehen, in kleine XMP-Dateien neben den Bildern, damit andere Bildprogramme sie sehen. Die Bilder selbst bleiben unberührt.',
  'sidecars.what': 'Für welche Bilder',
  'sidecars.all': 'Alle Bilder des Archivs',
  'sidecars.act': 'Begleitdateien schreiben',
  'sidecars.running': 'Begleitdateien werden geschrieben',
  'sidecars.done':
    '{written, plural, =0 {Nichts zu schreiben} one {# Begleitdatei geschrieben} other {# Begleitdateien geschrieben}}, {unchanged, number} bereits aktuell.',
  'sidecars.failedSome':
    '{count, plural, one {# Begleitdatei konnte nicht geschrieben werden:} other {# Begleitdateien konnten nicht geschrieben werden:}}',
  'sidecars.failed': 'Begleitdateien konnten nicht geschrieben werden',
  'sidecars.cancelled': 'Das Schreiben wurde angehalten; schon geschriebene Begleitdateien bleiben',
};
