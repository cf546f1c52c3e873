import { readFile, stat } from 'node:fs/promises';
import { fail, failureOfSystemError, ok, type Result } from '../../result.ts';
import type { Source } from '../reader.ts';
import { nameOf } from '../xml/survey-xml.ts';

/** Bytes of the largest export that is held whole; ten years of a daily are smaller. */
export const largestJson = 256 * 1024 * 1024;

/**
 * A JSON file or text, whole. Fails with `json-invalid`, `export-too-large`, `not-utf8`, or as the file
 * system does.
 */
export async function readJson(source: Source): Promise<Result<unknown>> {
  const name = nameOf(source);
  const text = source.kind === 'text' ? ok(source.text) : await textOf(source.path, name);
  if (!text.ok) return text;
  try {
    return ok(JSON.parse(text.value.replace(/^\ufeff/, '')));
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
    const why = error.message.replace(/\s+/g, ' ').slice(0, 120);
    return fail('json-invalid', `${name} cannot be read as JSON: ${why}`, { path: name });
  }
}

async function textOf(path: string, name: string): Promise<Result<string>> {
  try {
    const { size } = await stat(path);
    if (size > largestJson)
      return fail(
        'export-too-large',
        `${name} has ${size} bytes, and one JSON document may have ${largestJson}: export it in parts, such as year by year, and import all of them.`,
        { path: name, details: { bytes: size, limit: largestJson } },
      );
    return ok(new TextDecoder('utf-8', { fatal: true }).decode(await readFile(path)));
  } catch (error) {
    if (error instanceof TypeError)
      return fail('not-utf8', `${name} is not UTF-8.`, { path: name });
    return { ok: false, error: failureOfSystemError(error, name) };
  }
}
