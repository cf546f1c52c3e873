import { randomFillSync } from 'node:crypto';
import { ulid } from 'ulid';
import { type ArticleId, articleIdSchema } from '../article/article.ts';

/** Makes ids for very many articles: random numbers are drawn by the thousand. */
export function mintIds(): () => ArticleId {
  const drawn = new Uint32Array(1024);
  let at = drawn.length;
  const fraction = () => {
    if (at === drawn.length) {
      randomFillSync(drawn);
      at = 0;
    }
    const number = drawn[at] ?? 0;
    at += 1;
    return number / 2 ** 32;
  };
  return () => articleIdSchema.parse(ulid(undefined, fraction));
}
