import { join } from 'node:path';
import { open } from 'lmdb';
import {
  type Article,
  type ArticleId,
  contentHashSchema,
} from '../../../archive/article/article.ts';
import type { IndexStorage } from '../../../archive/search/index/index-storage.ts';
import { lmdbStorage } from '../../../archive/search/index/lmdb-storage.ts';
import { type LunrIndexContext, openLunrIndex } from '../../../archive/search/lunr-index.ts';
import type { SearchIndex } from '../../../archive/search/search-index.ts';
import { contextOf } from './make-article.ts';

/** An index over a real file, beside the articles that it has to hold. */
export interface LivingIndex {
  readonly articles: ReadonlyMap<ArticleId, Article>;
  readonly index: SearchIndex;
  put(articles: readonly Article[]): Promise<void>;
  remove(ids: readonly ArticleId[]): void;
  settle(): Promise<void>;
  openAgain(): Promise<void>;
  /** What was not written is lost; then, as a session does it, what the index lacks is put again. */
  crash(): Promise<void>;
  close(): Promise<void>;
}

/** Starts empty, whatever the folder holds of an earlier one. */
export async function livingIndex(
  folder: string,
  given: Partial<LunrIndexContext>,
): Promise<LivingIndex> {
  const articles = new Map<ArticleId, Article>();
  const path = join(folder, 'index.mdb');
  const openFile = () => open<Uint8Array, string>({ path, noSubdir: true, encoding: 'binary' });
  let root = openFile();
  root.clearSync();
  let version = 0;
  let power = { isOn: true };
  const start = () => {
    const own = { isOn: true };
    power = own;
    return openLunrIndex({
      ...contextOf(articles),
      ...given,
      storage: whileOn(lmdbStorage(root), own),
    });
  };
  let index = await start();
  return {
    articles,
    get index() {
      return index;
    },
    put: (some) => {
      const versions = some.map((article) => {
        version += 1;
        const hash = contentHashSchema.parse(version.toString(16).padStart(64, '0'));
        return { ...article, hash };
      });
      for (const article of versions) articles.set(article.id, article);
      return index.put(versions);
    },
    remove: (ids) => {
      for (const id of ids) articles.delete(id);
      index.remove(ids);
    },
    settle: () => index.settle(),
    openAgain: async () => {
      await index.close();
      await root.close();
      root = openFile();
      index = await start();
    },
    crash: async () => {
      power.isOn = false;
      // Ends what goes on in this process; nothing of it is written.
      await index.close();
      index = await start();
      const kept = new Map(index.indexed());
      index.remove([...kept.keys()].filter((id) => !articles.has(id)));
      await index.put([...articles.values()].filter(({ id, hash }) => kept.get(id) !== hash));
    },
    close: async () => {
      await index.close();
      await root.close();
    },
  };
}

/** Once the power is off, nothing is written any more. */
function whileOn(storage: IndexStorage, power: { readonly isOn: boolean }): IndexStorage {
  return {
    ...storage,
    write: async (changes) => {
      if (!power.isOn) throw new Error('The process is gone.');
      await storage.write(changes);
    },
  };
}
