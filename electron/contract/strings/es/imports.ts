import type { imports as english } from '../en/imports.ts';

export const imports: Record<keyof typeof english, string> = {
  'import.leaveOutCopies': 'Dejar fuera los casi duplicados',
  'imports.doneTitle': 'Importación terminada',
  'imports.stoppedTitle': 'Importación detenida',
  'imports.stopped':
    'La importación terminó antes de que entrara todo. {count, plural, one {# artículo está} other {# artículos están}} en la hemeroteca: vuelva a importar lo mismo para continuar o deshágalo.',
  'imports.filter': 'Mostrar por resultado',
  'imports.all': 'Todo: {count, number}',
  'imports.outcome.created': 'Incorporado',
  'imports.outcome.updated': 'Actualizado',
  'imports.open': 'Abrir «{headline}»',
  'imports.nothing': 'nada',
  'imports.conflict': 'Editado aquí, así que se queda',
  'imports.there': 'La fuente dice ahora: {text}',
  'imports.here': 'Aquí: {text}',
  'imports.dropped': 'Omitido',
  'imports.changed': 'Dicho de otra forma',
  'imports.droppedCount': '{count, plural, one {# dato omitido} other {# datos omitidos}}',
  'imports.changedCount':
    '{count, plural, one {# dicho de otra forma} other {# dichos de otra forma}}',
  'imports.differenceCount': '{count, plural, one {Cambia # campo} other {Cambian # campos}}',
  'imports.why.no-place': 'un artículo no tiene campo para ello',
  'imports.why.not-understood': 'no se ha entendido',
  'imports.why.unsafe': 'podría causar daño',
  'imports.why.repeated': 'ya lo dice otro campo',
  'imports.why.internal': 'datos internos del programa de origen',
  'imports.why.normalised': 'escrito en la forma habitual',
  'imports.why.converted': 'el HTML pasó a Markdown',
  'imports.why.joined': 'varios valores pasaron a ser uno',
  'imports.why.split': 'un valor pasó a ser varios',
  'imports.warningTimes': '{warning} ({count, number}×)',
  'imports.remote': 'Imágenes en otros servidores',
  'imports.remoteText': 'Se quedan allí hasta que se descarguen.',
  'imports.pictures': '{count, plural, one {# imagen} other {# imágenes}}',
  'imports.leftOut':
    '{count, plural, one {# archivo en el que no se buscó ningún artículo} other {# archivos en los que no se buscó ningún artículo}}',
  'imports.showStories': 'Mostrar artículos',
  'imports.openReport': 'Abrir informe',
  'imports.noReport': 'No hay ningún informe que abrir',
  'imports.noReportText': 'El informe se escribe cuando una importación incorpora algo.',
  'imports.prove': 'Comprobar',
  'imports.proving': 'Comparando lo importado',
  'imports.proof': 'Comprobación',
  'imports.proofAbout':
    'Cada artículo se escribió en el formato en que llegó, se volvió a leer y se comparó.',
  'imports.equal':
    '{count, plural, one {# artículo vuelve igual} other {# artículos vuelven iguales}}',
  'imports.differing': '{count, plural, one {# artículo difiere} other {# artículos difieren}}',
  'imports.unproved':
    '{count, plural, one {# artículo no se pudo comparar} other {# artículos no se pudieron comparar}}',
  'imports.gone': '{count, plural, one {# artículo ya no está} other {# artículos ya no están}}',
  'imports.unwritable':
    '{count, plural, one {# artículo llegó como {format}, un formato que solo se lee} other {# artículos llegaron como {format}, un formato que solo se lee}}',
  'imports.proveFailed': 'No se pudo comparar la importación',
  'command.openImportReport': 'Abrir informe de importación',
  'command.downloadPictures': 'Descargar imágenes…',
  'progress.downloading': 'Descargando',
  'progress.proving': 'Comparando',
  'action.downloadPictures': '{count, plural, one {Descargar imagen} other {Descargar # imágenes}}',
  'download.title': 'Descargar imágenes',
  'download.what': 'Para qué artículos',
  'download.allStories': 'Todos los artículos de la hemeroteca',
  'download.looking': 'Buscando imágenes en otros servidores…',
  'download.none': 'Ninguna imagen de estos artículos está en otro servidor.',
  'download.found':
    '{pictures, plural, one {# imagen} other {# imágenes}} en {articles, plural, one {# artículo} other {# artículos}}',
  'download.hosts': 'Servidores',
  'download.about':
    'Las imágenes entran en la hemeroteca y los artículos remiten a ellas allí, en un solo paso que se puede deshacer. Cada servidor ve la petición.',
  'download.ownNetwork': 'También de este equipo y de su propia red',
  'download.act':
    '{count, plural, =0 {Descargar imágenes…} one {Descargar # imagen…} other {Descargar # imágenes…}}',
  'download.running': 'Descargando imágenes',
  'download.done':
    '{count, plural, =0 {No se descargó ninguna imagen.} one {Se descargó # imagen.} other {Se descargaron # imágenes.}}',
  'download.changed':
    '{count, plural, one {# artículo las muestra ya desde la hemeroteca.} other {# artículos las muestran ya desde la hemeroteca.}}',
  'download.refused':
    '{count, plural, one {# imagen se queda donde está:} other {# imágenes se quedan donde están:}}',
  'download.failed': 'No se pudieron descargar las imágenes',
  'download.cancelled': 'Descarga detenida; no se ha cambiado nada',
  'dialog.download.message':
    '¿Descargar {count, plural, one {# imagen} other {# imágenes}} de {hosts, plural, one {# servidor} other {# servidores}}?',
  'dialog.download.ownNetwork': 'También se pregunta a este equipo y a su propia red.',
  'dialog.download.button': 'Descargar',
};
