import { type Article, articlePathSchema } from '../../../../archive/article/article.ts';
import { readArticle } from '../../../../archive/article/read-article.ts';
import type { FieldNote, ReadItem } from '../../../../archive/formats/reader.ts';
import { readEverything } from '../../../support/read-everything.ts';

export interface ReadText {
  readonly items: readonly ReadItem[];
  readonly articles: readonly Article[];
  readonly failures: readonly string[];
  /** Names of what was dropped, of all stories. */
  readonly dropped: readonly string[];
  readonly fields: readonly FieldNote[];
}

/** Everything that is read of a text, in whatever format it is. */
export async function readText(text: string, name = 'pasted'): Promise<ReadText> {
  return told(await readEverything({ kind: 'text', text, name }, { timeZone: 'UTC' }));
}

export async function readFileOf(path: string): Promise<ReadText> {
  return told(await readEverything({ kind: 'path', path }, { timeZone: 'UTC' }));
}

function told(items: readonly ReadItem[]): ReadText {
  const imported = items.flatMap((item) => (item.kind === 'article' ? [item.article] : []));
  const fields = imported.flatMap((article) => article.fields ?? []);
  return {
    items,
    articles: imported.map(({ file }) =>
      readArticle(file, { path: articlePathSchema.parse('story.md'), timeZone: 'UTC' }),
    ),
    failures: items.flatMap((item) => (item.kind === 'failure' ? [item.error.code] : [])),
    dropped: fields.flatMap((note) => (note.kind === 'dropped' ? [note.field] : [])),
    fields,
  };
}
