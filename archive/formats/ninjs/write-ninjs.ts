import type {
  Article,
  ArticleImage,
  RelatedLink,
  StoryDate,
  StoryUpdate,
} from '../../article/article.ts';

/** A ninjs 3.1 news object. Its shape is the schema's to judge; here it is only built. */
export type Ninjs = Readonly<Record<string, unknown>> & { readonly uri: string };

export interface NinjsOptions {
  /** The body as HTML, for readers that know no Markdown. */
  readonly bodyHtml?: string;
}

/**
 * An article as ninjs 3.1 (IPTC News in JSON), by the mapping of fields to standards in
 * ARCHITECTURE.md. What ninjs has no place for keeps a role of its own: `newsroom:` in altIds,
 * `alttext` and the kinds of updates in descriptions, `text/markdown` in bodies.
 *
 * Valid by IPTC's schema with formats checked: a date that is no full date-time is written at the
 * start of its day, month or year, and stands as the author wrote it in altIds beside it.
 */
export function toNinjs(article: Article, options: NinjsOptions = {}): Ninjs {
  const uri = `urn:newsroom:article:${encodeURIComponent(article.id)}`;
  const latest = latestChange(article);
  const fields = compact({
    type: 'text',
    representationType: 'full',
    standard: standardOf31,
    version: String(article.updates.length + 1),
    firstCreated: dateTime(article.published),
    versionCreated: dateTime(latest),
    embargoedUntil: dateTime(article.embargo),
    pubStatus: article.status,
    language: article.language,
    headlines: article.headline === null ? [] : [plain('main', article.headline)],
    descriptions: [
      ...(article.standfirst === null ? [] : [plain('summary', article.standfirst)]),
      ...article.updates.map(describeUpdate),
    ],
    bodies: bodiesOf(article, options.bodyHtml),
    by: article.byline.join(', '),
    people: article.byline.map((name) => ({ name, rel: 'author' })),
    places: article.place === null ? [] : [{ name: article.place }],
    subjects: [
      ...(article.section === null ? [] : [{ name: article.section, rel: 'section' }]),
      ...article.tags.map((name) => ({ name, rel: 'keyword' })),
      ...article.subjects.map(subjectOf),
    ],
    infoSources: sourceOf(article),
    edNote: article.notes.join('\n'),
    altIds: [
      { role: 'newsroom:id', value: article.id },
      { role: 'newsroom:path', value: article.path },
      ...(article.source?.guid == null ? [] : [{ role: 'guid', value: article.source.guid }]),
      ...asWritten('firstCreated', article.published),
      ...asWritten('versionCreated', latest),
      ...asWritten('embargoedUntil', article.embargo),
    ],
    associations: [
      ...article.images.map((image, index) => pictureOf(image, index + 1, uri)),
      ...article.links.map((link, index) => linkOf(link, index + 1, uri)),
    ],
  });
  return { uri, ...fields };
}

const standardOf31 = {
  name: 'ninjs',
  version: '3.1',
  schema: 'http://www.iptc.org/std/ninjs/ninjs-schema_3.1.json',
};

function bodiesOf(article: Article, html: string | undefined): readonly object[] {
  if (article.body === '') return [];
  const markdown = {
    role: 'main',
    contentType: 'text/markdown',
    charCount: article.body.length,
    wordCount: article.body.split(/\s+/).filter(Boolean).length,
    value: article.body,
  };
  return html === undefined
    ? [markdown]
    : [markdown, { role: 'main', contentType: 'text/html', value: html }];
}

function describeUpdate({ at, kind, note }: StoryUpdate): object {
  return plain(kind, [at?.text, note].filter((part) => part != null).join(' '));
}

/** Media Topics get their IPTC address; other codes are kept as they are. */
function subjectOf(code: string): object {
  const topic = /^medtop:(\d+)$/.exec(code)?.[1];
  if (topic !== undefined)
    return { uri: `http://cv.iptc.org/newscodes/mediatopic/${topic}`, rel: 'about', literal: code };
  return isUri(code) ? { uri: code, rel: 'about' } : { literal: code, rel: 'about' };
}

function sourceOf({ source }: Article): readonly object[] {
  if (source === null || (source.name === null && source.uri === null)) return [];
  const { name, uri } = source;
  return [
    compact({
      name,
      role: 'source',
      ...(uri !== null && (isUri(uri) ? { uri } : { literal: uri })),
    }),
  ];
}

