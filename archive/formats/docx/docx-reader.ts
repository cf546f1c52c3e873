import { readFile, stat } from 'node:fs/promises';
import { basename } from 'node:path';
import { type BagFiles, readWhole } from '../../bundle/bag-files.ts';
import { BagReadError } from '../../bundle/bag-problem.ts';
import { refusal } from '../../bundle/bundle-refusal.ts';
import { openBagFiles } from '../../bundle/open-bag-files.ts';
import { type Failure, fail, failureOfSystemError, ok, type Result } from '../../result.ts';
import { lendNothing, type PictureLender } from '../bring-pictures.ts';
import type { ReadContext, Reader, ReadItem, Source, SourceProbe } from '../reader.ts';
import { storyItem } from '../story-item.ts';
import { parseXml } from '../xml/read-xml.ts';
import type { XmlElement } from '../xml/xml-element.ts';
import { corePropertiesOf } from './core-properties.ts';
import type { DocxPicture } from './docx-html.ts';
import { docxStory } from './docx-story.ts';

/** Word documents (Office Open XML), one story each. */
export const docxReader: Reader = { format: 'docx', detect: detectDocx, read: readDocx };

/** Bytes: packed, unpacked, and of the text alone, which the parser holds many times over. */
const largestPacked = 200 * 1024 * 1024;
const largestUnpacked = 1024 * 1024 * 1024;
const largestDocument = 64 * 1024 * 1024;

function detectDocx({ kind, name, head }: SourceProbe): number {
  if (kind !== 'file' || head[0] !== 0x50 || head[1] !== 0x4b) return 0;
  if (/\.(?:docx|docm|dotx|dotm)$/i.test(name)) return 0.95;
  const start = Buffer.from(head.buffer, head.byteOffset, head.length).toString('latin1');
  return start.includes('word/') && start.includes('[Content_Types].xml') ? 0.9 : 0;
}

async function* readDocx(source: Source, context: ReadContext): AsyncGenerator<ReadItem> {
  if (source.kind === 'text') {
    yield failure(source.name, notADocument(source.name));
    return;
  }
  const name = source.name ?? basename(source.path);
  const core = await readCore(source.path, name, context.signal);
  if (!core.ok) {
    yield failure(name, core.error);
    return;
  }
  context.signal?.throwIfAborted();
  const read = await convert(source.path, name);
  if (!read.ok) {
    yield failure(name, read.error);
    return;
  }
  const { html, pictures, lost } = read.value;
  const story = docxStory(html, corePropertiesOf(core.value), name, lost, context.timeZone);
  if (story.draft.headline === null && story.draft.body === '') {
    yield failure(name, { code: 'empty-source', message: `${name} holds no text.`, path: name });
    return;
  }
  yield await storyItem(story, lendPictures(pictures));
}

/** Judges the zip before a parser takes all of it into memory, and reads what it says of itself. */
async function readCore(
  path: string,
  name: string,
  signal: AbortSignal | undefined,
): Promise<Result<XmlElement | null>> {
  let zip: BagFiles | null = null;
  try {
    const { size } = await stat(path);
    if (size > largestPacked) return fail('too-large', `${name} is too large.`, { path: name });
    zip = await openBagFiles(path, { maxBytes: largestUnpacked, maxFiles: 20_000 }, signal);
    const text = zip.files.get('word/document.xml');
    if (text === undefined && ![...zip.files.keys()].some((file) => file.startsWith('word/')))
      return { ok: false, error: notADocument(name) };
    if ((text?.size ?? 0) > largestDocument)
      return fail('too-large', `${name} is too large.`, { path: name });
    if (!zip.files.has('docProps/core.xml')) return ok(null);
    return ok(rootOf(await readWhole(zip, 'docProps/core.xml', 1024 * 1024), name));
  } catch (error) {
    if (error instanceof BagReadError) return { ok: false, error: refusal(name, [error.problem]) };
    return { ok: false, error: failureOfSystemError(error, name) };
  } finally {
    await zip?.close();
  }
}

/** null when the properties cannot be read: the text may be whole. */
function rootOf(bytes: Uint8Array, name: string): XmlElement | null {
  for (const part of parseXml(
    new TextDecoder().decode(bytes),
    name,
    (_, within) => within.length === 0,
  ))
    if (part.kind === 'element') return part.element;
  return null;
}

async function convert(path: string, name: string) {
  const { docxToHtml } = await import('./docx-html.ts');
  let bytes: Uint8Array;
  try {
    bytes = await readFile(path);
  } catch (error) {
    return { ok: false, error: failureOfSystemError(error, name) } as const;
  }
  try {
    return ok(await docxToHtml(bytes));
  } catch (error) {
    // The parser throws errors of its own, and of the libraries below it, for a file that is damaged.
    if (!(error instanceof Error)) throw error;
    return fail('unknown-format', `${name} is damaged: ${error.message}`, { path: name });
  }
}

function lendPictures(pictures: readonly DocxPicture[]): PictureLender {
  return async (written) => {
    const found = pictures.find(({ name }) => name === written);
    return found === undefined ? lendNothing(written) : { kind: 'bytes', ...found };
  };
}

function notADocument(name: string): Failure {
  return { code: 'unknown-format', message: `${name} is no Word document.`, path: name };
}

function failure(source: string, error: Failure): ReadItem {
  return { kind: 'failure', source, error };
}
