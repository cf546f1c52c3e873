import { createHash } from 'node:crypto';
import { fail, ok, type Result } from '../result.ts';
import type {
  Article,
  ArticleId,
  ArticlePath,
  ArticleStatus,
  ContentHash,
  StoryDate,
} from './article.ts';
import { parseStoryDate } from './dates.ts';
import { keyOfField } from './field-keys.ts';
import { type FieldName, fieldOrder } from './field-names.ts';
import { type FrontMatter, splitFrontMatter } from './front-matter.ts';
import { readValues } from './front-matter-values.ts';
import { firstHeading } from './headings.ts';
import { type FrontMatterValues, isList, type Plain, type PlainMap } from './plain.ts';
import {
  cleanTag,
  type FieldReader,
  isFalse,
  isTrue,
  readDate,
  readImages,
  readLinks,
  readSource,
  readStatus,
  readText,
  readTexts,
  readUpdates,
  splitTags,
} from './read-fields.ts';

export interface ArticlePlace {
  readonly path: ArticlePath;
  /** IANA zone in which times without a zone are meant. */
  readonly timeZone: string;
}

/** A larger file is not an article that somebody wrote. In bytes. */
export const largestArticle = 20 * 1024 * 1024;

/**
 * Reads an article file. Fails as a whole with `empty-file`, `too-large`, `not-utf8`,
 * `front-matter-unclosed`, `front-matter-invalid` or `front-matter-not-a-map`; a value that cannot
 * be read as meant is a problem of the article, and the rest works. Never throws.
 */
export function parseArticle(bytes: Uint8Array, at: ArticlePlace): Result<Article> {
  const file = readFile(bytes, at.path);
  return file.ok ? ok(articleOf(file.value, bytes, at)) : file;
}

/** A file taken apart, for reading and for editing. */
export interface ArticleFile {
  readonly text: string;
  readonly frontMatter: FrontMatter;
  readonly values: FrontMatterValues;
}

/**
 * Zero bytes, which a power cut can leave in place of a text and which UTF-16 has between its
 * letters, count as `not-utf8`.
 */
export function readFile(bytes: Uint8Array, path: ArticlePath): Result<ArticleFile> {
  if (bytes.length > largestArticle) {
    return fail('too-large', `${path} is larger than 20 MB.`, {
      path,
      details: { bytes: bytes.length },
    });
  }
  const text = decode(bytes);
  if (text === null || text.includes('\0'))
    return fail('not-utf8', `${path} is not UTF-8 text.`, { path });
  if (text.replace('\ufeff', '').trim() === '')
    return fail('empty-file', `${path} is empty.`, { path });
  const frontMatter = splitFrontMatter(text);
  if (frontMatter.kind === 'unclosed') {
    return fail('front-matter-unclosed', `${path}: the front matter has no end.`, { path });
  }
  const values = readValues(frontMatter.kind, frontMatter.raw);
  if (!values.ok) {
    return {
      ok: false,
      error: { ...values.error, message: `${path}: ${values.error.message}`, path },
    };
  }
  return ok({ text, frontMatter, values: values.value });
}

function decode(bytes: Uint8Array): string | null {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    return null;
  }
}

/** The body as the rest of the program sees it: line breaks are `\n`, whatever the file uses. */
export function bodyOf({ text, frontMatter }: Pick<ArticleFile, 'text' | 'frontMatter'>): string {
  return text.slice(frontMatter.bodyStart).replaceAll('\r\n', '\n');
}

function articleOf(file: ArticleFile, bytes: Uint8Array, at: ArticlePlace): Article {
  const { texts, typed, problems } = file.values;
  const reader: FieldReader = { timeZone: at.timeZone, problems: [...problems] };
  const keys = new Map<FieldName, string | null>(
    fieldOrder.map((field) => [field, keyOfField(texts, field)]),
  );
  const key = (field: FieldName) => keys.get(field) ?? null;
  const value = (field: FieldName): Plain => {
    const name = key(field);
    return name === null ? null : (texts[name] ?? null);
  };
  const text = (field: FieldName) => readText(reader, value(field), key(field) ?? field);
  const texted = (field: FieldName) => readTexts(reader, value(field), key(field) ?? field);
  const body = bodyOf(file);
  const used = new Set(keys.values());
  return {
    id: (text('id') ?? at.path) as ArticleId,
    path: at.path,
    hash: createHash('sha256').update(bytes).digest('hex') as ContentHash,
    headline: text('headline') ?? firstHeading(body),
    standfirst: text('standfirst'),
    byline: texted('byline'),
    published:
      readDate(reader, value('published'), key('published') ?? 'published') ?? dateInName(at),
    updates: readUpdates(reader, value('updates'), key('updates') ?? 'updates'),
    section: readSection(reader, value('section'), key('section') ?? 'section'),
    place: text('place'),
    tags: readTexts(reader, value('tags'), key('tags') ?? 'tags', splitTags, cleanTag),
    subjects: texted('subjects'),
    language: text('language'),
    status: statusOf(reader, texts, key('status')),
    embargo: readDate(reader, value('embargo'), key('embargo') ?? 'embargo'),
    source: readSource(reader, value('source'), key('source') ?? 'source'),
    images: readImages(reader, value('images'), key('images') ?? 'images'),
    links: readLinks(reader, value('links'), key('links') ?? 'links'),
    notes: texted('notes'),
    problems: reader.problems,
    body,
    extra: Object.fromEntries(Object.entries(typed).filter(([name]) => !used.has(name))),
  };
}

/** `categories` holds several; the first is the section. */
function readSection(reader: FieldReader, value: Plain, field: string): string | null {
  return readText(reader, isList(value) ? (value[0] ?? null) : value, field);
}

/** `draft: true` (Hugo) and `published: false` (Jekyll) withhold an article. */
function statusOf(reader: FieldReader, texts: PlainMap, key: string | null): ArticleStatus | null {
  if (key === null) return null;
  const value = texts[key] ?? null;
  if (/^draft$/i.test(key)) return isTrue(value) ? 'withheld' : null;
  if (/^published$/i.test(key)) return isFalse(value) ? 'withheld' : null;
  return readStatus(reader, value, key);
}

/** Jekyll names a post after its day: `_posts/2022-01-10-almaty.md`. */
function dateInName({ path, timeZone }: ArticlePlace): StoryDate | null {
  const day = /(?:^|\/)(\d{4}-\d{2}-\d{2})-[^/]*$/.exec(path)?.[1];
  if (day === undefined) return null;
  const date = parseStoryDate(day, timeZone);
  return date.precision === 'invalid' ? null : date;
}
