import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Query, Sort } from '../../../archive/search/query.ts';
import { querySchema } from '../../../archive/search/query.ts';
import {
  find,
  idsOf,
  makeArticle,
  makeImage,
  makeIndex,
  storyDate,
  textQuery,
} from './make-article.ts';

const published = (iso: string) => ({ published: storyDate(iso) });

describe('order', () => {
  async function five() {
    const index = makeIndex();
    const correction = { kind: 'correction' as const, note: null };
    await index.put([
      makeArticle('old', { headline: 'Éclair', ...published('2020-01-01T00:00:00Z') }),
      makeArticle('new', { headline: 'Zebra', ...published('2022-01-01T00:00:00Z') }),
      makeArticle('mended', {
        headline: 'eagle 10',
        ...published('2019-01-01T00:00:00Z'),
        updates: [{ ...correction, at: storyDate('2023-01-01T00:00:00Z') }],
      }),
      makeArticle('same', { headline: 'eagle 9', ...published('2022-01-01T00:00:00Z') }),
      makeArticle('undated'),
    ]);
    return index;
  }

  it('puts what has no value last in both directions, and equals by id', async () => {
    const index = await five();
    const by = (sort: Sort) => index.ids(textQuery('', { sort }));
    expect(by({ by: 'published', direction: 'descending' })).toEqual([
      'new',
      'same',
      'old',
      'mended',
      'undated',
    ]);
    expect(by({ by: 'published', direction: 'ascending' })).toEqual([
      'mended',
      'old',
      'new',
      'same',
      'undated',
    ]);
    expect(by({ by: 'updated', direction: 'descending' })).toEqual([
      'mended',
      'new',
      'same',
      'old',
      'undated',
    ]);
    expect(by({ by: 'headline', direction: 'ascending' })).toEqual([
      'same',
      'mended',
      'old',
      'new',
      'undated',
    ]);
    expect(by({ by: 'headline', direction: 'descending' })).toEqual([
      'new',
      'old',
      'mended',
      'same',
      'undated',
    ]);
  });

  it('is newest first where nothing is ranked', async () => {
    const index = await five();
    expect(index.ids(textQuery(''))).toEqual(['new', 'same', 'old', 'mended', 'undated']);
  });

  it('ranks a word in the headline above one in the body', async () => {
    const index = makeIndex();
    await index.put([
      makeArticle('body', { headline: 'Fish prices', body: 'The ferry sails.' }),
      makeArticle('headline', { headline: 'Ferry prices', body: 'The fish swims.' }),
      makeArticle('other', { headline: 'Council', body: 'Nothing.' }),
    ]);
    expect(index.ids(textQuery('ferry'))).toEqual(['headline', 'body']);
  });

  it('pages through everything once', async () => {
    const index = makeIndex();
    const all = Array.from({ length: 57 }, (_, at) =>
      makeArticle(`a${at}`, at % 3 ? published('2022-01-01T00:00:00Z') : {}),
    );
    await index.put(all);
    const pages = [0, 10, 20, 30, 40, 50].flatMap((offset) =>
      index.search({ query: textQuery(''), offset, limit: 10 }).results.map((r) => r.article.id),
    );
    expect(pages).toEqual(index.ids(textQuery('')));
    expect(new Set(pages).size).toBe(57);
  });
});

