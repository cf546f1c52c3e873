import type { check as english } from '../en/check.ts';

const changedOfStories =
  '{done, plural, one {se cambió #} other {se cambiaron #}} de {total, plural, one {# artículo} other {# artículos}}.';

export const check: Record<keyof typeof english, string> = {
  'check.title': 'Verificar hemeroteca',
  'check.about':
    'Cada artículo, imagen y versión anterior se lee y se compara con lo que está registrado. Se puede seguir trabajando mientras tanto.',
  'check.running': 'Verificando la hemeroteca',
  'check.showRunning': 'Mostrar la verificación',
  'check.stop': 'Detener',
  'check.goOn': 'Seguir en segundo plano',
  'check.stopped': 'Verificación detenida. No se ha cambiado nada.',
  'check.failed': 'No se pudo verificar la hemeroteca',
  'check.again': 'Verificar de nuevo',
  'check.copy': 'Copiar informe',
  'check.copied': 'Informe copiado',
  'check.verdict':
    '{damage, plural, =0 {No hay nada dañado} one {Hay # elemento dañado o perdido} other {Hay # elementos dañados o perdidos}}; {articles, plural, one {# artículo verificado} other {# artículos verificados}}.',
  'check.repairedTitle': 'Regenerado a partir de los artículos',
  'check.attention':
    '{count, plural, one {# elemento que no está dañado requiere} other {# elementos que no están dañados requieren}} atención; lo que afecta a los artículos está en la lista «Por revisar».',
  'check.code.unreadable': 'Archivos que no se pueden leer como artículos',
  'check.code.duplicate-id': 'Identificadores que comparten varios artículos',
  'check.code.missing-picture': 'Imágenes que los artículos citan y que no están',
  'check.code.article-missing': 'Artículos que constan en el historial y no están en ninguna parte',
  'check.code.name-not-portable': 'Nombres que Windows o macOS no admiten',
  'check.code.archive-file-invalid':
    'El archivo propio de la hemeroteca no se puede leer tal cual está',
  'check.code.trash-entry-invalid': 'Artículos de la papelera que no se pueden restaurar',
  'check.code.trash-entry-changed': 'Artículos de la papelera que no son como se dejaron',
  'check.code.collection-gap': 'Colecciones que citan artículos que no están',
  'check.code.leftover': 'Archivos que dejó un guardado interrumpido',
  'check.code.history-line-unreadable': 'Líneas del historial que no se pueden leer',
  'check.code.history-chain-broken': 'Puntos en los que el historial se alteró o se cortó',
  'check.code.version-missing': 'Versiones anteriores que faltan',
  'check.code.version-changed': 'Versiones anteriores que no son como se guardaron',
  'check.code.version-orphaned': 'Versiones guardadas que no constan en el historial',
  'check.code.picture-missing': 'Imágenes registradas que no están',
  'check.code.picture-changed': 'Imágenes cuyo archivo no coincide con lo registrado',
  'check.code.picture-unreadable': 'Imágenes que no se pueden leer',
  'check.code.picture-unlisted': 'Imágenes sin registrar',
  'check.code.manifest-unreadable': 'Líneas de la lista de imágenes que no se pueden leer',
  'check.code.catalogue-stale': 'La lista de artículos',
  'check.code.index-stale': 'El índice de búsqueda',

  'prune.title': 'Depurar historial',
  'prune.about':
    'Las versiones anteriores de los artículos se conservan hasta que se eliminan aquí. Eliminar las antiguas libera espacio en el disco.',
  'prune.what': 'Versiones anteriores que se eliminan',
  'prune.years': '{count, plural, one {De hace más de un año} other {De hace más de # años}}',
  'prune.beforeDate': 'Anteriores a una fecha',
  'prune.date': 'Fecha',
  'prune.counting': 'Contando…',
  'prune.plan':
    '{versions, plural, one {# versión anterior} other {# versiones anteriores}}, de {changes, plural, one {# cambio} other {# cambios}} de fecha anterior a {date}: se liberarían {size}.',
  'prune.nothing': 'No hay versiones de fecha anterior a {date}.',
  'prune.stays':
    'Los artículos tal como están, la papelera y el registro de qué se hizo, cuándo y por qué se conservan siempre.',
  'prune.lost':
    'Lo que se elimina desaparece para siempre: ya no se puede comparar, restaurar ni deshacer.',
  'prune.readOnly': 'La hemeroteca está abierta en solo lectura: no se puede eliminar nada.',
  'prune.act':
    '{count, plural, =0 {Eliminar versiones antiguas} one {Eliminar # versión antigua} other {Eliminar # versiones antiguas}}',
  'prune.running': 'Eliminando versiones antiguas',
  'prune.done':
    '{count, plural, =0 {No se eliminó nada} one {Se eliminó # versión antigua} other {Se eliminaron # versiones antiguas}}; espacio liberado en el disco: {size}.',
  'prune.failed': 'No se pudo depurar el historial',
  'prune.stopped':
    'Depuración detenida. Lo eliminado hasta ese momento ya no está; para seguir, hay que depurar de nuevo.',

  'unfinished.failed': `{action}: no se completó; ${changedOfStories} {reason}`,
  'unfinished.cancelled': `{action}: se detuvo; ${changedOfStories}`,
  'unfinished.interrupted': `{action}: se interrumpió; ${changedOfStories}`,
  'unfinished.finish': 'Terminar',
  'unfinished.leave': 'Dejar así',
  'unfinished.left': 'Se deja como está. Lo que se cambió aún se puede deshacer.',
  'unfinished.notLeft': 'No se pudo dejar como está',
  'unfinished.finished':
    '{count, plural, one {# artículo más cambiado} other {# artículos más cambiados}}',
};
