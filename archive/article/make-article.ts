import type { DraftImage, StoryDraft } from '../formats/reader.ts';
import type { ArticleStatus } from './article.ts';
import { fieldOrder } from './field-names.ts';
import { type NewMap, type NewValue, WrittenDate } from './operations.ts';
import { yamlBlock, yamlScalar } from './yaml-text.ts';

/** What a format knows beyond a draft. Dates are ISO 8601. */
export interface MoreFields {
  readonly subjects?: readonly string[];
  readonly status?: ArticleStatus | null;
  readonly embargo?: string | null;
  /** By the index of the image in the draft. */
  readonly images?: readonly {
    readonly usageTerms?: string | null;
    readonly expires?: string | null;
  }[];
  /** Keys that the format does not know, put behind all others. */
  readonly extra?: NewMap;
}

/**
 * The canonical article file of format 1: YAML front matter in the order of `fieldNames`, a blank
 * line, the body. What is unknown is left out. `id` null leaves the id to the first save.
 */
export function makeArticleFile(
  draft: StoryDraft,
  id: string | null,
  more: MoreFields = {},
): Uint8Array {
  const fields: Readonly<Record<string, NewValue>> = {
    id,
    headline: oneLine(draft.headline),
    standfirst: trimmed(draft.standfirst),
    byline: draft.byline,
    published: dated(draft.published),
    updates: draft.updates.map(({ at, kind, note }) =>
      withoutGaps({ at: dated(at), kind, note: trimmed(note) }),
    ),
    section: oneLine(draft.section),
    place: oneLine(draft.place),
    tags: draft.tags,
    subjects: more.subjects ?? [],
    language: draft.language,
    status: more.status ?? null,
    embargo: dated(more.embargo ?? null),
    source: withoutGaps(draft.source ?? {}),
    images: draft.images.map((image, index) => imageOf(image, more.images?.[index])),
    links: draft.links.map(({ title, href }) => withoutGaps({ title, href })),
    notes: draft.notes,
  };
  const known = fieldOrder.flatMap((name) => lineOf(name, fields[name] ?? null));
  const extra = Object.entries(more.extra ?? {}).flatMap(([key, value]) => lineOf(key, value));
  // A file with a zero byte is no text; HTML has this sign for it.
  const written = draft.body.replaceAll('\0', '\ufffd');
  const body = written.replaceAll('\r\n', '\n').replace(/^\n+/, '').trimEnd();
  return new TextEncoder().encode(
    `---\n${[...known, ...extra].join('')}---\n\n${body}${body === '' ? '' : '\n'}`,
  );
}

function lineOf(key: string, value: NewValue): string[] {
  if (value === null || value === '') return [];
  if (
    typeof value === 'object' &&
    !(value instanceof WrittenDate) &&
    Object.keys(value).length === 0
  )
    return [];
  return [`${yamlScalar(key)}:${yamlBlock(value, { indent: 0, newline: '\n' })}\n`];
}

function imageOf(image: DraftImage, more: NonNullable<MoreFields['images']>[number] = {}): NewMap {
  return withoutGaps({
    file: image.file,
    caption: trimmed(image.caption),
    alt: trimmed(image.alt),
    credit: trimmed(image.credit),
    creator: trimmed(image.creator),
    copyright: trimmed(image.copyright),
    usageTerms: trimmed(more.usageTerms ?? null),
    expires: dated(more.expires ?? null),
    lead: image.lead ? true : null,
  });
}

function withoutGaps(map: NewMap): NewMap {
  return Object.fromEntries(
    Object.entries(map).filter(([, value]) => value !== null && value !== ''),
  );
}

function dated(text: string | null): WrittenDate | null {
  return text === null || text.trim() === '' ? null : new WrittenDate(text.trim());
}

function trimmed(text: string | null): string | null {
  return text === null || text.trim() === '' ? null : text.trim();
}

/** A headline broken over lines by its source is one line. */
function oneLine(text: string | null): string | null {
  return trimmed(text)?.replace(/\s*\n\s*/g, ' ') ?? null;
}
