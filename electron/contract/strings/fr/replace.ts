import type { replace as english } from '../en/replace.ts';

const articles = 'one {# article} other {# articles}';
const places = 'one {# occurrence} other {# occurrences}';

export const replace: Record<keyof typeof english, string> = {
  'replace.title': 'Rechercher et remplacer',
  'replace.find': 'Rechercher',
  'replace.with': 'Remplacer par',
  'replace.withNothing': 'Laissez vide pour supprimer ce qui est trouvé.',
  'replace.groups': "$1 et $'<name>' sont ce qu’un groupe a trouvé, $& en est la totalité.",
  'replace.matchCase': 'Respecter la casse',
  'replace.wholeWord': 'Mots entiers',
  'replace.expression': 'Expression régulière',
  'replace.where': 'Dans quels articles',
  'replace.selection': 'Sélection ({count, number})',
  'replace.results': 'Tous les résultats ({count, number})',
  'replace.fields': 'Dans quels champs',
  'replace.allFields': 'Tous',
  'replace.noFields': 'Aucun',
  'replace.count': '{count, number}',
  'replace.fieldCount': `{field}, {count, plural, ${places}}`,
  'replace.nothing': 'Saisissez ce qu’il faut trouver. Rien n’est écrit avant le remplacement.',
  'replace.noField': 'Choisissez un champ où chercher.',
  'replace.looking': 'Recherche',
  'replace.stopped': 'Arrêtée avant d’avoir tout parcouru.',
  'replace.lookAgain': 'Rechercher à nouveau',
  'replace.found': `{matches, plural, =0 {Rien trouvé} one {# occurrence dans {count, plural, ${articles}}} other {# occurrences dans {count, plural, ${articles}}}}`,
  'replace.blocked':
    '{count, plural, one {# article ne peut pas être modifié et reste tel quel} other {# articles ne peuvent pas être modifiés et restent tels quels}}',
  'replace.samples': 'Ce qui changerait',
  'replace.sampleField': '{count, plural, one {{field}} other {{field}, # occurrences}}',
  'replace.someSamples': 'Ce sont des exemples ; les nombres portent sur tout.',
  'replace.act':
    '{count, plural, =0 {Remplacer} one {Remplacer dans # article} other {Remplacer dans # articles}}',
  'replace.running': 'Remplacement',
  'replace.done': `Remplacé dans {count, plural, ${articles}}`,
  'replace.failed': 'Rien n’a été remplacé',
  'replace.refused': 'Cette expression n’est pas utilisée.',
  'replace.refused.not-an-expression':
    'Ce n’est pas une expression régulière. Il manque peut-être une parenthèse ou une barre oblique inverse.',
  'replace.refused.matches-nothing':
    'Elle correspond aussi à du vide : le remplacement irait entre toutes les lettres. Utilisez + au lieu de *.',
  'replace.refused.repeat-in-repeat':
    'Un groupe répété contient une partie répétée, comme (a+)+. Cela pourrait ne jamais finir ; ne répétez que l’un des deux.',
  'replace.refused.choice-in-repeat':
    'Un groupe répété contient un choix, comme (a|ab)+. Cela pourrait ne jamais finir ; utilisez un ensemble comme [ab], ou ne le répétez pas.',
  'replace.refused.too-slow':
    'Cela a pris trop de temps sur un article, et rien n’a été modifié. Précisez ce qui peut se trouver entre deux, par exemple [^.]* au lieu de .*',
  'action.replace':
    '{count, plural, one {Remplacement de « {find} » par « {with} »} other {Remplacement de « {find} » par « {with} » dans # articles}}',
  'command.replaceText': 'Rechercher et remplacer…',
  'field.links.title': 'Titre du lien',
  'field.links.href': 'Adresse du lien',
};
