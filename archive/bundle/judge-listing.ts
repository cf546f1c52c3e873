import type { BagFiles } from './bag-files.ts';
import { foldName, isSystemFile } from './bag-path.ts';
import type { Judgement } from './judgement.ts';

/** What can be said of a bag's files by their names alone. */
export function judgeListing(bag: BagFiles, judgement: Judgement): void {
  if (!bag.folders.has('data'))
    judgement.error('payload-folder-missing', 'data', 'The bag has no data/ folder.');
  for (const path of bag.others)
    judgement.error('not-a-file', path, `${path} is a link or a device; a bag holds files only.`);
  if (bag.container === 'zip' && bag.base === '')
    judgement.warn(
      'no-base-folder',
      bag.source,
      'The zip should hold the bag in one folder of its own.',
    );

  const seen = new Map<string, string>();
  for (const path of bag.files.keys()) {
    if (!path.startsWith('data/')) continue;
    if (isSystemFile(path))
      judgement.warn(
        'system-file',
        path,
        `${path} is a file that an operating system makes and removes by itself.`,
      );
    const folded = foldName(path);
    const other = seen.get(folded);
    if (other === undefined) seen.set(folded, path);
    else
      judgement.warn(
        'names-collide',
        path,
        `${path} and ${other} are one file to some file systems.`,
      );
  }
}
