import type { pictures as english } from '../en/pictures.ts';

const articles = 'one {# article} other {# articles}';

export const pictures: Record<keyof typeof english, string> = {
  'pictures.title': 'Images',
  'pictures.empty.title': 'Aucune image pour l’instant',
  'pictures.empty.text':
    'Les images apparaissent ici avec les articles qui les utilisent, une seule fois chacune.',
  'pictures.noneSuch': 'Plus aucune image de ce type',
  'pictures.usedIn': `Utilisée dans {count, plural, ${articles}}`,
  'pictures.filter.all': 'Toutes',
  'pictures.filter.uncredited': 'Sans crédit',
  'pictures.filter.creditDiffers': 'Crédit divergent',
  'pictures.filter.missing': 'Fichier manquant',
  'pictures.filter.moved': 'Fichier déplacé',
  'pictures.filter.unreadable': 'Fichier illisible',
  'pictures.filter.changed': 'Fichier modifié',
  'pictures.filter.remote': 'Hébergée ailleurs',
  'pictures.filter.noFile': 'Crédit seul',
  'pictures.filter.noAlt': 'Sans texte alternatif',
  'pictures.missing': 'Fichier manquant',
  'pictures.movedTo': 'Déplacée vers {file}',
  'pictures.unreadable': 'Affichage impossible : image endommagée ou de type inconnu ici',
  'pictures.too-large': 'Trop grande pour un aperçu',
  'pictures.remote': 'Sur {host}',
  'pictures.noFile': 'Crédit seul',
  'pictures.changed': 'Fichier modifié',
  'pictures.differsFromFile': 'Crédit différent de celui du fichier',
  'pictures.twoCredits': 'Crédits divergents',
  'pictures.untitled': 'Image sans légende',
  'pictures.gone': 'Plus aucun article n’utilise cette image.',

  'pictures.relink': 'Relier à son emplacement actuel',
  'pictures.relinked':
    '{count, plural, one {# article relié à l’image} other {# articles reliés à l’image}}',
  'pictures.acceptHint':
    'Le fichier n’est plus celui que l’archive a répertorié : un autre programme l’a modifié.',
  'pictures.accept': 'Accepter le fichier modifié',
  'pictures.accepted': 'Le fichier modifié est répertorié',

  'pictures.fact.size': 'Taille',
  'pictures.fact.pixels': '{width} × {height} pixels',
  'pictures.fact.created': 'Prise de vue',
  'pictures.fact.headline': 'Titre dans le fichier',
  'pictures.fact.source': 'Source dans le fichier',
  'pictures.fact.instructions': 'Instructions dans le fichier',

  'pictures.edit.title':
    '{count, plural, one {Dans l’article qui l’utilise} other {Dans les # articles}}',
  'pictures.edit.file': 'Selon le fichier',
  'pictures.edit.stories': 'Selon les articles',
  'pictures.edit.empty': 'rien ({count, number})',
  'pictures.edit.use': 'Utiliser « {text} »',
  'pictures.edit.nothing': 'Aucune modification pour l’instant.',
  'pictures.edit.plan': 'À modifier : {changed, number} · déjà conformes : {already, number}',
  'pictures.edit.act':
    '{count, plural, =0 {Corriger} one {Corriger dans # article} other {Corriger dans # articles}}',
  'pictures.edit.done': `Image corrigée dans {count, plural, ${articles}}`,

  'sidecars.title': 'Créer les fichiers annexes XMP',
  'sidecars.about':
    'Inscrit crédit, auteur, légende, copyright et conditions d’utilisation, tels que les articles les donnent, dans de petits fichiers XMP à côté des images, pour que d’autres logiciels d’image les voient. Les images elles-mêmes restent intactes.',
  'sidecars.what': 'Pour quelles images',
  'sidecars.all': 'Toutes les images de l’archive',
  'sidecars.act': 'Créer les fichiers',
  'sidecars.running': 'Création des fichiers annexes',
  'sidecars.done':
    '{written, plural, =0 {Aucun fichier annexe à créer} one {# fichier annexe créé} other {# fichiers annexes créés}}, {unchanged, number} déjà à jour.',
  'sidecars.failedSome':
    '{count, plural, one {# fichier annexe n’a pas pu être créé :} other {# fichiers annexes n’ont pas pu être créés :}}',
  'sidecars.failed': 'Impossible de créer les fichiers annexes',
  'sidecars.cancelled': 'La création des fichiers annexes a été arrêtée ; ceux déjà créés restent',
};
