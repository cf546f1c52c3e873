import { readFile, stat } from 'node:fs/promises';
import { failureOfSystemError, ok, type Result } from '../result.ts';
import type { Source } from './reader.ts';
import { type DecodedText, decodeText, largestText, tooLarge } from './text/decode.ts';

/** A small text file, whole. Fails as `decodeText` and the file system do. */
export async function wholeText(source: Source, name: string): Promise<Result<DecodedText>> {
  if (source.kind === 'text') return ok({ text: source.text, warnings: [] });
  try {
    const { size } = await stat(source.path);
    if (size > largestText) return { ok: false, error: tooLarge(name, size) };
    return decodeText(await readFile(source.path), name);
  } catch (error) {
    return { ok: false, error: failureOfSystemError(error, name) };
  }
}
