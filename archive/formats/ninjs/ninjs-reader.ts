import { createReadStream } from 'node:fs';
import { basename, dirname, relative, sep } from 'node:path';
import { breathe } from '../../job.ts';
import { failureOfSystemError, isSystemError } from '../../result.ts';
import { lendFrom, lendNothing, type PictureLender } from '../bring-pictures.ts';
import { isJsonObject, type JsonObject } from '../json/json-use.ts';
import { JsonSplitter } from '../json/split-json.ts';
import type { ReadContext, Reader, ReadItem, Source, SourceProbe } from '../reader.ts';
import { StoryNotes } from '../wire/story-notes.ts';
import { wireItem } from '../wire/wire-story.ts';
import { readNinjs } from './read-ninjs.ts';

/**
 * IPTC News in JSON, 1.0 to 3.1: one news object, a list of them, one a line, or some in an envelope
 * such as `item`, `items` or `data.item`. A text that lies whole within another object is a story of its own, and the
 * other links to it.
 */
export const ninjsReader: Reader = { format: 'ninjs', detect: detectNinjs, read: readNinjsSource };

/** UTF-16 code units of one news object. */
const largestObject = 20 * 1024 * 1024;

const telling =
  /"(?:version_?created|first_?created|content_?created|pub_?status|body_(?:text|html|xhtml)|bodies|headlines|description_(?:text|html)|representation_?type|associations|renditions|copyright(?:holder|notice)|usage_?terms|embargoed(?:until)?|byline|located|slugline|ednote|altids|infosources?|digitalsourcetype)"\s*:/gi;

function detectNinjs({ kind, head }: SourceProbe): number {
  if (kind === 'folder') return 0;
  const start = new TextDecoder().decode(head);
  if (!/^\ufeff?\s*[[{]/.test(start)) return 0;
  if (/"@context"\s*:|jsonfeed\.org|"FeatureCollection"/.test(start)) return 0;
  if (/"name"\s*:\s*"ninjs"|ninjs-schema/.test(start)) return 1;
  const found = new Set(start.match(telling)?.map((key) => key.toLowerCase()));
  const hasUri = /"(?:uri|guid)"\s*:/.test(start);
  if (found.size === 0) return hasUri && /^\ufeff?\s*\{\s*"uri"\s*:/.test(start) ? 0.4 : 0;
  return found.size === 1 ? (hasUri ? 0.7 : 0.2) : hasUri ? 0.95 : 0.6;
}

async function* readNinjsSource(source: Source, context: ReadContext): AsyncGenerator<ReadItem> {
  const name = source.name ?? (source.kind === 'path' ? basename(source.path) : '');
  let lend = lendNothing;
  if (source.kind === 'path') {
    const folder = dirname(source.path);
    const root = source.root ?? folder;
    lend = lendFrom(root, relative(root, folder).split(sep).join('/'));
  }
  let items = 0;
  for await (const value of valuesOf(source)) {
    context.signal?.throwIfAborted();
    if (typeof value !== 'string') {
      yield { kind: 'failure', source: name, error: failureOfSystemError(value, name) };
      return;
    }
    for await (const item of itemsOf(value, name, context, lend)) {
      items += 1;
      context.onProgress?.({ step: 'reading', done: items, total: null, item: name });
      yield item;
      if (items % 32 === 0) await breathe();
    }
  }
  if (items === 0) {
    const message = `${name} holds no news object.`;
    yield { kind: 'failure', source: name, error: { code: 'empty-source', message, path: name } };
  }
}

/** The JSON values of a source; a system error ends them. */
async function* valuesOf(source: Source): AsyncGenerator<string | NodeJS.ErrnoException> {
  const splitter = new JsonSplitter(largestObject);
  if (source.kind === 'text') {
    yield* splitter.take(source.text);
  } else {
    const decoder = new TextDecoder();
    try {
      for await (const piece of createReadStream(source.path, { highWaterMark: 256 * 1024 }))
        yield* splitter.take(decoder.decode(piece, { stream: true }));
    } catch (error) {
      if (!isSystemError(error)) throw error;
      yield error;
      return;
    }
    yield* splitter.take(decoder.decode());
  }
  yield* splitter.end();
}

async function* itemsOf(
  json: string,
  name: string,
  context: ReadContext,
  lend: PictureLender,
): AsyncGenerator<ReadItem> {
  if (json.length > largestObject) {
    const message = `A news object in ${name} is larger than ${largestObject} characters.`;
    yield { kind: 'failure', source: name, error: { code: 'too-large', message, path: name } };
    return;
  }
  const parsed = parseJson(json);
  if (!isJsonObject(parsed)) {
    const message = `${name} holds JSON that cannot be read.`;
    yield { kind: 'failure', source: name, error: { code: 'json-invalid', message, path: name } };
    return;
  }
  for (const object of newsObjects(parsed)) {
    const waiting = [object];
    for (let at = waiting.shift(); at !== undefined; at = waiting.shift()) {
      const notes = new StoryNotes(context);
      const { story, stories } = readNinjs(at, notes);
      yield await wireItem(name, story, notes, lend);
      waiting.push(...stories);
    }
  }
}

/** What only a news object says; an answer of an agency's service says it a few levels below. */
const ofNews =
  /^(?:uri|guid|headlines?(?:_.*)?|bod(?:y|ies)(?:_.*)?|descriptions?_.*|version_?created|pub_?status|alt_?ids|associations|renditions|slugline)$/i;
const deepestEnvelope = 4;

/** The news objects in one that says nothing of news itself, or the object where it does. */
function newsObjects(object: JsonObject, depth = 0): readonly JsonObject[] {
  const isEnvelope =
    Array.isArray(object.item ?? object.items) && !('uri' in object || 'guid' in object);
  if (!isEnvelope && Object.keys(object).some((key) => ofNews.test(key))) return [object];
  if (depth === deepestEnvelope) return [];
  return Object.values(object)
    .flat()
    .filter(isJsonObject)
    .flatMap((inner) => newsObjects(inner, depth + 1));
}

function parseJson(json: string): unknown {
  try {
    return JSON.parse(json.replace(/^\ufeff/, ''));
  } catch (error) {
    if (error instanceof SyntaxError) return null;
    throw error;
  }
}
