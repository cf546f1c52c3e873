import { readFile, stat } from 'node:fs/promises';
import { basename } from 'node:path';
import { makeArticleFile } from '../../article/make-article.ts';
import { type Failure, failureOfSystemError } from '../../result.ts';
import type {
  ImportWarning,
  ReadContext,
  Reader,
  ReadItem,
  Source,
  SourceProbe,
} from '../reader.ts';
import { decodeText, largestText, tooLarge } from './decode.ts';
import { readStoryText } from './read-text.ts';

/** One story as pasted from a web page or a wire, or a file of it. */
export const textReader: Reader = { format: 'text', detect: detectText, read: readTexts };

const textName = /\.(?:txt|text|asc)$/i;
/** Formats that are text as well and would come out as nonsense. */
const otherFormats =
  /^\s*(?:<(?:!doctype|!--|html|\?xml|rss|svg|head|body|nitf|newsml)|\{\s*["}\\]|\[\s*[{"[]|%PDF|MIME-Version:|BEGIN:VCALENDAR)/i;

function detectText({ kind, name, head }: SourceProbe): number {
  if (kind === 'folder') return 0;
  const marked = (head[0] === 0xff && head[1] === 0xfe) || (head[0] === 0xfe && head[1] === 0xff);
  if (head.includes(0) && !marked) return 0;
  const start = new TextDecoder(
    marked ? (head[0] === 0xff ? 'utf-16le' : 'utf-16be') : 'utf-8',
  ).decode(head.subarray(0, 1024));
  if (otherFormats.test(start)) return 0;
  if (kind === 'text') return 0.5;
  return textName.test(name) ? 0.9 : 0.2;
}

async function* readTexts(source: Source, context: ReadContext): AsyncGenerator<ReadItem> {
  if (source.kind === 'text') {
    yield source.text.trim() === ''
      ? failure(source.name, emptySource(source.name))
      : story(source.text, source.name, [], context);
    return;
  }
  yield await readOne(source.path, source.name ?? basename(source.path), context);
}

async function readOne(path: string, name: string, context: ReadContext): Promise<ReadItem> {
  let bytes: Uint8Array;
  try {
    const known = await stat(path);
    const { size } = known;
    // A pipe would keep whoever opens it waiting for its other end.
    if (!known.isFile()) return failure(name, notAFile(name));
    if (size > largestText) return failure(name, tooLarge(name, size));
    bytes = await readFile(path);
  } catch (error) {
    return failure(name, failureOfSystemError(error, name));
  }
  const decoded = decodeText(bytes, name);
  if (!decoded.ok) return failure(name, decoded.error);
  return story(decoded.value.text, name, decoded.value.warnings, context);
}

function notAFile(name: string): Failure {
  return { code: 'not-found', message: `${name} is no file.`, path: name };
}

function story(
  text: string,
  source: string,
  before: readonly ImportWarning[],
  { timeZone }: ReadContext,
): ReadItem {
  const { draft, embargo, warnings } = readStoryText(text, timeZone);
  const file = makeArticleFile(draft, null, { embargo });
  return {
    kind: 'article',
    article: {
      source,
      file,
      path: null,
      guid: null,
      media: [],
      warnings: [...before, ...warnings],
    },
  };
}

function emptySource(name: string): Failure {
  return { code: 'empty-source', message: `${name} is empty`, path: name };
}

function failure(source: string, error: Failure): ReadItem {
  return { kind: 'failure', source, error };
}