describe('presence and states', () => {
  it('finds what is there and what is missing', async () => {
    const index = makeIndex({
      findings: (id) => (id === 'bare' ? ['uncredited-image', 'remote-picture'] : []),
    });
    await index.put([
      makeArticle('full', {
        byline: ['Amina'],
        images: [makeImage({ file: 'a.jpg', credit: 'EPA' })],
        status: 'canceled',
      }),
      makeArticle('bare', { images: [makeImage({ file: 'b.jpg', credit: ' ' })] }),
      makeArticle('none', { status: 'withheld' }),
    ]);
    expect(idsOf(index, 'has:credit')).toEqual(['full']);
    expect(idsOf(index, 'no:credit')).toEqual(['bare', 'none']);
    expect(idsOf(index, '-has:credit')).toEqual(['bare', 'none']);
    expect(idsOf(index, 'has:image no:byline')).toEqual(['bare']);
    expect(idsOf(index, 'is:uncredited')).toEqual(['bare']);
    expect(idsOf(index, 'is:remote')).toEqual(['bare']);
    expect(idsOf(index, 'is:attention')).toEqual(['bare']);
    expect(idsOf(index, 'is:killed')).toEqual(['full']);
    expect(idsOf(index, 'is:withheld')).toEqual(['none']);
    expect(idsOf(index, 'is:usable')).toEqual(['bare']);
    expect(idsOf(index, 'status:withheld')).toEqual(['none']);
  });

  it('finds a value that is all signs, and a language with its regions', async () => {
    const index = makeIndex();
    await index.put([
      makeArticle('signs', { tags: ['C++'], language: 'en-GB' }),
      makeArticle('letter', { tags: ['C'], language: 'de' }),
    ]);
    expect(idsOf(index, 'tag:c++')).toEqual(['letter', 'signs']);
    expect(idsOf(index, 'lang:EN')).toEqual(['signs']);
    await index.put([makeArticle('feeling', { tags: ['🎉'] })]);
    expect(idsOf(index, 'tag:🎉')).toEqual(['feeling']);
  });

  it('finds captions, credits, sources and notes', async () => {
    const index = makeIndex();
    await index.put([
      makeArticle('a', {
        images: [makeImage({ caption: 'Lanterns', alt: 'Boats', credit: 'EPA', creator: 'Rosa' })],
        source: { name: 'The National', uri: 'https://example.com/a-b', guid: 'urn:x:42' },
        notes: ['Translated'],
        subjects: ['medtop:20000647'],
        updates: [{ at: null, kind: 'correction', note: 'Misspelt the harbourmaster' }],
      }),
      makeArticle('b', { body: 'EPA lanterns boats' }),
    ]);
    for (const text of [
      'caption:lanterns',
      'caption:boats',
      'credit:epa',
      'credit:rosa',
      'source:"the national"',
      'notes:translated',
      'notes:misspelt',
      'https://example.com/a-b',
      'urn:x:42',
      'subject:medtop:20000647',
      '20000647',
    ]) {
      expect(idsOf(index, text), text).toEqual(['a']);
    }
  });
});

describe('saved searches', () => {
  const saved: Record<string, Query> = {
    'No tide': textQuery('-tide'),
    World: textQuery('', { filters: [{ field: 'section', values: ['World'], exclude: false }] }),
    'Both of them': textQuery('in:"no tide" in:world'),
    Self: textQuery('in:self OR ferry'),
    Ping: textQuery('in:pong'),
    Pong: textQuery('in:ping'),
  };
  const savedSearch = (name: string) =>
    Object.entries(saved).find(([key]) => key.toLowerCase() === name.toLowerCase())?.[1] ?? null;

  async function archive() {
    const articles = [
      makeArticle('1', { section: 'World', body: 'tide' }),
      makeArticle('2', { section: 'World', body: 'ferry' }),
      makeArticle('3', { section: 'Local', body: 'ferry' }),
    ];
    const index = makeIndex({
      savedSearch,
      collection: (name) => (name === 'Picks' ? articles.slice(0, 2).map(({ id }) => id) : null),
    });
    await index.put(articles);
    return index;
  }

  it('find in another search what they find by themselves, filters included', async () => {
    const index = await archive();
    for (const [name, query] of Object.entries(saved).slice(0, 3)) {
      expect(idsOf(index, `in:"${name}"`), name).toEqual([...index.ids(query)].sort());
    }
    expect(idsOf(index, 'in:"Both of them"')).toEqual(['2']);
    expect(idsOf(index, '-in:World')).toEqual(['3']);
    expect(idsOf(index, 'in:Picks -tide')).toEqual(['2']);
  });

  it('that lead back to themselves come to an end, with a note', async () => {
    const index = await archive();
    expect(idsOf(index, 'in:self')).toEqual(['2', '3']);
    expect(idsOf(index, 'in:ping')).toEqual([]);
    expect(find(index, 'in:ping').notes.map(({ code }) => code)).toEqual(['unknown-value']);
  });

  it('that do not exist are searched for as text, with a note', async () => {
    const index = await archive();
    expect(find(index, 'in:nowhere')).toMatchObject({ total: 0, notes: [{ part: 'in:nowhere' }] });
  });
});

