import type { ArticleStatus, UpdateKind } from '../../article/article.ts';
import { absoluteAddress } from '../feed/feed-address.ts';
import { dropped } from '../field-notes.ts';
import { withLead } from '../html/html-body.ts';
import { plainText } from '../html/plain-text.ts';
import { languageTag } from '../language-tag.ts';
import type { DraftImage, FieldNote, ImportWarning } from '../reader.ts';
import { emptyDraft, type Story } from '../story-item.ts';
import { splitParts } from '../text/byline-parts.ts';
import { textIn } from '../xml/xml-element.ts';
import { readAttachment } from './attachment.ts';
import { imageOfAttachment, postBody } from './post-body.ts';
import { pubDateOf, siteMoment } from './post-dates.ts';
import { withFootnotes } from './post-footnotes.ts';
import { type PostMeta, readMeta } from './post-meta.ts';
import { type PostTerms, readTerms } from './post-terms.ts';
import type { WxrItem } from './wxr-item.ts';
import type { WxrSite } from './wxr-site.ts';

/** A post or page as a story. @param source What the report calls it. */
export function readPost(item: WxrItem, site: WxrSite, source: string): Story {
  const terms = readTerms(item, site);
  const meta = readMeta(item);
  const id = item.text('post_id');
  const link = item.text('link');
  const uri = link === '' ? null : absoluteAddress(link, site.link);
  const text = postBody(withFootnotes(item), id, uri ?? site.link, site);
  const lead = leadOf(item, meta, site);
  const excerpt = plainText(item.excerpt);
  const status = statusOf(item);
  const dates = datesOf(item, status);
  return {
    source,
    draft: {
      ...emptyDraft,
      headline: plainText(item.text('title')),
      standfirst: excerpt ?? meta.standfirst,
      byline: bylineOf(item, site, terms, meta),
      published: dates.published,
      updates: dates.updates,
      section: terms.section,
      place: meta.place,
      language: terms.language ?? languageTag(site.language),
      images: lead.image === null ? text.images : withLead(lead.image, text.images),
      links: meta.links,
      notes: dates.notes,
      source: { name: site.title, uri, guid: guidOf(item, uri ?? site.link) },
      tags: terms.tags,
      body: text.body,
    },
    more: { status: status.status, embargo: status.isFuture ? dates.published : null },
    warnings: dates.warnings,
    fields: [
      ...text.fields,
      ...terms.fields,
      ...meta.fields,
      ...lead.fields,
      ...dates.fields,
      ...(excerpt !== null && meta.standfirst !== null && excerpt !== meta.standfirst
        ? [dropped('subtitle', meta.standfirst, 'no-place')]
        : []),
      ...leftOver(item),
    ],
  };
}

/** @param address Of the post, else of its site. */
function guidOf(item: WxrItem, address: string | null): string | null {
  const id = item.text('post_id');
  const own = id === '' ? address : `${address ?? ''}#${id}`;
  return item.text('guid') || (item.text('link') === '' && id === '' ? null : own);
}

function bylineOf(
  item: WxrItem,
  site: WxrSite,
  terms: PostTerms,
  meta: PostMeta,
): readonly string[] {
  if (meta.byline !== null) return splitParts(meta.byline.replace(/^by\s+/i, ''));
  if (terms.authors.length > 0) return terms.authors;
  const login = item.text('creator');
  return login === '' ? [] : [site.authors.get(login.toLowerCase()) ?? login];
}

interface PostStatus {
  readonly status: ArticleStatus | null;
  readonly isFuture: boolean;
  /** Its date is when it was saved: it has never been published. */
  readonly isDraft: boolean;
}

function statusOf(item: WxrItem): PostStatus {
  const written = item.text('status');
  const isDraft = /^(?:draft|auto-draft|pending)$/.test(written);
  const isWithheld = isDraft || written === 'private' || item.text('post_password') !== '';
  const isUsable = written === 'publish' || written === 'future';
  const status =
    written === 'trash' ? 'canceled' : isWithheld ? 'withheld' : isUsable ? 'usable' : null;
  return { status, isFuture: written === 'future', isDraft };
}

