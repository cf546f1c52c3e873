import type { ChildNode } from 'domhandler';
import type { ArticleStatus } from '../../article/article.ts';
import { absoluteAddress } from '../feed/feed-address.ts';
import { readFeedDate } from '../feed/feed-date.ts';
import { updatesOf } from '../feed/rss-item.ts';
import { dropped } from '../field-notes.ts';
import { findElements, hasClass, removeElements } from '../html/find-elements.ts';
import { nodesBody, withLead } from '../html/html-body.ts';
import { textOf } from '../html/html-to-markdown.ts';
import { markdownToHtml } from '../html/markdown-to-html.ts';
import { parseHtml } from '../html/parse-html.ts';
import { plainText } from '../html/plain-text.ts';
import { withSplitCredit } from '../html/split-credit.ts';
import { textHtml } from '../html/text-html.ts';
import { jsonHead } from '../json/json-head.ts';
import { isJsonObject, type JsonObject, JsonUse } from '../json/json-use.ts';
import { type JsonExport, readStories } from '../json/read-stories.ts';
import { languageTag } from '../language-tag.ts';
import { lendBeside } from '../lend-beside.ts';
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
import { type GhostSite, ghostPartAt, ghostSite } from './ghost-site.ts';
import { cardsLeftOut, lexicalHtml } from './lexical-html.ts';
import { mobiledocHtml } from './mobiledoc-html.ts';

/** Exports of Ghost: one JSON file, and `content/images` when it lies beside it. */
export const ghostReader: Reader = { format: 'ghost', detect: detectGhost, read: readGhost };

