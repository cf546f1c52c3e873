import type { names as english } from '../en/names.ts';

const stories = 'one {# artículo} other {# artículos}';

export const names: Record<keyof typeof english, string> = {
  'names.fields': 'Qué nombres',
  'names.title.tag': 'Etiquetas',
  'names.title.byline': 'Firmas',
  'names.title.credit': 'Créditos',
  'names.find': 'Buscar un nombre',
  'names.byName': 'Ordenar de la A a la Z',
  'names.byCount': 'Ordenar por artículos',
  'names.show.all': 'Todos',
  'names.show.unused': 'Sin uso',
  'names.show.likely': 'Quizá los mismos',
  'names.stories': `{count, plural, =0 {sin uso} ${stories}}`,
  'names.also': 'también {names}',
  'names.more': 'Más sobre «{name}»',
  'names.none.tag': 'Aún no hay etiquetas',
  'names.none.byline': 'Aún no hay firmas',
  'names.none.credit': 'Aún no hay créditos',
  'names.none.text': 'Los nombres aparecen aquí con los artículos que los llevan.',
  'names.noneSuch': 'Ningún nombre así',
  'names.likely.none': 'No hay dos nombres que parezcan grafías de uno solo.',
  'names.likely.hint':
    'Estos solo difieren en mayúsculas, puntuación, orden, iniciales o palabras como «Por» y «Foto». Nada cambia antes de fusionar.',
  'names.menu.show': 'Mostrar artículos',
  'names.menu.rename': 'Cambiar nombre…',
  'names.menu.delete': 'Eliminar de todos los artículos…',
  'names.merge.act': '{count, plural, =0 {Fusionar…} one {Fusionar…} other {Fusionar #…}}',
  'names.merge.these': 'Fusionar «{name}» y sus otras grafías…',
  'names.merge.title': 'Fusionar nombres',
  'names.merge.which': 'Qué nombre queda',
  'names.merge.into': 'El nombre que queda',
  'names.merge.about':
    '{count, plural, =0 {No cambia ningún artículo} one {Cambia # artículo} other {Cambia # artículos}}, en un solo paso que se puede deshacer. Los demás nombres quedan como alias: se siguen encontrando y se completan con este.',
  'names.merge.do': 'Fusionar',
  'names.merge.done': '«{name}» en {count, plural, one {# artículo más} other {# artículos más}}',
  'names.rename.title': 'Cambiar el nombre «{name}»',
  'names.rename.about': `Cambia {count, plural, ${stories}}, en un solo paso que se puede deshacer. El nombre anterior queda como alias.`,
  'names.alias.add': 'Añadir alias…',
  'names.alias.of': 'Alias',
  'names.alias.title': 'Un alias de «{name}»',
  'names.alias.label': 'Alias',
  'names.alias.about':
    'Al escribirlo se completa con el nombre, y al buscarlo se encuentra el nombre.',
  'names.alias.save': 'Añadir',
  'names.alias.removeOf': 'Quitar alias «{alias}»',
  'names.delete.act': '{count, plural, =0 {Eliminar…} one {Eliminar…} other {Eliminar #…}}',
  'names.delete.title':
    '{count, plural, one {¿Eliminar la etiqueta «{name}»?} other {¿Eliminar # etiquetas?}}',
  'names.delete.about':
    '{count, plural, =0 {Ningún artículo la lleva; se van su nota y sus alias} one {Se quita de # artículo, con su nota y sus alias} other {Se quita de # artículos, con su nota y sus alias}}. Es un solo paso que se puede deshacer.',
  'names.delete.do': 'Eliminar',
  'names.delete.done': `Quitada de {count, plural, ${stories}}`,
  'action.mergeNames.tag':
    '{count, plural, one {Fusionar etiqueta «{from}» en «{into}»} other {Fusionar # etiquetas en «{into}»}}',
  'action.mergeNames.byline':
    '{count, plural, one {Fusionar firma «{from}» en «{into}»} other {Fusionar # firmas en «{into}»}}',
  'action.mergeNames.credit':
    '{count, plural, one {Fusionar crédito «{from}» en «{into}»} other {Fusionar # créditos en «{into}»}}',
  'action.alias.set': 'Añadir alias «{alias}»',
  'action.alias.remove': 'Quitar alias «{alias}»',
  'command.goTags': 'Etiquetas',
  'command.goNames': 'Firmas y créditos',
  'place.manageTags': 'Gestionar etiquetas…',
  'panel.none.names': '{count, plural, =0 {Sin nombres} one {# nombre} other {# nombres}}',
  'panel.none.namesHint':
    'Intro muestra los artículos de un nombre. Marque varios para fusionarlos; los demás quedan como alias.',
};
