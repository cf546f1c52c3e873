import { dropped } from '../field-notes.ts';
import { htmlBody } from '../html/html-body.ts';
import { languageTag } from '../language-tag.ts';
import { lendBeside } from '../lend-beside.ts';
import { readDate } from '../read-date.ts';
import type { FieldNote, ReadContext, Reader, ReadItem, Source, SourceProbe } from '../reader.ts';
import { emptyDraft, type Story, storyItem } from '../story-item.ts';
import { wholeText } from '../whole-text.ts';
import { nameOf } from '../xml/survey-xml.ts';
import { orgHtml } from './org-html.ts';

/** Files of Emacs' Org mode: one story with its facts at the top, as `#+TITLE: Port`. */
export const orgReader: Reader = { format: 'org', detect: detectOrg, read: readOrg };

function detectOrg({ kind, name, head }: SourceProbe): number {
  if (kind === 'folder' || head.includes(0)) return 0;
  if (kind === 'file' && /\.org$/i.test(name)) return 0.95;
  const start = new TextDecoder().decode(head.subarray(0, 1024));
  return /^\ufeff?(?:#\+\w+:.*\r?\n)*#\+title:/i.test(start) ? 0.95 : 0;
}

async function* readOrg(source: Source, { signal }: ReadContext): AsyncGenerator<ReadItem> {
  signal?.throwIfAborted();
  const name = nameOf(source);
  const read = await wholeText(source, name);
  if (!read.ok) {
    yield { kind: 'failure', source: name, error: read.error };
    return;
  }
  const story = readStory(read.value.text, name);
  const warnings = [...read.value.warnings, ...(story.warnings ?? [])];
  yield await storyItem({ ...story, warnings }, lendBeside(source));
}

const fact = /^\s*#\+(\w+)(?:\[\])?:[ \t]*(.*?)\s*$/;

function readStory(text: string, source: string): Story {
  const lines = text.replace(/^\ufeff/, '').split(/\r?\n/);
  const end = lines.findIndex((line) => line.trim() !== '' && !fact.test(line));
  const head = new Map<string, string[]>();
  for (const line of lines.slice(0, end === -1 ? lines.length : end)) {
    const [, key = '', value = ''] = fact.exec(line) ?? [];
    if (value !== '') head.set(key.toLowerCase(), [...(head.get(key.toLowerCase()) ?? []), value]);
  }
  const take = (...keys: readonly string[]): readonly string[] => {
    const key = keys.find((one) => head.has(one));
    const values = key === undefined ? [] : (head.get(key) ?? []);
    if (key !== undefined) head.delete(key);
    return values;
  };
  const line = (...keys: readonly string[]) => take(...keys).join(' ') || null;
  const left: FieldNote[] = [];
  const body = htmlBody(
    orgHtml(lines.slice(end === -1 ? lines.length : end), (one) =>
      left.push(dropped('#', one, 'internal')),
    ),
    null,
  );
  const written = line('date');
  const published = written === null ? null : readDate(plainDate(written), 'published');
  const draft = line('draft', 'hugo_draft');
  return {
    source,
    draft: {
      ...emptyDraft,
      headline: line('title'),
      standfirst: line('description', 'subtitle'),
      byline: take('author', 'authors'),
      published: published?.at ?? null,
      section: line('category', 'categories'),
      language: languageTag(line('language')),
      tags: ['filetags', 'tags', 'keywords'].flatMap((key) => take(key).flatMap(tagsOf)),
      images: body.images,
      notes: published?.warning == null ? [] : [`Published: ${written}`],
      body: body.body,
    },
    more: draft !== null && /^(?:t|true)$/i.test(draft) ? { status: 'withheld' } : {},
    warnings: published?.warning == null ? [] : [published.warning],
    fields: [
      ...body.fields,
      ...left,
      ...[...head].map(([key, values]) => dropped(`#+${key}`, values.join(' '), 'no-place')),
    ],
  };
}

/** `<2019-03-04 Mon 10:20>` without its brackets and the name of the day. */
function plainDate(written: string): string {
  return written
    .replace(/^[<[](.*)[>\]]$/, '$1')
    .replace(/^(\d{4}-\d{2}-\d{2}) \p{L}+\.?(?=\s|$)/u, '$1')
    .trim();
}

/** `:port:sea:`, `port, sea`, and ox-hugo's `port sea`. */
function tagsOf(written: string): readonly string[] {
  const mark = written.startsWith(':') ? /:/ : written.includes(',') ? /,/ : /\s+/;
  return written.split(mark).flatMap((tag) => tag.trim() || []);
}
