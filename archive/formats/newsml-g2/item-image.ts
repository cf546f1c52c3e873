import { imagesOf } from '../wire/own-json.ts';
import { distinct, type StoryNotes } from '../wire/story-notes.ts';
import { emptyImage, type WireImage } from '../wire/wire-story.ts';
import { attributeOf, childOf, childrenOf, type XmlElement } from '../xml/xml-element.ts';
import type { XmlUse } from '../xml/xml-use.ts';
import { codeOf, nameOf, roleOf, rolesOf } from './g2-values.ts';
import { largestContent } from './remote-content.ts';

/** A picture item as an image of a story. */
export function itemImage(item: XmlElement, use: XmlUse, notes: StoryNotes): WireImage {
  const own = childrenOf(childOf(item, 'itemMeta'), 'itemMetaExtProperty').filter(
    (property) => attributeOf(property, 'rel') === 'newsroom:image',
  );
  const [written] = imagesOf(own.map((property) => property.attributes.value ?? ''));
  if (written !== undefined) {
    use.whole(item);
    return written;
  }
  const meta = childOf(item, 'contentMeta');
  const itemMeta = childOf(item, 'itemMeta');
  const rights = childrenOf(item, 'rightsInfo');
  for (const name of ['guid', 'version', 'standard', 'standardversion', 'conformance'])
    use.attribute(item, name);
  for (const name of ['catalogRef', 'catalog', 'hopHistory'])
    for (const child of childrenOf(item, name)) use.whole(child);
  use.whole(childOf(itemMeta, 'itemClass'));
  const descriptions = rolesOf(use, meta, 'description');
  const described = (pattern: RegExp) => descriptions.find(({ role }) => pattern.test(role))?.text;
  const caption = described(/caption/) ?? descriptions.find(({ role }) => !/alt/.test(role))?.text;
  const headline = use.line(childOf(meta, 'headline'));
  const by = use.lines(childrenOf(meta, 'by'));
  const creators = childrenOf(meta, 'creator').flatMap((creator) => {
    roleOf(use, creator);
    return nameOf(use, creator) ?? [];
  });
  const holder = holderOf(use, rights);
  const notices = rights.flatMap((info) => use.lines(childrenOf(info, 'copyrightNotice')));
  if (headline !== null && caption !== undefined)
    notes.dropped(
      'picture headline',
      headline,
      caption.includes(headline) ? 'repeated' : 'no-place',
    );
  if (notices.length > 0 && holder !== null)
    notes.dropped(
      'picture copyrightHolder',
      holder,
      notices.join().includes(holder) ? 'repeated' : 'no-place',
    );
  const content = largestContent(use, childOf(item, 'contentSet'), true);
  return {
    ...emptyImage,
    file: content,
    caption: caption ?? headline,
    alt: described(/alt/) ?? null,
    credit: use.lines(childrenOf(meta, 'creditline')).join(' / ') || null,
    creator: by.join(', ') || distinct(creators).join(', ') || null,
    copyright: distinct(notices).join(' ') || holder,
    usageTerms:
      distinct(rights.flatMap((info) => use.lines(childrenOf(info, 'usageTerms')))).join(' ') ||
      null,
    expires: notes.date('images', 'expires', use.line(childOf(itemMeta, 'expires'))),
  };
}

export function holderOf(use: XmlUse, rights: readonly XmlElement[]): string | null {
  const holders = rights.flatMap((info) =>
    childrenOf(info, 'copyrightHolder').flatMap((holder) => {
      const name = nameOf(use, holder);
      return name ?? use.line(holder) ?? codeOf(use, holder) ?? [];
    }),
  );
  return distinct(holders).join(', ') || null;
}
