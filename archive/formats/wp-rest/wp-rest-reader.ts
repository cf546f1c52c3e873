import type { ArticleStatus } from '../../article/article.ts';
import { updatesOf } from '../feed/rss-item.ts';
import { findElements, hasClass } from '../html/find-elements.ts';
import { nodesBody, withLead } from '../html/html-body.ts';
import { parseHtml } from '../html/parse-html.ts';
import { plainText } from '../html/plain-text.ts';
import { jsonHead } from '../json/json-head.ts';
import { isJsonObject, type JsonObject, JsonUse } from '../json/json-use.ts';
import { type ExportEntry, type JsonExport, readStories } from '../json/read-stories.ts';
import { languageTag } from '../language-tag.ts';
import type {
  DraftImage,
  FieldNote,
  ReadContext,
  Reader,
  ReadItem,
  Source,
  SourceProbe,
} from '../reader.ts';
import { emptyDraft, type Story } from '../story-item.ts';
import { lendUploads } from '../wxr/lend-uploads.ts';
import { siteMoment } from '../wxr/post-dates.ts';

/** Answers of WordPress' REST API (`wp/v2/posts`), best with `_embed`: one post or a list. */
export const wpRestReader: Reader = { format: 'wp-rest', detect: detectWpRest, read: readWpRest };

