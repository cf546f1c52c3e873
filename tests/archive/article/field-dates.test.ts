import { describe, expect, it } from 'vitest';
import type { ArticlePath } from '../../../archive/article/article.ts';
import { compareArticles } from '../../../archive/article/compare-articles.ts';
import { fieldDates, withDates } from '../../../archive/article/field-dates.ts';
import { readArticle } from '../../../archive/article/read-article.ts';

const zone = 'Europe/Lisbon';

function article(frontMatter: string) {
  const bytes = new TextEncoder().encode(`---\n${frontMatter}\n---\n\nText.\n`);
  return readArticle(bytes, { path: 'a.md' as ArticlePath, timeZone: zone });
}

describe('the dates in the text of a field', () => {
  it('are those of dates, of updates before their kind, and of no other field', () => {
    const texts = (field: string, text: string) =>
      fieldDates(field, [text], zone).dates?.map((date) => date.text) ?? [];
    expect(texts('published', '2022-01-10T08:00+04:00')).toEqual(['2022-01-10T08:00+04:00']);
    expect(texts('images.0.expires', '2027-01-10')).toEqual(['2027-01-10']);
    expect(
      texts('updates', '2022-01-10 08:54 +0400 correction Not 90\n2022 of old\n2023-02 update'),
    ).toEqual(['2022-01-10 08:54 +0400', '2023-02']);
    expect(texts('published', 'soon')).toEqual([]);
    expect(texts('headline', '2022-01-10')).toEqual([]);
  });

  it('go with the differences that have any', () => {
    const before = article('headline: A\npublished: 2022-01-10');
    const after = article('headline: B\npublished: 2022-01-11T09:00Z');
    const found = withDates(compareArticles(before, after), zone);
    expect(
      found.map(({ field, dates }) => [field, dates?.map(({ precision }) => precision)]),
    ).toEqual([
      ['headline', undefined],
      ['published', ['day', 'minute']],
    ]);
  });
});
