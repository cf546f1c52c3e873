import { describe, expect, it } from 'vitest';
import { matchedWords } from '../../../archive/search/matched-words.ts';
import { makeArticle, makeIndex, textQuery } from './make-article.ts';

describe('words to mark in an open article', () => {
  const article = makeArticle('a', {
    headline: 'Ferries at Élan quay',
    body: 'The ferry’s crew left. Sea walls fell; the sea rose over a wall. Harbourmaster resigns.',
    tags: ['Ferrymen'],
  });
  const words = (text: string) => matchedWords(article, textQuery(text)).sort();

  it('are those in the text, not those typed', () => {
    expect(words('ferry')).toEqual(['ferries', 'ferry’s']);
    expect(words('harb*')).toEqual(['harbourmaster']);
    expect(words('elan')).toEqual(['élan']);
    expect(words('harbourmister~1')).toEqual(['harbourmaster']);
    expect(words('tag:ferrymen')).toEqual(['ferrymen']);
  });

  it('are those of a phrase where it stands', () => {
    expect(words('"sea wall"')).toEqual(['sea', 'walls']);
  });

  it('are none for what is denied or for nothing', () => {
    expect(words('-ferry')).toEqual([]);
    expect(words('')).toEqual([]);
    expect(words('has:byline')).toEqual([]);
  });

  it('are found in the language of the article', async () => {
    const arabic = makeArticle('b', { language: 'ar', body: 'أُغْلِقَ المِينَاءُ اليوم' });
    await makeIndex().put([arabic]);
    expect(matchedWords(arabic, textQuery('ميناء الميناء'))).toEqual(['المِينَاءُ']);
  });
});
