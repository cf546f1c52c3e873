import type { DropReason, FieldNote } from '../reader.ts';
import { shorten } from '../shorten.ts';
import { attributeOf, childrenOf, isElement, lineOf, type XmlElement } from './xml-element.ts';

/** Reads XML and remembers what was read, so that what is left can be named. */
export class XmlUse {
  readonly #texts = new Set<XmlElement>();
  readonly #whole = new Set<XmlElement>();
  readonly #attributes = new Map<XmlElement, Set<string>>();

  /** All text of an element in one line; null for none. */
  line(element: XmlElement | null): string | null {
    if (element !== null) this.#takeTexts(element);
    return lineOf(element);
  }

  lines(elements: readonly XmlElement[]): string[] {
    return elements.flatMap((element) => this.line(element) ?? []);
  }

  attribute(element: XmlElement | null, name: string): string | null {
    if (element === null) return null;
    const names = this.#attributes.get(element) ?? new Set();
    this.#attributes.set(element, names.add(name));
    return attributeOf(element, name);
  }

  /** Everything in an element is read, or is known to say nothing. */
  whole(element: XmlElement | null): void {
    if (element !== null) this.#whole.add(element);
  }

  #takeTexts(element: XmlElement): void {
    this.#texts.add(element);
    for (const child of childrenOf(element)) this.#takeTexts(child);
  }

  /**
   * What nobody has read in an element, one note for each path of names in it. Names of spaces,
   * places of schemas and languages of single texts are no content.
   */
  left(root: XmlElement, why: (path: string) => DropReason = () => 'no-place'): FieldNote[] {
    const values = new Map<string, string[]>();
    const visit = (element: XmlElement, path: string) => {
      if (this.#whole.has(element)) return;
      const parts = this.#leftIn(element);
      if (parts.length > 0) values.set(path, [...(values.get(path) ?? []), parts.join(' ')]);
      for (const child of childrenOf(element)) visit(child, `${path}/${child.written}`);
    };
    visit(root, root.written);
    return [...values].map(([field, found]) => ({
      kind: 'dropped',
      field,
      value: shorten([...new Set(found)].join('; ')),
      why: why(field),
    }));
  }

  #leftIn(element: XmlElement): string[] {
    const taken = this.#attributes.get(element);
    const attributes = Object.entries(element.attributes).filter(
      ([name, value]) =>
        value.trim() !== '' &&
        !/^(?:xmlns|xsi|xml)(?::|$)/.test(name) &&
        !taken?.has(name) &&
        !isCopy(element, name),
    );
    const text = this.#texts.has(element)
      ? ''
      : element.children
          .filter((node) => !isElement(node))
          .join(' ')
          .trim();
    return [...attributes.map(([name, value]) => `${name}=${value}`), ...(text ? [text] : [])];
  }
}

/** An attribute with a prefix stands under its local name, too. */
function isCopy({ attributes }: XmlElement, name: string): boolean {
  return Object.keys(attributes).some((other) => other.endsWith(`:${name}`));
}
