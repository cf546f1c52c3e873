import type { names as english } from '../en/names.ts';

const articles = 'one {# Artikel} other {# Artikel}';
/** After a preposition with the dative. */
const ofArticles = 'one {# Artikel} other {# Artikeln}';

export const names: Record<keyof typeof english, string> = {
  'names.fields': 'Welche Namen',
  'names.title.tag': 'Schlagwörter',
  'names.title.byline': 'Autorenzeilen',
  'names.title.credit': 'Bildnachweise',
  'names.find': 'Namen suchen',
  'names.byName': 'Nach Alphabet ordnen',
  'names.byCount': 'Nach Artikeln ordnen',
  'names.show.all': 'Alle',
  'names.show.unused': 'Unbenutzt',
  'names.show.likely': 'Wohl dieselben',
  'names.stories': `{count, plural, =0 {unbenutzt} ${articles}}`,
  'names.also': 'auch {names}',
  'names.more': 'Mehr zu „{name}“',
  'names.none.tag': 'Noch keine Schlagwörter',
  'names.none.byline': 'Noch keine Autorenzeilen',
  'names.none.credit': 'Noch keine Bildnachweise',
  'names.none.text': 'Namen erscheinen hier mit den Artikeln, die sie haben.',
  'names.noneSuch': 'Kein solcher Name',
  'names.likely.none': 'Keine zwei Namen sehen wie Schreibweisen desselben aus.',
  'names.likely.hint':
    'Diese unterscheiden sich nur in Großschreibung, Satzzeichen, Reihenfolge, Initialen oder Wörtern wie „Von“ und „Foto“. Vor dem Zusammenführen ändert sich nichts.',
  'names.menu.show': 'Artikel zeigen',
  'names.menu.rename': 'Umbenennen …',
  'names.menu.delete': 'Aus allen Artikeln löschen …',
  'names.merge.act':
    '{count, plural, =0 {Zusammenführen …} one {Zusammenführen …} other {# zusammenführen …}}',
  'names.merge.these': '„{name}“ und andere Schreibweisen zusammenführen …',
  'names.merge.title': 'Namen zusammenführen',
  'names.merge.which': 'Welcher Name bleibt',
  'names.merge.into': 'Der Name, der bleibt',
  'names.merge.about': `{count, plural, =0 {Ändert keinen Artikel} one {Ändert # Artikel} other {Ändert # Artikel}}, in einem Schritt, der sich rückgängig machen lässt. Die anderen Namen bleiben als Aliasse: Sie werden weiter gefunden und zu diesem vervollständigt.`,
  'names.merge.do': 'Zusammenführen',
  'names.merge.done': `„{name}“ in {count, plural, one {# weiteren Artikel} other {# weiteren Artikeln}}`,
  'names.rename.title': '„{name}“ umbenennen',
  'names.rename.about': `Ändert {count, plural, ${articles}} in einem Schritt, der sich rückgängig machen lässt. Der frühere Name bleibt als Alias.`,
  'names.alias.add': 'Alias hinzufügen …',
  'names.alias.of': 'Aliasse',
  'names.alias.title': 'Ein Alias von „{name}“',
  'names.alias.label': 'Alias',
  'names.alias.about': 'Wer ihn eingibt, erhält den Namen; wer ihn sucht, findet den Namen.',
  'names.alias.save': 'Hinzufügen',
  'names.alias.removeOf': 'Alias „{alias}“ entfernen',
  'names.delete.act': '{count, plural, =0 {Löschen …} one {Löschen …} other {# löschen …}}',
  'names.delete.title':
    '{count, plural, one {Schlagwort „{name}“ löschen?} other {# Schlagwörter löschen?}}',
  'names.delete.about': `{count, plural, =0 {Kein Artikel hat es; Notiz und Aliasse gehen} one {Es wird von # Artikel entfernt, Notiz und Aliasse gehen mit} other {Es wird von # Artikeln entfernt, Notiz und Aliasse gehen mit}}. Das ist ein Schritt, der sich rückgängig machen lässt.`,
  'names.delete.do': 'Löschen',
  'names.delete.done': `Von {count, plural, ${ofArticles}} entfernt`,
  'action.mergeNames.tag':
    '{count, plural, one {Schlagwort „{from}“ mit „{into}“ zusammenführen} other {# Schlagwörter mit „{into}“ zusammenführen}}',
  'action.mergeNames.byline':
    '{count, plural, one {Autorenzeile „{from}“ mit „{into}“ zusammenführen} other {# Autorenzeilen mit „{into}“ zusammenführen}}',
  'action.mergeNames.credit':
    '{count, plural, one {Bildnachweis „{from}“ mit „{into}“ zusammenführen} other {# Bildnachweise mit „{into}“ zusammenführen}}',
  'action.alias.set': 'Alias „{alias}“ hinzufügen',
  'action.alias.remove': 'Alias „{alias}“ entfernen',
  'command.goTags': 'Schlagwörter',
  'command.goNames': 'Autorenzeilen und Bildnachweise',
  'place.manageTags': 'Schlagwörter verwalten …',
  'panel.none.names': '{count, plural, =0 {Keine Namen} one {# Name} other {# Namen}}',
  'panel.none.namesHint':
    'Enter zeigt die Artikel eines Namens. Markieren Sie mehrere, um sie zusammenzuführen; die anderen bleiben als Aliasse.',
};
