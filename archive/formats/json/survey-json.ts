import { createReadStream } from 'node:fs';
import { breathe, type JobOptions } from '../../job.ts';
import { fail, failureOfSystemError, isSystemError, ok, type Result } from '../../result.ts';
import type { Source } from '../reader.ts';
import { nameOf } from '../xml/survey-xml.ts';
import { type JsonLimits, JsonParts, type PartAt } from './json-parts.ts';

export const defaultJsonLimits: JsonLimits = {
  largestStory: 20 * 1024 * 1024,
  largestRest: 64 * 1024 * 1024,
};

const pieceBytes = 256 * 1024;

/** A document that was gone through once, and whose stories are read one at a time. */
export interface SurveyedJson {
  /** The document with `null` for each story and for what is left out. */
  readonly rest: unknown;
  readonly stories: number;
  /** The texts of the stories, in the order of the document. Throws as `createReadStream` does. */
  texts(): AsyncGenerator<string>;
}

/**
 * Goes through a JSON document for what its stories need and may stand behind them. Fails with
 * `json-invalid`, `not-utf8`, `export-too-large` when there is too much beside the stories, and as
 * the file system does.
 */
export async function surveyJson(
  source: Source,
  partAt: PartAt,
  { signal, onProgress, whileHeld }: JobOptions = {},
  limits: JsonLimits = defaultJsonLimits,
): Promise<Result<SurveyedJson>> {
  const name = nameOf(source);
  const parts = new JsonParts(partAt, limits);
  let stories = 0;
  try {
    for await (const { text, bytes } of piecesOf(source)) {
      await whileHeld?.();
      signal?.throwIfAborted();
      for (const _ of parts.take(text)) stories += 1;
      if (parts.isTooLarge) return tooLarge(name, limits);
      const done = Math.ceil(bytes / 1_000_000);
      onProgress?.({ step: 'surveying', done, total: null, item: name });
    }
    const rest: unknown = JSON.parse(parts.rest.replace(/^\ufeff/, ''));
    return ok({ rest, stories, texts: () => textsOf(source, new JsonParts(partAt, limits)) });
  } catch (error) {
    if (isNoUtf8(error)) return fail('not-utf8', `${name} is not UTF-8.`, { path: name });
    if (isSystemError(error)) return { ok: false, error: failureOfSystemError(error, name) };
    if (!(error instanceof SyntaxError)) throw error;
    const why = error.message.replace(/\s+/g, ' ').slice(0, 120);
    return fail('json-invalid', `${name} cannot be read as JSON: ${why}`, { path: name });
  }
}

async function* textsOf(source: Source, parts: JsonParts): AsyncGenerator<string> {
  for await (const { text } of piecesOf(source)) yield* parts.take(text);
}

interface Piece {
  readonly text: string;
  /** Read so far. */
  readonly bytes: number;
}

/** Throws a TypeError for what is not UTF-8. */
async function* piecesOf(source: Source): AsyncGenerator<Piece> {
  if (source.kind === 'text') {
    yield { text: source.text, bytes: source.text.length };
    return;
  }
  const decoder = new TextDecoder('utf-8', { fatal: true });
  let bytes = 0;
  for await (const piece of createReadStream(source.path, { highWaterMark: pieceBytes })) {
    bytes += piece.length;
    yield { text: decoder.decode(piece, { stream: true }), bytes };
    await breathe();
  }
  yield { text: decoder.decode(), bytes };
}

function isNoUtf8(error: unknown): boolean {
  return (
    error instanceof TypeError &&
    'code' in error &&
    error.code === 'ERR_ENCODING_INVALID_ENCODED_DATA'
  );
}

function tooLarge(name: string, { largestRest }: JsonLimits): Result<never> {
  return fail(
    'export-too-large',
    `${name} has more than ${largestRest} characters beside its stories: export it in parts, such as year by year, and import all of them.`,
    { path: name, details: { limit: largestRest } },
  );
}
