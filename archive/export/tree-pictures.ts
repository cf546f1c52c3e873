import { join } from 'node:path';
import type { Article } from '../article/article.ts';
import type { ArticleBody } from '../bundle/article-body.ts';
import { createPictureTaker } from '../bundle/picture-taker.ts';
import type { Failure } from '../result.ts';
import type { ExportOptions } from './export-job.ts';
import type { ExportTree } from './export-tree.ts';
import type { TreeNames } from './tree-names.ts';

/** Brings the pictures of articles into a tree, each once, at their paths in the archive. */
export class TreePictures {
  readonly #tree: ExportTree;
  readonly #names: TreeNames;
  readonly #options: ExportOptions;
  readonly #take: ReturnType<typeof createPictureTaker>;
  /** null for one that could not be read. */
  readonly #targets = new Map<string, string | null>();
  readonly warnings: Failure[] = [];
  count = 0;

  constructor(tree: ExportTree, names: TreeNames, options: ExportOptions) {
    this.#tree = tree;
    this.#names = names;
    this.#options = options;
    this.#take = createPictureTaker(options.folder, options.licences);
  }

  /** Paths in the tree by how the article names its pictures. */
  async bring(article: Article, body: ArticleBody): Promise<ReadonlyMap<string, string>> {
    const { taken, warnings } = await this.#take(article, body);
    this.warnings.push(...warnings);
    const paths = new Map<string, string>();
    for (const { written, path } of taken) {
      const known = this.#targets.get(path);
      const target = known === undefined ? await this.#add(path) : known;
      if (target !== null) paths.set(written, target);
    }
    return paths;
  }

  async #add(path: string): Promise<string | null> {
    const { folder, signal } = this.#options;
    const target = this.#names.take(path);
    const problem = await this.#tree.addPicture(target, join(folder, path), signal);
    if (problem === null) this.count += 1;
    else this.warnings.push({ ...problem, path });
    this.#targets.set(path, problem === null ? target : null);
    return problem === null ? target : null;
  }
}
