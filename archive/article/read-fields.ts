import type {
  ArticleImage,
  ArticleProblem,
  ArticleSource,
  ArticleStatus,
  RelatedLink,
  StoryDate,
  StoryUpdate,
  UpdateKind,
} from './article.ts';
import { updateKinds } from './article.ts';
import { parseStoryDate } from './dates.ts';
import { imageNames, keyOf, linkNames, sourceNames, updateNames } from './field-names.ts';
import { isList, isMap, type Plain, type PlainMap } from './plain.ts';
import { detached } from './text.ts';

/** Reads values of one file and gathers what could not be read as meant. */
export interface FieldReader {
  readonly timeZone: string;
  readonly problems: ArticleProblem[];
}

/** Text, or null for nothing, blanks or a wrong type (which is a problem). */
export function readText(
  reader: FieldReader,
  value: Plain | undefined,
  field: string,
): string | null {
  if (value === undefined || value === null) return null;
  if (isList(value) || isMap(value)) {
    report(reader, 'invalid-value', field, 'is not text');
    return null;
  }
  const text = String(value).trim();
  return text === '' ? null : detached(text);
}

export function readDate(
  reader: FieldReader,
  value: Plain | undefined,
  field: string,
): StoryDate | null {
  const text = readText(reader, value, field);
  if (text === null) return null;
  const date = parseStoryDate(text, reader.timeZone);
  if (date.precision === 'invalid') {
    report(reader, 'invalid-date', field, `"${text}" is not one unambiguous date`);
  }
  return date;
}

/** One entry of a list field, and where it lies in the file's own list; null for a single text. */
export interface ListEntry {
  readonly value: string;
  readonly index: number | null;
}

/**
 * A list of texts, written as a list, as a list of maps with a `name`, as one such map, or as one
 * text. `splitText` says what one text holds. Empty and repeated entries are left out.
 */
export function readEntries(
  value: Plain | undefined,
  splitText: (text: string) => readonly string[],
  clean: (text: string) => string = (text) => text.trim(),
): readonly ListEntry[] {
  if (value === undefined || value === null) return [];
  const entries = isList(value)
    ? value.map((item, index) => ({ value: clean(nameOf(item) ?? ''), index }))
    : (isMap(value) ? [nameOf(value) ?? ''] : splitText(String(value))).map((text) => ({
        value: clean(text),
        index: null,
      }));
  const seen = new Set<string>();
  return entries
    .filter((entry) => entry.value !== '' && !seen.has(entry.value) && seen.add(entry.value))
    .map(({ value: text, index }) => ({ value: detached(text), index }));
}

/** As `readEntries`; what a list holds that is no text is reported. */
export function readTexts(
  reader: FieldReader,
  value: Plain,
  field: string,
  splitText: (text: string) => readonly string[] = wholeText,
  clean?: (text: string) => string,
): readonly string[] {
  const items = isList(value) ? value : [value];
  for (const [index, item] of items.entries()) {
    if (item !== null && nameOf(item) === null)
      report(reader, 'invalid-value', isList(value) ? `${field}.${index}` : field, 'is not text');
  }
  return readEntries(value, splitText, clean).map((entry) => entry.value);
}

/** The text of an entry: itself, or the `name` of a map. */
export function nameOf(item: Plain): string | null {
  if (isMap(item)) {
    const name = item.name ?? item.title;
    return typeof name === 'string' ? name : null;
  }
  return item === null || isList(item) ? null : String(item);
}

export function wholeText(text: string): readonly string[] {
  return [text];
}

/** Jekyll splits a text of tags at spaces; Obsidian and people also write commas. */
export function splitTags(text: string): readonly string[] {
  return text.includes(',') ? text.split(',') : text.split(/\s+/);
}

