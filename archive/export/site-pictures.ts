import type { Article } from '../article/article.ts';
import { latestMoment } from '../article/dates.ts';
import { parseBody } from '../bundle/article-body.ts';
import { addressOf } from '../bundle/html.ts';
import { createPictureTaker, type Licences } from '../bundle/picture-taker.ts';
import type { FeedOptions } from '../formats/feed/write-feed.ts';
import type { Failure } from '../result.ts';

/**
 * The pictures that a feed names: those of the archive at the addresses that they have on a website
 * exported beside it, those of other hosts where they are. Those whose licence has ended are left out.
 */
export class SitePictures implements FeedOptions {
  readonly #site: string;
  readonly #licences: Licences | null;
  readonly #take: ReturnType<typeof createPictureTaker>;
  readonly #addresses = new WeakMap<Article, ReadonlyMap<string, string>>();
  readonly #withheld = new WeakMap<Article, ReadonlySet<string>>();
  readonly warnings: Failure[] = [];

  /** `site`: as `siteAddress` gives it. */
  constructor(site: string, folder: string, licences: Licences | null) {
    this.#site = site;
    this.#licences = licences;
    this.#take = createPictureTaker(folder, licences);
  }

  /** Before an article is written. */
  async prepare(article: Article): Promise<void> {
    const { taken, warnings } = await this.#take(article, parseBody(article.body));
    this.#addresses.set(
      article,
      new Map(
        taken.map(({ written, path }) => [
          written.replace(/^\//, ''),
          new URL(addressOf(path), this.#site).href,
        ]),
      ),
    );
    const remote = this.#endedElsewhere(article);
    this.#withheld.set(article, new Set(remote.map(({ path }) => path)));
    const here = warnings.filter(({ code }) => code !== 'picture-remote');
    this.warnings.push(...here, ...remote);
  }

  pictureAddress(path: string, article: Article): string | null {
    return this.#addresses.get(article)?.get(path) ?? null;
  }

  withheld(article: Article): ReadonlySet<string> {
    return this.#withheld.get(article) ?? new Set();
  }

  /** Pictures of other hosts of which the article says that their licence has ended. */
  #endedElsewhere(article: Article): readonly (Failure & { readonly path: string })[] {
    const { images, path: story } = article;
    return images.flatMap(({ file, expires }) => {
      const end = expires === null ? null : latestMoment(expires);
      if (this.#licences === null || file === null || expires === null || end === null) return [];
      if (!/^https?:/i.test(file) || end >= this.#licences.now) return [];
      const message = `${file} was left out: its licence has ended (${expires.text}).`;
      const details = { article: story, expires: expires.text };
      return [{ code: 'licence-expired', message, path: file, details }];
    });
  }
}
