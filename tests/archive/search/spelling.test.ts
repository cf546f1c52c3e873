import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Query } from '../../../archive/search/query.ts';
import { find, idsOf, makeArticle, makeIndex, textQuery } from './make-article.ts';

const bodies = {
  quay: 'The harbour certificates were issued at the quay in Kazakhstan.',
  fog: 'Fog over the harbour; certificates delayed.',
  ferry: 'Ferries were accommodated elsewhere, said Bernetta.',
  walls: 'Sea walls, sorted by height. A certificate is missing.',
};

async function archive(mergeAt?: number) {
  const index = makeIndex(mergeAt === undefined ? {} : { mergeAt });
  for (const [id, body] of Object.entries(bodies)) await index.put([makeArticle(id, { body })]);
  await index.put([
    makeArticle('ar', { language: 'ar', body: 'أعلنت المدينة إغلاق الميناء' }),
    makeArticle('ru', { language: 'ru', body: 'Порты Москвы закрыты' }),
    makeArticle('de', { language: 'de', body: 'Die Müllabfuhr der Häfen' }),
  ]);
  return index;
}

function close(notes: readonly object[]): object[] {
  return notes.filter((note) => 'as' in note);
}

describe('spelling help', () => {
  it('also searches a word that is not known as a close one, and says so', async () => {
    const index = await archive();
    const cases: readonly (readonly [typed: string, as: string, found: string[]])[] = [
      ['certificaates', 'certificates', ['fog', 'quay', 'walls']],
      ['certifictaes', 'certificates', ['fog', 'quay', 'walls']],
      ['cretificates', 'certificates', ['fog', 'quay', 'walls']],
      ['harbor', 'harbour', ['fog', 'quay']],
      ['kazakstan', 'kazakhstan', ['quay']],
      ['acomodated', 'accommodated', ['ferry']],
      ['xarbour', 'harbour', ['fog', 'quay']],
      ['المدىىة', 'المدينة', ['ar']],
      ['москав', 'москвы', ['ru']],
      ['mulabfuhr', 'müllabfuhr', ['de']],
    ];
    for (const [typed, as, ids] of cases) {
      const { results, notes } = find(index, typed);
      expect(close(notes), typed).toEqual([{ code: 'also-searched', part: typed, as }]);
      expect(results.map(({ article }) => article.id).sort(), typed).toEqual(ids);
    }
  });

  it('marks what the close word finds, in results and in the opened article', async () => {
    const index = await archive();
    const { results } = find(index, 'certificaates fog');
    const [best] = results;
    expect(best?.article.id).toBe('fog');
    const marked = best?.snippet.marks.map(({ start, end }) => best.snippet.text.slice(start, end));
    expect(marked).toEqual(['Fog', 'certificates']);
    const article = makeArticle('fog', { body: bodies.fog });
    const query = textQuery('certificaates fog');
    const matched = (asked: Query) => index.matches(article, asked).body.map(({ text }) => text);
    expect(matched(query)).toEqual(['Fog', 'certificates']);
    expect(matched({ ...query, spelling: false })).toEqual(['Fog']);
  });

  it('ranks what has the word as typed first, whatever else there is', async () => {
    const index = makeIndex();
    const common = Array.from({ length: 60 }, (_, at) =>
      makeArticle(`common${at}`, { headline: 'Bernard', body: 'Bernard Bernard Bernard' }),
    );
    await index.put([makeArticle('rare', { body: `${'word '.repeat(200)} bernart` }), ...common]);
    const { results, notes, total } = find(index, 'bernart');
    expect(results[0]?.article.id).toBe('rare');
    expect(total).toBe(61);
    expect(notes).toEqual([{ code: 'also-searched', part: 'bernart', as: 'bernard' }]);
  });

  it('leaves alone what is known, quoted, denied, in a field, a pattern, fuzzy, short or a number', async () => {
    const index = await archive();
    const texts = [
      'harbour',
      '"harbor"',
      'body:harbor',
      'fog -harbor',
      'harbor*',
      'fgo',
      '20221',
      'harborx~1',
      'has:byline',
      'zzzzzzzz',
    ];
    for (const text of texts) expect(close(find(index, text).notes), text).toEqual([]);
  });

  it('is switched off by the query', async () => {
    const index = await archive();
    const { total, notes } = find(index, 'certificaates', { spelling: false });
    expect({ total, notes }).toEqual({ total: 0, notes: [] });
  });

  it('chooses among close words those that stand beside the other words', async () => {
    const index = makeIndex();
    await index.put([
      makeArticle('a', { body: 'The teams met. Teams again.' }),
      makeArticle('b', { body: 'teams and more teams' }),
      makeArticle('c', { body: 'redirects are treats' }),
    ]);
    const { results, notes } = find(index, 'redirects teats');
    expect(results.map(({ article }) => article.id)).toEqual(['c']);
    expect(notes).toEqual([{ code: 'also-searched', part: 'teats', as: 'treats' }]);
  });

  it('finds and says the same however the articles lie in segments', async () => {
    const one = makeIndex();
    await one.put(Object.entries(bodies).map(([id, body]) => makeArticle(id, { body })));
    const many = makeIndex({ mergeAt: 100 });
    for (const [id, body] of Object.entries(bodies)) await many.put([makeArticle(id, { body })]);
    const vocabulary =
      Object.values(bodies)
        .join(' ')
        .match(/[a-z]{4,}/gi) ?? [];
    const typo = fc
      .tuple(fc.constantFrom(...vocabulary), fc.nat(20), fc.constantFrom('drop', 'swap', 'double'))
      .map(([word, place, kind]) => {
        const at = place % word.length;
        if (kind === 'drop') return word.slice(0, at) + word.slice(at + 1);
        if (kind === 'double') return word.slice(0, at + 1) + word.slice(at);
        return `${word.slice(0, at)}${word.charAt(at + 1)}${word.charAt(at)}${word.slice(at + 2)}`;
      });
    fc.assert(
      fc.property(typo, (text) => {
        const [a, b] = [find(one, text), find(many, text)];
        expect(b.notes).toEqual(a.notes);
        expect(b.results.map(({ article }) => article.id).sort()).toEqual(
          a.results.map(({ article }) => article.id).sort(),
        );
      }),
      { numRuns: 200 },
    );
  });
});

