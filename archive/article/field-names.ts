/**
 * The names that a field has in other people's files, the best first: Hugo, Jekyll, Obsidian,
 * Ghost, Eleventy. The first name that the file uses with a fitting value counts; the rest are
 * unknown keys. Names are compared without case, as Hugo does.
 *
 * The order of the fields is the order in which new keys are put into a file.
 */
export const fieldNames = {
  id: ['id'],
  headline: ['headline', 'title'],
  standfirst: ['standfirst', 'description', 'excerpt', 'summary', 'subtitle', 'deck'],
  byline: ['byline', 'authors', 'author'],
  published: [
    'published',
    'date',
    'pubdate',
    'publishdate',
    'datepublished',
    'publish_date',
    'published_at',
  ],
  updates: [
    'updates',
    'lastmod',
    'updated',
    'modified',
    'last_modified_at',
    'datemodified',
    'updated_at',
  ],
  section: ['section', 'category', 'categories'],
  place: ['place', 'location', 'dateline'],
  tags: ['tags', 'tag', 'keywords', 'topics'],
  subjects: ['subjects'],
  language: ['language', 'lang', 'locale'],
  status: ['status', 'draft', 'published'],
  embargo: ['embargo', 'embargoed', 'embargo_until'],
  source: ['source'],
  images: ['images', 'image', 'featured_image', 'feature_image', 'cover'],
  links: ['links'],
  notes: ['notes'],
} as const satisfies Readonly<Record<string, readonly string[]>>;

export type FieldName = keyof typeof fieldNames;

export const fieldOrder = Object.keys(fieldNames).filter(isFieldName);

function isFieldName(name: string): name is FieldName {
  return name in fieldNames;
}

/** Names of what stands in one entry of `images`, in the order of new keys. */
export const imageNames = {
  file: ['file', 'src', 'url', 'path', 'image'],
  caption: ['caption'],
  alt: ['alt'],
  credit: ['credit', 'attribution'],
  creator: ['creator', 'photographer'],
  copyright: ['copyright'],
  usageTerms: ['usageTerms', 'usage_terms', 'usage', 'license', 'licence'],
  expires: ['expires', 'expiry'],
  lead: ['lead'],
} as const satisfies Readonly<Record<string, readonly string[]>>;

export const updateNames = {
  at: ['at', 'date', 'time'],
  kind: ['kind', 'type'],
  note: ['note', 'text', 'description'],
} as const satisfies Readonly<Record<string, readonly string[]>>;

export const linkNames = {
  title: ['title', 'text', 'name'],
  href: ['href', 'url', 'link'],
} as const satisfies Readonly<Record<string, readonly string[]>>;

export const sourceNames = {
  name: ['name'],
  uri: ['uri', 'url', 'link'],
  guid: ['guid', 'id'],
} as const satisfies Readonly<Record<string, readonly string[]>>;

/** The key of `map` that is one of `names`, the best name first; null when it has none of them. */
export function keyOf(
  map: Readonly<Record<string, unknown>>,
  names: readonly string[],
): string | null {
  for (const name of names) {
    if (Object.hasOwn(map, name)) return name;
    const lower = name.toLowerCase();
    const key = Object.keys(map).findLast((candidate) => candidate.toLowerCase() === lower);
    if (key !== undefined) return key;
  }
  return null;
}
