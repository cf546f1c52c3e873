import type { guide as english } from '../en/guide.ts';

export const guide: Record<keyof typeof english, string> = {
  'welcome.title': 'Ihr Archiv ist ein Ordner.',
  'welcome.text':
    'Öffnen Sie einen beliebigen Ordner mit Markdown-Artikeln, wie er ist. Nichts wird verschoben, und nichts bindet Sie an diese App.',
  'welcome.open': 'Ordner öffnen …',
  'welcome.create': 'Neues Archiv …',
  'welcome.sample': 'Im Beispielarchiv umsehen',
  'welcome.recent': 'Zuletzt geöffnete Archive',
  'welcome.ways': 'Wege zum Anfang',
  'welcome.openText': 'Markdown-Artikel erscheinen, wie sie liegen. Nichts wird verschoben.',
  'welcome.bring': 'Aus einem CMS oder aus Dateien übernehmen …',
  'welcome.bringText': 'Was Sie haben, wird nach einer Vorschau in ein neues Archiv kopiert.',
  'welcome.bringFiles': 'Dateien wählen …',
  'welcome.bringFolder': 'Ordner wählen …',
  'welcome.createText': 'Ein leerer Ordner, den Sie füllen.',
  'welcome.sampleText':
    'Der Harbour Courier: eine kleine Zeitung, an der Sie alles ausprobieren können.',
  'welcome.formats': 'Was übernommen werden kann',
  'welcome.format.bundle':
    'Pakete dieser App und jedes BagIt-Paket: Alle Prüfsummen werden zuerst geprüft',
  'welcome.format.markdown':
    'Markdown-Dateien und -Ordner, wie Hugo, Jekyll, Obsidian und viele CMS-Exporte sie schreiben, und Org-Dateien',
  'welcome.format.text':
    'Reiner Text, kopiert von einer Webseite oder Agentur: Überschrift, Bildtext, Nachweis und Zeiten werden erkannt',
  'welcome.format.wordpress':
    'Exporte von WordPress mit Autoren, Rubriken, Bildern und deren Nachweisen',
  'welcome.format.feeds': 'Feeds: RSS, Atom und JSON Feed',
  'welcome.format.cms': 'Exporte von Ghost, Medium, Substack, Blogger und Tiny News',
  'welcome.format.documents':
    'Gespeicherte Webseiten, Word-Dokumente und E-Mails mit ihren Bildern',
  'welcome.format.tables': 'Tabellen: CSV, TSV und JSON Lines; die Spalten werden erraten',
  'welcome.format.wire':
    'Was Agenturen senden: ninjs, NewsML-G2, NewsML 1, NITF und Texte in IPTC 7901 oder ANPA',
  'welcome.drop': 'Oder lassen Sie einen Ordner oder Dateien hier los.',
  'welcome.dropNow': 'Loslassen zum Beginnen',
  'welcome.dropHint':
    'Ein Markdown-Ordner öffnet sich, wie er ist; alles andere kommt in ein neues Archiv',
  'tour.region': 'Rundgang',
  'tour.label': '{at, number} von {total, number}',
  'tour.next': 'Weiter',
  'tour.skip': 'Überspringen',
  'tour.done': 'Fertig',
  'tour.search.title': 'Alles finden, schon beim Tippen',
  'tour.search.text':
    'Wörter, Bildnachweise, Schlagwörter, Daten: „Anführungszeichen“ für eine Wortfolge, no:credit für das, was fehlt. Hilfe ▸ Suchsprache zeigt alles.',
  'tour.panel.title': 'Hier berichtigen',
  'tour.panel.text':
    'Klicken Sie einen Wert an, um ihn zu ändern: Überschrift, Zeiten, Autorenzeilen, Nachweise. Enter übernimmt, Esc verwirft.',
  'tour.record.title': 'Still oder mit Vermerk',
  'tour.record.text':
    'Ein Tippfehler wird ohne Vermerk gespeichert und ändert keine Zeit. Was Leser wissen sollten, wird als Aktualisierung oder Korrektur vermerkt.',
  'tour.tags.title': 'Nur diese oder alle anderen',
  'tour.tags.text':
    'Klicken Sie ein Schlagwort, Ressort oder Jahr an, um nur dessen Artikel zu sehen; noch einmal schließt sie aus; das dritte Mal hebt es auf.',
  'tour.export.title': 'Ein versiegeltes Paket weitergeben',
  'tour.export.text':
    'Die ausgewählten oder alle gefundenen Artikel, mit Bildern und Prüfsummen. Jeder kann es öffnen und prüfen.',
  'syntax.title': 'Suchsprache',
  'syntax.about': 'Klicken Sie ein Beispiel an, um danach zu suchen.',
  'syntax.run': 'Nach {example} suchen',
  'syntax.words.title': 'Wörter',
  'syntax.words.text':
    'Alle davon, irgendwo im Artikel, in jeder Form. Groß- und Kleinschreibung und Akzente spielen keine Rolle.',
  'syntax.phrase.title': 'Eine Wortfolge',
  'syntax.phrase.text': 'Die Wörter nebeneinander, in dieser Reihenfolge.',
  'syntax.near.title': 'Nahe beieinander',
  'syntax.near.text': 'Höchstens so viele andere Wörter dazwischen.',
  'syntax.or.title': 'Entweder – oder',
  'syntax.or.text': 'Artikel mit einem davon oder beiden.',
  'syntax.not.title': 'Ohne',
  'syntax.not.text': 'Artikel, in denen fehlt, was nach dem Minus steht.',
  'syntax.group.title': 'Klammern',
  'syntax.group.text': 'Was zusammengehört, steht in Klammern.',
  'syntax.wildcard.title': 'Ein Teil eines Wortes',
  'syntax.wildcard.text': 'Ein Stern steht für beliebige Buchstaben oder keinen.',
  'syntax.fuzzy.title': 'Fast dieses Wort',
  'syntax.fuzzy.text': 'Ein Buchstabe darf abweichen, mit ~2 zwei.',
  'syntax.boost.title': 'Was mehr zählt',
  'syntax.boost.text': 'Artikel mit diesem Wort stehen bei den besten Treffern weiter oben.',
  'syntax.field.title': 'In einem Feld',
  'syntax.field.text':
    'Ein Name und ein Doppelpunkt vor einem Wort, einer Wortfolge oder mehreren Werten mit Kommas.',
  'syntax.date.title': 'Daten',
  'syntax.date.text':
    'Ein Tag, Monat oder Jahr; ein Zeitraum mit zwei Punkten; ein Alter in h, d, w, m, y. Bei Sperrfristen und Lizenzen gilt es für die Zukunft.',
  'syntax.value.title': 'Werte, wie sie dastehen',
  'syntax.value.text':
    'Sprachen, Status, Kennungen und Pfade werden als Ganzes verglichen; von den anderen genügen einige ganze Wörter, und ein Stern steht für Beliebiges.',
  'syntax.has.title': 'Vorhanden oder nicht',
  'syntax.has.text': 'has: findet, was ausgefüllt ist, no: was fehlt.',
  'syntax.is.title': 'Was Beachtung braucht, was daraus wurde',
  'syntax.is.text': 'Befunde, Arten der Aktualisierung, Status.',
  'syntax.in.title': 'In einer gespeicherten Suche oder Sammlung',
  'syntax.in.text': 'Ihr Name, in Anführungszeichen, wenn er Leerzeichen enthält.',
  'syntax.names': 'Namen',
  'syntax.plain':
    'Was nicht verstanden wird, wird als einfache Wörter gesucht, mit einem Hinweis: Eine Suche scheitert nie.',
  'command.searchSyntax': 'Suchsprache',
  'command.showTour': 'Rundgang zeigen',
  'command.about': 'Über die App und Lizenzen',
  'about.title': 'Über Newsroom Archive',
  'about.version': 'Version {version}',
  'about.on': 'Läuft auf Electron {electron}, Chromium {chromium}, Node {node}; {system}.',
  'about.copy': 'Kopieren',
  'about.copied': 'Kopiert',
  'about.licence':
    'Newsroom Archive ist freie Software unter der MIT-Lizenz. Es fragt keinen Server und sendet nichts.',
  'about.packages': 'Gebaut auf der Arbeit anderer',
  'about.find': 'Paket oder Lizenz suchen',
  'about.none': 'Kein solches Paket',
  'about.count': '{count, plural, one {# Paket} other {# Pakete}}',
  'about.noText': 'Der Text liegt dem Paket nicht bei.',
  'about.runtime':
    'Die Lizenzen von Electron und Chromium liegen neben dem Programm: LICENSE.electron.txt, LICENSES.chromium.html.',
  'about.failed': 'Die Liste der Pakete kann nicht gelesen werden.',
  'dialog.bring.title': 'Auswählen, was übernommen wird',
  'dialog.bring.button': 'Weiter',
  'dialog.bring.where': 'Leeren Ordner für das Archiv wählen',
};