/** Obsidian writes `#tag`. */
export function cleanTag(text: string): string {
  return text.trim().replace(/^#+(?=\S)/, '');
}

export function readUpdates(
  reader: FieldReader,
  value: Plain,
  field: string,
): readonly StoryUpdate[] {
  const items = isList(value) ? value : [value];
  return items.flatMap((item, index) => {
    const at = isList(value) ? `${field}.${index}` : field;
    if (item === null) return [];
    if (!isMap(item))
      return [{ at: readDate(reader, item, at), kind: 'update' as const, note: null }];
    return [
      {
        at: readDate(reader, pick(item, updateNames.at), `${at}.at`),
        kind: readUpdateKind(reader, item, `${at}.kind`),
        note: readText(reader, pick(item, updateNames.note), `${at}.note`),
      },
    ];
  });
}

function readUpdateKind(reader: FieldReader, item: PlainMap, field: string): UpdateKind {
  const text = readText(reader, pick(item, updateNames.kind), field);
  const kind = updateKinds.find((known) => known === text?.toLowerCase().trim());
  if (kind === undefined && text !== null)
    report(reader, 'invalid-value', field, `"${text}" is no kind of update`);
  return kind ?? 'update';
}

export function readImages(
  reader: FieldReader,
  value: Plain,
  field: string,
): readonly ArticleImage[] {
  const items = isList(value) ? value : [value];
  return items.flatMap((item, index) => {
    if (item === null) return [];
    return [readImage(reader, item, isList(value) ? `${field}.${index}` : field)];
  });
}

function readImage(reader: FieldReader, item: Plain, field: string): ArticleImage {
  const map = isMap(item) ? item : { file: item };
  const text = (name: keyof typeof imageNames) =>
    readText(reader, pick(map, imageNames[name]), `${field}.${name}`);
  return {
    file: text('file'),
    caption: text('caption'),
    alt: text('alt'),
    credit: text('credit'),
    creator: text('creator'),
    copyright: text('copyright'),
    usageTerms: text('usageTerms'),
    expires: readDate(reader, pick(map, imageNames.expires), `${field}.expires`),
    lead: isTrue(pick(map, imageNames.lead)),
  };
}

export function readLinks(
  reader: FieldReader,
  value: Plain,
  field: string,
): readonly RelatedLink[] {
  const items = isList(value) ? value : [value];
  return items.flatMap((item, index) => {
    if (item === null) return [];
    const at = `${field}.${index}`;
    if (!isMap(item)) return [{ title: null, href: readText(reader, item, at) }];
    return [
      {
        title: readText(reader, pick(item, linkNames.title), `${at}.title`),
        href: readText(reader, pick(item, linkNames.href), `${at}.href`),
      },
    ];
  });
}

export function readSource(reader: FieldReader, value: Plain, field: string): ArticleSource | null {
  const map = isMap(value) ? value : { name: value };
  const source = {
    name: readText(reader, pick(map, sourceNames.name), field),
    uri: readText(reader, pick(map, sourceNames.uri), `${field}.uri`),
    guid: readText(reader, pick(map, sourceNames.guid), `${field}.guid`),
  };
  return source.name === null && source.uri === null && source.guid === null ? null : source;
}

/** What other programs call the IPTC statuses. */
const statusWords: Readonly<Record<string, ArticleStatus>> = {
  usable: 'usable',
  publish: 'usable',
  published: 'usable',
  withheld: 'withheld',
  draft: 'withheld',
  private: 'withheld',
  canceled: 'canceled',
  cancelled: 'canceled',
};

export function readStatus(reader: FieldReader, value: Plain, field: string): ArticleStatus | null {
  const text = readText(reader, value, field);
  if (text === null) return null;
  const status = statusWords[text.toLowerCase().trim()];
  if (status === undefined) report(reader, 'invalid-value', field, `"${text}" is no status`);
  return status ?? null;
}

/** YAML 1.1 also reads `yes` and `on` as true, and so do the generators that wrote the file. */
export function isTrue(value: Plain | undefined): boolean {
  return typeof value === 'string' ? /^(?:true|yes|on)$/i.test(value.trim()) : value === true;
}

export function isFalse(value: Plain | undefined): boolean {
  return typeof value === 'string' ? /^(?:false|no|off)$/i.test(value.trim()) : value === false;
}

export function pick(map: PlainMap, names: readonly string[]): Plain | undefined {
  const key = keyOf(map, names);
  return key === null ? undefined : map[key];
}

function report(
  reader: FieldReader,
  code: ArticleProblem['code'],
  field: string,
  what: string,
): void {
  reader.problems.push({ code, message: `${field}: ${what}.`, field });
}
