import type { check as english } from '../en/check.ts';

export const check: Record<keyof typeof english, string> = {
  'check.title': 'Contrôler l’archive',
  'check.about':
    'Chaque article, chaque image et chaque version antérieure est lu et comparé à ce qui a été consigné. Vous pouvez continuer à travailler.',
  'check.running': 'Contrôle de l’archive',
  'check.showRunning': 'Afficher le contrôle',
  'check.stop': 'Arrêter',
  'check.goOn': 'Continuer en arrière-plan',
  'check.stopped': 'Le contrôle a été arrêté. Rien n’a été modifié.',
  'check.failed': 'Impossible de contrôler l’archive',
  'check.again': 'Contrôler à nouveau',
  'check.copy': 'Copier le rapport',
  'check.copied': 'Rapport copié',
  'check.verdict':
    '{damage, plural, =0 {Rien n’est endommagé} one {# élément endommagé ou perdu} other {# éléments endommagés ou perdus}} ; {articles, plural, one {# article contrôlé} other {# articles contrôlés}}.',
  'check.repairedTitle': 'Reconstruit à partir des articles',
  'check.attention':
    '{count, plural, one {# élément intact est à vérifier} other {# éléments intacts sont à vérifier}} ; ceux qui concernent des articles figurent dans la liste « À vérifier ».',
  'check.code.unreadable': 'Fichiers illisibles comme articles',
  'check.code.duplicate-id': 'Identifiants communs à plusieurs articles',
  'check.code.missing-picture': 'Images citées par des articles mais absentes',
  'check.code.article-missing': 'Articles connus de l’historique mais introuvables',
  'check.code.name-not-portable': 'Noms que Windows ou macOS n’acceptent pas',
  'check.code.archive-file-invalid': 'Le fichier propre à l’archive est illisible en l’état',
  'check.code.trash-entry-invalid': 'Articles de la corbeille impossibles à restaurer',
  'check.code.trash-entry-changed': 'Articles de la corbeille modifiés depuis leur dépôt',
  'check.code.collection-gap': 'Collections qui citent des articles absents',
  'check.code.leftover': 'Fichiers laissés par un enregistrement interrompu',
  'check.code.history-line-unreadable': 'Lignes illisibles de l’historique',
  'check.code.history-chain-broken': 'Endroits où l’historique a été altéré ou coupé',
  'check.code.version-missing': 'Versions antérieures manquantes',
  'check.code.version-changed': 'Versions antérieures qui diffèrent de ce qui a été conservé',
  'check.code.version-orphaned': 'Versions conservées inconnues de l’historique',
  'check.code.picture-missing': 'Images répertoriées mais absentes',
  'check.code.picture-changed': 'Images dont le fichier diffère de ce qui est répertorié',
  'check.code.picture-unreadable': 'Images illisibles',
  'check.code.picture-unlisted': 'Images non répertoriées',
  'check.code.manifest-unreadable': 'Lignes illisibles du répertoire des images',
  'check.code.catalogue-stale': 'La liste des articles',
  'check.code.index-stale': 'L’index de recherche',

  'prune.title': 'Purger l’historique',
  'prune.about':
    'Les versions antérieures des articles sont conservées jusqu’à ce que vous les supprimiez ici. Supprimer les plus anciennes libère de la place sur le disque.',
  'prune.what': 'Versions antérieures à supprimer',
  'prune.years': '{count, plural, one {De plus d’un an} other {De plus de # ans}}',
  'prune.beforeDate': 'Antérieures à une date',
  'prune.date': 'Date',
  'prune.counting': 'Calcul en cours…',
  'prune.plan':
    '{versions, plural, one {# version antérieure} other {# versions antérieures}} : {changes, plural, one {# modification} other {# modifications}} avant cette date ({date}). Espace à récupérer : {size}.',
  'prune.nothing': 'Aucune version antérieure à cette date ({date}).',
  'prune.stays':
    'Les articles dans leur état actuel, la corbeille et la trace de ce qui a été fait, quand et pourquoi sont toujours conservés.',
  'prune.lost':
    'Ce qui est supprimé l’est définitivement : plus de comparaison, de restauration ni d’annulation possible.',
  'prune.readOnly': 'L’archive est ouverte en lecture seule : rien ne peut être supprimé.',
  'prune.act':
    '{count, plural, =0 {Supprimer les anciennes versions} one {Supprimer # ancienne version} other {Supprimer # anciennes versions}}',
  'prune.running': 'Suppression des anciennes versions',
  'prune.done':
    '{count, plural, =0 {Rien n’a été supprimé} one {# ancienne version supprimée} other {# anciennes versions supprimées}} ; espace récupéré : {size}.',
  'prune.failed': 'Impossible de purger l’historique',
  'prune.stopped':
    'La purge a été arrêtée. Ce qui était déjà supprimé est perdu ; relancez la purge pour continuer.',

  'unfinished.failed':
    'Action inachevée : « {action} ». {done, plural, one {# article modifié} other {# articles modifiés}} sur {total, number}. {reason}',
  'unfinished.cancelled':
    'Action arrêtée : « {action} ». {done, plural, one {# article modifié} other {# articles modifiés}} sur {total, number}.',
  'unfinished.interrupted':
    'Action interrompue : « {action} ». {done, plural, one {# article modifié} other {# articles modifiés}} sur {total, number}.',
  'unfinished.finish': 'Terminer',
  'unfinished.leave': 'Laisser ainsi',
  'unfinished.left': 'Laissé en l’état. Ce qui a été modifié peut encore être annulé.',
  'unfinished.notLeft': 'Impossible de laisser en l’état',
  'unfinished.finished':
    '{count, plural, one {# article de plus modifié} other {# articles de plus modifiés}}',
};
