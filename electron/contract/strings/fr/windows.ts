import type { windows as english } from '../en/windows.ts';

/** Windows of one story, and what the system tells of long work. */
export const windows: Record<keyof typeof english, string> = {
  'storyWindow.gone': 'Cet article n’est plus dans l’archive',
  'storyWindow.goneText':
    'Il a été placé dans la corbeille, ou son fichier a été retiré. S’il revient, il réapparaîtra ici.',
  'storyWindow.close': 'Fermer la fenêtre',
  'storyWindow.backToStory': 'Retour à l’article',

  'notify.on': 'La fin d’une longue opération sera signalée',
  'notify.off': 'La fin d’une longue opération ne sera pas signalée',
  'notify.loading.done': 'L’archive est lue',
  'notify.loading.failed': 'Impossible de lire l’archive',
  'notify.preview.done': 'L’importation est prête à être vérifiée',
  'notify.preview.failed': 'Impossible de lire ce qui est à importer',
  'notify.import.done': 'L’importation est terminée',
  'notify.import.failed': 'L’importation a échoué',
  'notify.export.done': 'L’exportation est terminée',
  'notify.export.failed': 'L’exportation a échoué',
  'notify.check.done': 'Le contrôle est terminé',
  'notify.check.failed': 'Le contrôle a échoué',
  'notify.change.done': 'La modification est terminée',
  'notify.change.failed': 'La modification a échoué',
};
