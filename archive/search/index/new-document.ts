import type { Article } from '../../article/article.ts';
import { type FieldTexts, fieldNames, fieldTexts } from '../analysis/fields.ts';
import { languageCode, loadLanguages } from '../analysis/languages.ts';
import { columnsOf } from './document-columns.ts';
import type { DocumentRow } from './segment-columns.ts';

/** An article on its way into a segment. */
export interface NewDocument {
  readonly row: Omit<DocumentRow, 'text' | 'lengths'>;
  readonly language: string;
  readonly texts: FieldTexts;
}

export interface DocumentContext {
  /** IANA zone for years and months. */
  readonly timeZone: string;
  /** Of articles that do not say theirs, BCP 47. */
  readonly language: string;
}

/** Loads the languages that its analysis needs, those of foreign scripts in its text included. */
export async function newDocument(
  article: Article,
  { timeZone, language: fallback }: DocumentContext,
): Promise<NewDocument> {
  const language = languageCode(article.language, languageCode(fallback, 'en'));
  const texts = fieldTexts(article);
  for (const name of fieldNames) {
    for (const text of texts[name]) {
      const loading = loadLanguages(language, text);
      if (loading) await loading;
    }
  }
  const { id, path, hash } = article;
  const headline = article.headline ?? '';
  const row = { id, path, hash, headline, language, ...columnsOf(article, timeZone) };
  return { row, language, texts };
}
