import { dirname, join, relative, sep } from 'node:path';
import { lendFrom, lendNothing, type PictureLender } from './bring-pictures.ts';
import type { Source } from './reader.ts';

/**
 * Pictures beside a source, or in a folder beside it: named from there, or from the root of what was
 * chosen; nothing outside of that.
 */
export function lendBeside(source: Source, folder = ''): PictureLender {
  if (source.kind === 'text') return lendNothing;
  const beside = join(dirname(source.path), folder);
  const root = source.root ?? dirname(source.path);
  return lendFrom(root, relative(root, beside).split(sep).join('/'));
}
