import { mkdir, realpath } from 'node:fs/promises';
import { isTimeZone } from '../article/zones.ts';
import { fail, failureOfSystemError, ok, type Result } from '../result.ts';
import {
  type ArchiveFile,
  newArchiveFile,
  readArchiveFile,
  writeArchiveFile,
} from './archive-file.ts';
import { checkOwnFolder } from './own-folder.ts';

export interface InitOptions {
  readonly name?: string;
  /** IANA. */
  readonly timeZone?: string;
  /** BCP 47. */
  readonly language?: string;
}

/** Makes a folder an archive. One that is an archive already is left as it is: `created` is false. */
export async function initArchive(
  folder: string,
  { name, timeZone, language }: InitOptions = {},
): Promise<Result<{ readonly created: boolean; readonly file: ArchiveFile }>> {
  if (timeZone !== undefined && !isTimeZone(timeZone)) {
    return fail('invalid-value', `${timeZone} is not an IANA time zone.`, { path: 'timeZone' });
  }
  if (language !== undefined && !isLanguageTag(language)) {
    return fail('invalid-value', `${language} is not a language tag.`, { path: 'language' });
  }
  try {
    await mkdir(folder, { recursive: true });
    const own = await checkOwnFolder(await realpath(folder));
    if (!own.ok) return own;
  } catch (error) {
    return { ok: false, error: failureOfSystemError(error, folder) };
  }
  const known = await readArchiveFile(folder);
  if (!known.ok) return known;
  if (known.value.exists) return ok({ created: false, file: known.value.file });
  const file = newArchiveFile(folder, {
    ...(name === undefined ? {} : { name }),
    ...(timeZone === undefined ? {} : { timeZone }),
    ...(language === undefined ? {} : { language }),
  });
  const written = await writeArchiveFile(folder, file);
  return written.ok ? ok({ created: true, file }) : written;
}

/** Whether a text is a BCP 47 tag. */
export function isLanguageTag(text: string): boolean {
  try {
    return Intl.getCanonicalLocales(text).length === 1;
  } catch {
    return false;
  }
}
