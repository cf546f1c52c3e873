import { isUtf8 } from 'node:buffer';
import { parseDocument } from 'yaml';
import { SpliceError } from '../article/operations.ts';
import { type Plain, type PlainMap, toPlain } from '../article/plain.ts';
import { fail, ok, type Result } from '../result.ts';
import { archiveShape } from './archive-shape.ts';
import { blockOf } from './yaml-block.ts';
import { editYaml } from './yaml-edit.ts';

/** The text of `.newsroom/archive.yaml`, whatever it says. */

export interface ParsedArchiveFile {
  readonly text: string;
  readonly values: Plain;
}

/** Fails with `archive-file-invalid`. `path` is for the message. */
export function parseArchiveFile(path: string, bytes: Uint8Array): Result<ParsedArchiveFile> {
  if (!isUtf8(bytes)) return notUnderstood(path, 'it is not UTF-8 text');
  try {
    const text = new TextDecoder().decode(bytes);
    const document = parseDocument(text, { logLevel: 'silent' });
    const error = document.errors[0];
    if (error !== undefined) return notUnderstood(path, error.message);
    return ok({ text, values: toPlain(document.toJS()) });
  } catch (error) {
    // The parser throws on aliases of nothing or of too much, and on nesting deeper than the stack.
    return notUnderstood(path, error instanceof Error ? error.message : String(error));
  }
}

export function notUnderstood(path: string, why: string): Result<never> {
  return fail('archive-file-invalid', `${path}: ${why}`, { path });
}

const byteOrderMark = '\ufeff';

/** Bytes null: there is no file. Fails with `archive-file-invalid` where a value cannot be changed by itself. */
export function editArchiveText(
  path: string,
  bytes: Uint8Array | null,
  changes: PlainMap,
): Result<Uint8Array> {
  const whole = new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes ?? new Uint8Array());
  const mark = whole.startsWith(byteOrderMark) ? byteOrderMark : '';
  const text = whole.slice(mark.length);
  if (Object.keys(changes).length === 0) return ok(bytes ?? new Uint8Array());
  try {
    const edited =
      bytes === null
        ? `${blockOf(changes, archiveShape, { indent: -2, newline: '\n' }).trimStart()}\n`
        : editYaml(text, changes, archiveShape);
    return ok(new TextEncoder().encode(mark + edited));
  } catch (error) {
    if (!(error instanceof SpliceError)) throw error;
    return notUnderstood(path, `it cannot be changed in part: ${error.message}`);
  }
}
