import { z } from 'zod';
import { articleStatuses, updateKinds } from '../../article/article.ts';
import type { MoreFields } from '../../article/make-article.ts';
import { lendNothing } from '../bring-pictures.ts';
import { dropped } from '../field-notes.ts';
import { htmlBody } from '../html/html-body.ts';
import { textHtml } from '../html/text-html.ts';
import { jsonHead } from '../json/json-head.ts';
import { isJsonObject, type JsonObject, JsonUse } from '../json/json-use.ts';
import { type JsonExport, readStories } from '../json/read-stories.ts';
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
import { absoluteAddress } from './feed-address.ts';
import { readFeedDate } from './feed-date.ts';
import { joinImages } from './feed-images.ts';
import { updatesOf } from './rss-item.ts';

/** JSON Feed 1.0 and 1.1: https://www.jsonfeed.org/version/1.1/ */
export const jsonFeedReader: Reader = {
  format: 'json-feed',
  detect: detectJsonFeed,
  read: readJsonFeed,
};

function detectJsonFeed(probe: SourceProbe): number {
  const head = jsonHead(probe);
  return head !== null && /"version"\s*:\s*"https?:\\?\/\\?\/jsonfeed\.org\\?\/version/.test(head)
    ? 0.97
    : 0;
}

function readJsonFeed(source: Source, context: ReadContext): AsyncGenerator<ReadItem> {
  return readStories(source, context, lendNothing, jsonFeed);
}

const jsonFeed: JsonExport = {
  partAt: ([first, ...below]) =>
    first?.toLowerCase() === 'items' && below.length === 1 ? 'story' : 'rest',
  entries(rest) {
    const feed = isJsonObject(rest) ? rest : {};
    return (item, name, place) => [readItem(item, feed, `${name}: ${place + 1}`)];
  },
};

function readItem(item: JsonObject, feed: JsonObject, source: string): Story {
  const use = new JsonUse();
  const title = use.text(item, 'title');
  const url = use.text(item, 'url');
  const external = use.text(item, 'external_url');
  const base = url ?? use.text(feed, 'home_page_url');
  const html = use.text(item, 'content_html');
  const plain = use.text(item, 'content_text');
  const text = htmlBody(html ?? (plain === null ? '' : textHtml(plain)), base);
  const extension = readExtension(use.value(item, '_newsroom'));
  const media = mediaOf(use, item, base);
  const dates = datesOf(use, item);
  const named = extension?.images ?? media.images;
  return {
    source: title === null ? source : `${source} ${title}`,
    draft: {
      ...emptyDraft,
      headline: title,
      standfirst: use.text(item, 'summary'),
      byline: authorsOf(use, item, feed),
      published: extension?.published ?? dates.published,
      updates: extension?.updates ?? dates.updates,
      section: extension?.section ?? null,
      place: extension?.place ?? null,
      language: languageTag(use.text(item, 'language') ?? use.text(feed, 'language')),
      images: extension?.images ? named : joinImages(named, text.images),
      links: [
        ...(external === null ? [] : [{ title: null, href: external }]),
        ...media.links,
        ...(extension?.links ?? []),
      ],
      notes: dates.notes,
      source: {
        name: extension?.source ?? use.text(feed, 'title'),
        uri: url === null ? null : absoluteAddress(url, use.text(feed, 'home_page_url')),
        guid: use.text(item, 'id') ?? url,
      },
      tags: tagsOf(use, item),
      body: extension?.markdown ?? text.body,
    },
    more: moreOf(extension),
    warnings: dates.warnings,
    fields: [
      ...text.fields,
      ...media.fields,
      ...(html !== null && plain !== null ? [dropped('content_text', plain, 'repeated')] : []),
      ...use.left(item),
    ],
  };
}

function authorsOf(use: JsonUse, item: JsonObject, feed: JsonObject): readonly string[] {
  for (const scope of [item, feed]) {
    const one = use.value(scope, 'author');
    const all = [...use.objects(scope, 'authors'), ...(isJsonObject(one) ? [one] : [])];
    const names = all.map((author) => use.text(author, 'name')).filter((name) => name !== null);
    if (names.length > 0) return [...new Set(names)];
  }
  return [];
}

function tagsOf(use: JsonUse, item: JsonObject): readonly string[] {
  const tags = use.value(item, 'tags');
  if (!Array.isArray(tags)) return [];
  return [...new Set(tags.filter((tag) => typeof tag === 'string' && tag.trim() !== ''))];
}

function mediaOf(use: JsonUse, item: JsonObject, base: string | null) {
  const images: DraftImage[] = [];
  const links: { title: string | null; href: string }[] = [];
  const fields: FieldNote[] = [];
  const picture = (address: string, caption: string | null) => {
    const file = absoluteAddress(address, base);
    if (images.some((image) => image.file === file)) return;
    images.push({
      file,
      caption,
      alt: null,
      credit: null,
      creator: null,
      copyright: null,
      lead: images.length === 0,
    });
  };
  const image = use.text(item, 'image');
  const banner = use.text(item, 'banner_image');
  if (image !== null) picture(image, null);
  if (banner !== null) picture(banner, null);
  for (const attachment of use.objects(item, 'attachments')) {
    const address = use.text(attachment, 'url');
    if (address === null) continue;
    const title = use.text(attachment, 'title');
    const type = use.text(attachment, 'mime_type') ?? '';
    use.text(attachment, 'size_in_bytes', 'duration_in_seconds');
    if (type.startsWith('image/')) picture(address, title);
    else links.push({ title, href: absoluteAddress(address, base) });
  }
  return { images, links, fields };
}

function datesOf(use: JsonUse, item: JsonObject) {
  const at = use.text(item, 'date_published');
  const modified = use.text(item, 'date_modified');
  const published = at === null ? null : readFeedDate(at, 'published');
  const updated = modified === null ? null : readFeedDate(modified, 'updates');
  return {
    published: published?.at ?? null,
    updates: updatesOf(published?.at ?? null, updated?.at ?? null),
    warnings: [published?.warning, updated?.warning].filter((warning) => warning != null),
    notes: [
      ...(published?.warning == null ? [] : [`Published: ${at}`]),
      ...(updated?.warning == null ? [] : [`Updated: ${modified}`]),
    ],
  };
}

const text = z
  .string()
  .nullish()
  .transform((value) => value ?? null);

/** What `writeJsonFeed` says beyond the standard, in an extension of ours. */
const extensionSchema = z.object({
  about: z.literal('urn:newsroom:json-feed'),
  source: text,
  published: text,
  updates: z.array(z.object({ at: z.string(), kind: z.enum(updateKinds), note: text })),
  section: text,
  place: text,
  subjects: z.array(z.string()),
  status: z.enum(articleStatuses).nullish(),
  embargo: text,
  images: z.array(
    z.object({
      file: text,
      caption: text,
      alt: text,
      credit: text,
      creator: text,
      copyright: text,
      usageTerms: text,
      expires: text,
      lead: z.boolean(),
    }),
  ),
  links: z.array(z.object({ title: text, href: text })),
  markdown: z.string(),
});
type Extension = z.infer<typeof extensionSchema>;

function readExtension(value: unknown): Extension | null {
  const read = extensionSchema.safeParse(value);
  return read.success ? read.data : null;
}

function moreOf(extension: Extension | null): MoreFields {
  if (extension === null) return {};
  const { subjects, status, embargo, images } = extension;
  return { subjects, status: status ?? null, embargo, images };
}
