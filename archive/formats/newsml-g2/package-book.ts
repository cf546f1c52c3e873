import type { StoryNotes } from '../wire/story-notes.ts';
import type { WireImage } from '../wire/wire-story.ts';
import {
  attributeOf,
  childOf,
  childrenOf,
  descendantsOf,
  type XmlElement,
} from '../xml/xml-element.ts';
import { XmlUse } from '../xml/xml-use.ts';
import { itemImage } from './item-image.ts';

interface KnownPicture {
  readonly image: WireImage;
  readonly notes: StoryNotes;
}

/** What one file holds beside its texts, known before they are read. */
export class PackageBook {
  readonly #pictures = new Map<string, KnownPicture>();
  readonly #texts = new Set<string>();
  /** Guids of the items of each package. */
  readonly #packages: string[][] = [];
  /** Guids of the pictures that each text links to. */
  readonly #links = new Map<string, string[]>();

  enter(item: XmlElement, notes: StoryNotes): void {
    const guid = guidOf(item);
    if (item.name === 'packageItem') this.#packages.push(refsOf(item));
    if (item.name !== 'newsItem' || guid === '') return;
    if (isPicture(item)) {
      const use = new XmlUse();
      const image = itemImage(item, use, notes);
      notes.fields.push(...use.left(item));
      this.#pictures.set(guid, { image, notes });
    } else {
      this.#texts.add(guid);
      const links = childrenOf(childOf(item, 'itemMeta'), 'link');
      this.#links.set(
        guid,
        links.flatMap((link) => attributeOf(link, 'residref') ?? []),
      );
    }
  }

  /** Pictures of a text, each with what became of its values. */
  picturesOf(text: XmlElement): readonly KnownPicture[] {
    const guids = this.#pictureGuids(guidOf(text));
    return guids.flatMap((guid) => this.#pictures.get(guid) ?? []);
  }

  #pictureGuids(text: string): readonly string[] {
    const together = [
      ...(this.#links.get(text) ?? []),
      ...this.#packages.filter((guids) => guids.includes(text)).flat(),
    ];
    const found = [...new Set(together)].filter((guid) => this.#pictures.has(guid));
    if (found.length > 0) return found;
    return this.#texts.size === 1 && this.#texts.has(text) && this.#packages.length === 0
      ? [...this.#pictures.keys()]
      : [];
  }

  /** A picture that a text of the file has, or a package that only holds texts of the file together. */
  isTold(item: XmlElement): boolean {
    const guid = guidOf(item);
    if (item.name === 'packageItem') return refsOf(item).some((ref) => this.#texts.has(ref));
    if (!this.#pictures.has(guid)) return false;
    return [...this.#texts].some((text) => this.#pictureGuids(text).includes(guid));
  }

  hasItem(guid: string): boolean {
    return this.#texts.has(guid) || this.#pictures.has(guid);
  }
}

/** The item is a picture or graphic by its class, or by all of its contents. */
export function isPicture(item: XmlElement): boolean {
  const itemClass = childOf(item, 'itemMeta', 'itemClass');
  const written = attributeOf(itemClass, 'qcode') ?? attributeOf(itemClass, 'uri') ?? '';
  if (/(?:picture|graphic|photo)$/i.test(written)) return true;
  if (/(?:text|composite|video|audio|animation)$/i.test(written)) return false;
  const contents = childrenOf(childOf(item, 'contentSet'));
  return (
    contents.length > 0 &&
    contents.every((content) => /^image\//.test(attributeOf(content, 'contenttype') ?? ''))
  );
}

export function guidOf(item: XmlElement): string {
  return attributeOf(item, 'guid') ?? '';
}

function refsOf(item: XmlElement): string[] {
  return descendantsOf(item, 'itemRef').flatMap(
    (ref) => attributeOf(ref, 'residref') ?? attributeOf(ref, 'href') ?? [],
  );
}
