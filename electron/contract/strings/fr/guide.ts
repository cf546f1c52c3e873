import type { guide as english } from '../en/guide.ts';

export const guide: Record<keyof typeof english, string> = {
  'welcome.title': 'Votre archive est un dossier.',
  'welcome.text':
    'Ouvrez tel quel n’importe quel dossier d’articles Markdown. Rien n’est déplacé, rien n’est prisonnier de l’application.',
  'welcome.open': 'Ouvrir un dossier…',
  'welcome.create': 'Nouvelle archive…',
  'welcome.sample': 'Découvrir l’archive d’exemple',
  'welcome.recent': 'Archives récentes',
  'welcome.ways': 'Façons de commencer',
  'welcome.openText': 'Les articles Markdown s’affichent là où ils sont. Rien n’est déplacé.',
  'welcome.bring': 'Reprendre d’un CMS ou de fichiers…',
  'welcome.bringText': 'Ce que vous avez est copié dans une nouvelle archive, après un aperçu.',
  'welcome.bringFiles': 'Choisir des fichiers…',
  'welcome.bringFolder': 'Choisir un dossier…',
  'welcome.createText': 'Un dossier vide, à remplir.',
  'welcome.sampleText': 'Le Harbour Courier : un petit journal pour tout essayer.',
  'welcome.formats': 'Ce qui peut être repris',
  'welcome.format.bundle':
    'Les paquets de cette application et tout paquet BagIt : chaque somme est d’abord vérifiée',
  'welcome.format.markdown':
    'Des fichiers et dossiers Markdown, comme ceux de Hugo, Jekyll, Obsidian et de bien des exports de CMS, et des fichiers Org',
  'welcome.format.text':
    'Du texte brut, copié d’une page ou d’une dépêche : titre, légende, crédit et dates sont reconnus',
  'welcome.format.wordpress':
    'Des exports de WordPress, avec auteurs, catégories, images et leurs crédits',
  'welcome.format.feeds': 'Des flux : RSS, Atom et JSON Feed',
  'welcome.format.cms': 'Des exports de Ghost, Medium, Substack, Blogger et Tiny News',
  'welcome.format.documents':
    'Pages web enregistrées, documents Word et courriels, avec leurs images',
  'welcome.format.tables': 'Tableaux : CSV, TSV et JSON Lines ; les colonnes sont devinées',
  'welcome.format.wire':
    'Ce que les agences envoient : ninjs, NewsML-G2, NewsML 1, NITF et textes en IPTC 7901 ou ANPA',
  'welcome.drop': 'Ou déposez ici un dossier ou des fichiers.',
  'welcome.dropNow': 'Déposer pour commencer',
  'welcome.dropHint':
    'Un dossier Markdown s’ouvre tel quel ; le reste entre dans une nouvelle archive',
  'tour.region': 'Visite',
  'tour.label': '{at, number} sur {total, number}',
  'tour.next': 'Suivant',
  'tour.skip': 'Passer',
  'tour.done': 'Terminé',
  'tour.search.title': 'Tout trouver en tapant',
  'tour.search.text':
    'Mots, crédits, mots-clés, dates : des guillemets pour une expression, no:credit pour ce qui manque. Aide ▸ Langage de recherche montre tout.',
  'tour.panel.title': 'Corriger ici',
  'tour.panel.text':
    'Appuyez sur une valeur pour la changer : titre, dates, signatures, crédits. Entrée la garde, Échap la rétablit.',
  'tour.record.title': 'Sans mention, ou consigné',
  'tour.record.text':
    'Une coquille s’enregistre sans mention et ne change aucune date. Ce que le lecteur doit savoir est consigné comme mise à jour ou rectificatif.',
  'tour.tags.title': 'Seulement ceux-ci, ou tous sauf ceux-ci',
  'tour.tags.text':
    'Appuyez sur un mot-clé, une rubrique ou une année pour ne voir que ses articles ; encore une fois pour les exclure ; une troisième pour effacer.',
  'tour.export.title': 'Remettre un paquet scellé',
  'tour.export.text':
    'Les articles sélectionnés ou tous ceux trouvés, avec images et sommes de contrôle. Chacun peut l’ouvrir et le vérifier.',
  'syntax.title': 'Langage de recherche',
  'syntax.about': 'Appuyez sur un exemple pour le chercher.',
  'syntax.run': 'Chercher {example}',
  'syntax.words.title': 'Mots',
  'syntax.words.text':
    'Tous, n’importe où dans l’article, sous toutes leurs formes. Majuscules et accents sont sans importance.',
  'syntax.phrase.title': 'Une expression',
  'syntax.phrase.text': 'Les mots côte à côte, dans cet ordre.',
  'syntax.near.title': 'Proches',
  'syntax.near.text': 'Au plus ce nombre d’autres mots entre eux.',
  'syntax.or.title': 'L’un ou l’autre',
  'syntax.or.text': 'Les articles qui ont l’un, ou les deux.',
  'syntax.not.title': 'Sans',
  'syntax.not.text': 'Les articles sans ce qui suit le moins.',
  'syntax.group.title': 'Parenthèses',
  'syntax.group.text': 'Ce qui va ensemble se met entre parenthèses.',
  'syntax.wildcard.title': 'Une partie d’un mot',
  'syntax.wildcard.text': 'L’astérisque vaut n’importe quelles lettres, ou aucune.',
  'syntax.fuzzy.title': 'Presque ce mot',
  'syntax.fuzzy.text': 'Une lettre peut différer ; avec ~2, deux.',
  'syntax.boost.title': 'Ce qui compte plus',
  'syntax.boost.text': 'Les articles avec ce mot montent parmi les meilleurs résultats.',
  'syntax.field.title': 'Dans un champ',
  'syntax.field.text':
    'Un nom et deux-points devant un mot, une expression ou plusieurs valeurs séparées par des virgules.',
  'syntax.date.title': 'Dates',
  'syntax.date.text':
    'Un jour, un mois ou une année ; une période avec deux points ; un âge en h, d, w, m, y. Pour les embargos et licences, il regarde en avant.',
  'syntax.value.title': 'Valeurs telles qu’écrites',
  'syntax.value.text':
    'Langues, statuts, identifiants et chemins se comparent en entier ; pour les autres, quelques mots entiers suffisent, et une étoile vaut n’importe quoi.',
  'syntax.has.title': 'Présent ou absent',
  'syntax.has.text': 'has: trouve ce qui est rempli, no: ce qui manque.',
  'syntax.is.title': 'Ce qui demande attention, ce qu’il en est advenu',
  'syntax.is.text': 'Constats, types de mise à jour, statut de publication.',
  'syntax.in.title': 'Dans une recherche enregistrée ou une collection',
  'syntax.in.text': 'Son nom, entre guillemets s’il contient des espaces.',
  'syntax.names': 'Noms',
  'syntax.plain':
    'Ce qui n’est pas compris est cherché comme de simples mots, avec une note : une recherche n’échoue jamais.',
  'command.searchSyntax': 'Langage de recherche',
  'command.showTour': 'Montrer la visite',
  'command.about': 'À propos et licences',
  'about.title': 'À propos de Newsroom Archive',
  'about.version': 'Version {version}',
  'about.on': 'Fonctionne avec Electron {electron}, Chromium {chromium}, Node {node} ; {system}.',
  'about.copy': 'Copier',
  'about.copied': 'Copié',
  'about.licence':
    'Newsroom Archive est un logiciel libre sous licence MIT. Il n’interroge aucun serveur et n’envoie rien.',
  'about.packages': 'Fait avec le travail d’autres',
  'about.find': 'Chercher un paquet ou une licence',
  'about.none': 'Aucun paquet de ce nom',
  'about.count': '{count, plural, one {# paquet} other {# paquets}}',
  'about.noText': 'Son texte n’accompagne pas le paquet.',
  'about.runtime':
    'Les licences d’Electron et de Chromium se trouvent à côté du programme : LICENSE.electron.txt, LICENSES.chromium.html.',
  'about.failed': 'La liste des paquets est illisible.',
  'dialog.bring.title': 'Choisir ce qui est repris',
  'dialog.bring.button': 'Continuer',
  'dialog.bring.where': 'Choisir un dossier vide pour l’archive',
};
