import { describe, expect, it } from 'vitest';
import type { Article, ArticlePath } from '../../../archive/article/article.ts';
import {
  compareArticles,
  fieldTexts,
  textOfField,
} from '../../../archive/article/compare-articles.ts';
import { readArticle } from '../../../archive/article/read-article.ts';

function article(frontMatter: string, body = 'Text.'): Article {
  const bytes = new TextEncoder().encode(`---\n${frontMatter}\n---\n\n${body}\n`);
  return readArticle(bytes, { path: 'a.md' as ArticlePath, timeZone: 'Europe/Lisbon' });
}

describe('two versions of an article', () => {
  it('differ in the fields that were changed, pictures one by one, and nowhere else', () => {
    const before = article(
      'headline: A\ntags: [x]\nimages: [{ file: a.jpg, credit: EPA }]\nown: 1',
      'One.',
    );
    const after = article(
      'headline: B\ntags: [x]\nimages: [{ file: a.jpg, credit: AP }]\nown: 2',
      'Two.',
    );
    expect(compareArticles(before, after)).toEqual([
      { field: 'headline', before: 'A', after: 'B' },
      { field: 'images.0.credit', before: 'EPA', after: 'AP' },
      { field: 'own', before: '1', after: '2' },
      { field: 'body', before: 'One.\n', after: 'Two.\n' },
    ]);
    expect(compareArticles(before, before)).toEqual([]);
  });

  it('do not differ where a value is only written otherwise', () => {
    expect(compareArticles(article('tags: [x, y]'), article("# mine\ntags:\n- 'x'\n- y"))).toEqual(
      [],
    );
  });

  it('give the text of one field, and of pictures together', () => {
    const texts = fieldTexts(article('tags: [x, y]\nimages: [{ file: a.jpg, credit: EPA }]'));
    expect(textOfField(texts, 'tags')).toBe('x\ny');
    expect(textOfField(texts, 'images')).toBe('0.file: a.jpg\n0.credit: EPA');
    expect(textOfField(texts, 'place')).toBe('');
  });
});
