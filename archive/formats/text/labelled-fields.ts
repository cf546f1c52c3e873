import { readAddress } from './links.ts';
import type { Piece } from './pieces.ts';
import { wordsOf } from './wording.ts';

type FieldReader = (value: string, text: string) => readonly Piece[];
const fieldLabels: readonly (readonly [RegExp, FieldReader])[] = [
  [
    /^(?:headline|title|hed|titre|überschrift|titular|العنوان)$/iu,
    (text) => [{ kind: 'headline', text }],
  ],
  [
    /^(?:standfirst|subhead(?:line)?|sub-?title|sub-?heading|deck|dek|sell|summary|abstract|strap(?:line)?|intro|chapô|unterzeile|vorspann|entradilla|bajada)$/iu,
    (text) => [{ kind: 'standfirst', text }],
  ],
  [
    /^(?:section|category|desk|rubrique|rubrik|ressort|sección|القسم)$/iu,
    (name) => [{ kind: 'section', name }],
  ],
  [/^(?:place|location|dateline|lieu|ort|lugar|المكان)$/iu, (name) => [{ kind: 'place', name }]],
  [/^(?:language|lang|langue|sprache|idioma)$/iu, (code, text) => languagePieces(code, text)],
  [
    /^(?:(?:related )?(?:tags?|topics?)|key ?words?|subjects?|filed (?:under|to)|archivado en|classé dans|mots[- ]clés|schlagwörter|schlagworte|themen|thèmes|etiquetas|temas|وسوم|كلمات مفتاحية|الكلمات المفتاحية|كلمات دالة)$/iu,
    (value) => [{ kind: 'tags', tags: tagsOf(value) }],
  ],
  [/^(?:source|agency|quelle|fuente|المصدر)$/iu, (value) => sourcePieces(value)],
  [
    /^(?:url|link|permalink|canonical|web address)$/iu,
    (value, text) => {
      const uri = readAddress(value);
      return uri === null ? [{ kind: 'note', text }] : [{ kind: 'source', name: null, uri }];
    },
  ],
  [/^(?:body|text|copy|story|article text)$/iu, (text) => [{ kind: 'body', text }]],
];

/** `Section: World`, `Keywords: harbour, fees`: a line that names the field it is for. */
export function labelledField(text: string): readonly Piece[] | null {
  const match = /^(?<label>[\p{L} -]{3,20}?)\s*:\s*(?<value>\S.*)$/u.exec(text);
  const { label, value } = match?.groups ?? {};
  if (label === undefined || value === undefined) return null;
  const field = fieldLabels.find(([pattern]) => pattern.test(label));
  if (field === undefined) return null;
  const short = wordsOf(value).length <= 12 && !/[.!?]\s/.test(value);
  const prose =
    /^(?:headline|title|hed|standfirst|sub|deck|dek|sell|summary|abstract|strap|intro|body|text|copy|story|article|tags?|topics?|key|chapô|titre|überschrift|unterzeile|vorspann|titular|entradilla|bajada|العنوان)/iu.test(
      label,
    );
  if (!short && !prose) return null;
  // "Story: how the harbour fell silent" is a headline; a label for the text stands before a paragraph.
  if (/^(?:body|text|copy|story)$/iu.test(label) && wordsOf(value).length < 12) return null;
  return field[1](value, text);
}

function languagePieces(code: string, text: string): readonly Piece[] {
  const known = /^[a-z]{2,3}(?:-[A-Za-z0-9]{2,8})*$/.test(code);
  return [known ? { kind: 'language', code } : { kind: 'note', text }];
}

/** `a, b`, `a | b`, `a / b`, `#a #b`. */
export function tagsOf(value: string): string[] {
  const cut = value.split(/\s*[,;،|•·]\s*|\s+\/\s+|\s+(?=#)/u);
  return cut.map((tag) => tag.replace(/^#/, '').trim()).filter((tag) => tag !== '');
}

function sourcePieces(value: string): readonly Piece[] {
  const uri = readAddress(value);
  return [{ kind: 'source', name: uri === null ? value : null, uri }];
}
