import { imagesOf, linksOf, updatesOf } from '../wire/own-json.ts';
import { readWireJson, type WireFields } from '../wire/wire-fields.ts';
import { statusOf, type WireImage, type WireStory } from '../wire/wire-story.ts';
import { attributeOf, childrenOf, type XmlElement } from '../xml/xml-element.ts';
import type { XmlUse } from '../xml/xml-use.ts';

/** What an export of ours says in `meta`, where NITF has no place for it or would change it. */
export interface NitfMeta {
  readonly isOwn: boolean;
  /** Its own values; empty where we have not written the document. */
  readonly story: Partial<WireStory>;
}

export function nitfMeta(use: XmlUse, head: XmlElement | null): NitfMeta {
  const own = childrenOf(head, 'meta').filter((meta) =>
    attributeOf(meta, 'name')?.startsWith('newsroom:'),
  );
  for (const meta of own) use.whole(meta);
  const values = (name: string) =>
    own.flatMap((meta) =>
      attributeOf(meta, 'name') === `newsroom:${name}` ? [meta.attributes.content ?? ''] : [],
    );
  const first = (name: string) => values(name)[0] ?? null;
  const isOwn = values('id').length > 0;
  if (!isOwn) return { isOwn, story: {} };
  const wire: WireFields = readWireJson(first('wire') ?? '');
  const images: readonly WireImage[] = imagesOf(values('image'));
  return {
    isOwn,
    story: {
      headline: first('headline'),
      standfirst: first('standfirst'),
      byline: values('byline'),
      published: first('published'),
      updates: updatesOf(values('update')),
      section: first('section'),
      place: first('place'),
      tags: values('tag'),
      subjects: values('subject'),
      language: first('language'),
      status: statusOf(first('status')),
      embargo: first('embargo'),
      source: { name: first('source'), uri: first('source-uri'), guid: first('guid') },
      images,
      links: linksOf(values('link')),
      notes: values('note'),
      wire,
    },
  };
}