function detectWpRest(probe: SourceProbe): number {
  const head = jsonHead(probe);
  if (head === null) return 0;
  const hasRendered = /"(?:title|guid|content)"\s*:\s*\{\s*"(?:rendered|raw)"\s*:/.test(head);
  return hasRendered && /"(?:date|modified)"\s*:\s*"\d{4}-/.test(head) ? 0.96 : 0;
}

async function* readWpRest(source: Source, context: ReadContext): AsyncGenerator<ReadItem> {
  yield* readStories(source, context, await lendUploads(source), answer);
}

const answer: JsonExport = {
  partAt: (path) => (path.length === 1 && path[0] === null ? 'story' : 'rest'),
  entries: () => entriesOf,
  isStory: isJsonObject,
};

function* entriesOf(post: JsonObject, name: string): Generator<ExportEntry> {
  if (!isJsonObject(post.content)) return;
  const type = typeof post.type === 'string' ? post.type : 'post';
  if (type === 'attachment')
    yield { kind: 'left-out', source: `${name}: ${type} ${String(post.id)}` };
  else yield readPost(post, name);
}

function readPost(post: JsonObject, name: string): Story {
  const use = new JsonUse();
  const headline = plainText(rendered(use, post, 'title'));
  const uri = use.text(post, 'link');
  const id = use.text(post, 'id');
  const embedded = use.value(post, '_embedded');
  const inside = isJsonObject(embedded) ? embedded : {};
  const text = bodyOf(rendered(use, post, 'content') ?? '', uri);
  const dates = datesOf(use, post);
  const status = statusOf(use.text(post, 'status'));
  const terms = termsOf(use, inside);
  const lead = leadOf(use, post, inside);
  const named = use
    .objects(inside, 'author')
    .flatMap((author) => plainText(use.text(author, 'name')) ?? []);
  use.whole(inside);
  return {
    source: `${name}: ${headline ?? id ?? ''}`,
    draft: {
      ...emptyDraft,
      headline,
      standfirst: excerptOf(plainText(rendered(use, post, 'excerpt'))),
      byline: terms.authors.length > 0 ? terms.authors : named,
      published: dates.published.at,
      updates: updatesOf(dates.published.at, dates.modified.at),
      section: terms.section,
      language: languageTag(use.text(post, 'lang')),
      images: lead === null ? text.images : withLead(lead, text.images),
      source: { name: null, uri, guid: rendered(use, post, 'guid') ?? uri ?? id },
      tags: terms.tags,
      body: text.body,
    },
    more: { status, embargo: post.status === 'future' ? dates.published.at : null },
    warnings: [dates.published.warning, dates.modified.warning].filter(
      (warning) => warning !== null,
    ),
    fields: [...text.fields, ...leftOver(use, post)],
  };
}

/** `[…]` is where WordPress has cut the text to make a summary of it. */
function excerptOf(excerpt: string | null): string | null {
  return excerpt?.replace(/\s*\[(?:…|\.\.\.)\]$/, '…') ?? null;
}

function rendered(use: JsonUse, post: JsonObject, key: string): string | null {
  const value = use.value(post, key);
  if (!isJsonObject(value)) return typeof value === 'string' ? value : null;
  const text = use.text(value, 'rendered', 'raw');
  use.whole(value);
  return text;
}

function bodyOf(html: string, base: string | null) {
  const nodes = parseHtml(html);
  for (const caption of findElements(nodes, (element) => hasClass(element, 'wp-caption-text')))
    caption.name = 'figcaption';
  for (const frame of findElements(nodes, (element) => hasClass(element, 'wp-caption')))
    frame.name = 'figure';
  return nodesBody(nodes, base);
}

function datesOf(use: JsonUse, post: JsonObject) {
  const moment = (key: string, field: string) => {
    const local = use.text(post, key)?.replace('T', ' ') ?? '';
    const utc = use.text(post, `${key}_gmt`)?.replace('T', ' ') ?? '';
    return siteMoment(local, utc, field);
  };
  return { published: moment('date', 'published'), modified: moment('modified', 'updates') };
}

function statusOf(status: string | null): ArticleStatus | null {
  if (status === 'publish' || status === 'future') return 'usable';
  if (status === 'trash') return 'canceled';
  return status === null || status === 'inherit' ? null : 'withheld';
}

function termsOf(use: JsonUse, embedded: JsonObject) {
  const lists = use.value(embedded, 'wp:term');
  const terms = (Array.isArray(lists) ? lists.flat() : []).filter(isJsonObject);
  const named = (match: (taxonomy: string) => boolean) =>
    terms
      .filter((term) => match(use.text(term, 'taxonomy') ?? ''))
      .flatMap((term) => plainText(use.text(term, 'name')) ?? []);
  const [section = null, ...others] = named((taxonomy) => taxonomy === 'category');
  const tags = named((taxonomy) => !/^(?:category|author|post_format)$/.test(taxonomy));
  return {
    section,
    tags: [...new Set([...others, ...tags])],
    authors: [...new Set(named((taxonomy) => taxonomy === 'author'))],
  };
}

function leadOf(use: JsonUse, post: JsonObject, embedded: JsonObject): DraftImage | null {
  const [media] = use.objects(embedded, 'wp:featuredmedia');
  const jetpack = use.text(post, 'jetpack_featured_media_url');
  const file = media === undefined ? jetpack : (use.text(media, 'source_url') ?? jetpack);
  if (file === null) return null;
  const details = media === undefined ? null : use.value(media, 'media_details');
  const facts = isJsonObject(details) ? use.value(details, 'image_meta') : null;
  const fact = (key: string) => (isJsonObject(facts) ? use.text(facts, key) : null);
  return {
    file,
    caption: media === undefined ? null : plainText(rendered(use, media, 'caption')),
    alt: media === undefined ? null : use.text(media, 'alt_text'),
    credit: fact('credit'),
    creator: null,
    copyright: fact('copyright'),
    lead: true,
  };
}

const internal =
  /^(?:_links|jetpack\w*|template|comment_status|ping_status|class_list|featured_media|author|categories|tags)\b/;
const plain: Readonly<Record<string, string>> = {
  sticky: 'false',
  format: 'standard',
  type: 'post',
};

function leftOver(use: JsonUse, post: JsonObject): readonly FieldNote[] {
  return use.left(post).flatMap((note): readonly FieldNote[] => {
    const { field } = note;
    if (note.kind !== 'dropped' || plain[field] === note.value) return [];
    if (
      /^(?:slug|id|_links|featured_media|author|categories|tags)\b/.test(field) ||
      note.value === '{}' ||
      note.value === '[]'
    )
      return [];
    return [internal.test(field) ? { ...note, why: 'internal' } : note];
  });
}
