import type { print as english } from '../en/print.ts';

export const print: Record<keyof typeof english, string> = {
  'command.print': 'Imprimer…',
  'command.exportPdf': 'Exporter en PDF…',
  'command.moveUp': 'Monter dans la collection',
  'command.moveDown': 'Descendre dans la collection',
  'dialog.pdf.title': 'Exporter en PDF',
  'dialog.pdf.kind': 'Document PDF',
  'print.setting': 'Mise en page pour l’imprimante',
  'print.failed': 'Les articles n’ont pas pu être imprimés',
  'print.contents': 'Sommaire',
  'print.embargo': 'Embargo',
  'print.tags': 'Mots-clés',
  'print.subjects': 'Sujets',
  'print.language': 'Langue',
  'print.source': 'Source',
  'print.file': 'Fichier',
  'print.notShown': 'Non affichée ici :',
  'print.pdf.title': 'Exporter en PDF',
  'print.pdf.about':
    'Un seul document : un sommaire, puis chaque article avec ses images, leurs crédits et tout ce que l’on sait de lui. Des signets mènent aux articles.',
  'print.pdf.what': 'Contenu du PDF',
  'print.pdf.running': 'Création du PDF',
  'print.pdf.done': 'PDF de {count, plural, one {# article} other {# articles}} créé',
  'print.pdf.failed': 'Le PDF n’a pas pu être créé',
  'print.pdf.fileName': 'articles',
  'print.nothing': 'Il n’y a pas d’article à imprimer ici.',
  'progress.printing': 'Mise en page',
  'failure.print-failed':
    'Les pages n’ont pas pu être créées. Rien n’a été écrit ; réessayez, ou avec moins d’articles.',
  'failure.too-many-to-print':
    'Cela fait trop d’articles pour une seule impression. Imprimez-en 500 au plus, ou exportez-les en PDF.',
  'drag.stories':
    'Faire glisser {count, plural, one {le fichier de l’article} other {# fichiers}} hors de la fenêtre',
  'drag.picture': 'Faire glisser le fichier de l’image hors de la fenêtre',
  'drag.failed': 'Les fichiers n’ont pas pu être déplacés',
  'search.sortBy.collection': 'Ordre propre',
  'whyNot.no-own-order': 'La liste ne montre pas une seule collection dans son ordre propre',
  'failure.not-in-collection':
    'L’article se trouve dans une collection à l’intérieur de celle-ci. Ouvrez-la pour en changer l’ordre.',
  'dossier.bar': 'Collection « {name} »',
  'dossier.addNote': 'Ajouter une note…',
  'dossier.inOwnOrder':
    'Dans son ordre propre. Faites glisser les articles, ou appuyez sur {up} et {down}.',
  'dossier.showOwnOrder': 'Afficher dans l’ordre propre',
  'dossier.moved': 'Maintenant {at, number} sur {total, number}',
  'dossier.dropHint': 'Vient ici',
};
