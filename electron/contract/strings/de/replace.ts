import type { replace as english } from '../en/replace.ts';

/** After a preposition with the dative. */
const ofArticles = 'one {# Artikel} other {# Artikeln}';

export const replace: Record<keyof typeof english, string> = {
  'replace.title': 'Suchen und ersetzen',
  'replace.find': 'Suchen',
  'replace.with': 'Ersetzen durch',
  'replace.withNothing': 'Leer lassen, um das Gefundene zu entfernen.',
  'replace.groups': "$1 und $'<name>' sind, was eine Gruppe gefunden hat, $& ist alles davon.",
  'replace.matchCase': 'Groß-/Kleinschreibung',
  'replace.wholeWord': 'Ganze Wörter',
  'replace.expression': 'Regulärer Ausdruck',
  'replace.where': 'In welchen Artikeln',
  'replace.selection': 'Auswahl ({count, number})',
  'replace.results': 'Alle Ergebnisse ({count, number})',
  'replace.fields': 'In welchen Feldern',
  'replace.allFields': 'Alle',
  'replace.noFields': 'Keine',
  'replace.count': '{count, number}',
  'replace.fieldCount': '{field}, {count, plural, one {# Stelle} other {# Stellen}}',
  'replace.nothing': 'Geben Sie ein, was gesucht wird. Vor dem Ersetzen wird nichts geschrieben.',
  'replace.noField': 'Wählen Sie ein Feld, in dem gesucht wird.',
  'replace.looking': 'Es wird gesucht',
  'replace.stopped': 'Angehalten, bevor alles durchsucht war.',
  'replace.lookAgain': 'Erneut suchen',
  'replace.found': `{matches, plural, =0 {Nichts gefunden} one {# Stelle in {count, plural, ${ofArticles}}} other {# Stellen in {count, plural, ${ofArticles}}}}`,
  'replace.blocked':
    '{count, plural, one {# Artikel kann nicht geändert werden und bleibt, wie er ist} other {# Artikel können nicht geändert werden und bleiben, wie sie sind}}',
  'replace.samples': 'Was sich ändert',
  'replace.sampleField': '{count, plural, one {{field}} other {{field}, # Stellen}}',
  'replace.someSamples': 'Das sind Beispiele; die Zahlen gelten für alles.',
  'replace.act': `{count, plural, =0 {Ersetzen} one {In # Artikel ersetzen} other {In # Artikeln ersetzen}}`,
  'replace.running': 'Es wird ersetzt',
  'replace.done': `In {count, plural, ${ofArticles}} ersetzt`,
  'replace.failed': 'Es wurde nichts ersetzt',
  'replace.refused': 'Dieser Ausdruck wird nicht verwendet.',
  'replace.refused.not-an-expression':
    'Das ist kein regulärer Ausdruck. Vielleicht fehlt eine Klammer oder ein umgekehrter Schrägstrich.',
  'replace.refused.matches-nothing':
    'Das passt auch, wo nichts steht; der Ersatz käme zwischen alle Buchstaben. Verwenden Sie + statt *.',
  'replace.refused.repeat-in-repeat':
    'Eine wiederholte Gruppe enthält einen wiederholten Teil, wie in (a+)+. Das könnte endlos dauern; wiederholen Sie nur eines von beiden.',
  'replace.refused.choice-in-repeat':
    'Eine wiederholte Gruppe enthält eine Auswahl, wie in (a|ab)+. Das könnte endlos dauern; verwenden Sie eine Menge wie [ab], oder wiederholen Sie sie nicht.',
  'replace.refused.too-slow':
    'Das hat bei einem Artikel zu lange gedauert, und nichts wurde geändert. Sagen Sie genauer, was dazwischen stehen darf, etwa [^.]* statt .*',
  'action.replace':
    '{count, plural, one {„{find}“ durch „{with}“ ersetzen} other {„{find}“ durch „{with}“ in # Artikeln ersetzen}}',
  'command.replaceText': 'Suchen und ersetzen …',
  'field.links.title': 'Titel des Links',
  'field.links.href': 'Adresse des Links',
};