interface PostDates {
  readonly published: string | null;
  readonly updates: readonly { at: string; kind: UpdateKind; note: null }[];
  readonly notes: readonly string[];
  readonly warnings: readonly ImportWarning[];
  readonly fields: readonly FieldNote[];
}

function datesOf(item: WxrItem, { isDraft }: PostStatus): PostDates {
  const local = item.text('post_date');
  const utc = item.text('post_date_gmt');
  const given = siteMoment(local, utc, 'published');
  const published = given.at ?? pubDateOf(item.text('pubDate'), 'published').at;
  const changedAt = siteMoment(
    item.text('post_modified'),
    item.text('post_modified_gmt'),
    'updates',
  );
  const isUnpublished = isDraft && (utc === '' || utc.startsWith('0000'));
  const warnings = [given.warning, changedAt.warning].filter((warning) => warning !== null);
  const isLater = changedAt.at !== null && (published === null || isAfter(changedAt.at, published));
  return {
    published: isUnpublished ? null : published,
    updates:
      isLater && changedAt.at !== null && !isUnpublished
        ? [{ at: changedAt.at, kind: 'update', note: null }]
        : [],
    notes: [
      ...(given.warning === null ? [] : [`Published: ${local || utc}`]),
      ...(changedAt.warning === null ? [] : [`Updated: ${item.text('post_modified')}`]),
    ],
    warnings,
    fields: [
      ...(isUnpublished && published !== null
        ? [dropped('wp:post_date', published, 'no-place')]
        : []),
      ...(changedAt.at !== null && changedAt.at !== published && (!isLater || isUnpublished)
        ? [dropped('wp:post_modified', changedAt.at, 'no-place')]
        : []),
    ],
  };
}

function isAfter(left: string, right: string): boolean {
  return Date.parse(left) > Date.parse(right);
}

function leadOf(
  item: WxrItem,
  { thumbnail }: PostMeta,
  site: WxrSite,
): { readonly image: DraftImage | null; readonly fields: readonly FieldNote[] } {
  if (thumbnail === null || thumbnail === '0' || thumbnail === '-1')
    return { image: ownPicture(item), fields: [] };
  const attachment = site.attachments.get(thumbnail);
  if (attachment === undefined)
    return { image: null, fields: [dropped('_thumbnail_id', thumbnail, 'not-understood')] };
  const { title } = attachment;
  return {
    image: imageOfAttachment(attachment),
    fields: title === null ? [] : [dropped('attachment title', title, 'no-place')],
  };
}

/** Some programs write the picture of a post as its file. */
function ownPicture(item: WxrItem): DraftImage | null {
  const attachment = item.text('attachment_url') === '' ? null : readAttachment(item);
  if (attachment === null || !/\.(?:jpe?g|png|gif|webp|avif)(?:[?#]|$)/i.test(attachment.url))
    return null;
  return { ...imageOfAttachment(attachment), caption: null };
}

/** Parts that are read, or that say nothing of a story beside them. */
const read = new Set([
  'title',
  'link',
  'pubDate',
  'creator',
  'guid',
  'encoded',
  'post_id',
  'post_date',
  'post_date_gmt',
  'post_modified',
  'post_modified_gmt',
  'post_name',
  'status',
  'category',
  'postmeta',
  'comment',
  'attachment_url',
]);
const plain: Readonly<Record<string, string>> = {
  post_type: 'post',
  post_parent: '0',
  menu_order: '0',
  is_sticky: '0',
};

function leftOver(item: WxrItem): FieldNote[] {
  const notes = item.parts.flatMap((part) => {
    const value = textIn(part).trim();
    if (read.has(part.name) || value === '' || value === plain[part.name]) return [];
    const isInternal = /^(?:comment_status|ping_status|menu_order|post_parent|post_password)$/;
    return [
      dropped(
        part.written,
        part.name === 'post_password' ? '…' : value,
        isInternal.test(part.name) ? 'internal' : 'no-place',
      ),
    ];
  });
  if (item.commentCount > 0)
    notes.push(dropped('wp:comment', `${item.commentCount} comments`, 'no-place'));
  return notes;
}
