/** What a column of a table can be: the fields of an article, and those of its first picture. */
export const columnFields = [
  'id',
  'headline',
  'standfirst',
  'byline',
  'published',
  /** When the story was last changed. */
  'updated',
  /** All updates, as JSON. */
  'updates',
  'section',
  'place',
  'tags',
  'subjects',
  'language',
  'status',
  'embargo',
  /** The name of where it comes from. */
  'source',
  /** Its address there. */
  'uri',
  /** Its identity there. */
  'guid',
  // The first picture.
  'image',
  'caption',
  'alt',
  'credit',
  'creator',
  'copyright',
  'usageTerms',
  'expires',
  /** All pictures, as JSON. */
  'images',
  /** Related links, as JSON or as addresses. */
  'links',
  'notes',
  /** Markdown or plain text. */
  'body',
  /** The body as HTML. */
  'html',
] as const;

export type ColumnField = (typeof columnFields)[number];

/** Fields of `columnFields` that together say all that an article says but for unknown keys. */
export const wholeArticle = [
  'id',
  'headline',
  'standfirst',
  'byline',
  'published',
  'updates',
  'section',
  'place',
  'tags',
  'subjects',
  'language',
  'status',
  'embargo',
  'source',
  'uri',
  'guid',
  'images',
  'links',
  'notes',
  'body',
] as const satisfies readonly ColumnField[];

/** Headings that people give such columns, the surest first: English, German, French, Spanish, Arabic. */
export const headings: Readonly<Record<Exclude<ColumnField, 'id'>, string>> = {
  headline:
    'headline|title|post title|article title|story title|titel|überschrift|schlagzeile|titre|título|titular|العنوان|عنوان',
  standfirst:
    'standfirst|description|summary|excerpt|deck|dek|subtitle|subheadline|subhead|lede|lead|abstract|intro|teaser|vorspann|unterzeile|anriss|chapô|chapo|résumé|entradilla|bajada|resumen|sumario|المقدمة|الملخص|ملخص',
  byline:
    'byline|author|authors|author name|written by|writer|reporter|journalist|autor|autorin|autoren|verfasser|auteur|auteurs|auteure|autora|autores|firma|الكاتب|المؤلف|كاتب',
  published:
    'published|date|date published|publish date|publication date|pub date|published at|published on|published date|post date|created at|datum|veröffentlicht|veröffentlicht am|erschienen|date de publication|publié le|publié|fecha|fecha de publicación|publicado|تاريخ النشر|التاريخ|تاريخ',
  updated:
    'updated|modified|last modified|date modified|updated at|lastmod|modified at|post modified|aktualisiert|geändert|geändert am|mis à jour|modifié le|actualizado|modificado|fecha de actualización|تاريخ التحديث|آخر تحديث',
  updates: 'updates',
  section:
    'section|category|categories|desk|channel|department|rubric|ressort|rubrik|kategorie|rubrique|catégorie|sección|categoría|القسم|قسم|التصنيف',
  place: 'place|location|dateline|city|ort|lieu|ville|lugar|ubicación|المكان|مكان',
  tags: 'tags|tag|keywords|keyword|topics|labels|schlagwörter|schlagworte|stichworte|stichwörter|mots clés|mots-clés|étiquettes|etiquetas|palabras clave|الوسوم|وسوم|كلمات مفتاحية|الكلمات المفتاحية',
  subjects: 'subjects|subject codes|media topics|mediatopics|iptc',
  language: 'language|lang|locale|sprache|langue|idioma|اللغة',
  status: 'status|state|post status|zustand|statut|estado|الحالة',
  embargo:
    'embargo|embargoed|embargoed until|embargo until|sperrfrist|embargo jusqu au|embargo hasta|حظر النشر',
  source:
    'source|publication|publisher|outlet|site|newspaper|quelle|medium|zeitung|média|fuente|medio|المصدر',
  uri: 'uri|url|link|permalink|web address|article url|adresse|lien|enlace|الرابط|رابط',
  guid: 'guid|id|uuid|article id|post id|story id|item id|external id|identifier|slug',
  image:
    'image|image url|featured image|lead image|picture|photo|thumbnail|main image|bild|bild url|foto|imagen|صورة|الصورة',
  caption:
    'caption|image caption|photo caption|bildunterschrift|bildtext|légende|pie de foto|leyenda|تعليق الصورة',
  alt: 'alt|alt text|image alt|alternative text|alternativtext|texte alternatif|texto alternativo|النص البديل',
  credit:
    'credit|image credit|photo credit|credit line|picture credit|bildnachweis|bildquelle|crédit|crédit photo|crédito|crédito de la foto|مصدر الصورة',
  creator: 'creator|photographer|fotograf|fotografin|photographe|fotógrafo|المصور',
  copyright: 'copyright|image copyright|rights|urheberrecht|droits|derechos|حقوق النشر',
  usageTerms:
    'usage terms|usageterms|licence|license|image licence|lizenz|conditions|condiciones de uso|شروط الاستخدام',
  expires: 'expires|image expires|licence ends|licence expires|läuft ab|expire|caduca|ينتهي',
  images: 'images',
  links: 'links|related|related links|verwandte links|liens|enlaces|روابط',
  notes:
    'notes|note|editor note|editors note|comment|notiz|notizen|anmerkung|remarque|remarques|notas|nota|ملاحظات',
  body: 'body|text|content|maintext|main text|article|article text|story|full text|fulltext|body text|post content|markdown|artikel|inhalt|fließtext|corps|texte|contenu|contenido|cuerpo|texto|النص|المحتوى|نص',
  html: 'html|body html|content html|bodyhtml|html content|content encoded|article html',
};
