import { type ChildNode, isTag } from 'domhandler';
import type { Article, ArticleImage, StoryDate } from '../../article/article.ts';
import { bodyNodes } from '../html/body-nodes.ts';
import { articleUri, contentType } from '../wire/address.ts';
import { imageJson, linkJson, updateJson } from '../wire/own-json.ts';
import { codeOfSubject } from '../wire/subject-codes.ts';
import { wireFieldsOf } from '../wire/wire-fields.ts';
import { dateTime } from '../wire/written-dates.ts';
import { groupTag, tag, textTag, xmlText } from '../xml/write-xml.ts';
import { nitfBlocks } from './nitf-content.ts';

/**
 * An article as NITF 3.6, valid by IPTC's schema.
 *
 * Media Topics that stand for an older Subject Code are written as that code, which is all that NITF
 * knows; every subject is a `classifier` as well. What NITF has no place for, or only in another
 * form, stands as it is in `meta` under `newsroom:`. The text keeps paragraphs, headings, lists,
 * quotes, tables, links and emphasis; levels of headings, code, strike-through and the places of
 * pictures in the text are lost.
 */
export function toNitf(article: Article): string {
  const root = tag(
    'nitf',
    {
      xmlns: 'http://iptc.org/std/NITF/2006-10-18/',
      version: '-//IPTC//DTD NITF 3.6//EN',
      baselang: article.language,
    },
    head(article),
    tag('body', {}, bodyHead(article), bodyContent(article)),
  );
  return `<?xml version="1.0" encoding="UTF-8"?>\n${root}\n`;
}

function head(article: Article): string {
  const wire = wireFieldsOf(article);
  const codes = article.subjects.flatMap((subject) => codeOfSubject(subject) ?? []);
  return tag(
    'head',
    {},
    textTag('title', article.headline),
    ...ownMeta(article),
    groupTag(
      'tobject',
      {},
      ...(wire.genres ?? []).map((genre) =>
        tag('tobject.property', { 'tobject.property.type': genre }),
      ),
      ...codes.map((code) => tag('tobject.subject', { 'tobject.subject.refnum': code })),
    ),
    docdata(article),
    article.section === null ? null : tag('pubdata', { 'position.section': article.section }),
  );
}

function ownMeta(article: Article): readonly string[] {
  const { source, published, embargo } = article;
  const single: Readonly<Record<string, string | null | undefined>> = {
    id: article.id,
    headline: article.headline,
    standfirst: article.standfirst,
    published: published?.text,
    section: article.section,
    place: article.place,
    language: article.language,
    status: article.status,
    embargo: embargo?.text,
    source: source?.name,
    'source-uri': source?.uri,
    guid: source?.guid ?? articleUri(article.id),
    wire: JSON.stringify(wireFieldsOf(article)),
  };
  const meta = (name: string, content: string) =>
    tag('meta', { name: `newsroom:${name}`, content });
  return [
    ...Object.entries(single).flatMap(([name, value]) => (value == null ? [] : meta(name, value))),
    ...article.byline.map((name) => meta('byline', name)),
    ...article.updates.map((update) => meta('update', updateJson(update))),
    ...article.tags.map((name) => meta('tag', name)),
    ...article.subjects.map((subject) => meta('subject', subject)),
    ...article.images.map((image) => meta('image', imageJson(image))),
    ...article.links.map((link) => meta('link', linkJson(link))),
    ...article.notes.map((note) => meta('note', note)),
  ];
}

