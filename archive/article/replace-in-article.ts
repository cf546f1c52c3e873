import { ok, type Result } from '../result.ts';
import type { Article } from './article.ts';
import type { ArticleEdit, ImageTextField, ListField, TextField } from './edit.ts';
import { replaced, type TextFinder, type TextMatch } from './find-text.ts';
import type { ReplaceField } from './replacement.ts';
import { fold } from './text.ts';

/** One text of an article that is going to be another. */
export interface ReplacedText {
  readonly field: ReplaceField;
  /** The same with its number where there are several: `images.0.credit`, `tags.2`. */
  readonly name: string;
  readonly before: string;
  readonly after: string;
  readonly matches: readonly TextMatch[];
}

export interface Replacement {
  readonly texts: readonly ReplacedText[];
  readonly edits: readonly ArticleEdit[];
}

/**
 * What replacing comes to in one article. An entry of a list that becomes empty, or the same as
 * another, goes; a field that becomes empty is removed. Fails as the finder does.
 */
export function replaceInArticle(
  article: Article,
  fields: ReadonlySet<ReplaceField>,
  find: TextFinder,
): Result<Replacement> {
  const places = textsOf(article).filter(({ field }) => fields.has(field));
  const found = find(places.map(({ before }) => before));
  if (!found.ok) return found;
  const texts = places.flatMap((place, at): ReplacedText[] => {
    const matches = found.value[at] ?? [];
    const after = replaced(place.before, matches);
    return after === place.before ? [] : [{ ...place, after, matches }];
  });
  return ok({ texts, edits: editsOf(article, texts) });
}

type PlacedText = Pick<ReplacedText, 'field' | 'name' | 'before'>;

const textFields = ['headline', 'standfirst', 'section', 'place'] as const satisfies TextField[];
const listFields = ['byline', 'tags', 'notes'] as const satisfies ListField[];
const imageFields = [
  'caption',
  'alt',
  'credit',
  'creator',
  'copyright',
  'usageTerms',
] as const satisfies ImageTextField[];
const linkFields = ['title', 'href'] as const;

function textsOf(article: Article): readonly PlacedText[] {
  const placed: PlacedText[] = [];
  const put = (field: ReplaceField, before: string | null, name: string = field) => {
    if (before !== null && before !== '') placed.push({ field, name, before });
  };
  for (const field of textFields) put(field, article[field]);
  put('body', article.body);
  for (const field of listFields)
    for (const [at, entry] of article[field].entries()) put(field, entry, `${field}.${at}`);
  for (const [at, image] of article.images.entries())
    for (const field of imageFields) put(`images.${field}`, image[field], `images.${at}.${field}`);
  for (const [at, link] of article.links.entries())
    for (const field of linkFields) put(`links.${field}`, link[field], `links.${at}.${field}`);
  return placed;
}

function editsOf(article: Article, texts: readonly ReplacedText[]): readonly ArticleEdit[] {
  const afters = new Map(texts.map(({ name, after }) => [name, after]));
  const isTouched = (list: string) => texts.some(({ name }) => name.startsWith(`${list}.`));
  const edits: ArticleEdit[] = [];
  for (const field of textFields) {
    const value = afters.get(field);
    if (value !== undefined) edits.push({ kind: 'set-text', field, value: orNull(value) });
  }
  for (const field of listFields) {
    if (!isTouched(field)) continue;
    const values = article[field].map((entry, at) => afters.get(`${field}.${at}`) ?? entry);
    edits.push({ kind: 'set-list', field, values: distinct(values, field === 'notes') });
  }
  for (const [index] of article.images.entries()) {
    for (const field of imageFields) {
      const value = afters.get(`images.${index}.${field}`);
      if (value !== undefined)
        edits.push({ kind: 'set-image-text', index, field, value: orNull(value) });
    }
  }
  if (isTouched('links')) {
    const links = article.links.map(({ title, href }, at) => ({
      title: orNull(afters.get(`links.${at}.title`) ?? title),
      href: orNull(afters.get(`links.${at}.href`) ?? href),
    }));
    edits.push({ kind: 'set-links', links });
  }
  const body = afters.get('body');
  if (body !== undefined) edits.push({ kind: 'set-body', value: body });
  return edits;
}

function orNull(text: string | null): string | null {
  return text === null || text.trim() === '' ? null : text;
}

/** Names that differ in case or accents only are one name; notes are sentences. */
function distinct(values: readonly string[], exactly: boolean): string[] {
  const seen = new Set<string>();
  return values.filter((value) => {
    const key = exactly ? value.trim() : fold(value);
    return key !== '' && !seen.has(key) && seen.add(key);
  });
}
