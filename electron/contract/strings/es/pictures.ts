import type { pictures as english } from '../en/pictures.ts';

const stories = 'one {# artículo} other {# artículos}';

export const pictures: Record<keyof typeof english, string> = {
  'pictures.title': 'Imágenes',
  'pictures.empty.title': 'Aún no hay imágenes',
  'pictures.empty.text':
    'Aquí aparecen las imágenes con los artículos que las usan, una sola vez cada una.',
  'pictures.noneSuch': 'Ya no hay imágenes así',
  'pictures.usedIn': `Usada en {count, plural, ${stories}}`,
  'pictures.filter.all': 'Todas',
  'pictures.filter.uncredited': 'Sin crédito',
  'pictures.filter.creditDiffers': 'Crédito distinto',
  'pictures.filter.missing': 'No encontradas',
  'pictures.filter.moved': 'Movidas',
  'pictures.filter.unreadable': 'Archivo ilegible',
  'pictures.filter.changed': 'Modificadas',
  'pictures.filter.remote': 'En otro servidor',
  'pictures.filter.noFile': 'Solo crédito',
  'pictures.filter.noAlt': 'Sin texto alternativo',
  'pictures.missing': 'Archivo no encontrado',
  'pictures.movedTo': 'Movida a {file}',
  'pictures.unreadable': 'No se puede mostrar: está dañada o es un tipo de imagen desconocido',
  'pictures.too-large': 'Demasiado grande para una vista previa',
  'pictures.remote': 'En {host}',
  'pictures.noFile': 'Solo crédito',
  'pictures.changed': 'Archivo modificado',
  'pictures.differsFromFile': 'El crédito difiere del que figura en el archivo',
  'pictures.twoCredits': 'Créditos distintos',
  'pictures.untitled': 'Imagen sin pie de foto',
  'pictures.gone': 'Ningún artículo usa ya esta imagen.',

  'pictures.relink': 'Vincular a su ubicación actual',
  'pictures.relinked':
    '{count, plural, one {# artículo vinculado} other {# artículos vinculados}} de nuevo a la imagen',
  'pictures.acceptHint':
    'El archivo no coincide con lo que la hemeroteca tiene registrado: otro programa lo ha escrito.',
  'pictures.accept': 'Aceptar el archivo modificado',
  'pictures.accepted': 'El archivo modificado ha quedado registrado',

  'pictures.fact.size': 'Tamaño',
  'pictures.fact.pixels': '{width} × {height} píxeles',
  'pictures.fact.created': 'Tomada',
  'pictures.fact.headline': 'Titular en el archivo',
  'pictures.fact.source': 'Fuente en el archivo',
  'pictures.fact.instructions': 'Instrucciones en el archivo',

  'pictures.edit.title':
    '{count, plural, one {En el artículo que la usa} other {En los # artículos}}',
  'pictures.edit.file': 'Según el archivo',
  'pictures.edit.stories': 'Según los artículos',
  'pictures.edit.empty': 'nada ({count, number})',
  'pictures.edit.use': 'Usar «{text}»',
  'pictures.edit.nothing': 'Aún no se ha cambiado nada.',
  'pictures.edit.plan': 'Cambian {changed, number} · ya estaban así {already, number}',
  'pictures.edit.act':
    '{count, plural, =0 {Corregir} one {Corregir en # artículo} other {Corregir en # artículos}}',
  'pictures.edit.done': `Imagen corregida en {count, plural, ${stories}}`,

  'sidecars.title': 'Escribir archivos sidecar XMP',
  'sidecars.about':
    'Escribe el crédito, el autor, el pie de foto, el copyright y las condiciones de uso que constan en los artículos en pequeños archivos XMP junto a las imágenes, para que otros programas de fotografía los vean. Las imágenes en sí no se tocan.',
  'sidecars.what': 'Para qué imágenes',
  'sidecars.all': 'Todas las imágenes de la hemeroteca',
  'sidecars.act': 'Escribir archivos sidecar',
  'sidecars.running': 'Escribiendo archivos sidecar',
  'sidecars.done':
    '{written, plural, =0 {No hizo falta escribir ningún archivo sidecar} one {# archivo sidecar escrito} other {# archivos sidecar escritos}}; ya al día: {unchanged, number}.',
  'sidecars.failedSome':
    '{count, plural, one {# archivo sidecar no se pudo escribir:} other {# archivos sidecar no se pudieron escribir:}}',
  'sidecars.failed': 'No se pudieron escribir los archivos sidecar',
  'sidecars.cancelled': 'Escritura de archivos sidecar detenida; los ya escritos se conservan',
};
