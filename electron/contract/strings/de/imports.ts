import type { imports as english } from '../en/imports.ts';

export const imports: Record<keyof typeof english, string> = {
  'import.leaveOutCopies': 'Beinahe-Kopien weglassen',
  'imports.doneTitle': 'Import abgeschlossen',
  'imports.stoppedTitle': 'Import angehalten',
  'imports.stopped':
    'Der Import endete, bevor alles hereinkam. {count, plural, one {# Artikel ist} other {# Artikel sind}} im Archiv: Dasselbe erneut importieren setzt ihn fort, Rückgängig nimmt ihn zurück.',
  'imports.filter': 'Nach Ergebnis anzeigen',
  'imports.all': 'Alle: {count, number}',
  'imports.outcome.created': 'Aufgenommen',
  'imports.outcome.updated': 'Aktualisiert',
  'imports.open': '„{headline}“ öffnen',
  'imports.nothing': 'nichts',
  'imports.conflict': 'Hier bearbeitet, bleibt also',
  'imports.there': 'Die Quelle sagt jetzt: {text}',
  'imports.here': 'Hier: {text}',
  'imports.dropped': 'Weggelassen',
  'imports.changed': 'Anders ausgedrückt',
  'imports.droppedCount':
    '{count, plural, one {# Angabe weggelassen} other {# Angaben weggelassen}}',
  'imports.changedCount': '{count, number} anders ausgedrückt',
  'imports.differenceCount':
    '{count, plural, one {# Feld ändert sich} other {# Felder ändern sich}}',
  'imports.why.no-place': 'ein Artikel hat kein Feld dafür',
  'imports.why.not-understood': 'nicht verstanden',
  'imports.why.unsafe': 'könnte Schaden anrichten',
  'imports.why.repeated': 'steht schon in einem anderen Feld',
  'imports.why.internal': 'Interna des Herkunftsprogramms',
  'imports.why.normalised': 'in die übliche Form gebracht',
  'imports.why.converted': 'HTML wurde zu Markdown',
  'imports.why.joined': 'mehrere Angaben wurden eine',
  'imports.why.split': 'eine Angabe wurde zu mehreren',
  'imports.warningTimes': '{warning} ({count, number}×)',
  'imports.remote': 'Bilder auf anderen Servern',
  'imports.remoteText': 'Sie bleiben dort, bis Sie sie herunterladen.',
  'imports.pictures': '{count, plural, one {# Bild} other {# Bilder}}',
  'imports.leftOut':
    '{count, plural, one {# Datei, in der kein Artikel gesucht wurde} other {# Dateien, in denen kein Artikel gesucht wurde}}',
  'imports.showStories': 'Artikel anzeigen',
  'imports.openReport': 'Bericht öffnen',
  'imports.noReport': 'Es gibt keinen Bericht, der sich öffnen ließe',
  'imports.noReportText': 'Ein Bericht entsteht, wenn ein Import etwas aufnimmt.',
  'imports.prove': 'Nachweisen',
  'imports.proving': 'Der Import wird verglichen',
  'imports.proof': 'Nachweis',
  'imports.proofAbout':
    'Jeder Artikel wurde im Format seiner Herkunft geschrieben, wieder gelesen und verglichen.',
  'imports.equal':
    '{count, plural, one {# Artikel kommt unverändert zurück} other {# Artikel kommen unverändert zurück}}',
  'imports.differing': '{count, plural, one {# Artikel weicht ab} other {# Artikel weichen ab}}',
  'imports.unproved':
    '{count, plural, one {# Artikel ließ sich nicht vergleichen} other {# Artikel ließen sich nicht vergleichen}}',
  'imports.gone':
    '{count, plural, one {# Artikel ist nicht mehr da} other {# Artikel sind nicht mehr da}}',
  'imports.unwritable':
    '{count, plural, one {# Artikel kam als {format}, das nur gelesen wird} other {# Artikel kamen als {format}, das nur gelesen wird}}',
  'imports.proveFailed': 'Der Import ließ sich nicht vergleichen',
  'command.openImportReport': 'Importbericht öffnen',
  'command.downloadPictures': 'Bilder herunterladen …',
  'progress.downloading': 'Wird heruntergeladen',
  'progress.proving': 'Wird verglichen',
  'action.downloadPictures':
    '{count, plural, one {Bild herunterladen} other {# Bilder herunterladen}}',
  'download.title': 'Bilder herunterladen',
  'download.what': 'Für welche Artikel',
  'download.allStories': 'Alle Artikel des Archivs',
  'download.looking': 'Bilder auf anderen Servern werden gesucht …',
  'download.none': 'Kein Bild dieser Artikel liegt auf einem anderen Server.',
  'download.found':
    '{pictures, plural, one {# Bild} other {# Bilder}} in {articles, plural, one {# Artikel} other {# Artikeln}}',
  'download.hosts': 'Server',
  'download.about':
    'Die Bilder kommen ins Archiv, und die Artikel verweisen dort auf sie – in einem Schritt, der sich rückgängig machen lässt. Jeder Server sieht Ihre Anfrage.',
  'download.ownNetwork': 'Auch von diesem Computer und aus dem eigenen Netz',
  'download.act':
    '{count, plural, =0 {Bilder herunterladen …} one {# Bild herunterladen …} other {# Bilder herunterladen …}}',
  'download.running': 'Bilder werden heruntergeladen',
  'download.done':
    '{count, plural, =0 {Kein Bild wurde heruntergeladen.} one {# Bild wurde heruntergeladen.} other {# Bilder wurden heruntergeladen.}}',
  'download.changed':
    '{count, plural, one {# Artikel zeigt sie jetzt aus dem Archiv.} other {# Artikel zeigen sie jetzt aus dem Archiv.}}',
  'download.refused':
    '{count, plural, one {# Bild bleibt, wo es ist:} other {# Bilder bleiben, wo sie sind:}}',
  'download.failed': 'Die Bilder konnten nicht heruntergeladen werden',
  'download.cancelled': 'Das Herunterladen wurde angehalten; nichts wurde geändert',
  'dialog.download.message':
    '{count, plural, one {# Bild} other {# Bilder}} von {hosts, plural, one {# Server} other {# Servern}} herunterladen?',
  'dialog.download.ownNetwork': 'Auch dieser Computer und das eigene Netz werden gefragt.',
  'dialog.download.button': 'Herunterladen',
};