describe('words that nothing has all of', () => {
  it('fall to some of them, with a note, everything else still holding', async () => {
    const index = await archive();
    const { results, notes } = find(index, 'fog ferries -bernetta');
    expect(notes).toEqual([{ code: 'some-words', part: 'fog ferries -bernetta' }]);
    expect(results.map(({ article }) => article.id)).toEqual(['fog']);
    expect(idsOf(index, 'fog ferries')).toEqual(['ferry', 'fog']);
    expect(idsOf(index, 'fog body:ferries')).toEqual([]);
    expect(idsOf(index, 'fog "sea walls"')).toEqual([]);
    expect(idsOf(index, 'fog ferries', { someWords: false })).toEqual([]);
  });

  it('stay ANDed where something has all', async () => {
    const index = await archive();
    expect(idsOf(index, 'fog certificates')).toEqual(['fog']);
    expect(find(index, 'fog certificates').notes).toEqual([]);
  });

  it('come after what has all of four or more', async () => {
    const index = await archive();
    const { results, notes } = find(index, 'fog harbour certificates delayed');
    expect(results[0]?.article.id).toBe('fog');
    expect(results.map(({ article }) => article.id).sort()).toEqual(['fog', 'quay', 'walls']);
    expect(notes.map(({ code }) => code)).toEqual(['some-words']);
  });
});

describe('order by relevance', () => {
  it('prefers the word as typed to its other forms', async () => {
    const index = makeIndex();
    await index.put([
      makeArticle('forms', { body: 'speakers, speakers and submissions, submissions' }),
      makeArticle('typed', { body: 'a speaker and a submission, with a few words more than that' }),
    ]);
    const order = (text: string) => find(index, text).results.map(({ article }) => article.id);
    expect(order('speaker submission')).toEqual(['typed', 'forms']);
    expect(order('speakers submissions')).toEqual(['forms', 'typed']);
  });

  it('gives each page what the whole list has there', async () => {
    const index = makeIndex();
    await index.put(
      Array.from({ length: 130 }, (_, at) =>
        makeArticle(`a${at}`, {
          body: `${'tide '.repeat(1 + (at % 7))}${'wall '.repeat(at % 5)}x`,
        }),
      ),
    );
    const query = textQuery('tide walls');
    const whole = index.ids(query);
    for (const limit of [1, 7, 50, 60]) {
      const pages: string[] = [];
      for (let offset = 0; offset < whole.length; offset += limit) {
        const { results } = index.search({ query, offset, limit });
        pages.push(...results.map(({ article }) => article.id));
      }
      expect(pages).toEqual(whole);
    }
  });
});
