import type { Article, ArticleImage } from '../../article/article.ts';
import { contentType, isUri } from '../wire/address.ts';
import { imageJson } from '../wire/own-json.ts';
import { dateTime, latestChange } from '../wire/written-dates.ts';
import { groupTag, tag, textTag, type XmlAttributes } from '../xml/write-xml.ts';

/** A guid for each picture of a story, by its place in it. */
export function pictureUri(storyUri: string, index: number): string {
  return `${storyUri}:picture:${index + 1}`;
}

/** An item of the standard with the catalogues that its codes are in. */
export function itemTag(
  name: 'newsItem' | 'packageItem',
  guid: string,
  article: Article,
  attributes: XmlAttributes,
  children: readonly (string | null)[],
): string {
  return tag(
    name,
    {
      ...attributes,
      guid,
      version: article.updates.length + 1,
      standard: 'NewsML-G2',
      standardversion: '2.35',
      conformance: 'power',
    },
    tag('catalogRef', { href: 'http://www.iptc.org/std/catalog/catalog.IPTC-G2-Standards_41.xml' }),
    tag('catalog', {}, tag('scheme', { alias: 'newsroom', uri: 'urn:newsroom:codes:' })),
    ...children,
  );
}

/** A value that the standard has no place for, or not as it is. */
export function ownProperty(name: string, value: string): string {
  return tag('itemMetaExtProperty', { rel: `newsroom:${name}`, value });
}

/** For a text that would come back with other blanks. */
export function unlessExact(name: string, value: string | null): string | null {
  if (value === null || value === value.replaceAll(/\s+/g, ' ').trim()) return null;
  return ownProperty(name, value);
}

export function writePictureItem(image: ArticleImage, article: Article, guid: string): string {
  const { file, caption, alt, credit, creator, copyright, usageTerms, expires } = image;
  const type = file === null ? null : contentType(file);
  return itemTag('newsItem', guid, article, {}, [
    groupTag(
      'rightsInfo',
      {},
      textTag('copyrightNotice', copyright),
      textTag('usageTerms', usageTerms),
    ),
    tag(
      'itemMeta',
      {},
      tag('itemClass', { qcode: 'ninat:picture' }),
      tag('provider', { literal: article.source?.name ?? 'newsroom' }),
      textTag('versionCreated', dateTime(latestChange(article)) ?? '1970-01-01T00:00:00Z'),
      textTag('expires', dateTime(expires)),
      ownProperty('image', imageJson(image)),
    ),
    groupTag(
      'contentMeta',
      {},
      creator === null
        ? null
        : tag('creator', { role: 'crol:photographer', literal: creator }, textTag('name', creator)),
      textTag('by', creator),
      textTag('creditline', credit),
      textTag('description', caption, { role: 'drol:caption' }),
      textTag('description', alt, { role: 'newsroom:alttext' }),
    ),
    file === null
      ? null
      : tag(
          'contentSet',
          {},
          tag('remoteContent', {
            ...(isUri(file) || /^[\w./~-]+$/.test(file) ? { href: file } : { residref: file }),
            contenttype: type,
            rendition: 'rnd:highRes',
          }),
        ),
  ]);
}
