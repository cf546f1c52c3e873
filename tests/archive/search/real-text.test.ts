import { existsSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import type { Article } from '../../../archive/article/article.ts';
import { find, idsOf, makeArticle, makeIndex, storyDate, textQuery } from './make-article.ts';

const corpus = resolve('../shared/corpora/usgov-news.jsonl');
const naughtyStrings = resolve('../shared/fixtures/hostile/strings/blns.json');

const storySchema = z.object({
  id: z.string(),
  title: z.string(),
  body: z.string(),
  standfirst: z.string().nullish(),
  date: z.string().nullish(),
  section: z.string().nullish(),
  topics: z.array(z.string()).nullish(),
});

function readStories(count: number): Article[] {
  const lines = readFileSync(corpus, 'utf8').split('\n').slice(0, count);
  return lines.map((line) => {
    const story = storySchema.parse(JSON.parse(line));
    return makeArticle(story.id, {
      headline: story.title,
      standfirst: story.standfirst ?? null,
      body: story.body,
      section: story.section ?? null,
      tags: story.topics ?? [],
      published: story.date ? storyDate(`${story.date}Z`) : null,
    });
  });
}

describe.skipIf(!existsSync(corpus))('500 real news articles', () => {
  it('are found by what stands in them', async () => {
    const articles = readStories(500);
    const index = makeIndex();
    await index.put(articles);
    expect(index.ids(textQuery('')).length).toBe(500);
    const withWord = (pattern: RegExp) =>
      articles
        .filter(({ headline, standfirst, body }) =>
          pattern.test(`${headline}\n${standfirst}\n${body}`),
        )
        .map(({ id }) => id);
    const plain = { headline: 'privacy', body: 'privacy', standfirst: 'privacy' };
    const found = new Set(
      idsOf(
        index,
        Object.keys(plain)
          .map((field) => `${field}:privacy`)
          .join(' OR '),
      ),
    );
    expect(withWord(/\bprivacy\b/i).filter((id) => !found.has(id))).toEqual([]);
    expect(found.size).toBeGreaterThan(5);
    for (const { article, snippet, headline, hits } of find(index, 'privacy').results) {
      expect(hits, article.id).toBeGreaterThan(0);
      expect(snippet.text.length, article.id).toBeLessThan(260);
      for (const { text, marks } of [snippet, headline]) {
        for (const { start, end } of marks) expect(text.slice(start, end)).toMatch(/privac/i);
      }
    }
  });

  it('rank an article among the first three for its own headline', async () => {
    const articles = readStories(500);
    const index = makeIndex();
    await index.put(articles);
    const sample = articles.filter((_, at) => at % 25 === 0);
    const missed = sample.flatMap(({ id, headline }) => {
      const words = (headline ?? '').replace(/["()*~^:+]|(?<!\S)-|\b(?:and|or|not)\b/gi, ' ');
      const found = index.ids(textQuery(words)).slice(0, 3);
      return found.includes(id) ? [] : [{ words, id, found }];
    });
    expect(missed).toEqual([]);
  });
});

it.skipIf(!existsSync(naughtyStrings))(
  'naughty strings are indexed, and found by themselves',
  async () => {
    const strings = z.array(z.string()).parse(JSON.parse(readFileSync(naughtyStrings, 'utf8')));
    const index = makeIndex();
    await index.put(
      strings.map((text, at) => makeArticle(`n${at}`, { headline: text, tags: [text] })),
    );
    strings.forEach((text, at) => {
      const { results } = index.search({ query: textQuery(text), offset: 0, limit: 1000 });
      for (const { headline } of results) {
        for (const { end } of headline.marks) expect(end).toBeLessThanOrEqual(headline.text.length);
      }
      if (text.trim() === '' || /["\u201c\u201d]/.test(text)) return;
      expect(idsOf(index, `tag:"${text}"`), JSON.stringify(text)).toContain(`n${at}`);
    });
  },
);
