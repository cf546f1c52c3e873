import { type Entry, getFileNameLowLevel } from 'yauzl';

const utf8Flag = 0x800;
const utf8 = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });

/**
 * An entry's name as text, or null when it claims to be UTF-8 and is not.
 *
 * Info-ZIP's Unicode path field first, then the UTF-8 flag. Without either the standard says
 * code page 437, and yet macOS and many scripts write UTF-8 there; names in code page 437 that
 * happen to be valid UTF-8 beyond ASCII do not occur in practice, so UTF-8 is tried first.
 */
export function zipEntryName(entry: Entry): string | null {
  const raw = entry.fileNameRaw;
  const decoded = decode(raw);
  const hasUnicodeField = entry.extraFields.some((field) => field.id === 0x7075);
  if (!hasUnicodeField && decoded !== null) return decoded;
  if (!hasUnicodeField && (entry.generalPurposeBitFlag & utf8Flag) !== 0) return null;
  return getFileNameLowLevel(entry.generalPurposeBitFlag, raw, entry.extraFields, true);
}

function decode(bytes: Uint8Array): string | null {
  try {
    return utf8.decode(bytes);
  } catch {
    return null;
  }
}
