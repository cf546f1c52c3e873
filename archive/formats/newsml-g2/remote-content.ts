import type { StoryNotes } from '../wire/story-notes.ts';
import { childrenOf, type XmlElement } from '../xml/xml-element.ts';
import type { XmlUse } from '../xml/xml-use.ts';

/**
 * Where the largest rendition of a content set lies, pictures before anything else; a path for
 * addresses of files. null for none. The others are noted.
 */
export function largestContent(
  use: XmlUse,
  contentSet: XmlElement | null,
  isPicture: boolean,
  notes: StoryNotes,
): string | null {
  const found = childrenOf(contentSet, 'remoteContent').flatMap((content) => {
    const href = use.attribute(content, 'href') ?? use.attribute(content, 'residref');
    const type = use.attribute(content, 'contenttype') ?? '';
    const rendition = use.attribute(content, 'rendition') ?? '';
    const number = (name: string) => Number(use.attribute(content, name) ?? 0) || 0;
    const pixels = number('width') * number('height');
    const bytes = number('size');
    if (href === null) return [];
    const kind = type === '' || isPicture === /^image\//.test(type) ? 2 : 0;
    const rank = kind + rankOf(rendition);
    return [{ content, href: pathOf(href), kind, rank, pixels, bytes }];
  });
  const area = (one: (typeof found)[number]) => one.pixels;
  found.sort(
    (a, b) => b.kind - a.kind || area(b) - area(a) || b.rank - a.rank || b.bytes - a.bytes,
  );
  for (const other of found.slice(1)) {
    use.whole(other.content);
    notes.dropped('remoteContent', other.href, 'repeated');
  }
  return found[0]?.href ?? null;
}

function rankOf(rendition: string): number {
  if (/high|hires|base|original|main|full/i.test(rendition)) return 1;
  return /thumb|icon|preview/i.test(rendition) ? -1 : 0;
}

function pathOf(href: string): string {
  return href.replace(/^file:(?:\/\/)?\/?\s*/i, '').trim();
}
