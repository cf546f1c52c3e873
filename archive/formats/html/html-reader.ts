import { readFile, stat } from 'node:fs/promises';
import { basename, dirname, posix, relative, sep } from 'node:path';
import { type Failure, failureOfSystemError } from '../../result.ts';
import { lendFrom, lendNothing, type PictureLender } from '../bring-pictures.ts';
import type {
  ImportWarning,
  ReadContext,
  Reader,
  ReadItem,
  Source,
  SourceProbe,
} from '../reader.ts';
import { storyItem } from '../story-item.ts';
import { largestText, tooLarge } from '../text/decode.ts';
import { decodeHtml } from './decode-html.ts';
import { readPage } from './read-page.ts';

/**
 * Web pages, one story each: as files, with the folder that a browser saves beside them, or pasted
 * as HTML.
 */
export const htmlReader: Reader = { format: 'html', detect: detectHtml, read: readHtml };

const htmlName = /\.(?:html?|xhtml|shtml|htm5)$/i;

function detectHtml({ kind, name, head }: SourceProbe): number {
  if (kind === 'folder') return 0;
  const { text } = decodeHtml(head, name);
  if (text.includes('\0')) return 0;
  const start = text
    .slice(0, 4096)
    .replace(/^\ufeff?\s*(?:<\?xml[^>]*\?>\s*)?/i, '')
    .replace(/^(?:<!--[\s\S]*?-->\s*)+/, '');
  if (/^<!doctype\s+html|^<html[\s>]/i.test(start)) return 0.9;
  if (kind === 'file' && htmlName.test(name)) return /<[a-z][^>]*>/i.test(text) ? 0.85 : 0.3;
  // Fragments, as editors of sites give them out.
  if (
    /^<(?:head|body|article|main|section|div|h[1-6]|p|figure|blockquote|ul|ol|table)[\s>]/i.test(
      start,
    )
  )
    return 0.7;
  return 0;
}

async function* readHtml(source: Source, _context: ReadContext): AsyncGenerator<ReadItem> {
  if (source.kind === 'text') {
    yield await pageItem(source.text, source.name, [], lendNothing);
    return;
  }
  const name = source.name ?? basename(source.path);
  let bytes: Uint8Array;
  try {
    const { size } = await stat(source.path);
    if (size > largestText) {
      yield failure(name, tooLarge(name, size));
      return;
    }
    bytes = await readFile(source.path);
  } catch (error) {
    yield failure(name, failureOfSystemError(error, name));
    return;
  }
  const folder = dirname(source.path);
  const root = source.root ?? folder;
  const from = relative(root, folder).split(sep).join(posix.sep);
  const { text, warnings } = decodeHtml(bytes, name);
  yield await pageItem(text, name, warnings, lendFrom(root, from));
}

async function pageItem(
  html: string,
  name: string,
  warnings: readonly ImportWarning[],
  lend: PictureLender,
): Promise<ReadItem> {
  if (html.trim() === '')
    return failure(name, { code: 'empty-source', message: `${name} is empty.`, path: name });
  const story = await readPage(html, name, { lend });
  if (story.draft.headline === null && story.draft.body.trim() === '') {
    const message = `${name} holds no text.`;
    return failure(name, { code: 'empty-source', message, path: name });
  }
  return storyItem({ ...story, warnings: [...warnings, ...(story.warnings ?? [])] }, lend);
}

function failure(source: string, error: Failure): ReadItem {
  return { kind: 'failure', source, error };
}