describe('edits', () => {
  it('are found by the next search, and what was there before is not', async () => {
    const index = makeIndex();
    await index.put([makeArticle('a', { body: 'tide' }), makeArticle('b', { body: 'tide' })]);
    await index.put([makeArticle('a', { body: 'ferry' })]);
    expect(idsOf(index, 'tide')).toEqual(['b']);
    expect(idsOf(index, 'ferry')).toEqual(['a']);
    index.remove([makeArticle('b').id]);
    expect(idsOf(index, 'tide')).toEqual([]);
    expect(idsOf(index, '')).toEqual(['a']);
  });

  it('put last wins, and a removal while a put is under way holds', async () => {
    const index = makeIndex();
    const first = index.put([makeArticle('a', { body: 'one' }), makeArticle('b', { body: 'one' })]);
    const second = index.put([makeArticle('a', { body: 'two' })]);
    index.remove([makeArticle('b').id]);
    await Promise.all([first, second]);
    expect(idsOf(index, 'one')).toEqual([]);
    expect(idsOf(index, 'two')).toEqual(['a']);
    expect(idsOf(index, '')).toEqual(['a']);
  });

  it('report progress, let other work run, and leave the index as it was when cancelled', async () => {
    const index = makeIndex();
    await index.put([makeArticle('kept', { body: 'tide' })]);
    const articles = Array.from({ length: 400 }, (_, at) =>
      makeArticle(`a${at}`, { body: `tide number${at} `.repeat(200) }),
    );
    const stop = new AbortController();
    let done = 0;
    let turns = 0;
    const timer = setInterval(() => {
      turns += 1;
    }, 0);
    const put = index.put(articles, {
      signal: stop.signal,
      onProgress: (progress) => {
        expect(progress).toMatchObject({ step: 'indexing', total: 400 });
        done = progress.done;
        if (done === 300) stop.abort();
      },
    });
    await expect(put).rejects.toMatchObject({ name: 'AbortError' });
    clearInterval(timer);
    expect(done).toBe(300);
    expect(turns).toBeGreaterThan(0);
    expect(idsOf(index, 'tide')).toEqual(['kept']);
    await index.put(articles.slice(0, 3));
    expect(idsOf(index, 'tide')).toHaveLength(4);
  });
});

