import { readFile } from 'node:fs/promises';
import type { ImportedMedia } from '../../archive/formats/reader.ts';
import { ok, type Result } from '../../archive/result.ts';

/** What a reader lends as a picture. */
export function mediaBytes(media: ImportedMedia): Promise<Result<Uint8Array>> {
  return media.withFile(async (file) => ok(await readFile(file)));
}
