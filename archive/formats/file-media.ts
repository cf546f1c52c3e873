import type { ImportedMedia } from './reader.ts';

/** A picture that is a file of this computer, `file` its absolute path. */
export function fileMedia(path: string, file: string): ImportedMedia {
  return { path, file, withFile: (use) => use(file) };
}
