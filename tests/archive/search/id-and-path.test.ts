import { describe, expect, it } from 'vitest';
import { articleIdSchema, articlePathSchema } from '../../../archive/article/article.ts';
import { find, idsOf, makeArticle, makeIndex } from './make-article.ts';

const ulid = '01HS82ADR0Z1NMHFWXDYXGSPZF';

async function indexOfThree() {
  const index = makeIndex();
  await index.put([
    makeArticle(ulid, { path: articlePathSchema.parse('articles/2024/03/a tide.md') }),
    makeArticle('b', { path: articlePathSchema.parse('articles/2024/30/b.md') }),
    makeArticle('c', {
      id: articleIdSchema.parse('notes/c.md'),
      path: articlePathSchema.parse('notes/c.md'),
      body: `See ${ulid}.`,
    }),
  ]);
  return index;
}

describe('id: and path:', () => {
  it('find one article by its whole id, in either case, and not those that name it', async () => {
    const index = await indexOfThree();
    expect(idsOf(index, `id:${ulid}`)).toEqual([ulid]);
    expect(idsOf(index, `id:${ulid.toLowerCase()}`)).toEqual([ulid]);
    expect(idsOf(index, 'id:notes/c.md')).toEqual(['notes/c.md']);
    expect(idsOf(index, `id:${ulid.slice(0, 10)}`)).toEqual([]);
    expect(idsOf(index, `-id:${ulid}`)).toEqual(['b', 'notes/c.md']);
    expect(idsOf(index, `id:${ulid} OR id:b`)).toEqual([ulid, 'b']);
  });

  it('find by a path, and by a folder with all in it', async () => {
    const index = await indexOfThree();
    expect(idsOf(index, 'path:notes/c.md')).toEqual(['notes/c.md']);
    expect(idsOf(index, 'path:"articles/2024/03/a tide.md"')).toEqual([ulid]);
    expect(idsOf(index, 'path:articles/2024')).toEqual([ulid, 'b']);
    expect(idsOf(index, 'path:articles/2024/3')).toEqual([]);
    expect(idsOf(index, 'path:articles/2024/03/')).toEqual([ulid]);
    expect(find(index, 'path:articles').notes).toEqual([]);
  });
});
