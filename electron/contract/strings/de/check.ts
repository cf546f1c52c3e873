import type { check as english } from '../en/check.ts';

const articles = 'one {# Artikel} other {# Artikel}';
/** After a preposition with the dative. */
const ofArticles = 'one {# Artikel} other {# Artikeln}';

export const check: Record<keyof typeof english, string> = {
  'check.title': 'Archiv prüfen',
  'check.about':
    'Jeder Artikel, jedes Bild und jede frühere Fassung wird gelesen und mit dem Verzeichneten verglichen. Sie können dabei weiterarbeiten.',
  'check.running': 'Archiv wird geprüft',
  'check.showRunning': 'Prüfung anzeigen',
  'check.stop': 'Anhalten',
  'check.goOn': 'Im Hintergrund weiter',
  'check.stopped': 'Die Prüfung wurde angehalten. Nichts wurde geändert.',
  'check.failed': 'Das Archiv konnte nicht geprüft werden',
  'check.again': 'Erneut prüfen',
  'check.copy': 'Bericht kopieren',
  'check.copied': 'Bericht kopiert',
  'check.verdict': `{damage, plural, =0 {Nichts ist beschädigt} one {# Element ist beschädigt oder verloren} other {# Elemente sind beschädigt oder verloren}}; {articles, plural, ${articles}} geprüft.`,
  'check.repairedTitle': 'Aus den Artikeln neu erstellt',
  'check.attention':
    '{count, plural, one {# unbeschädigtes Element ist} other {# unbeschädigte Elemente sind}} zu prüfen; was Artikel betrifft, steht in der Liste „Zu prüfen“.',
  'check.code.unreadable': 'Dateien, die nicht als Artikel lesbar sind',
  'check.code.duplicate-id': 'Kennungen, die mehrere Artikel tragen',
  'check.code.missing-picture': 'In Artikeln genannte Bilder, die fehlen',
  'check.code.article-missing': 'Artikel, die der Verlauf kennt, die aber fehlen',
  'check.code.name-not-portable': 'Namen, die unter Windows oder macOS nicht möglich sind',
  'check.code.archive-file-invalid': 'Die Archivdatei ist so nicht lesbar',
  'check.code.trash-entry-invalid': 'Artikel im Papierkorb, die nicht wiederherstellbar sind',
  'check.code.trash-entry-changed': 'Artikel im Papierkorb, die nachträglich verändert wurden',
  'check.code.collection-gap': 'Sammlungen, die fehlende Artikel nennen',
  'check.code.leftover': 'Dateien, die ein unterbrochenes Speichern hinterlassen hat',
  'check.code.history-line-unreadable': 'Zeilen des Verlaufs, die nicht lesbar sind',
  'check.code.history-chain-broken': 'Stellen, an denen der Verlauf verändert oder gekappt wurde',
  'check.code.version-missing': 'Frühere Fassungen, die fehlen',
  'check.code.version-changed': 'Frühere Fassungen, die nachträglich verändert wurden',
  'check.code.version-orphaned': 'Aufbewahrte Fassungen, die der Verlauf nicht kennt',
  'check.code.picture-missing': 'Verzeichnete Bilder, die fehlen',
  'check.code.picture-changed': 'Bilder, deren Datei nicht der verzeichneten entspricht',
  'check.code.picture-unreadable': 'Bilder, die nicht lesbar sind',
  'check.code.picture-unlisted': 'Bilder, die nicht verzeichnet sind',
  'check.code.manifest-unreadable': 'Zeilen des Bilderverzeichnisses, die nicht lesbar sind',
  'check.code.catalogue-stale': 'Das Verzeichnis der Artikel',
  'check.code.index-stale': 'Der Suchindex',

  'prune.title': 'Verlauf kürzen',
  'prune.about':
    'Frühere Fassungen von Artikeln werden aufbewahrt, bis Sie sie hier entfernen. Alte zu entfernen, schafft Platz auf dem Datenträger.',
  'prune.what': 'Zu entfernende frühere Fassungen',
  'prune.years': '{count, plural, one {Älter als ein Jahr} other {Älter als # Jahre}}',
  'prune.beforeDate': 'Von vor einem Datum',
  'prune.date': 'Datum',
  'prune.counting': 'Wird gezählt …',
  'prune.plan':
    'Stichtag {date}: {versions, plural, one {# frühere Fassung} other {# frühere Fassungen}} aus {changes, plural, one {einer älteren Änderung} other {# älteren Änderungen}}; {size} würden frei.',
  'prune.nothing': 'Stichtag {date}: Keine frühere Fassung ist älter.',
  'prune.stays':
    'Immer erhalten bleiben die Artikel, wie sie sind, der Papierkorb und die Aufzeichnung, was wann und warum geschehen ist.',
  'prune.lost':
    'Was entfernt wird, ist endgültig weg: Es lässt sich nicht mehr vergleichen, wiederherstellen oder rückgängig machen.',
  'prune.readOnly': 'Das Archiv ist schreibgeschützt geöffnet: Nichts kann entfernt werden.',
  'prune.act':
    '{count, plural, =0 {Alte Fassungen entfernen} one {# alte Fassung entfernen} other {# alte Fassungen entfernen}}',
  'prune.running': 'Alte Fassungen werden entfernt',
  'prune.done':
    '{count, plural, =0 {Nichts wurde entfernt} one {# alte Fassung wurde entfernt} other {# alte Fassungen wurden entfernt}}; auf dem Datenträger sind {size} wieder frei.',
  'prune.failed': 'Der Verlauf konnte nicht gekürzt werden',
  'prune.stopped':
    'Das Kürzen wurde angehalten. Was bis dahin entfernt wurde, ist weg; um fortzufahren, kürzen Sie erneut.',

  'unfinished.failed': `{action}: abgebrochen, {done, number} von {total, plural, ${ofArticles}} geändert. {reason}`,
  'unfinished.cancelled': `{action}: angehalten, {done, number} von {total, plural, ${ofArticles}} geändert.`,
  'unfinished.interrupted': `{action}: unterbrochen, {done, number} von {total, plural, ${ofArticles}} geändert.`,
  'unfinished.finish': 'Abschließen',
  'unfinished.leave': 'Belassen',
  'unfinished.left':
    'Belassen, wie es ist. Was geändert wurde, lässt sich weiterhin rückgängig machen.',
  'unfinished.notLeft': 'Es konnte nicht so belassen werden',
  'unfinished.finished':
    '{count, plural, one {# weiterer Artikel} other {# weitere Artikel}} geändert',
};
