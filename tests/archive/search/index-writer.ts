import { open } from 'lmdb';
import { lmdbStorage } from '../../../archive/search/index/lmdb-storage.ts';
import { openLunrIndex } from '../../../archive/search/lunr-index.ts';
import { contextOf } from './make-article.ts';
import { storyOfVersion } from './story-of-version.ts';

/**
 * A process that puts articles into an index on disk, removes some and merges, without end:
 * `index-writer FILE FIRST-VERSION`. It says on its output up to which version it has put, and up to
 * which all is settled.
 */
const [file = '', first = '0'] = process.argv.slice(2);
const root = open<Uint8Array, string>({ path: file, noSubdir: true, encoding: 'binary' });
const index = await openLunrIndex({
  ...contextOf(new Map()),
  mergeAt: 2,
  storage: lmdbStorage(root),
});
for (let version = Number(first); ; version += 7) {
  await index.put([0, 1, 2, 3, 4, 5, 6].map((add) => storyOfVersion(version + add)));
  index.remove([storyOfVersion(version + 1).id]);
  process.stdout.write(`put ${version + 7}\n`);
  if (version % 3 !== 0) continue;
  await index.settle();
  process.stdout.write(`settled ${version + 7}\n`);
}
