import type { windows as english } from '../en/windows.ts';

/** Windows of one story, and what the system tells of long work. */
export const windows: Record<keyof typeof english, string> = {
  'storyWindow.gone': 'Este artículo ya no está en la hemeroteca',
  'storyWindow.goneText':
    'Se movió a la papelera o se quitó su archivo. Si vuelve, aparecerá aquí de nuevo.',
  'storyWindow.close': 'Cerrar ventana',
  'storyWindow.backToStory': 'Volver al artículo',

  'notify.on': 'Se avisará cuando termine una tarea larga',
  'notify.off': 'No se avisará cuando termine una tarea larga',
  'notify.loading.done': 'La hemeroteca se ha leído',
  'notify.loading.failed': 'No se pudo leer la hemeroteca',
  'notify.preview.done': 'La importación está lista para revisarla',
  'notify.preview.failed': 'No se pudo leer la importación',
  'notify.import.done': 'La importación ha terminado',
  'notify.import.failed': 'La importación ha fallado',
  'notify.export.done': 'La exportación ha terminado',
  'notify.export.failed': 'La exportación ha fallado',
  'notify.check.done': 'La verificación ha terminado',
  'notify.check.failed': 'La verificación ha fallado',
  'notify.change.done': 'El cambio ha terminado',
  'notify.change.failed': 'El cambio ha fallado',
};
