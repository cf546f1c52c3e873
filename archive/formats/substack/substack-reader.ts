import { readdir, readFile, stat } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import type { Element } from 'domhandler';
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
import { showEmbeds } from './show-embeds.ts';

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
  const texts = await textsIn(folder);
  let done = 0;
  for (const row of [...readCsv(read.value.text), ...unlisted(texts, read.value.text, isFolder)]) {
    context.signal?.throwIfAborted();
    done += 1;
    context.onProgress?.({ step: 'reading', done, total: null });
    yield await readRow(row, texts, name, lend);
    if (done % 16 === 0) await breathe();
  }
  if (isFolder)
    for (const beside of await namesBeside(folder))
      yield { kind: 'left-out', source: join(source.name ?? '', beside) };
  if (done > 0) return;
  const error = { code: 'empty-source', message: `${name} lists no posts.`, path: name } as const;
  yield { kind: 'failure', source: name, error };
}

/** The path of each text by the number of its post: names have its title behind it, or nothing. */
async function textsIn(folder: string): Promise<ReadonlyMap<string, string>> {
  const found = new Map<string, string>();
  for (const place of [folder, join(folder, 'posts')])
    for (const name of await namesIn(place)) {
      const number = numberOf(name);
      if (number !== null && /\.html?$/i.test(name)) found.set(number, join(place, name));
    }
  return found;
}

/** What an export has beside its posts: lists of readers, of who was sent and who has opened a post. */
async function namesBeside(folder: string): Promise<readonly string[]> {
  const isPost = (name: string) => /^posts(?:\.csv)?$|\.html?$|^\./i.test(name);
  const top = (await namesIn(folder)).filter((name) => !isPost(name));
  const inPosts = (await namesIn(join(folder, 'posts'))).filter((name) => /\.csv$/i.test(name));
  return [...top, ...inPosts.map((name) => join('posts', name))];
}

async function namesIn(folder: string): Promise<readonly string[]> {
  try {
    return (await readdir(folder)).sort();
  } catch (error) {
    if (isSystemError(error)) return [];
    throw error;
  }
}

function numberOf(id: string): string | null {
  return /^\d+(?=\.|$)/.exec(id)?.[0] ?? null;
}

/** Texts of a folder that its list lacks, as rows that say no more than their names. */
function unlisted(
  texts: ReadonlyMap<string, string>,
  csv: string,
  isFolder: boolean,
): ReadonlyMap<string, string>[] {
  if (!isFolder) return [];
  const listed = new Set(
    [...readCsv(csv)].map((row) => numberOf(row.get('post_id')?.trim() ?? '')),
  );
  return [...texts]
    .filter(([number]) => !listed.has(number))
    .map(([, path]) => new Map([['post_id', basename(path).replace(/\.html?$/i, '')]]));
}

async function readRow(
  row: ReadonlyMap<string, string>,
  texts: ReadonlyMap<string, string>,
  name: string,
  lend: PictureLender,
): Promise<ReadItem> {
  const id = row.get('post_id')?.trim() ?? '';
  const path = texts.get(numberOf(id) ?? '');
  const html = path === undefined ? null : await htmlOf(path);
  const story = readPost(row, id, html ?? '', `${name}: ${id}`);
  const isMissing = html === null && row.get('is_published')?.toLowerCase() === 'true';
  const message = `The text of ${id} is not there.`;
  const warnings = isMissing ? [{ code: 'field-dropped', field: 'body', message } as const] : [];
  return storyItem({ ...story, warnings: [...(story.warnings ?? []), ...warnings] }, lend);
}

/** null for a text that cannot be read. */
async function htmlOf(path: string): Promise<string | null> {
  try {
    if ((await stat(path)).size > largestText) return null;
    const text = decodeText(await readFile(path), basename(path));
    return text.ok ? text.value.text : null;
  } catch (error) {
    if (isSystemError(error)) return null;
    throw error;
  }
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
  const widgets = findElements(nodes, isWidget);
  for (const widget of widgets)
    fields.push(dropped(`.${widget.attribs.class}`, textOf(widget), 'internal'));
  removeElements(widgets);
  fields.push(...showEmbeds(nodes));
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

/** What asks readers to subscribe, to share or to pay. A button that leads elsewhere is a link. */
function isWidget(element: Element): boolean {
  if (hasClass(element, 'button-wrapper')) {
    const [link] = findElements(element.children, ({ name }) => name === 'a');
    return !/^https?:(?!.*(?:%%|[?&]action=|utm_source=substack|\/subscribe\b))/i.test(
      link?.attribs.href ?? '',
    );
  }
  return [
    'subscription-widget-wrap',
    'subscription-widget',
    'captioned-button-wrap',
    'paywall-jump',
    'community-chat',
    'install-substack-app-embed',
  ].some((name) => hasClass(element, name));
}

async function isDirectory(path: string): Promise<boolean> {
  try {
    return (await stat(path)).isDirectory();
  } catch (error) {
    if (isSystemError(error)) return false;
    throw error;
  }
}