function docdata(article: Article): string {
  const wire = wireFieldsOf(article);
  const status = article.status ?? (article.embargo === null ? null : 'embargoed');
  const date = (name: string, value: StoryDate | null) =>
    value === null ? null : tag(name, { norm: basic(value) });
  return tag(
    'docdata',
    { 'management-status': status },
    tag('doc-id', { 'id-string': article.source?.guid ?? articleUri(article.id) }),
    wire.urgency == null ? null : tag('urgency', { 'ed-urg': wire.urgency }),
    date('date.issue', article.published),
    date('date.release', article.embargo),
    wire.expires ? tag('date.expire', { norm: wire.expires }) : null,
    wire.slugline
      ? tag('du-key', { key: wire.slugline, version: article.updates.length + 1 })
      : null,
    ...article.notes.map((info) => tag('ed-msg', { info })),
    wire.copyrightHolder || wire.copyright
      ? tag('doc.copyright', { holder: wire.copyrightHolder ?? wire.copyright })
      : null,
    wire.usageTerms ? tag('doc.rights', { limitations: wire.usageTerms }) : null,
    article.tags.length === 0
      ? null
      : tag('key-list', {}, ...article.tags.map((key) => tag('keyword', { key }))),
    groupTag(
      'identified-content',
      {},
      ...article.subjects.map((value) => tag('classifier', { type: 'subject', value })),
    ),
  );
}

/** ISO 8601 basic, as NITF has it; a date that is no moment as it is written. */
function basic(date: StoryDate): string {
  const isMoment = date.precision === 'second' || date.precision === 'minute';
  const moment = isMoment ? dateTime(date) : null;
  const [, day = '', rest = ''] = /^([\d-]{10})(T.*)$/.exec(moment ?? '') ?? [];
  return moment === null ? date.text : day.replaceAll('-', '') + rest.replaceAll(':', '');
}

function bodyHead(article: Article): string | null {
  const wire = wireFieldsOf(article);
  const standfirst = article.standfirst?.split(/\n{2,}/) ?? [];
  return groupTag(
    'body.head',
    {},
    article.headline === null
      ? null
      : tag('hedline', {}, textTag('hl1', article.headline), textTag('hl2', wire.subheadline)),
    article.byline.length === 0
      ? null
      : tag(
          'byline',
          {},
          ...article.byline.map(
            (name, index) => `${index === 0 ? '' : ', '}${tag('person', {}, xmlText(name))}`,
          ),
        ),
    article.source?.name == null
      ? null
      : tag('distributor', {}, tag('org', {}, xmlText(article.source.name))),
    article.place === null
      ? null
      : tag('dateline', {}, tag('location', {}, xmlText(article.place))),
    standfirst.length === 0
      ? null
      : tag('abstract', {}, ...standfirst.map((paragraph) => tag('p', {}, xmlText(paragraph)))),
  );
}

function bodyContent(article: Article): string {
  const nodes = bodyNodes(article.body);
  const known = new Set(article.images.map(({ file }) => file));
  const others = picturesIn(nodes).filter(({ src }) => !known.has(src));
  return tag(
    'body.content',
    {},
    ...article.images.map(media),
    nitfBlocks(nodes),
    ...others.map(({ src, alt }) =>
      tag(
        'media',
        { 'media-type': 'image' },
        tag('media-reference', { source: src, 'alternate-text': alt || null }),
      ),
    ),
  );
}

function media(image: ArticleImage): string {
  const { file, caption, alt, credit, creator, copyright, usageTerms, expires } = image;
  const metadata = { usageTerms, expires: expires?.text ?? null };
  return tag(
    'media',
    { 'media-type': 'image' },
    ...Object.entries(metadata).map(([name, value]) =>
      value === null ? null : tag('media-metadata', { name, value }),
    ),
    tag('media-reference', {
      source: file,
      'mime-type': file === null ? null : contentType(file),
      'source-credit': credit,
      copyright,
      'alternate-text': alt,
    }),
    textTag('media-caption', caption),
    textTag('media-producer', creator),
  );
}

function picturesIn(
  nodes: readonly ChildNode[],
): readonly { readonly src: string; readonly alt: string }[] {
  return nodes.flatMap((node) => {
    if (!isTag(node)) return [];
    const { src, alt = '' } = node.attribs;
    return node.name === 'img' && src ? [{ src, alt }] : picturesIn(node.children);
  });
}
