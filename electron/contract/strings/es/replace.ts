import type { replace as english } from '../en/replace.ts';

const stories = 'one {# artículo} other {# artículos}';
const places = 'one {# lugar} other {# lugares}';

export const replace: Record<keyof typeof english, string> = {
  'replace.title': 'Buscar y reemplazar',
  'replace.find': 'Buscar',
  'replace.with': 'Reemplazar por',
  'replace.withNothing': 'Déjelo vacío para quitar lo encontrado.',
  'replace.groups': "$1 y $'<name>' son lo que encontró un grupo, $& es todo ello.",
  'replace.matchCase': 'Distinguir mayúsculas',
  'replace.wholeWord': 'Palabras completas',
  'replace.expression': 'Expresión regular',
  'replace.where': 'En qué artículos',
  'replace.selection': 'Selección ({count, number})',
  'replace.results': 'Todos los resultados ({count, number})',
  'replace.fields': 'En qué campos',
  'replace.allFields': 'Todos',
  'replace.noFields': 'Ninguno',
  'replace.count': '{count, number}',
  'replace.fieldCount': `{field}, {count, plural, ${places}}`,
  'replace.nothing': 'Escriba qué buscar. No se escribe nada antes de reemplazar.',
  'replace.noField': 'Elija un campo en el que buscar.',
  'replace.looking': 'Buscando',
  'replace.stopped': 'Detenido antes de revisarlo todo.',
  'replace.lookAgain': 'Buscar de nuevo',
  'replace.found': `{matches, plural, =0 {No se encontró nada} one {# lugar en {count, plural, ${stories}}} other {# lugares en {count, plural, ${stories}}}}`,
  'replace.blocked':
    '{count, plural, one {# artículo no se puede cambiar y queda como está} other {# artículos no se pueden cambiar y quedan como están}}',
  'replace.samples': 'Lo que cambiaría',
  'replace.sampleField': '{count, plural, one {{field}} other {{field}, # lugares}}',
  'replace.someSamples': 'Son ejemplos; los números cuentan todo.',
  'replace.act':
    '{count, plural, =0 {Reemplazar} one {Reemplazar en # artículo} other {Reemplazar en # artículos}}',
  'replace.running': 'Reemplazando',
  'replace.done': `Reemplazado en {count, plural, ${stories}}`,
  'replace.failed': 'No se reemplazó nada',
  'replace.refused': 'Esta expresión no se usa.',
  'replace.refused.not-an-expression':
    'No es una expresión regular. Puede faltar un paréntesis o una barra invertida.',
  'replace.refused.matches-nothing':
    'También coincide donde no hay nada, así que el reemplazo iría entre todas las letras. Use + en lugar de *.',
  'replace.refused.repeat-in-repeat':
    'Un grupo que se repite contiene una parte que se repite, como (a+)+. Podría no acabar nunca; repita solo una de las dos.',
  'replace.refused.choice-in-repeat':
    'Un grupo que se repite contiene una elección, como (a|ab)+. Podría no acabar nunca; use un conjunto como [ab] o no lo repita.',
  'replace.refused.too-slow':
    'Tardó demasiado en un artículo y no se cambió nada. Precise qué puede haber en medio, por ejemplo [^.]* en lugar de .*',
  'action.replace':
    '{count, plural, one {Reemplazar «{find}» por «{with}»} other {Reemplazar «{find}» por «{with}» en # artículos}}',
  'command.replaceText': 'Buscar y reemplazar…',
  'field.links.title': 'Título del enlace',
  'field.links.href': 'Dirección del enlace',
};
