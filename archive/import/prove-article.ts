import { createWriteStream } from 'node:fs';
import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { compareArticles, type FieldDifference } from '../article/compare-articles.ts';
import { withDates } from '../article/field-dates.ts';
import { readArticle } from '../article/read-article.ts';
import type { ImportedArticle, ReadContext, Reader } from '../formats/reader.ts';
import type { StoredArticle, WriteContext, Writer } from '../formats/writers.ts';
import { fail, failureOfSystemError, isSystemError, ok, type Result } from '../result.ts';

/**
 * What an article says otherwise once it is written and read again: `before` in the archive, `after`
 * as it came back. Pictures stay where they are, so only what is said of them is compared.
 *
 * @param scratch An absolute folder for the file. Fails as the reader does, and with `empty-source`
 * where not one article came back.
 */
export async function proveArticle(
  stored: StoredArticle,
  { writer, reader }: { readonly writer: Writer; readonly reader: Reader },
  scratch: string,
  context: ReadContext & WriteContext,
): Promise<Result<readonly FieldDifference[]>> {
  const file = join(scratch, `article.${writer.extension}`);
  try {
    await pipeline(Readable.from(writer.write([stored], context)), createWriteStream(file));
    const read = await readOnly(reader, file, context);
    if (!read.ok) return read;
    const { path } = stored.article;
    const again = readArticle(read.value.file, { path, timeZone: context.timeZone });
    const differences = compareArticles(stored.article, again);
    const places = new Set(read.value.media.map((media) => media.path));
    const found = differences.filter(({ field, after }) => !isPlace(field, after, places));
    return ok(withDates(found, context.timeZone));
  } catch (error) {
    if (!isSystemError(error)) throw error;
    return { ok: false, error: failureOfSystemError(error, stored.article.path) };
  } finally {
    await rm(file, { force: true });
  }
}

/** A picture that would be stored anew has another path. */
function isPlace(field: string, after: string, places: ReadonlySet<string>): boolean {
  return /^images\.\d+\.file$/.test(field) && places.has(after);
}

async function readOnly(
  reader: Reader,
  file: string,
  context: ReadContext,
): Promise<Result<ImportedArticle>> {
  const found: ImportedArticle[] = [];
  const source = { kind: 'path', path: file } as const;
  for await (const item of reader.read(source, context)) {
    if (item.kind === 'failure') return { ok: false, error: item.error };
    if (item.kind === 'article') found.push(item.article);
  }
  const [only] = found;
  if (only !== undefined && found.length === 1) return ok(only);
  return fail('empty-source', `${found.length} articles came back.`);
}
