import { lendNothing } from '../bring-pictures.ts';
import { readFeedDate } from '../feed/feed-date.ts';
import { updatesOf } from '../feed/rss-item.ts';
import { htmlBody, withLead } from '../html/html-body.ts';
import { plainText } from '../html/plain-text.ts';
import { jsonHead } from '../json/json-head.ts';
import { isJsonObject, type JsonObject, JsonUse } from '../json/json-use.ts';
import { type ExportEntry, type JsonExport, readStories } from '../json/read-stories.ts';
import { languageTag } from '../language-tag.ts';
import type { DraftImage, ReadContext, Reader, ReadItem, Source, SourceProbe } from '../reader.ts';
import { emptyDraft, type Story } from '../story-item.ts';
import { splitParts } from '../text/byline-parts.ts';
import { contentHtml } from './content-html.ts';

/** Exports of the Tiny News platform: articles with a translation for each language. */
export const tinynewsReader: Reader = {
  format: 'tinynews',
  detect: detectTinynews,
  read: readTinynews,
};

function detectTinynews(probe: SourceProbe): number {
  const head = jsonHead(probe);
  if (head === null) return 0;
  const isTinynews =
    /"translations"\s*:/.test(head) &&
    /"(?:first_published_at|custom_byline|live_url)"\s*:/.test(head);
  return isTinynews ? 0.95 : 0;
}

function readTinynews(source: Source, context: ReadContext): AsyncGenerator<ReadItem> {
  return readStories(source, context, lendNothing, tinynews);
}

const tinynews: JsonExport = {
  /** A list, or `articles`, as they are or as `data` of an answer. */
  partAt(path) {
    const [first, ...below] = path[0] === 'data' ? path.slice(1) : path;
    const isInList = first === null ? below.length === 0 : below.length === 1;
    return (first === null || first === 'articles') && isInList ? 'story' : 'rest';
  },
  entries: () => entriesOf,
};

/** Each translation is a story of its own, in its language. */
function* entriesOf(article: JsonObject, name: string): Generator<ExportEntry> {
  for (const translation of new JsonUse().objects(article, 'translations'))
    yield readArticle(article, translation, name);
}

function readArticle(article: JsonObject, translation: JsonObject, name: string): Story {
  const use = new JsonUse();
  use.objects(article, 'translations');
  use.whole(translation);
  const headline = use.text(translation, 'headline');
  const uri = use.text(article, 'live_url');
  const id = use.text(article, 'id', 'slug');
  const language = languageTag(use.text(translation, 'locale_code'));
  const first = use.text(translation, 'first_published_at');
  const last = use.text(translation, 'last_published_at');
  const published = first === null ? null : readFeedDate(first, 'published');
  const updated = last === null ? null : readFeedDate(last, 'updates');
  const lead = leadOf(use, article, translation);
  const text = htmlBody(contentHtml(translation.content), uri);
  const custom = use.text(translation, 'custom_byline');
  const left = [
    'facebook_description',
    'facebook_title',
    'twitter_description',
    'twitter_title',
    'search_title',
  ];
  return {
    source: `${name}: ${headline ?? id ?? ''}`,
    draft: {
      ...emptyDraft,
      headline,
      standfirst: use.text(translation, 'search_description'),
      byline: custom === null ? authorsOf(use, article) : splitParts(custom),
      published: published?.at ?? null,
      updates: updatesOf(published?.at ?? null, updated?.at ?? null),
      section: categoryOf(use, article),
      language,
      images: lead === null ? text.images : withLead(lead, text.images),
      source: {
        name: null,
        uri,
        guid: id === null ? uri : `${uri ?? 'tinynews'}#${id}-${language ?? ''}`,
      },
      tags: tagsOf(use, article),
      body: text.body,
    },
    more: { status: translation.published === false ? 'withheld' : 'usable' },
    warnings: [published?.warning, updated?.warning].filter((warning) => warning != null),
    fields: [
      ...text.fields,
      ...left.flatMap((key) => {
        const value = use.text(translation, key);
        return value === null
          ? []
          : [{ kind: 'dropped', field: key, value, why: 'no-place' } as const];
      }),
      ...use.left(article).filter(({ field }) => field !== 'slug'),
    ],
  };
}

function authorsOf(use: JsonUse, article: JsonObject): readonly string[] {
  return use.objects(article, 'author', 'author_articles', 'authors').flatMap((entry) => {
    const inside = use.value(entry, 'author');
    const author = isJsonObject(inside) ? inside : entry;
    use.whole(author);
    const name = [use.text(author, 'first_names'), use.text(author, 'last_name')].filter(
      (part) => part !== null,
    );
    return name.length === 0 ? (use.text(author, 'name') ?? []) : name.join(' ');
  });
}

function categoryOf(use: JsonUse, article: JsonObject): string | null {
  const category = use.value(article, 'category');
  if (!isJsonObject(category)) return null;
  const [translated] = use
    .objects(category, 'category_translations')
    .flatMap((one) => use.text(one, 'title') ?? []);
  use.whole(category);
  return translated ?? use.text(category, 'title') ?? use.text(category, 'slug');
}

function tagsOf(use: JsonUse, article: JsonObject): readonly string[] {
  const names = use.objects(article, 'tags', 'tag_articles').flatMap((entry) => {
    const inside = use.value(entry, 'tag');
    const tag = isJsonObject(inside) ? inside : entry;
    use.whole(tag);
    const [title] = use
      .objects(tag, 'tag_translations')
      .flatMap((one) => use.text(one, 'title') ?? []);
    return title ?? use.text(tag, 'title') ?? use.text(tag, 'slug') ?? [];
  });
  return [...new Set(names)];
}

function leadOf(use: JsonUse, article: JsonObject, translation: JsonObject): DraftImage | null {
  const featured = use.value(article, 'featured_image');
  const main = use.value(translation, 'main_image');
  const [child] = isJsonObject(main) ? use.objects(main, 'children') : [];
  const file =
    (isJsonObject(featured) ? use.text(featured, 'url') : null) ??
    (child === undefined ? null : use.text(child, 'imageUrl'));
  if (file === null) return null;
  const caption = isJsonObject(featured) ? plainText(use.text(featured, 'caption')) : null;
  const alt = child === undefined ? null : use.text(child, 'imageAlt');
  return { file, caption, alt, credit: null, creator: null, copyright: null, lead: true };
}
