import { childrenOf, lineOf, type XmlElement } from '../xml/xml-element.ts';

/** What a document's file says of itself (ECMA-376 part 2, Dublin Core); null where it does not. */
export interface CoreProperties {
  readonly title: string | null;
  readonly subject: string | null;
  readonly creator: string | null;
  readonly keywords: string | null;
  readonly category: string | null;
  readonly description: string | null;
  readonly language: string | null;
  readonly identifier: string | null;
  /** The rest by name, such as `created`: times of the file, counts, states. */
  readonly others: readonly { readonly name: string; readonly value: string }[];
}

const read = new Set(
  'title subject creator keywords category description language identifier'.split(' '),
);

export function corePropertiesOf(root: XmlElement | null): CoreProperties {
  const text = (name: string) => lineOf(childrenOf(root, name)[0] ?? null);
  return {
    title: text('title'),
    subject: text('subject'),
    creator: text('creator'),
    keywords: text('keywords'),
    category: text('category'),
    description: text('description'),
    language: text('language'),
    identifier: text('identifier'),
    others: childrenOf(root).flatMap((element) => {
      const value = lineOf(element);
      return value === null || read.has(element.name) ? [] : [{ name: element.name, value }];
    }),
  };
}
