/** Namespaces of XMP parts 1 and 2 and of the IPTC Photo Metadata Standard, with their usual prefixes. */
export const namespaces = {
  x: 'adobe:ns:meta/',
  rdf: 'http://www.w3.org/1999/02/22-rdf-syntax-ns#',
  xml: 'http://www.w3.org/XML/1998/namespace',
  dc: 'http://purl.org/dc/elements/1.1/',
  photoshop: 'http://ns.adobe.com/photoshop/1.0/',
  xmpRights: 'http://ns.adobe.com/xap/1.0/rights/',
  Iptc4xmpCore: 'http://iptc.org/std/Iptc4xmpCore/1.0/xmlns/',
} as const;

export type XmpPrefix = Exclude<keyof typeof namespaces, 'x' | 'rdf' | 'xml'>;

export interface XmpProperty {
  readonly prefix: XmpPrefix;
  readonly local: string;
  /** `alternatives`: one text in several languages; `list`: several texts in order. */
  readonly form: 'text' | 'alternatives' | 'list';
}

/** The properties that are read and written (IPTC Photo Metadata Standard 2023.1). */
export const xmpProperties = {
  headline: { prefix: 'photoshop', local: 'Headline', form: 'text' },
  caption: { prefix: 'dc', local: 'description', form: 'alternatives' },
  alt: { prefix: 'Iptc4xmpCore', local: 'AltTextAccessibility', form: 'alternatives' },
  credit: { prefix: 'photoshop', local: 'Credit', form: 'text' },
  creator: { prefix: 'dc', local: 'creator', form: 'list' },
  copyright: { prefix: 'dc', local: 'rights', form: 'alternatives' },
  usageTerms: { prefix: 'xmpRights', local: 'UsageTerms', form: 'alternatives' },
  source: { prefix: 'photoshop', local: 'Source', form: 'text' },
  instructions: { prefix: 'photoshop', local: 'Instructions', form: 'text' },
  created: { prefix: 'photoshop', local: 'DateCreated', form: 'text' },
} as const satisfies Readonly<Record<string, XmpProperty>>;