function pictureOf(image: ArticleImage, number: number, articleUri: string): object {
  return compact({
    name: `picture-${number}`,
    rel: image.lead ? 'mainpicture' : 'picture',
    uri: `${articleUri}:picture:${number}`,
    type: 'picture',
    by: image.creator,
    people: image.creator === null ? [] : [{ name: image.creator, rel: 'creator' }],
    descriptions: [
      ...(image.caption === null ? [] : [plain('caption', image.caption)]),
      ...(image.credit === null ? [] : [plain('creditline', image.credit)]),
      ...(image.alt === null ? [] : [plain('alttext', image.alt)]),
    ],
    copyrightNotice: image.copyright,
    usageTerms: image.usageTerms,
    expires: dateTime(image.expires),
    renditions:
      image.file === null
        ? []
        : [
            compact({
              name: 'original',
              contentType: contentType(image.file),
              ...(isUri(image.file) && { href: image.file }),
            }),
          ],
    altIds: [
      ...(image.file === null || isUri(image.file)
        ? []
        : [{ role: 'newsroom:path', value: image.file }]),
      ...asWritten('expires', image.expires),
    ],
  });
}

function linkOf({ title, href }: RelatedLink, number: number, articleUri: string): object {
  const uri = href !== null && isUri(href) ? href : `${articleUri}:link:${number}`;
  return compact({
    name: `link-${number}`,
    rel: 'related',
    uri,
    headlines: title === null ? [] : [plain('main', title)],
    altIds: href === null || href === uri ? [] : [{ role: 'newsroom:href', value: href }],
  });
}

function plain(role: string, value: string): object {
  return { role, contentType: 'text/plain', value };
}

function latestChange(article: Article): StoryDate | null {
  const dates = [article.published, ...article.updates.map((update) => update.at)].filter(
    (date) => date !== null,
  );
  return dates.reduce<StoryDate | null>(
    (latest, date) => ((date.epoch ?? -Infinity) > (latest?.epoch ?? -Infinity) ? date : latest),
    null,
  );
}

/** RFC 3339 in the offset that the author wrote, or in UTC. */
function dateTime(date: StoryDate | null): string | null {
  if (date?.epoch == null) return null;
  const match = /^([+-])(\d{2}):?(\d{2})$/.exec(date.offset ?? '');
  if (match === null) return `${new Date(date.epoch).toISOString().slice(0, 19)}Z`;
  const [, sign, hours, minutes] = match;
  const shift = (Number(hours) * 60 + Number(minutes)) * (sign === '-' ? -60_000 : 60_000);
  const local = new Date(date.epoch + shift).toISOString();
  // ISO 8601 with six-digit years is no RFC 3339; such a date stays as written in altIds.
  return /^\d{4}-/.test(local) ? `${local.slice(0, 19)}${sign}${hours}:${minutes}` : null;
}

function asWritten(property: string, date: StoryDate | null): readonly object[] {
  if (date === null || date.text === dateTime(date)) return [];
  return [{ role: `newsroom:${property}`, value: date.text }];
}

function isUri(text: string): boolean {
  return (
    /^(https?|urn|tag|ftp|mailto):[\x21-\x7e]+$/i.test(text) &&
    !/[<>"{}|\\^`]|%(?![0-9a-f]{2})/i.test(text) &&
    URL.canParse(text)
  );
}

const contentTypes: Readonly<Record<string, string>> = {
  jpg: 'image/jpeg',
  jpeg: 'image/jpeg',
  png: 'image/png',
  gif: 'image/gif',
  webp: 'image/webp',
  avif: 'image/avif',
  svg: 'image/svg+xml',
  tif: 'image/tiff',
  tiff: 'image/tiff',
  heic: 'image/heic',
  bmp: 'image/bmp',
};

function contentType(file: string): string | null {
  const extension = /\.([a-z0-9]+)(?:[?#]|$)/i.exec(file)?.[1]?.toLowerCase() ?? '';
  return Object.hasOwn(contentTypes, extension) ? (contentTypes[extension] ?? null) : null;
}

/** Without what is null or empty: ninjs knows no null. */
function compact(fields: Readonly<Record<string, unknown>>): Readonly<Record<string, unknown>> {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => !isEmpty(value)));
}

function isEmpty(value: unknown): boolean {
  return value == null || value === '' || (Array.isArray(value) && value.length === 0);
}
