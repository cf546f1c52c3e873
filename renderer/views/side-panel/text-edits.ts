import type {
  Article,
  ArticleEdit,
  ImageTextField,
  TextField,
} from '../../../electron/contract/types.ts';

/** Reading and changing one field of an article, as `StoryField` wants it. */
export interface FieldAccess {
  readonly read: (article: Article) => string | null;
  readonly edits: (value: string | null, article: Article) => readonly ArticleEdit[];
}

export function textField(field: TextField): FieldAccess {
  return {
    read: (article) => article[field] ?? '',
    // These fields are one line in the file, however they were pasted.
    edits: (value) => [{ kind: 'set-text', field, value: value?.replace(/\s+/g, ' ') ?? null }],
  };
}

/** One entry of a list; taking its text away takes the entry out. */
export function listEntry(field: 'byline' | 'notes', index: number): FieldAccess {
  return {
    read: (article) => article[field][index] ?? null,
    edits: (value, article) => [
      {
        kind: 'set-list',
        field,
        values: article[field].flatMap((entry, at) =>
          at === index ? (value === null ? [] : [value]) : [entry],
        ),
      },
    ],
  };
}

/** A picture is the same after other pictures came or went when its file is, or its place if it has none. */
export interface ImageKey {
  readonly index: number;
  readonly file: string | null;
}

/** Where the picture stands in this version of the article; null when it is gone. */
export function imageIndex(article: Article, { index, file }: ImageKey): number | null {
  const there = article.images[index];
  if (there && there.file === file) return index;
  if (file === null) return null;
  const found = article.images.findIndex((image) => image.file === file);
  return found === -1 ? null : found;
}

export function imageField(key: ImageKey, field: ImageTextField): FieldAccess {
  return {
    read: (article) => {
      const index = imageIndex(article, key);
      return index === null ? null : (article.images[index]?.[field] ?? '');
    },
    edits: (value, article) => {
      const index = imageIndex(article, key);
      return index === null ? [] : [{ kind: 'set-image-text', index, field, value }];
    },
  };
}

export function sourceField(part: 'name' | 'uri'): FieldAccess {
  return {
    read: (article) => article.source?.[part] ?? '',
    edits: (value, { source }) => [
      {
        kind: 'set-source',
        name: source?.name ?? null,
        uri: source?.uri ?? null,
        guid: source?.guid ?? null,
        [part]: value,
      },
    ],
  };
}
