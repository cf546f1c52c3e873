import type { print as english } from '../en/print.ts';

export const print: Record<keyof typeof english, string> = {
  'command.print': 'Imprimir…',
  'command.exportPdf': 'Exportar como PDF…',
  'command.moveUp': 'Subir en la colección',
  'command.moveDown': 'Bajar en la colección',
  'dialog.pdf.title': 'Exportar como PDF',
  'dialog.pdf.kind': 'Documento PDF',
  'print.setting': 'Componiendo páginas para la impresora',
  'print.failed': 'No se pudieron imprimir los artículos',
  'print.contents': 'Índice',
  'print.embargo': 'Embargo',
  'print.tags': 'Etiquetas',
  'print.subjects': 'Temas',
  'print.language': 'Idioma',
  'print.source': 'Fuente',
  'print.file': 'Archivo',
  'print.notShown': 'No se muestra aquí:',
  'print.pdf.title': 'Exportar como PDF',
  'print.pdf.about':
    'Un solo documento: un índice y después cada artículo con sus imágenes, sus créditos y lo que se sabe de él. Los marcadores llevan a los artículos.',
  'print.pdf.what': 'Qué incluye el PDF',
  'print.pdf.running': 'Creando el PDF',
  'print.pdf.done': 'PDF de {count, plural, one {# artículo} other {# artículos}} creado',
  'print.pdf.failed': 'No se pudo crear el PDF',
  'print.pdf.fileName': 'artículos',
  'print.nothing': 'Aquí no hay artículos que imprimir.',
  'progress.printing': 'Componiendo páginas',
  'failure.print-failed':
    'No se pudieron crear las páginas. No se escribió nada; se puede intentar de nuevo o con menos artículos.',
  'failure.too-many-to-print':
    'Son demasiados artículos para imprimirlos de una vez. Se pueden imprimir 500 como máximo, o exportarlos como PDF.',
  'drag.stories':
    'Arrastrar {count, plural, one {el archivo del artículo} other {# archivos}} fuera de la ventana',
  'drag.picture': 'Arrastrar el archivo de la imagen fuera de la ventana',
  'drag.failed': 'No se pudieron arrastrar los archivos',
  'search.sortBy.collection': 'Orden propio',
  'whyNot.no-own-order': 'La lista no muestra una sola colección en su propio orden',
  'failure.not-in-collection':
    'El artículo está en una colección dentro de esta. Hay que abrir aquella para cambiar su orden.',
  'dossier.bar': 'Colección «{name}»',
  'dossier.addNote': 'Añadir una nota…',
  'dossier.inOwnOrder':
    'En su propio orden. Para mover artículos, arrástrelos o pulse {up} y {down}.',
  'dossier.showOwnOrder': 'Mostrar en su propio orden',
  'dossier.moved': 'Ahora {at, number} de {total, number}',
  'dossier.dropHint': 'Pasa aquí',
};
