import { createHash } from 'node:crypto';
import { isDeviceName } from './portability.ts';

const longest = 150;

/**
 * A file name for an id, which may be a path: one part, valid on every system, readable, and
 * another for every other id, on file systems that know no case too. Names that would be too long
 * or could be taken for another's end in a hash of the whole.
 */
export function ownNameOf(id: string): string {
  const encoded = withoutDevice(
    encodeURIComponent(id.replace(/\p{Surrogate}/gu, '\ufffd'))
      .replace(/[*~]/g, escaped)
      .replace(/^\.|\.$/g, escaped),
  );
  if (isPlain(id) && encoded.length <= longest) return encoded;
  return `${encoded.slice(0, 100)}~${createHash('sha256').update(id, 'utf16le').digest('hex').slice(0, 32)}`;
}

function withoutDevice(name: string): string {
  return isDeviceName(name) ? `${escaped(name.charAt(0))}${name.slice(1)}` : name;
}

/** Of an ASCII character. */
function escaped(character: string): string {
  return `%${character.charCodeAt(0).toString(16).toUpperCase()}`;
}

/**
 * Ids that differ in case only are different ids. ULIDs stand in capitals and all else in small
 * letters, so that no two plain ones are alike; half a surrogate pair has no encoding of its own.
 */
function isPlain(id: string): boolean {
  if (/\p{Surrogate}/u.test(id)) return false;
  return isUlid(id) || !(/[A-Z]/.test(id) || isUlid(id.toUpperCase()));
}

function isUlid(id: string): boolean {
  return /^[0-9A-HJKMNP-TV-Z]{26}$/.test(id);
}
