import { randomBytes } from 'node:crypto';
import { basename, dirname, join } from 'node:path';

/** A hidden name beside a place, for what is not whole yet. */
export function scratchPath(to: string): string {
  return join(dirname(to), `.${basename(to)}.${randomBytes(6).toString('hex')}.partial`);
}
