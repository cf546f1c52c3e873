import type {
  Article,
  ArticleImage,
  RelatedLink,
  StoryDate,
  StoryUpdate,
} from '../../article/article.ts';
import { articleUri, contentType, isUri } from '../wire/address.ts';
import { updateJson } from '../wire/own-json.ts';
import { mediaTopicAddress } from '../wire/subject-codes.ts';
import { wireFieldsOf } from '../wire/wire-fields.ts';
import { dateTime, latestChange } from '../wire/written-dates.ts';

/** A ninjs 3.1 news object. Its shape is the schema's to judge; here it is only built. */
export type Ninjs = Readonly<Record<string, unknown>> & { readonly uri: string };

export interface NinjsOptions {
  /** The body as HTML, for readers that know no Markdown. */
  readonly bodyHtml?: string;
}

/**
 * An article as ninjs 3.1 (IPTC News in JSON), by the mapping of fields to standards in
 * ARCHITECTURE.md. What ninjs has no place for keeps a role of its own: `newsroom:` in altIds (each
 * update, as JSON, each note, the dateline, dates as written), `alttext` and the kinds of updates in
 * descriptions, `text/markdown` in bodies.
 *
 * Valid by IPTC's schema with formats checked: a date that is no full date-time is written at the
 * start of its day, month or year, and stands as the author wrote it in altIds beside it.
 */
export function toNinjs(article: Article, options: NinjsOptions = {}): Ninjs {
  const uri = articleUri(article.id);
  const wire = wireFieldsOf(article);
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
    urgency: wire.urgency,
    slugline: wire.slugline,
    headlines: [
      ...(article.headline === null ? [] : [plain('main', article.headline)]),
      ...(wire.subheadline == null ? [] : [plain('sub', wire.subheadline)]),
    ],
    descriptions: [
      ...(article.standfirst === null ? [] : [plain('summary', article.standfirst)]),
      ...(wire.creditLine == null ? [] : [plain('creditline', wire.creditLine)]),
      ...article.updates.map(describeUpdate),
    ],
    bodies: bodiesOf(article, options.bodyHtml),
    by: article.byline.join(', '),
    people: article.byline.map((name) => ({ name, rel: 'author' })),
    located: article.place,
    genres: wire.genres?.map((name) => ({ name })),
    copyrightNotice: wire.copyright,
    copyrightHolder: wire.copyrightHolder,
    usageTerms: wire.usageTerms,
    expires: wireExpires(wire.expires),
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
      ...(wire.expires == null ? [] : [{ role: 'newsroom:expires', value: wire.expires }]),
      ...(wire.dateline == null ? [] : [{ role: 'newsroom:dateline', value: wire.dateline }]),
      ...article.updates.map((update) => ({
        role: 'newsroom:update',
        value: updateJson(update),
      })),
      ...article.notes.map((value) => ({ role: 'newsroom:note', value })),
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
  const topic = mediaTopicAddress(code);
  if (topic !== null) return { uri: topic, rel: 'about', literal: code };
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
    altIds:
      href === uri
        ? []
        : [
            href === null
              ? { role: 'newsroom:no-href', value: 'true' }
              : { role: 'newsroom:href', value: href },
          ],
  });
}

/** As the schema takes it; any other stands in altIds alone. */
function wireExpires(written: string | null | undefined): string | null {
  const isMoment = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(?:\.\d+)?(?:Z|[+-]\d{2}:\d{2})$/;
  return written != null && isMoment.test(written) ? written : null;
}

function plain(role: string, value: string): object {
  return { role, contentType: 'text/plain', value };
}

function asWritten(property: string, date: StoryDate | null): readonly object[] {
  if (date === null || date.text === dateTime(date)) return [];
  return [{ role: `newsroom:${property}`, value: date.text }];
}

/** Without what is null or empty: ninjs knows no null. */
function compact(fields: Readonly<Record<string, unknown>>): Readonly<Record<string, unknown>> {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => !isEmpty(value)));
}

function isEmpty(value: unknown): boolean {
  return value == null || value === '' || (Array.isArray(value) && value.length === 0);
}
