import type { DraftImage, FieldNote } from '../reader.ts';

/** A picture as a page's metadata describes it. */
export type PageImage = DraftImage & { readonly usageTerms: string | null };

/** What one of the ways in which a page speaks about itself says. Dates are as written. */
export interface PageFacts {
  readonly headline: string | null;
  readonly standfirst: string | null;
  readonly byline: readonly string[];
  readonly published: string | null;
  readonly modified: string | null;
  readonly corrections: readonly { readonly at: string | null; readonly note: string | null }[];
  readonly section: string | null;
  readonly place: string | null;
  readonly language: string | null;
  readonly tags: readonly string[];
  /** `medtop:20000379`. */
  readonly subjects: readonly string[];
  readonly images: readonly PageImage[];
  /** The paper. */
  readonly site: string | null;
  readonly address: string | null;
  readonly links: readonly { readonly title: string | null; readonly href: string }[];
  /** Plain text with line breaks. */
  readonly text: string | null;
  /** What is said beyond that. */
  readonly notes: readonly FieldNote[];
}

export const noFacts: PageFacts = {
  headline: null,
  standfirst: null,
  byline: [],
  published: null,
  modified: null,
  corrections: [],
  section: null,
  place: null,
  language: null,
  tags: [],
  subjects: [],
  images: [],
  site: null,
  address: null,
  links: [],
  text: null,
  notes: [],
};

/** The first of several that says something, field by field; notes of all. */
export function mergeFacts(several: readonly PageFacts[]): PageFacts {
  const first = <Key extends keyof PageFacts>(key: Key): PageFacts[Key] => {
    const found = several.find((facts) => {
      const value = facts[key];
      return Array.isArray(value) ? value.length > 0 : value !== null;
    });
    return (found ?? noFacts)[key];
  };
  return {
    headline: first('headline'),
    standfirst: first('standfirst'),
    byline: first('byline'),
    published: first('published'),
    modified: first('modified'),
    corrections: first('corrections'),
    section: first('section'),
    place: first('place'),
    language: first('language'),
    tags: first('tags'),
    subjects: first('subjects'),
    images: first('images'),
    site: first('site'),
    address: first('address'),
    links: first('links'),
    text: first('text'),
    notes: several.flatMap(({ notes }) => notes),
  };
}
