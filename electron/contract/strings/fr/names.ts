import type { names as english } from '../en/names.ts';

const articles = 'one {# article} other {# articles}';

export const names: Record<keyof typeof english, string> = {
  'names.fields': 'Quels noms',
  'names.title.tag': 'Mots-clés',
  'names.title.byline': 'Signatures',
  'names.title.credit': 'Crédits',
  'names.find': 'Trouver un nom',
  'names.byName': 'Trier par ordre alphabétique',
  'names.byCount': 'Trier par articles',
  'names.show.all': 'Tous',
  'names.show.unused': 'Inutilisés',
  'names.show.likely': 'Sans doute les mêmes',
  'names.stories': `{count, plural, =0 {inutilisé} ${articles}}`,
  'names.also': 'aussi {names}',
  'names.more': 'Plus sur « {name} »',
  'names.none.tag': 'Pas encore de mots-clés',
  'names.none.byline': 'Pas encore de signatures',
  'names.none.credit': 'Pas encore de crédits',
  'names.none.text': 'Les noms apparaissent ici avec les articles qui les portent.',
  'names.noneSuch': 'Aucun nom de ce genre',
  'names.likely.none': 'Aucun couple de noms ne ressemble à deux graphies d’un seul.',
  'names.likely.hint':
    'Ceux-ci ne diffèrent que par la casse, la ponctuation, l’ordre, les initiales ou des mots comme « Par » et « Photo ». Rien ne change avant la fusion.',
  'names.menu.show': 'Afficher les articles',
  'names.menu.rename': 'Renommer…',
  'names.menu.delete': 'Supprimer de tous les articles…',
  'names.merge.act': '{count, plural, =0 {Fusionner…} one {Fusionner…} other {Fusionner les #…}}',
  'names.merge.these': 'Fusionner « {name} » et ses autres graphies…',
  'names.merge.title': 'Fusionner des noms',
  'names.merge.which': 'Quel nom reste',
  'names.merge.into': 'Le nom qui reste',
  'names.merge.about':
    '{count, plural, =0 {Ne modifie aucun article} one {Modifie # article} other {Modifie # articles}}, en une seule étape qui peut être annulée. Les autres noms restent comme alias : ils sont toujours trouvés, et complétés par celui-ci.',
  'names.merge.do': 'Fusionner',
  'names.merge.done':
    '« {name} » dans {count, plural, one {# article de plus} other {# articles de plus}}',
  'names.rename.title': 'Renommer « {name} »',
  'names.rename.about': `Modifie {count, plural, ${articles}}, en une seule étape qui peut être annulée. L’ancien nom reste comme alias.`,
  'names.alias.add': 'Ajouter un alias…',
  'names.alias.of': 'Alias',
  'names.alias.title': 'Un alias de « {name} »',
  'names.alias.label': 'Alias',
  'names.alias.about': 'Le saisir donne le nom, et le chercher trouve le nom.',
  'names.alias.save': 'Ajouter',
  'names.alias.removeOf': 'Retirer l’alias « {alias} »',
  'names.delete.act': '{count, plural, =0 {Supprimer…} one {Supprimer…} other {Supprimer les #…}}',
  'names.delete.title':
    '{count, plural, one {Supprimer le mot-clé « {name} » ?} other {Supprimer # mots-clés ?}}',
  'names.delete.about':
    '{count, plural, =0 {Aucun article ne le porte ; sa note et ses alias disparaissent} one {Il est retiré de # article, avec sa note et ses alias} other {Il est retiré de # articles, avec sa note et ses alias}}. C’est une seule étape qui peut être annulée.',
  'names.delete.do': 'Supprimer',
  'names.delete.done': `Retiré de {count, plural, ${articles}}`,
  'action.mergeNames.tag':
    '{count, plural, one {Fusion du mot-clé « {from} » dans « {into} »} other {Fusion de # mots-clés dans « {into} »}}',
  'action.mergeNames.byline':
    '{count, plural, one {Fusion de la signature « {from} » dans « {into} »} other {Fusion de # signatures dans « {into} »}}',
  'action.mergeNames.credit':
    '{count, plural, one {Fusion du crédit « {from} » dans « {into} »} other {Fusion de # crédits dans « {into} »}}',
  'action.alias.set': 'Ajout de l’alias « {alias} »',
  'action.alias.remove': 'Retrait de l’alias « {alias} »',
  'command.goTags': 'Mots-clés',
  'command.goNames': 'Signatures et crédits',
  'place.manageTags': 'Gérer les mots-clés…',
  'panel.none.names': '{count, plural, =0 {Aucun nom} one {# nom} other {# noms}}',
  'panel.none.namesHint':
    'Entrée affiche les articles d’un nom. Cochez-en plusieurs pour les fusionner ; les autres restent comme alias.',
};
