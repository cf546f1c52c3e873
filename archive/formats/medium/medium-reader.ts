import { readdir } from 'node:fs/promises';
import { basename, join } from 'node:path';
import type { ChildNode, Element } from 'domhandler';
import { isSystemError } from '../../result.ts';
import { readFeedDate } from '../feed/feed-date.ts';
import { dropped } from '../field-notes.ts';
import { findElements, hasClass, removeElements } from '../html/find-elements.ts';
import { nodesBody } from '../html/html-body.ts';
import { textOf } from '../html/html-to-markdown.ts';
import { parseHtml } from '../html/parse-html.ts';
import { lendBeside } from '../lend-beside.ts';
import type { ReadContext, Reader, ReadItem, Source, SourceProbe } from '../reader.ts';
import { emptyDraft, type Story, storyItem } from '../story-item.ts';
import { wholeText } from '../whole-text.ts';
import { nameOf } from '../xml/survey-xml.ts';

/**
 * Pages of Medium's export: one HTML file for each story, with the marks of h-entry. In a whole
 * export the stories are in `posts`; what lies beside them (claps, lists, sessions) is left out.
 */
export const mediumReader: Reader = { format: 'medium', detect: detectMedium, read: readMedium };

const besides = [
  'blocks',
  'bookmarks',
  'claps',
  'highlights',
  'interests',
  'ips',
  'lists',
  'profile',
  'sessions',
  'twitter',
  'pubs-following',
  'topics-following',
  'users-following',
];

function detectMedium({ kind, head, entries }: SourceProbe): number {
  if (kind === 'folder') {
    const known = entries.filter((entry) => besides.includes(entry));
    return entries.includes('posts') && known.length >= 3 ? 0.95 : 0;
  }
  const start = Buffer.from(head).toString('utf8');
  if (!/<(?:article|section)\s+class="h-(?:entry|card)"/.test(start)) return 0;
  const isMedium =
    /data-field="(?:body|subtitle)"|class="graf |cdn-images-\d\.medium\.com|medium\.com/;
  return isMedium.test(start) ? 0.96 : 0;
}

async function* readMedium(source: Source, context: ReadContext): AsyncGenerator<ReadItem> {
  const names = source.kind === 'path' ? await namesIn(source.path) : null;
  if (source.kind === 'text' || names === null) {
    yield await readPage(source, context);
    return;
  }
  const within = (name: string) => (source.name === undefined ? name : `${source.name}/${name}`);
  for (const name of names)
    if (name !== 'posts' && !name.startsWith('.')) yield { kind: 'left-out', source: within(name) };
  const pages = (await namesIn(join(source.path, 'posts'))) ?? [];
  const root = source.root ?? source.path;
  for (const page of pages.filter((name) => /\.html?$/i.test(name))) {
    const path = join(source.path, 'posts', page);
    yield await readPage({ kind: 'path', path, name: within(`posts/${page}`), root }, context);
  }
}

/** What is in a folder, in order; null for what is none. */
async function namesIn(path: string): Promise<readonly string[] | null> {
  try {
    return (await readdir(path)).sort();
  } catch (error) {
    if (isSystemError(error)) return null;
    throw error;
  }
}

async function readPage(source: Source, { signal, onProgress }: ReadContext): Promise<ReadItem> {
  signal?.throwIfAborted();
  const name = nameOf(source);
  const read = await wholeText(source, name);
  if (!read.ok) return { kind: 'failure', source: name, error: read.error };
  onProgress?.({ step: 'reading', done: 1, total: null, item: name });
  const nodes = parseHtml(read.value.text);
  const [entry] = findElements(nodes, (element) => hasClass(element, 'h-entry'));
  // Profiles, lists and claps lie beside the stories.
  if (entry === undefined) return { kind: 'left-out', source: name };
  const file = source.kind === 'text' ? null : basename(source.path);
  const story = readStory(entry, name, file);
  const warnings = [...read.value.warnings, ...(story.warnings ?? [])];
  return storyItem({ ...story, warnings }, lendBeside(source));
}

function readStory(entry: Element, source: string, file: string | null): Story {
  const within = (match: (element: Element) => boolean) => findElements(entry.children, match);
  const first = (name: string) => within((element) => hasClass(element, name))[0] ?? null;
  const headline = lineOf(first('p-name'));
  const summary =
    within(({ attribs }) => attribs['data-field'] === 'subtitle')[0] ?? first('p-summary');
  const [body] = within((element) => hasClass(element, 'e-content'));
  const standfirst = wholeSummary(lineOf(summary), body);
  const description = within(({ attribs }) => attribs['data-field'] === 'description')[0] ?? null;
  if (body !== undefined) leaveFurniture(body.children, headline, standfirst);
  const uri = first('p-canonical')?.attribs.href ?? null;
  const [featured] = within(({ attribs }) => attribs['data-is-featured'] === 'true');
  const text = nodesBody(body?.children ?? [], uri);
  const time = first('dt-published');
  const written = time?.attribs.datetime ?? lineOf(time);
  const published = written === null ? null : readFeedDate(written, 'published');
  const original = within(
    ({ name, attribs }) => name === 'a' && /medium\.com\/p\/\w+/.test(attribs.href ?? ''),
  )[0];
  const id = /\/p\/(\w+)/.exec(original?.attribs.href ?? '')?.[1];
  return {
    source,
    draft: {
      ...emptyDraft,
      headline,
      standfirst,
      byline: within((element) => hasClass(element, 'p-author')).flatMap(
        (author) => lineOf(author) ?? [],
      ),
      published: published?.at ?? null,
      images: text.images.map((image) => ({
        ...image,
        lead: image.file === featured?.attribs.src,
      })),
      source: {
        name: 'Medium',
        uri: uri ?? original?.attribs.href ?? null,
        guid: id === undefined ? (uri ?? file) : `https://medium.com/p/${id}`,
      },
      tags: within((element) => hasClass(element, 'p-tag')).flatMap((tag) => lineOf(tag) ?? []),
      body: text.body,
      notes: published?.warning == null ? [] : [`Published: ${written}`],
    },
    more: { status: written === null ? 'withheld' : 'usable' },
    warnings: published?.warning == null ? [] : [published.warning],
    fields: [
      ...text.fields,
      ...(lineOf(description) === null || lineOf(description) === standfirst
        ? []
        : [dropped('description', lineOf(description) ?? '', 'no-place')]),
    ],
  };
}

/** A long subtitle is whole in the text alone. */
function wholeSummary(summary: string | null, body: Element | undefined): string | null {
  const start = summary?.replace(/…$/, '').trim();
  if (summary === null || start === summary || start === undefined || start === '') return summary;
  const subtitle = findElements(body?.children ?? [], (found) => hasClass(found, 'graf--subtitle'))
    .map(lineOf)
    .find((line) => line?.startsWith(start));
  return subtitle ?? summary;
}

/** The title and subtitle once more, and the rule that begins the first section. */
function leaveFurniture(
  nodes: readonly ChildNode[],
  headline: string | null,
  standfirst: string | null,
): void {
  const repeated = findElements(
    nodes,
    (element) =>
      (hasClass(element, 'graf--title') && lineOf(element) === headline) ||
      (hasClass(element, 'graf--subtitle') && lineOf(element) === standfirst),
  );
  const [divider] = findElements(nodes, (element) => hasClass(element, 'section-divider'));
  removeElements(divider === undefined ? repeated : [...repeated, divider]);
}

function lineOf(element: Element | null): string | null {
  const text = element === null ? '' : textOf(element).replaceAll(/\s+/g, ' ').trim();
  return text === '' ? null : text;
}