describe('what a result shows', () => {
  const filler = 'Nothing to see in these many words about the weather. '.repeat(20);

  it('marks every hit in headline and snippet, on the original text', async () => {
    const index = makeIndex();
    await index.put([
      makeArticle('a', {
        headline: 'Café «Élan» reopens',
        body: `${filler}**Two** [élans](https://example.com) met at the *Elan* café. ${filler}`,
      }),
    ]);
    const [result] = find(index, 'elan cafe').results;
    if (!result) throw new Error('Nothing found');
    const marked = ({ text, marks }: typeof result.snippet) =>
      marks.map(({ start, end }) => text.slice(start, end));
    expect(marked(result.headline)).toEqual(['Café', 'Élan']);
    expect(marked(result.snippet)).toEqual(['élans', 'Elan', 'café']);
    expect(result.snippet.text).toMatch(/^… .* Two élans met at the Elan café\. .* …$/);
    expect(result.snippet.text.length).toBeLessThan(200);
    expect(result.hits).toBe(5);
  });

  it('marks Arabic words as they stand, vowels included', async () => {
    const index = makeIndex();
    await index.put([
      makeArticle('a', { language: 'ar', headline: 'إغلاق الميناء', body: 'أُغْلِقَ المِينَاءُ اليوم.' }),
    ]);
    const [result] = find(index, 'الميناء').results;
    const { text = '', marks = [] } = result?.snippet ?? {};
    expect(marks.map(({ start, end }) => text.slice(start, end))).toEqual(['المِينَاءُ']);
  });

  it('marks a phrase as one, and its words elsewhere not', async () => {
    const index = makeIndex();
    await index.put([makeArticle('a', { body: 'The sea. A wall. The sea wall, two sea walls.' })]);
    const [result] = find(index, '"sea wall"').results;
    const { text = '', marks = [] } = result?.snippet ?? {};
    expect(marks.map(({ start, end }) => text.slice(start, end))).toEqual([
      'sea wall',
      'sea walls',
    ]);
    expect(result?.hits).toBe(2);
  });

  it('shows the field that matched when the body did not, else the standfirst', async () => {
    const index = makeIndex();
    const image = makeImage({ caption: 'Lanterns on the quay', credit: 'EPA' });
    await index.put([
      makeArticle('a', { headline: 'Tides', standfirst: 'At dusk', body: filler, images: [image] }),
    ]);
    const snippet = (text: string) => find(index, text).results[0]?.snippet.text;
    expect(snippet('lanterns')).toBe('Lanterns on the quay');
    expect(snippet('epa')).toBe('EPA');
    expect(snippet('tides')).toBe('At dusk');
    expect(snippet('')).toBe('At dusk');
  });

  it('does not mark what is denied', async () => {
    const index = makeIndex();
    await index.put([makeArticle('a', { body: 'ferry' })]);
    expect(find(index, '-tide').results[0]).toMatchObject({ hits: 0, snippet: { marks: [] } });
  });

  it('keeps marks inside the text and apart, for any text', async () => {
    const word = fc.constantFrom(
      'ferry',
      'Ferries',
      'tide',
      '💥',
      'Élan',
      '東京都',
      '\n',
      '…',
      '**',
      'x'.repeat(300),
    );
    await fc.assert(
      fc.asyncProperty(
        fc.array(word, { maxLength: 60 }),
        fc.constantFrom(
          'ferry',
          'tide OR elan',
          '"ferry tide"',
          '"tide ferry"~3',
          'fer*',
          '東京',
          'x*',
        ),
        async (list, text) => {
          const index = makeIndex();
          await index.put([makeArticle('a', { headline: list.join(' '), body: list.join(' ') })]);
          for (const { headline, snippet } of find(index, text).results) {
            for (const marked of [headline, snippet]) {
              let last = 0;
              for (const { start, end } of marked.marks) {
                expect(start).toBeGreaterThanOrEqual(last);
                expect(end).toBeGreaterThan(start);
                last = end;
              }
              expect(last).toBeLessThanOrEqual(marked.text.length);
              expect(marked.text).not.toMatch(/\p{Surrogate}/u);
            }
            expect(headline.marks.length + snippet.marks.length).toBeGreaterThan(0);
          }
        },
      ),
      { numRuns: 300 },
    );
  });
});

describe('any query', () => {
  it('is answered, whatever its text', async () => {
    const index = makeIndex();
    await index.put([
      makeArticle('a', { headline: 'Sea wall __proto__', body: 'a*b "c" (d) — constructor' }),
    ]);
    const piece = fc.constantFrom(
      'sea',
      '*',
      '**',
      '"',
      '(',
      ')',
      '-',
      'or ',
      ' ',
      '~2',
      '^2',
      'tag:',
      'a*b',
      '__proto__',
      'constructor',
      'in:',
      'is:expired',
      'published:<7d',
      '💥',
    );
    const text = fc.oneof(
      fc.array(piece, { maxLength: 12 }).map((list) => list.join('')),
      fc.string({ unit: 'binary' }),
    );
    fc.assert(
      fc.property(text, (given) => {
        const query = querySchema.parse(textQuery(given));
        const { total, results } = index.search({ query, offset: 0, limit: 10 });
        expect(results).toHaveLength(total);
        expect(index.ids(query)).toHaveLength(total);
      }),
      { numRuns: 500 },
    );
    expect(idsOf(index, '__proto__ constructor')).toEqual(['a']);
    expect(idsOf(index, '*')).toEqual(['a']);
  });
});
