import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { find, makeArticle, makeIndex } from './make-article.ts';

async function snippetOf(body: string, query: string): Promise<string[]> {
  const index = makeIndex();
  await index.put([makeArticle('a', { body })]);
  const { snippet } = find(index, query).results[0] ?? { snippet: { text: '', marks: [] } };
  return snippet.marks.map(({ start, end }) => snippet.text.slice(start, end));
}

describe('a snippet', () => {
  const far = `${'other words stand here. '.repeat(20)}`;

  it('is where all words of the query stand together, even if one of them is often elsewhere', async () => {
    const body = `sea sea sea sea sea. ${far}The wall by the sea fell. ${far}wall wall wall`;
    expect(await snippetOf(body, 'sea wall')).toEqual(['wall', 'sea']);
  });

  it('is where a word stands most often, where no passage has more of the words', async () => {
    const body = `sea. ${far}sea and sea. ${far}wall`;
    expect(await snippetOf(body, 'sea wall')).toEqual(['sea', 'sea']);
  });

  it.each([far, ''])(
    'has its first hit near its beginning, where the text ends soon after it, too',
    async (after) => {
      const index = makeIndex();
      await index.put([makeArticle('a', { body: `${far}Then the sea rose. ${after}` })]);
      const { snippet } = find(index, 'sea').results[0] ?? {};
      expect(snippet?.marks[0]?.start).toBeLessThan(40);
    },
  );

  it('begins with a whole word', async () => {
    const index = makeIndex();
    await index.put([makeArticle('a', { body: `Undoubtedly the old sea rose. ${far}` })]);
    expect(find(index, 'sea').results[0]?.snippet.text).toMatch(/^Undoubtedly the/);
  });

  it('marks a phrase as one, where it stands', async () => {
    expect(await snippetOf(`sea. ${far}The sea walls fell.`, '"sea wall"')).toEqual(['sea walls']);
  });

  it('marks something in any text that has the word', async () => {
    const word = fc.constantFrom('sea', 'wall', 'x', 'y'.repeat(300), 'z,', 'ä');
    await fc.assert(
      fc.asyncProperty(fc.array(word, { maxLength: 120 }), async (words) => {
        const marks = await snippetOf(words.join(' '), 'sea OR wall');
        const wanted = words.filter((each) => each === 'sea' || each === 'wall');
        expect(marks.length > 0).toBe(wanted.length > 0);
      }),
      { numRuns: 100 },
    );
  });
});
