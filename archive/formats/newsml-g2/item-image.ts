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
  for (const name of ['guid', 'standard', 'standardversion', 'conformance'])
    use.attribute(item, name);
  for (const name of ['catalogRef', 'catalog'])
    for (const child of childrenOf(item, name)) use.whole(child);
  use.whole(childOf(itemMeta, 'itemClass'));
  const descriptions = rolesOf(use, meta, 'description');
  const described = (pattern: RegExp) => descriptions.find(({ role }) => pattern.test(role))?.text;
  const caption = described(/caption/) ?? descriptions.find(({ role }) => !/alt/.test(role))?.text;
  const alt = described(/alt/) ?? null;
  for (const { role, text } of descriptions)
    if (text !== caption && text !== alt) notes.dropped(`picture description ${role}`, text);
  const headline = use.line(childOf(meta, 'headline'));
  const by = use.lines(childrenOf(meta, 'by'));
  const creators = childrenOf(meta, 'creator').flatMap((creator) => {
    roleOf(use, creator);
    return nameOf(use, creator) ?? [];
  });
  const holder = holderOf(use, rights);
  const notice = rightsText(use, rights, 'copyrightNotice');
  if (headline !== null && caption !== undefined)
    notes.dropped(
      'picture headline',
      headline,
      caption.includes(headline) ? 'repeated' : 'no-place',
    );
  if (notice !== null && holder !== null)
    notes.dropped(
      'picture copyrightHolder',
      holder,
      notice.includes(holder) ? 'repeated' : 'no-place',
    );
  const content = largestContent(use, childOf(item, 'contentSet'), true, notes);
  return {
    ...emptyImage,
    file: content,
    caption: caption ?? headline,
    alt,
    credit: use.lines(childrenOf(meta, 'creditline')).join(' / ') || null,
    creator: by.join(', ') || distinct(creators).join(', ') || null,
    copyright: notice ?? holder,
    usageTerms: rightsText(use, rights, 'usageTerms'),
    expires: notes.date('images', 'expires', use.line(childOf(itemMeta, 'expires'))),
  };
}

/** Texts of one name in all rights of an item, each once; null for none. */
export function rightsText(
  use: XmlUse,
  rights: readonly XmlElement[],
  name: string,
): string | null {
  const texts = rights.flatMap((info) => use.lines(childrenOf(info, name)));
  return distinct(texts).join(' ') || null;
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
