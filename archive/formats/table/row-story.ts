import type { ArticleStatus } from '../../article/article.ts';
import type { MoreFields } from '../../article/make-article.ts';
import { type FieldReader, readStatus } from '../../article/read-fields.ts';
import { changed, dropped } from '../field-notes.ts';
import { htmlToMarkdown } from '../html/html-to-markdown.ts';
import { namesIn } from '../html/page-byline.ts';
import { shownImages } from '../html/page-images.ts';
import { readDate } from '../read-date.ts';
import type { FieldNote, ImportWarning, StoryDraft } from '../reader.ts';
import { emptyDraft, type Story } from '../story-item.ts';
import { guessLanguage } from '../text/language.ts';
import { listIn, splitEntries } from './cells.ts';
import type { ColumnField } from './column-fields.ts';
import type { ColumnMapping, Row } from './column-mapping.ts';
import { textOf } from './guess-mapping.ts';
import { imagesIn, linksIn, updatesIn } from './json-cells.ts';

/**
 * The story in a row. In a table of our own, which has our ids, values are taken as they are; in any
 * other, dates become ISO 8601, HTML becomes Markdown, and what is not understood is kept in the
 * notes and reported.
 */
export function rowStory(row: Row, mapping: ColumnMapping, source: string): Story {
  return new RowReader(row, mapping, source).story();
}

class RowReader {
  readonly #row: Row;
  readonly #mapping: ColumnMapping;
  readonly #source: string;
  readonly #isOwn: boolean;
  readonly #names = new Map<ColumnField, string>();
  readonly #warnings: ImportWarning[] = [];
  readonly #fields: FieldNote[] = [];
  readonly #notes: string[] = [];

