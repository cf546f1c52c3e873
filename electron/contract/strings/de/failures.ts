import type { failures as english } from '../en/failures.ts';

export const failures: Record<keyof typeof english, string> = {
  'failure.not-found':
    'Es ist nicht mehr da. Vielleicht wurde es außerhalb der App verschoben oder gelöscht.',
  'next.not-found': 'Legen Sie es zurück oder suchen Sie es unter einem anderen Namen.',
  'failure.not-a-folder': 'Das ist kein Ordner.',
  'next.not-a-folder': 'Wählen Sie den Ordner, der die Artikel enthält.',
  'failure.no-permission': 'Sie dürfen hier nicht lesen oder schreiben.',
  'next.no-permission': 'Prüfen Sie die Zugriffsrechte des Ordners.',
  'failure.disk-full': 'Der Datenträger ist voll. Nichts wurde halb geschrieben.',
  'next.disk-full': 'Schaffen Sie Platz und versuchen Sie es erneut.',
  'failure.io-error': 'Der Datenträger hat einen Fehler gemeldet. Nichts wurde halb geschrieben.',
  'next.io-error': 'Prüfen Sie den Datenträger und versuchen Sie es erneut.',
  'failure.folder-missing': 'Der Ordner des Archivs ist nicht erreichbar.',
  'next.folder-missing':
    'Verbinden Sie das Laufwerk wieder oder öffnen Sie das Archiv dort, wo es jetzt liegt.',
  'failure.read-only': 'Das Archiv ist schreibgeschützt geöffnet, daher wurde nichts geändert.',
  'next.read-only':
    'Schließen Sie es dort, wo es sonst noch geöffnet ist, oder prüfen Sie, ob sein Ordner beschreibbar ist.',
  'failure.locked': 'Ein anderes Fenster oder Programm arbeitet in diesem Archiv.',
  'next.locked': 'Schließen Sie es dort, dann kann es hier geändert werden.',
  'failure.too-many-pins': 'Alle neun Zifferntasten sind belegt.',
  'next.too-many-pins': 'Geben Sie erst die Taste eines anderen Schlagworts frei, in dessen Menü.',
  'failure.name-taken': 'Es gibt schon etwas dieses Namens.',
  'next.name-taken': 'Wählen Sie einen anderen.',
  'failure.outside-archive': 'Das liegt außerhalb des Archivordners und wird nicht angerührt.',
  'next.outside-archive': 'Verschieben Sie es in den Ordner oder importieren Sie es.',
  'failure.unreachable-file': 'Dieser Name oder Link führt zu keiner lesbaren Datei.',
  'next.unreachable-file': 'Ändern Sie den Namen oder berichtigen Sie den Link.',
  'failure.newer-format': 'Dieses Archiv stammt von einer neueren Version der App.',
  'next.newer-format': 'Aktualisieren Sie die App, um es zu ändern.',
  'failure.not-empty': 'Der Ordner ist nicht leer.',
  'next.not-empty':
    'Wählen Sie einen leeren für ein neues Archiv oder öffnen Sie diesen, wie er ist.',
  'failure.not-utf8': 'Die Datei ist kein UTF-8-Text.',
  'next.not-utf8': 'Wandeln Sie sie um, dann erscheint sie.',
  'failure.too-large': 'Die Datei ist zu groß, um als Artikel gelesen zu werden.',
  'next.too-large': 'Teilen Sie sie auf oder verschieben Sie sie aus dem Archiv.',
  'failure.empty-file': 'Die Datei ist leer.',
  'next.empty-file': 'Schreiben Sie etwas hinein oder holen Sie eine frühere Fassung zurück.',
  'failure.front-matter-unclosed':
    'Der Dateikopf (Front Matter) hat kein Ende: Eine Zeile mit drei Bindestrichen fehlt.',
  'next.front-matter-unclosed':
    'Ergänzen Sie diese Zeile in einem Texteditor; der Text ist unversehrt.',
  'failure.front-matter-invalid': 'Der Dateikopf (Front Matter) ist kein gültiges YAML.',
  'next.front-matter-invalid':
    'Beheben Sie den Fehler in einem Texteditor; der Text darunter ist unversehrt.',
  'failure.front-matter-not-a-map':
    'Der Dateikopf (Front Matter) muss aus Namen mit Werten bestehen, zum Beispiel „headline: …“.',
  'next.front-matter-not-a-map':
    'Beheben Sie das in einem Texteditor; der Text darunter ist unversehrt.',
  'failure.archive-file-invalid': 'Die Archivdatei archive.yaml ist so nicht lesbar.',
  'next.archive-file-invalid':
    'Beheben Sie den Fehler in einem Texteditor; die Artikel sind unversehrt.',
  'failure.changed-on-disk':
    'Die Datei wurde inzwischen von einem anderen Programm geändert. Nichts wurde überschrieben.',
  'next.changed-on-disk':
    'Sehen Sie nach, was jetzt darin steht, und nehmen Sie Ihre Änderung noch einmal vor.',
  'failure.unknown-article': 'Der Artikel ist nicht mehr im Archiv.',
  'next.unknown-article': 'Sehen Sie im Papierkorb nach.',
  'failure.unknown-collection':
    'Die Sammlung gibt es nicht mehr. Vielleicht wurde sie anderswo gelöscht oder umbenannt.',
  'next.unknown-collection': 'Wählen Sie eine andere oder legen Sie sie neu an.',
  'failure.unknown-search':
    'Die gespeicherte Suche gibt es nicht mehr. Vielleicht wurde sie anderswo gelöscht oder umbenannt.',
  'next.unknown-search': 'Wählen Sie eine andere oder speichern Sie die Suche noch einmal.',
  'failure.unknown-field': 'Ein solches Feld gibt es nicht.',
  'next.unknown-field': 'Wählen Sie eines der angebotenen Felder.',
  'failure.invalid-value': 'Dieser Wert ist hier nicht verwendbar.',
  'next.invalid-value': 'Versuchen Sie einen anderen.',
  'failure.invalid-date': 'Das ist nicht als Datum lesbar.',
  'next.invalid-date': 'Versuchen Sie „10. Januar 2022, 8:54“ oder „24.12.2022 14:30“.',
  'failure.expression-refused': 'Dieser reguläre Ausdruck kann nicht verwendet werden.',
  'next.expression-refused': 'Schreiben Sie ihn einfacher.',
  'failure.nothing-to-undo': 'Es gibt nichts rückgängig zu machen.',
  'next.nothing-to-undo':
    'Arbeiten Sie weiter: Jede Änderung ab jetzt lässt sich rückgängig machen.',
  'failure.nothing-to-redo': 'Es gibt nichts zu wiederholen.',
  'next.nothing-to-redo': 'Machen Sie zuerst etwas rückgängig, dann lässt es sich wiederholen.',
  'failure.nothing-to-finish': 'Es gibt nichts mehr abzuschließen.',
  'next.nothing-to-finish': 'Arbeiten Sie weiter: Alle Änderungen sind vollständig.',
  'failure.pruned': 'Diese frühere Fassung wurde beim Kürzen des Verlaufs entfernt.',
  'next.pruned': 'Sehen Sie sich eine spätere Fassung oder eine ältere Kopie des Archivs an.',
  'failure.cancelled': 'Das wurde nicht ausgeführt, weil der Vorgang angehalten wurde.',
  'next.cancelled': 'Starten Sie den Vorgang neu, um es nachzuholen.',
  'failure.unknown-format': 'Diese Art von Datei kann nicht gelesen werden.',
  'next.unknown-format': 'Der Startbildschirm zählt auf, was importiert werden kann.',
  'failure.empty-source': 'Darin ist nichts, was importiert werden könnte.',
  'next.empty-source': 'Wählen Sie eine Datei oder einen Ordner mit Artikeln.',
  'failure.archive-source': 'Dieser Ordner ist selbst ein Archiv.',
  'next.archive-source': 'Öffnen Sie ihn stattdessen.',
  'failure.export-too-large': 'Der Export ist ein einziges Dokument von mehr als 256 MB.',
  'next.export-too-large':
    'Exportieren Sie ihn in Teilen, etwa Jahr für Jahr, und importieren Sie alle.',
  'failure.json-invalid': 'Die Datei ist kein wohlgeformtes JSON.',
  'next.json-invalid': 'Exportieren Sie sie erneut aus ihrer Quelle oder beheben Sie den Fehler.',
  'failure.xml-invalid': 'Die Datei ist kein wohlgeformtes XML.',
  'next.xml-invalid': 'Exportieren Sie sie erneut aus ihrer Quelle oder beheben Sie den Fehler.',
  'failure.zip-invalid': 'Die ZIP-Datei ist beschädigt.',
  'next.zip-invalid': 'Besorgen Sie sie noch einmal dort, wo sie herkam.',
  'failure.zip-unsafe-path':
    'Die ZIP-Datei will außerhalb ihres Platzes schreiben und wurde abgelehnt.',
  'next.zip-unsafe-path':
    'Entpacken Sie sie nicht, sondern bitten Sie den Absender um eine andere.',
  'failure.zip-too-large': 'Die ZIP-Datei ist entpackt größer als erlaubt.',
  'next.zip-too-large': 'Entpacken Sie sie selbst und importieren Sie den Ordner.',
  'failure.bundle-invalid':
    'Das Paket ist nicht das, was versiegelt wurde. Nichts wurde daraus übernommen.',
  'next.bundle-invalid': 'Fordern Sie es noch einmal an.',
  'failure.no-site-address': 'Ein Feed braucht die Adresse der Website, für die er ist.',
  'next.no-site-address': 'Geben Sie sie an, etwa https://courier.example/, ohne Abfrage.',
  'failure.nothing-to-export': 'Es gibt nichts zu exportieren.',
  'next.nothing-to-export': 'Wählen Sie einen Artikel aus oder suchen Sie nach Artikeln.',
  'failure.picture-missing': 'Dieses Bild ist nicht im Archivordner.',
  'next.picture-missing': 'Legen Sie es dort ab oder nehmen Sie es aus dem Artikel.',
  'failure.picture-invalid': 'Diese Datei ist kein Bild, oder sie ist beschädigt.',
  'next.picture-invalid': 'Ersetzen Sie sie durch eine unversehrte.',
  'failure.picture-remote': 'Dieses Bild ist noch auf einem anderen Server und wurde nicht geholt.',
  'next.picture-remote':
    'Holen Sie es mit Artikel ▸ Bilder herunterladen …, oder speichern Sie es von dort und fügen Sie es hinzu.',
  'failure.picture-too-large': 'Das Bild ist größer, als geholt wird.',
  'next.picture-too-large':
    'Speichern Sie es von dort, verkleinern Sie es und fügen Sie es dem Artikel hinzu.',
  'failure.host-unreachable': 'Der Server ist nicht erreichbar oder antwortet nicht mehr.',
  'next.host-unreachable': 'Prüfen Sie die Verbindung und versuchen Sie es später noch einmal.',
  'failure.host-refused': 'Der Server gibt es nicht heraus.',
  'next.host-refused': 'Sehen Sie in einem Browser nach, ob es noch dort ist.',
  'failure.address-unsafe':
    'Diese Adresse wird nicht geholt: Sie führt ins eigene Netz oder zu keinem Webserver.',
  'next.address-unsafe':
    'Wenn sie gemeint ist, erlauben Sie diesen Computer und sein Netz, oder speichern Sie das Bild von dort.',
  'failure.licence-expired': 'Die Lizenz dieses Bildes ist abgelaufen; es wurde nicht mitgegeben.',
  'next.licence-expired':
    'Verlängern Sie die Lizenz oder nehmen Sie solche Bilder ausdrücklich mit.',
  'failure.not-for-readers':
    'Dieser Artikel ist zurückgehalten, annulliert oder gesperrt; er wurde nicht mitgegeben.',
  'next.not-for-readers':
    'Ändern Sie Status oder Sperrfrist oder wählen Sie ein Format, das nicht zur Veröffentlichung dient.',
  'failure.invalid-query': 'Die Suche ist nicht verständlich.',
  'next.invalid-query': 'Versuchen Sie es mit einfachen Wörtern.',
  'failure.internal':
    'In der App ist etwas schiefgegangen. Auf dem Datenträger wurde nichts beschädigt.',
  'next.internal': 'Versuchen Sie es erneut; geschieht es noch einmal, starten Sie die App neu.',
  'failure.print-failed': 'Die Seiten konnten nicht erstellt werden. Es wurde nichts geschrieben.',
  'next.print-failed': 'Versuchen Sie es erneut oder mit weniger Artikeln.',
  'failure.printer-failed': 'Das System konnte die Seiten nicht drucken.',
  'next.printer-failed':
    'Prüfen Sie, ob ein Drucker eingerichtet ist, oder exportieren Sie ein PDF und drucken Sie dieses.',
  'failure.too-many-to-print': 'Das sind zu viele Artikel für einen Druckauftrag.',
  'next.too-many-to-print': 'Drucken Sie höchstens 500, oder exportieren Sie sie als PDF.',
  'failure.not-in-collection': 'Der Artikel steht in einer Sammlung innerhalb dieser.',
  'next.not-in-collection': 'Öffnen Sie jene, um ihre Reihenfolge zu ändern.',
};
