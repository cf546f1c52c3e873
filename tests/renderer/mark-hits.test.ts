import fc from 'fast-check';
import type { Root } from 'hast';
import { describe, expect, it } from 'vitest';
import { hitsInLine, markHits, type Needle } from '../../renderer/views/reader/mark-hits.ts';
import { renderMarkdown } from '../../renderer/views/reader/markdown.ts';
import { makeArticle, makeIndex, textQuery } from '../archive/search/make-article.ts';

async function needleFor(body: string, query: string, language = 'en'): Promise<Needle> {
  const article = makeArticle('a', { body, language });
  const index = makeIndex();
  await index.put([article]);
  return { kind: 'matches', matches: index.matches(article, textQuery(query)) };
}

/** Marked texts; a hit that goes over several elements is joined with `+`. */
async function marked(body: string, query: string, language = 'en'): Promise<string[]> {
  return marksIn(markHits(renderMarkdown(body), await needleFor(body, query, language)));
}

function marksIn(node: unknown, marks: string[] = []): string[] {
  if (typeof node !== 'object' || node === null || !('children' in node)) return marks;
  if (!Array.isArray(node.children)) return marks;
  for (const child of node.children) {
    if (child.tagName !== 'mark') marksIn(child, marks);
    else if (child.properties.dataContinued) marks.push(`${marks.pop() ?? ''}+${textOf(child)}`);
    else marks.push(textOf(child));
  }
  return marks;
}

function textOf(node: unknown): string {
  if (typeof node !== 'object' || node === null) return '';
  if ('value' in node && typeof node.value === 'string') return node.value;
  return 'children' in node && Array.isArray(node.children)
    ? node.children.map(textOf).join('')
    : '';
}

describe('hits of a search in a story', () => {
  it('are marked as they stand in it', async () => {
    const body = 'Ferries wait; a **ferry’s** crew left. Élan rose, the harbourmaster too.';
    expect(await marked(body, 'ferry elan harb*')).toEqual([
      'Ferries',
      'ferry’s',
      'Élan',
      'harbourmaster',
    ]);
  });

  it('are phrases where they stand together, and not their words elsewhere', async () => {
    const body =
      'The sea rose. A wall fell.\n\n> The *sea* walls held; sea\nwalls and seaside walls.';
    expect(await marked(body, '"sea wall"')).toEqual(['sea+ walls', 'sea\nwalls']);
    expect(await marked('sea sea wall wall', '"sea wall"')).toEqual(['sea wall']);
  });

  it('are words near each other, each by itself, and not where they are alone', async () => {
    expect(await marked('sea a b c d e f sea x wall', '"sea wall"~2')).toEqual(['sea', 'wall']);
  });

  it('are found behind pictures, links, lists and tables', async () => {
    const body = [
      '![the sea](media/sea.jpg)',
      '1. [sea](https://sea.example/sea) one',
      '| sea | wall |\n| --- | --- |\n| tide | sea |',
      '# Sea',
    ].join('\n\n');
    expect(await marked(body, 'sea')).toEqual(['sea', 'sea', 'sea', 'Sea']);
    expect(await marked(body, 'one tide')).toEqual(['one', 'tide']);
  });

  it('are found in Arabic and in text without spaces', async () => {
    expect(await marked('أُغْلِقَ المِينَاءُ اليوم', 'الميناء', 'ar')).toEqual(['المِينَاءُ']);
    expect(await marked('東京都の港は東京にある。', '東京', 'ja')).toContain('東京');
  });

  it('are not what is denied, nor what is asked of another field', async () => {
    expect(await marked('sea wall', '-sea')).toEqual([]);
    expect(await marked('sea wall', 'tag:sea OR wall')).toEqual(['wall']);
  });

  it('in its other texts are those of their own field', async () => {
    const article = makeArticle('a', { headline: 'Sea wall', standfirst: 'Sea', tags: ['sea'] });
    const index = makeIndex();
    await index.put([article]);
    const matches = index.matches(article, textQuery('headline:sea'));
    const needle: Needle = { kind: 'matches', matches };
    expect(hitsInLine('Sea wall', 'headline', needle)).toEqual([{ start: 0, end: 3 }]);
    expect(hitsInLine('Sea', 'standfirst', needle)).toEqual([]);
  });

  it('are as many as the search counts, in any story of plain words', async () => {
    const word = fc.constantFrom(
      'sea',
      'Seas',
      'wall',
      'walls',
      'seaside',
      'the',
      '*sea*',
      '**wall**',
    );
    const body = fc.array(fc.tuple(word, fc.constantFrom(' ', '\n', '\n\n', ', ')), {
      maxLength: 30,
    });
    const query = fc.constantFrom('sea', '"sea wall"', 'sea*', '"wall sea"~1', 'wall OR "the sea"');
    await fc.assert(
      fc.asyncProperty(body, query, async (parts, asked) => {
        const text = parts.flat().join('');
        const article = makeArticle('a', { body: text });
        const index = makeIndex();
        await index.put([article]);
        const matches = index.matches(article, textQuery(asked));
        const { results } = index.search({ query: textQuery(asked), offset: 0, limit: 1 });
        const hits = results[0]?.hits ?? 0;
        expect(matches.body.length).toBe(hits);
        const plain = JSON.stringify(renderMarkdown(text));
        const tree = markHits(renderMarkdown(text), { kind: 'matches', matches });
        // The tree of a body is kept and given again: marks are put into another.
        expect(JSON.stringify(renderMarkdown(text))).toBe(plain);
        const shown = JSON.stringify(tree).match(/"mark","properties":\{\}/g)?.length ?? 0;
        expect(shown, text).toBe(hits);
        const letters = (list: readonly string[]) => list.join('').replace(/[+\s]/g, '');
        expect(letters(marksIn(tree))).toBe(letters(matches.body.map((match) => match.text)));
      }),
      { numRuns: 200 },
    );
  });
});

describe('hits of the find field', () => {
  it('are parts of words', () => {
    const found = (text: string, sought: string) =>
      hitsInLine(text, 'body', { kind: 'text', text: sought }).map(({ start, end }) =>
        text.slice(start, end),
      );
    expect(found('airport Port', 'port')).toEqual(['port', 'Port']);
    expect(found('anything', '  ')).toEqual([]);
  });

  it('marked in a tree leave its text as it was', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), fc.string({ maxLength: 3 }), (text, sought) => {
        const tree: Root = {
          type: 'root',
          children: [
            {
              type: 'element',
              tagName: 'p',
              properties: {},
              children: [{ type: 'text', value: text }],
            },
          ],
        };
        expect(textOf(markHits(tree, { kind: 'text', text: sought }))).toBe(text);
      }),
    );
  });
});