  constructor(row: Row, mapping: ColumnMapping, source: string) {
    this.#row = row;
    this.#mapping = mapping;
    this.#source = source;
    for (const [name, field] of Object.entries(mapping.columns))
      if (field !== null && !this.#names.has(field)) this.#names.set(field, name);
    this.#isOwn = this.#names.has('id');
  }

  story(): Story {
    const body = this.#body();
    const images = this.#images(body.images);
    const standfirst = this.#text('standfirst');
    const draft: StoryDraft = {
      ...emptyDraft,
      headline: this.#text('headline'),
      standfirst,
      byline: this.#byline(),
      published: this.#date('published'),
      updates: this.#updates(),
      section: this.#section(),
      place: this.#text('place'),
      tags: this.#list('tags', true),
      language: this.#language() ?? (this.#isOwn ? null : guessLanguage(body.markdown)),
      images: images.images,
      links: this.#links(),
      source: this.#origin(),
      notes: [...this.#list('notes', false), ...this.#notes],
      body: body.markdown,
    };
    const more: MoreFields = {
      subjects: this.#list('subjects', true),
      status: this.#status(),
      embargo: this.#date('embargo'),
      images: images.more,
    };
    // Dates and states that were not understood have added notes by now.
    const notes = [...new Set([...draft.notes, ...this.#notes])];
    return {
      source: this.#source,
      draft: { ...draft, notes },
      more,
      warnings: this.#warnings,
      fields: [...this.#fields, ...this.#leftOver()],
    };
  }

  #value(field: ColumnField): unknown {
    const name = this.#names.get(field);
    return name === undefined ? undefined : this.#row[name];
  }

  #text(field: ColumnField): string | null {
    const text = textOf(this.#value(field)).replaceAll('\r\n', '\n').trim();
    if (text === '') return null;
    if (this.#isOwn || !/<[a-z/][^>]*>|&#?\w+;/i.test(text)) return text;
    return htmlToMarkdown(text).markdown.replaceAll(/\\([^\w\s])/g, '$1') || null;
  }

  #list(field: ColumnField, commas: boolean): readonly string[] {
    const value = listIn(this.#value(field));
    if (Array.isArray(value)) return [...new Set(value.map(textOf).filter((text) => text !== ''))];
    return splitEntries(textOf(value), commas);
  }

  #byline(): readonly string[] {
    const names = this.#list('byline', false);
    if (this.#isOwn) return names;
    const { byline, notes } = namesIn(names, null);
    this.#fields.push(...notes);
    return byline;
  }

  #section(): string | null {
    if (this.#isOwn) return this.#text('section');
    const sections = this.#list('section', false);
    const [first = null] = sections;
    if (sections.length > 1 && first !== null)
      this.#fields.push(changed('section', sections.join('; '), first, 'split'));
    return first;
  }

  #language(): string | null {
    const written = this.#text('language');
    if (written === null || this.#isOwn) return written;
    const tag = written.replaceAll('_', '-');
    if (/^[a-z]{2,3}(?:-[a-z0-9]{2,8})*$/i.test(tag)) return tag;
    this.#fields.push(dropped(this.#heading('language'), written, 'not-understood'));
    return null;
  }

  #date(field: 'published' | 'embargo' | 'updated' | 'expires'): string | null {
    const written = this.#text(field);
    if (written === null || this.#isOwn) return written;
    const { at, warning } = readDate(withoutEpoch(written), field, {
      dayFirst: this.#mapping.dayFirst ?? false,
    });
    const isUnclear = this.#mapping.dayFirst === null && couldBeTwoDays(written);
    if (at !== null && !isUnclear) {
      if (at !== written) this.#fields.push(changed(field, written, at, 'normalised'));
      return at;
    }
    const message = `"${written}" can be read as two days.`;
    this.#warnings.push(warning ?? { code: 'date-ambiguous', field, message });
    this.#notes.push(`${this.#heading(field)}: ${written}`);
    return null;
  }

  #updates(): StoryDraft['updates'] {
    const several = this.#names.has('updates') ? updatesIn(this.#value('updates')) : null;
    if (several !== null)
      return several.flatMap(({ at, kind, note }) => (at === null ? [] : [{ at, kind, note }]));
    this.#refuse('updates');
    const at = this.#date('updated');
    const published = this.#text('published');
    return at === null || this.#text('updated') === published
      ? []
      : [{ at, kind: 'update', note: null }];
  }

  #status(): ArticleStatus | null {
    const written = this.#text('status');
    if (written === null) return null;
    const reader: FieldReader = { timeZone: 'UTC', problems: [] };
    const status = readStatus(reader, written, 'status');
    if (status === null)
      this.#fields.push(dropped(this.#heading('status'), written, 'not-understood'));
    return status;
  }

  #origin(): StoryDraft['source'] {
    const origin = { name: this.#text('source'), uri: this.#text('uri'), guid: this.#text('guid') };
    const guid = origin.guid ?? (this.#isOwn ? null : origin.uri);
    return origin.name === null && origin.uri === null && guid === null
      ? null
      : { ...origin, guid };
  }

  #links(): StoryDraft['links'] {
    const value = this.#value('links');
    const links = linksIn(value);
    if (links !== null) return links;
    return splitEntries(textOf(value), false).map((href) => ({ title: null, href }));
  }

  #images(shown: StoryDraft['images']): {
    readonly images: StoryDraft['images'];
    readonly more: NonNullable<MoreFields['images']>;
  } {
    const several = this.#names.has('images') ? imagesIn(this.#value('images')) : null;
    if (several !== null && (several.length > 0 || this.#isOwn)) {
      const images = several.map(({ usageTerms: _, expires: __, ...image }) => image);
      return { images, more: several.map(({ usageTerms, expires }) => ({ usageTerms, expires })) };
    }
    this.#refuse('images');
    const files = this.#list('image', false);
    const lead = {
      file: files[0] ?? null,
      caption: this.#text('caption'),
      alt: this.#text('alt'),
      credit: this.#text('credit'),
      creator: this.#text('creator'),
      copyright: this.#text('copyright'),
      // Whatever a table of our own says of a first picture, it does not say that it leads.
      lead: !this.#isOwn,
    };
    const more = { usageTerms: this.#text('usageTerms'), expires: this.#date('expires') };
    const { lead: _, ...said } = lead;
    const isSaid = Object.values({ ...said, ...more }).some((value) => value !== null);
    const others = files.slice(1).map((file) => ({ ...noImage, file }));
    const rest = [...others, ...shown.filter(({ file }) => !files.includes(file ?? ''))];
    if (!isSaid) return { images: rest, more: [] };
    return { images: [lead, ...rest], more: [more] };
  }

  #body(): { readonly markdown: string; readonly images: StoryDraft['images'] } {
    const html = this.#markup('html');
    if (html !== null) {
      const {
        markdown,
        pictures,
        dropped: gone,
      } = htmlToMarkdown(html, { base: this.#text('uri') });
      this.#fields.push(...gone.map((tag) => dropped(`<${tag}>`, tag, 'no-place')));
      return { markdown, images: shownImages(pictures) };
    }
    const text = this.#markup('body') ?? '';
    const isLines = !this.#isOwn && text.includes('\n') && !/\n[ \t]*\n/.test(text);
    return { markdown: isLines ? text.replaceAll('\n', '\n\n') : text, images: [] };
  }

  /** As it is written, markup and all. */
  #markup(field: ColumnField): string | null {
    const value = this.#value(field);
    const text = (typeof value === 'string' ? value : textOf(value)).replaceAll('\r\n', '\n');
    return text.trim() === '' ? null : text;
  }

  /** A cell that should hold JSON and holds something else. */
  #refuse(field: 'updates' | 'images'): void {
    const written = textOf(this.#value(field));
    if (written !== '' && written !== '[]')
      this.#fields.push(dropped(this.#heading(field), written, 'not-understood'));
  }

  #heading(field: ColumnField): string {
    return this.#names.get(field) ?? field;
  }

  #leftOver(): readonly FieldNote[] {
    return Object.entries(this.#row).flatMap(([name, value]) => {
      const text = textOf(value);
      const isRead = (this.#mapping.columns[name] ?? null) !== null;
      return isRead || text === '' ? [] : [dropped(name, text, 'no-place')];
    });
  }
}

const noImage = {
  file: null,
  caption: null,
  alt: null,
  credit: null,
  creator: null,
  copyright: null,
  lead: false,
};

/** Seconds or milliseconds since 1970 UTC, as databases give them out. */
function withoutEpoch(written: string): string {
  if (!/^\d{10}(?:\d{3})?$/.test(written)) return written;
  return new Date(Number(written) * (written.length === 10 ? 1000 : 1))
    .toISOString()
    .replace('.000Z', 'Z');
}

function couldBeTwoDays(written: string): boolean {
  const [, first, second] = /^(\d{1,2})[/-](\d{1,2})[/-]\d{4}/.exec(written) ?? [];
  return (
    first !== undefined &&
    Number(first) <= 12 &&
    Number(second) <= 12 &&
    Number(first) !== Number(second)
  );
}
