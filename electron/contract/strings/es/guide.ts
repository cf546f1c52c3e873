import type { guide as english } from '../en/guide.ts';

export const guide: Record<keyof typeof english, string> = {
  'welcome.title': 'La hemeroteca es una carpeta.',
  'welcome.text':
    'Cualquier carpeta de artículos Markdown se abre tal cual está. No se mueve nada y nada queda cautivo.',
  'welcome.open': 'Abrir una carpeta…',
  'welcome.create': 'Nueva hemeroteca…',
  'welcome.sample': 'Explorar el ejemplo',
  'welcome.recent': 'Hemerotecas recientes',
  'welcome.ways': 'Formas de empezar',
  'welcome.openText': 'Los artículos Markdown se ven tal como están. No se mueve nada.',
  'welcome.bring': 'Traer de un CMS o de archivos…',
  'welcome.bringText': 'Lo que haya se copia en una hemeroteca nueva, tras una vista previa.',
  'welcome.bringFiles': 'Elegir archivos…',
  'welcome.bringFolder': 'Elegir una carpeta…',
  'welcome.createText': 'Una carpeta vacía para ir llenando.',
  'welcome.sampleText': 'El Harbour Courier: un periódico pequeño para probarlo todo.',
  'welcome.formats': 'Qué se puede traer',
  'welcome.format.bundle':
    'Paquetes de esta aplicación y cualquier paquete BagIt: antes se comprueba cada suma',
  'welcome.format.markdown':
    'Archivos y carpetas Markdown, como los de Hugo, Jekyll, Obsidian y muchas exportaciones de CMS, y archivos Org',
  'welcome.format.text':
    'Texto sin formato, copiado de una página o de una agencia: se reconocen título, pie, crédito y fechas',
  'welcome.format.wordpress':
    'Exportaciones de WordPress, con autores, categorías, imágenes y sus créditos',
  'welcome.format.feeds': 'Canales: RSS, Atom y JSON Feed',
  'welcome.format.cms': 'Exportaciones de Ghost, Medium, Substack, Blogger y Tiny News',
  'welcome.format.documents':
    'Páginas web guardadas, documentos de Word y correos, con sus imágenes',
  'welcome.format.tables': 'Tablas: CSV, TSV y JSON Lines; las columnas se deducen',
  'welcome.format.wire':
    'Lo que envían las agencias: ninjs, NewsML-G2, NewsML 1, NITF y textos en IPTC 7901 o ANPA',
  'welcome.drop': 'O suelte aquí una carpeta o archivos.',
  'welcome.dropNow': 'Soltar para empezar',
  'welcome.dropHint':
    'Una carpeta Markdown se abre tal cual; lo demás entra en una hemeroteca nueva',
  'tour.region': 'Visita',
  'tour.label': '{at, number} de {total, number}',
  'tour.next': 'Siguiente',
  'tour.skip': 'Omitir',
  'tour.done': 'Listo',
  'tour.search.title': 'Encontrar cualquier cosa mientras se escribe',
  'tour.search.text':
    'Palabras, créditos, etiquetas, fechas: «comillas» para una frase, no:credit para lo que falta. Ayuda ▸ Lenguaje de búsqueda lo muestra todo.',
  'tour.panel.title': 'Corregir aquí',
  'tour.panel.text':
    'Al pulsar un valor se cambia: título, fechas, firmas, créditos. Intro lo guarda, Esc lo deja como estaba.',
  'tour.record.title': 'Sin registrar o registrado',
  'tour.record.text':
    'Una errata se guarda sin registrar y no cambia ninguna fecha. Lo que el lector debe saber se registra como actualización o corrección.',
  'tour.tags.title': 'Solo estos o todos menos estos',
  'tour.tags.text':
    'Al pulsar una etiqueta, sección o año se ven solo sus artículos; otra vez, se excluyen; la tercera lo quita.',
  'tour.export.title': 'Entregar un paquete sellado',
  'tour.export.text':
    'Los artículos seleccionados o todos los encontrados, con imágenes y sumas de comprobación. Cualquiera puede abrirlo y verificarlo.',
  'syntax.title': 'Lenguaje de búsqueda',
  'syntax.about': 'Al pulsar un ejemplo se busca.',
  'syntax.run': 'Buscar {example}',
  'syntax.words.title': 'Palabras',
  'syntax.words.text':
    'Todas, en cualquier parte del artículo y en cualquiera de sus formas. Mayúsculas y tildes no importan.',
  'syntax.phrase.title': 'Una frase',
  'syntax.phrase.text': 'Las palabras juntas y en este orden.',
  'syntax.near.title': 'Cerca unas de otras',
  'syntax.near.text': 'Como mucho, tantas otras palabras entre ellas.',
  'syntax.or.title': 'Una u otra',
  'syntax.or.text': 'Artículos con una de ellas o con ambas.',
  'syntax.not.title': 'Sin',
  'syntax.not.text': 'Artículos que no tienen lo que sigue al signo menos.',
  'syntax.group.title': 'Paréntesis',
  'syntax.group.text': 'Lo que va junto se pone entre paréntesis.',
  'syntax.wildcard.title': 'Parte de una palabra',
  'syntax.wildcard.text': 'El asterisco vale por cualesquiera letras, o ninguna.',
  'syntax.fuzzy.title': 'Casi esta palabra',
  'syntax.fuzzy.text': 'Puede variar una letra; con ~2, dos.',
  'syntax.boost.title': 'Lo que pesa más',
  'syntax.boost.text': 'Los artículos con esta palabra suben entre los mejores resultados.',
  'syntax.field.title': 'En un campo',
  'syntax.field.text':
    'Un nombre y dos puntos ante una palabra, una frase o varios valores con comas.',
  'syntax.date.title': 'Fechas',
  'syntax.date.text':
    'Un día, mes o año; un intervalo con dos puntos seguidos; una antigüedad en h, d, w, m, y. En embargos y licencias mira hacia delante.',
  'syntax.value.title': 'Valores tal como están escritos',
  'syntax.value.text':
    'Idiomas, estados, identificadores y rutas se comparan enteros; de los demás bastan unas palabras completas, y un asterisco vale por cualquier cosa.',
  'syntax.has.title': 'Presente o ausente',
  'syntax.has.text': 'has: encuentra lo que está; no: lo que falta.',
  'syntax.is.title': 'Lo que requiere atención y en qué quedó',
  'syntax.is.text': 'Avisos, tipos de actualización, estado de publicación.',
  'syntax.in.title': 'En una búsqueda guardada o colección',
  'syntax.in.text': 'Su nombre, entre comillas si tiene espacios.',
  'syntax.names': 'Nombres',
  'syntax.plain':
    'Lo que no se entiende se busca como palabras, con una nota: una búsqueda nunca falla.',
  'command.searchSyntax': 'Lenguaje de búsqueda',
  'command.showTour': 'Mostrar la visita',
  'command.about': 'Acerca de y licencias',
  'about.title': 'Acerca de Newsroom Archive',
  'about.version': 'Versión {version}',
  'about.on': 'Funciona con Electron {electron}, Chromium {chromium}, Node {node}; {system}.',
  'about.copy': 'Copiar',
  'about.copied': 'Copiado',
  'about.licence':
    'Newsroom Archive es software libre con licencia MIT. No consulta ningún servidor ni envía nada.',
  'about.packages': 'Hecho con el trabajo de otros',
  'about.find': 'Buscar un paquete o una licencia',
  'about.none': 'Ningún paquete así',
  'about.count': '{count, plural, one {# paquete} other {# paquetes}}',
  'about.noText': 'Su texto no viene con el paquete.',
  'about.runtime':
    'Las licencias de Electron y Chromium están junto al programa: LICENSE.electron.txt, LICENSES.chromium.html.',
  'about.failed': 'No se puede leer la lista de paquetes.',
  'dialog.bring.title': 'Elegir qué traer',
  'dialog.bring.button': 'Continuar',
  'dialog.bring.where': 'Elegir una carpeta vacía para la hemeroteca',
};
