import type { imports as english } from '../en/imports.ts';

export const imports: Record<keyof typeof english, string> = {
  'import.leaveOutCopies': 'Laisser de côté les quasi-doublons',
  'imports.doneTitle': 'Importation terminée',
  'imports.stoppedTitle': 'Importation interrompue',
  'imports.stopped':
    'L’importation s’est terminée avant la fin. {count, plural, one {# article est} other {# articles sont}} dans l’archive : relancez-la pour continuer, ou annulez-la.',
  'imports.filter': 'Afficher par résultat',
  'imports.all': 'Tout : {count, number}',
  'imports.outcome.created': 'Importé',
  'imports.outcome.updated': 'Mis à jour',
  'imports.open': 'Ouvrir « {headline} »',
  'imports.nothing': 'rien',
  'imports.conflict': 'Modifié ici, donc conservé',
  'imports.there': 'La source dit maintenant : {text}',
  'imports.here': 'Ici : {text}',
  'imports.dropped': 'Laissé de côté',
  'imports.changed': 'Dit autrement',
  'imports.droppedCount':
    '{count, plural, one {# donnée laissée de côté} other {# données laissées de côté}}',
  'imports.changedCount': '{count, plural, one {# dite autrement} other {# dites autrement}}',
  'imports.differenceCount': '{count, plural, one {# champ change} other {# champs changent}}',
  'imports.why.no-place': 'un article n’a pas de champ pour cela',
  'imports.why.not-understood': 'non compris',
  'imports.why.unsafe': 'cela pourrait nuire',
  'imports.why.repeated': 'un autre champ le dit déjà',
  'imports.why.internal': 'données internes du programme d’origine',
  'imports.why.normalised': 'écrit sous la forme habituelle',
  'imports.why.converted': 'le HTML est devenu du Markdown',
  'imports.why.joined': 'plusieurs valeurs n’en font plus qu’une',
  'imports.why.split': 'une valeur en est devenue plusieurs',
  'imports.warningTimes': '{warning} ({count, number}×)',
  'imports.remote': 'Images sur d’autres serveurs',
  'imports.remoteText': 'Elles y restent jusqu’à ce que vous les téléchargiez.',
  'imports.pictures': '{count, plural, one {# image} other {# images}}',
  'imports.leftOut':
    '{count, plural, one {# fichier dans lequel aucun article n’a été cherché} other {# fichiers dans lesquels aucun article n’a été cherché}}',
  'imports.showStories': 'Afficher les articles',
  'imports.openReport': 'Ouvrir le rapport',
  'imports.noReport': 'Il n’y a aucun rapport à ouvrir',
  'imports.noReportText': 'Un rapport est écrit quand une importation apporte quelque chose.',
  'imports.prove': 'Vérifier',
  'imports.proving': 'Comparaison de ce qui est entré',
  'imports.proof': 'Vérification',
  'imports.proofAbout': 'Chaque article a été écrit dans son format d’origine, relu et comparé.',
  'imports.equal':
    '{count, plural, one {# article revient identique} other {# articles reviennent identiques}}',
  'imports.differing': '{count, plural, one {# article diffère} other {# articles diffèrent}}',
  'imports.unproved':
    '{count, plural, one {# article n’a pas pu être comparé} other {# articles n’ont pas pu être comparés}}',
  'imports.gone':
    '{count, plural, one {# article n’est plus là} other {# articles ne sont plus là}}',
  'imports.unwritable':
    '{count, plural, one {# article est venu en {format}, un format qui n’est que lu} other {# articles sont venus en {format}, un format qui n’est que lu}}',
  'imports.proveFailed': 'L’importation n’a pas pu être comparée',
  'command.openImportReport': 'Ouvrir le rapport d’importation',
  'command.downloadPictures': 'Télécharger les images…',
  'progress.downloading': 'Téléchargement',
  'progress.proving': 'Comparaison',
  'action.downloadPictures':
    '{count, plural, one {Téléchargement de l’image} other {Téléchargement de # images}}',
  'download.title': 'Télécharger les images',
  'download.what': 'Pour quels articles',
  'download.allStories': 'Tous les articles de l’archive',
  'download.looking': 'Recherche d’images sur d’autres serveurs…',
  'download.none': 'Aucune image de ces articles ne se trouve sur un autre serveur.',
  'download.found':
    '{pictures, plural, one {# image} other {# images}} dans {articles, plural, one {# article} other {# articles}}',
  'download.hosts': 'Serveurs',
  'download.about':
    'Les images entrent dans l’archive et les articles y renvoient, en une seule étape annulable. Chaque serveur voit votre demande.',
  'download.ownNetwork': 'Aussi depuis cet ordinateur et son propre réseau',
  'download.act':
    '{count, plural, =0 {Télécharger les images…} one {Télécharger # image…} other {Télécharger # images…}}',
  'download.running': 'Téléchargement des images',
  'download.done':
    '{count, plural, =0 {Aucune image n’a été téléchargée.} one {# image a été téléchargée.} other {# images ont été téléchargées.}}',
  'download.changed':
    '{count, plural, one {# article les montre désormais depuis l’archive.} other {# articles les montrent désormais depuis l’archive.}}',
  'download.refused':
    '{count, plural, one {# image reste où elle est :} other {# images restent où elles sont :}}',
  'download.failed': 'Les images n’ont pas pu être téléchargées',
  'download.cancelled': 'Téléchargement arrêté ; rien n’a été changé',
  'dialog.download.message':
    'Télécharger {count, plural, one {# image} other {# images}} depuis {hosts, plural, one {# serveur} other {# serveurs}} ?',
  'dialog.download.ownNetwork': 'Cet ordinateur et son propre réseau sont aussi interrogés.',
  'dialog.download.button': 'Télécharger',
};
