import { createHash } from 'node:crypto';

const alphabet = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';

/**
 * An id in the form of a ULID that is always the same for a text: for what was written by hand
 * without one, so that it has the same id each time it is read, on every machine.
 */
export function derivedId(text: string): string {
  const digest = createHash('sha256').update(text).digest();
  // 26 characters of 5 bits hold 128 bits: the first of them is 7 at most.
  return Array.from(digest.subarray(0, 26), (byte, at) =>
    alphabet.charAt(byte % (at === 0 ? 8 : 32)),
  ).join('');
}