function detectGhost(probe: SourceProbe): number {
  const head = jsonHead(probe);
  if (head === null) return 0;
  if (/^\{\s*"db"\s*:\s*\[\s*\{\s*"(?:meta|data)"/.test(head)) return 0.97;
  if (/"exported_on"\s*:/.test(head) && /"(?:posts|data)"\s*:/.test(head)) return 0.95;
  const isPosts = /^\{\s*"(?:posts|users|tags)"\s*:\s*\[/.test(head);
  const hasFields = /"(?:custom_excerpt|feature_image|published_at|mobiledoc|lexical)"\s*:/.test(
    head,
  );
  return isPosts && hasFields ? 0.9 : 0;
}

function readGhost(source: Source, context: ReadContext): AsyncGenerator<ReadItem> {
  return readStories(source, context, lendBeside(source), ghostExport);
}

const ghostExport: JsonExport = {
  partAt: ghostPartAt,
  entries(rest) {
    const site = ghostSite(rest);
    return (post, name) => [readPost(post, site, name)];
  },
};

function readPost(post: JsonObject, site: GhostSite, name: string): Story {
  const use = new JsonUse();
  // An export of posts for Ghost's own import has the facts in an envelope, with the address on it.
  const envelope = isJsonObject(post.data) ? post : null;
  const facts = isJsonObject(post.data) ? post.data : post;
  const id = use.text(facts, 'id');
  const meta = site.metaOf(id);
  const title = use.text(facts, 'title');
  const slug = use.text(facts, 'slug');
  const canonical = use.text(facts, 'canonical_url');
  const address = use.text(facts, 'url') ?? (envelope === null ? null : use.text(envelope, 'url'));
  const uri =
    canonical ??
    address ??
    (site.address === null || slug === null ? null : absoluteAddress(`/${slug}/`, site.address));
  const html = htmlOf(use, facts);
  const nodes = parseHtml(withoutPlaceholder(html.html));
  const left = [...html.left, ...takeFurniture(nodes)];
  const text = nodesBody(nodes, null);
  const lead = leadOf(use, facts, meta);
  const dates = datesOf(use, facts);
  const status = use.text(facts, 'status');
  const tags = tagsOf(use, facts, site, id);
  const uuid = use.text(facts, 'uuid');
  const excerpt = use.text(facts, 'custom_excerpt') ?? use.text(meta, 'custom_excerpt');
  return {
    source: `${name}: ${title ?? slug ?? id ?? ''}`,
    draft: {
      ...emptyDraft,
      headline: plainText(title),
      standfirst: plainText(excerpt ?? use.text(facts, 'excerpt')),
      byline: authorsOf(use, facts, site, id),
      published: dates.published,
      updates: dates.updates,
      language: languageTag(
        use.text(facts, 'locale') ?? use.text(facts, 'language') ?? site.language,
      ),
      images: lead === null ? text.images : withLead(lead, text.images),
      source: { name: site.title, uri, guid: id ?? uuid ?? uri },
      notes: dates.notes,
      tags: tags.names,
      body: text.body,
    },
    more: { status: statusOf(status), embargo: status === 'scheduled' ? dates.published : null },
    warnings: dates.warnings,
    fields: [
      ...text.fields,
      ...left,
      ...tags.fields,
      ...leftOver(use, facts),
      ...leftOver(use, meta),
    ],
  };
}

interface GhostText {
  readonly html: string;
  readonly left: readonly FieldNote[];
}

/** The text as it was shown; the editors' own forms where Ghost has kept no HTML. */
function htmlOf(use: JsonUse, facts: JsonObject): GhostText {
  const html = use.text(facts, 'html');
  const lexical = use.text(facts, 'lexical');
  const mobiledoc = use.text(facts, 'mobiledoc');
  const plain = use.text(facts, 'plaintext');
  const markdown = use.text(facts, 'markdown');
  if (html !== null) return { html, left: [] };
  const own =
    (lexical === null ? null : lexicalHtml(lexical)) ??
    (mobiledoc === null ? null : mobiledocHtml(mobiledoc));
  if (own !== null) {
    const names = cardsLeftOut(lexical ?? mobiledoc ?? '');
    return { html: own, left: names.map((name) => dropped('card', name, 'internal')) };
  }
  // Version 0 was written in Markdown.
  return { html: markdown === null ? textHtml(plain ?? '') : markdownToHtml(markdown), left: [] };
}

const players =
  /(?:^|\s)kg-(?:audio-player|audio-thumbnail|video-overlay|video-player-container|bookmark-icon|bookmark-thumbnail)(?:\s|$)/;

/** Players, icons and forms around what somebody wrote; those that say something are named. */
function takeFurniture(nodes: readonly ChildNode[]): readonly FieldNote[] {
  removeElements(findElements(nodes, ({ attribs }) => players.test(attribs.class ?? '')));
  const named = ['kg-bookmark-metadata', 'kg-signup-card'];
  const spoken = findElements(nodes, (element) => named.some((name) => hasClass(element, name)));
  removeElements(spoken);
  return spoken.map((element) => dropped(`.${element.attribs.class}`, textOf(element), 'internal'));
}

function withoutPlaceholder(html: string): string {
  return html.replaceAll('__GHOST_URL__', '');
}

function leadOf(use: JsonUse, facts: JsonObject, meta: JsonObject): DraftImage | null {
  // Version 0 called it `image`.
  const file = use.text(facts, 'feature_image') ?? use.text(facts, 'image');
  const part = (key: string) => plainText(use.text(facts, key) ?? use.text(meta, key));
  const alt = part('feature_image_alt');
  const caption = part('feature_image_caption');
  if (file === null) return null;
  return withSplitCredit({
    file: withoutPlaceholder(file),
    caption,
    alt,
    credit: null,
    creator: null,
    copyright: null,
    lead: true,
  });
}

function datesOf(use: JsonUse, facts: JsonObject) {
  const at = dateText(use, facts, 'published_at');
  const changed = dateText(use, facts, 'updated_at');
  dateText(use, facts, 'created_at');
  const published = at === null ? null : readFeedDate(at, 'published');
  const updated = changed === null ? null : readFeedDate(changed, 'updates');
  const isPublished = published?.at != null;
  return {
    published: published?.at ?? null,
    updates: isPublished ? updatesOf(published.at, updated?.at ?? null) : [],
    warnings: [published?.warning, updated?.warning].filter((warning) => warning != null),
    notes: published?.warning == null ? [] : [`Published: ${at}`],
  };
}

/** Old exports count milliseconds since 1970. */
function dateText(use: JsonUse, facts: JsonObject, key: string): string | null {
  const text = use.text(facts, key);
  if (text === null || !/^\d{12,14}$/.test(text)) return text;
  return new Date(Number(text)).toISOString();
}

function statusOf(status: string | null): ArticleStatus | null {
  if (status === 'published' || status === 'sent' || status === 'scheduled') return 'usable';
  return status === null ? null : 'withheld';
}

function authorsOf(
  use: JsonUse,
  facts: JsonObject,
  site: GhostSite,
  id: string | null,
): readonly string[] {
  const authors = use.objects(facts, 'authors');
  const one = use.value(facts, 'author');
  const written = [...authors, ...(isJsonObject(one) ? [one] : [])]
    .map((author) => use.text(factsIn(author), 'name'))
    .filter((name) => name !== null);
  if (written.length > 0) return [...new Set(written)];
  if (typeof one === 'string') return [one];
  const login = use.text(facts, 'author_id');
  const named = site.authorsOf(id);
  const alone = login === null ? null : site.authorNamed(login);
  return named.length > 0 ? named : alone === null ? [] : [alone];
}

/** `#name` is a tag that Ghost does not show. */
function tagsOf(use: JsonUse, facts: JsonObject, site: GhostSite, id: string | null) {
  const written = use
    .objects(facts, 'tags')
    .map((tag) => use.text(factsIn(tag), 'name'))
    .filter((name) => name !== null);
  const all = [...new Set([...written, ...site.tagsOf(id)])];
  const hidden = all.filter((name) => name.startsWith('#'));
  const fields: FieldNote[] = hidden.map((name) => dropped('tags', name, 'internal'));
  return { names: all.filter((name) => !name.startsWith('#')), fields };
}

function factsIn(object: JsonObject): JsonObject {
  return isJsonObject(object.data) ? object.data : object;
}

const internal =
  /^(?:uuid|created_by|updated_by|published_by|show_title_and_feature_image|email_recipient_filter|newsletter_id|custom_template|codeinjection_\w+)$/;
/** Said by another part, or by the export's tables. */
const said =
  /^(?:data|authors|author|tags|primary_tag|primary_author|comment_id|id|post_id|slug)\b/;
/** What says nothing, because it is so unless somebody says otherwise. */
const plain: Readonly<Record<string, readonly string[]>> = {
  visibility: ['public'],
  page: ['0', 'false'],
  featured: ['0', 'false'],
  type: ['post'],
  show_title_and_feature_image: ['1', 'true'],
  email_recipient_filter: ['all'],
};

function leftOver(use: JsonUse, object: JsonObject): readonly FieldNote[] {
  return use.left(object).flatMap((note): readonly FieldNote[] => {
    const { field } = note;
    if (note.kind !== 'dropped' || plain[field]?.includes(note.value) || said.test(field))
      return [];
    return [internal.test(field) ? { ...note, why: 'internal' } : note];
  });
}
