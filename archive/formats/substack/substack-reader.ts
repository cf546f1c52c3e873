import { readFile, stat } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { breathe } from '../../job.ts';
import { isSystemError } from '../../result.ts';
import type { PictureLender } from '../bring-pictures.ts';
import { readFeedDate } from '../feed/feed-date.ts';
import { dropped } from '../field-notes.ts';
import { findElements, hasClass, removeElements } from '../html/find-elements.ts';
import { nodesBody } from '../html/html-body.ts';
import { textOf } from '../html/html-to-markdown.ts';
import { parseHtml } from '../html/parse-html.ts';
import { plainText } from '../html/plain-text.ts';
import { lendBeside } from '../lend-beside.ts';
import type { FieldNote, ReadContext, Reader, ReadItem, Source, SourceProbe } from '../reader.ts';
import { emptyDraft, type Story, storyItem } from '../story-item.ts';
import { decodeText, largestText } from '../text/decode.ts';
import { wholeText } from '../whole-text.ts';
import { readCsv } from './read-csv.ts';

/** Exports of Substack: `posts.csv` and the texts beside it, in `posts` or in the same folder. */
export const substackReader: Reader = {
  format: 'substack',
  detect: detectSubstack,
  read: readSubstack,
};

function detectSubstack({ kind, name, head, entries }: SourceProbe): number {
  if (kind === 'folder') {
    const hasTexts =
      entries.includes('posts') || entries.some((entry) => /^\d+\..*\.html$/.test(entry));
    return entries.includes('posts.csv') && hasTexts ? 0.95 : 0;
  }
  const start = Buffer.from(head.subarray(0, 256))
    .toString('utf8')
    .replace(/^\ufeff/, '');
  return kind === 'file' && /\.csv$/i.test(name) && /^"?post_id"?,"?post_date"?,/.test(start)
    ? 0.95
    : 0;
}

async function* readSubstack(source: Source, context: ReadContext): AsyncGenerator<ReadItem> {
  if (source.kind === 'text') return;
  const isFolder = await isDirectory(source.path);
  const folder = isFolder ? source.path : dirname(source.path);
  const list = isFolder ? join(folder, 'posts.csv') : source.path;
  const name = isFolder ? join(source.name ?? '', 'posts.csv') : (source.name ?? basename(list));
  const read = await wholeText({ kind: 'path', path: list }, name);
  if (!read.ok) {
    yield { kind: 'failure', source: name, error: read.error };
    return;
  }
  const root = source.root ?? folder;
  const lend = lendBeside({ kind: 'path', path: list, root }, 'posts');
  let done = 0;
  for (const row of readCsv(read.value.text)) {
    context.signal?.throwIfAborted();
    done += 1;
    context.onProgress?.({ step: 'reading', done, total: null });
    yield await readRow(row, folder, name, lend);
    if (done % 16 === 0) await breathe();
  }
  if (done > 0) return;
  const error = { code: 'empty-source', message: `${name} lists no posts.`, path: name } as const;
  yield { kind: 'failure', source: name, error };
}

async function readRow(
  row: ReadonlyMap<string, string>,
  folder: string,
  name: string,
  lend: PictureLender,
): Promise<ReadItem> {
  const id = row.get('post_id')?.trim() ?? '';
  const html = await htmlOf(folder, id);
  const story = readPost(row, id, html ?? '', `${name}: ${id}`);
  const isMissing = html === null && row.get('is_published')?.toLowerCase() === 'true';
  const message = `The text of ${id} is not there.`;
  const warnings = isMissing ? [{ code: 'field-dropped', field: 'body', message } as const] : [];
  return storyItem({ ...story, warnings: [...(story.warnings ?? []), ...warnings] }, lend);
}

/** null when there is no file of that post. */
async function htmlOf(folder: string, id: string): Promise<string | null> {
  // An id is a part of a name, and no way out of the folder.
  if (id === '' || /[/\\]|^\.\.?$/.test(id)) return null;
  for (const place of ['posts', '']) {
    const path = join(folder, place, `${id}.html`);
    try {
      if ((await stat(path)).size > largestText) return null;
      const text = decodeText(await readFile(path), id);
      return text.ok ? text.value.text : '';
    } catch (error) {
      if (!isSystemError(error)) throw error;
    }
  }
  return null;
}

function readPost(
  row: ReadonlyMap<string, string>,
  id: string,
  html: string,
  source: string,
): Story {
  const value = (key: string) => row.get(key)?.trim() || null;
  const nodes = parseHtml(html);
  const fields: FieldNote[] = [];
  const widgets = findElements(nodes, (element) =>
    [
      'button-wrapper',
      'subscription-widget-wrap',
      'subscription-widget',
      'captioned-button-wrap',
      'paywall-jump',
      'poll-embed',
      'community-chat',
    ].some((name) => hasClass(element, name)),
  );
  for (const widget of widgets)
    fields.push(dropped(`.${widget.attribs.class}`, textOf(widget), 'internal'));
  removeElements(widgets);
  const text = nodesBody(nodes, null);
  const written = value('post_date');
  const published = written === null ? null : readFeedDate(written, 'published');
  const isPublished = value('is_published')?.toLowerCase() === 'true';
  const podcast = value('podcast_url');
  const read = ['post_id', 'post_date', 'is_published', 'title', 'subtitle', 'podcast_url'];
  return {
    source,
    draft: {
      ...emptyDraft,
      headline: plainText(value('title')),
      standfirst: plainText(value('subtitle')),
      published: published?.at ?? null,
      images: text.images,
      links: podcast === null ? [] : [{ title: null, href: podcast }],
      notes: published?.warning == null ? [] : [`Published: ${written}`],
      source: { name: 'Substack', uri: null, guid: id === '' ? null : id },
      body: text.body,
    },
    more: { status: isPublished ? 'usable' : 'withheld' },
    warnings: published?.warning == null ? [] : [published.warning],
    fields: [
      ...text.fields,
      ...fields,
      ...[...row]
        .filter(([key, field]) => !read.includes(key) && field.trim() !== '')
        .map(([key, field]) => dropped(key, field, /sent_at/.test(key) ? 'internal' : 'no-place')),
    ],
  };
}

async function isDirectory(path: string): Promise<boolean> {
  try {
    return (await stat(path)).isDirectory();
  } catch (error) {
    if (isSystemError(error)) return false;
    throw error;
  }
}
