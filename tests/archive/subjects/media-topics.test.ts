import { describe, expect, it } from 'vitest';
import type { SearchIndex } from '../../../archive/search/search-index.ts';
import vocabulary from '../../../archive/subjects/media-topics.json';
import { mediaTopics, subjectName } from '../../../archive/subjects/media-topics.ts';
import { mediaTopicsCredit } from '../../../archive/subjects/media-topics-credit.ts';
import { topicsNamed } from '../../../archive/subjects/topics-named.ts';
import { find, makeArticle, makeIndex } from '../search/make-article.ts';

const topics = [...mediaTopics().values()];

describe('the Media Topics', () => {
  it('are a forest of about seventeen trees, in which every broader topic is known', () => {
    expect(topics.length).toBeGreaterThan(1300);
    expect(topics.filter(({ broader }) => broader === null)).toHaveLength(17);
    for (const { code, broader } of topics) {
      const way = new Set([code]);
      for (let at = broader; at !== null; at = mediaTopics().get(at)?.broader ?? null) {
        expect(mediaTopics().has(at), at).toBe(true);
        expect(way.has(at), `${code} is below itself`).toBe(false);
        way.add(at);
      }
    }
  });

  it('say of retired ones what takes their place, which is never retired itself', () => {
    const replaced = topics.flatMap(({ replacedBy }) => replacedBy ?? []);
    expect(replaced.length).toBeGreaterThan(10);
    for (const code of replaced) expect(mediaTopics().get(code)?.retired, code).toBeNull();
    const { retired, replacedBy } = mediaTopics().get('medtop:20000905') ?? {};
    expect([retired !== null, replacedBy]).toEqual([true, 'medtop:20001333']);
  });

  it('are named in the languages of the interface, and name whose they are', () => {
    expect(mediaTopics().get('medtop:06000000')?.names).toEqual({
      en: 'environment',
      ar: 'بيئة',
      de: 'Umwelt',
      es: 'Medio ambiente',
      fr: 'Environnement',
    });
    expect(subjectName('medtop:06000000')).toBe('environment');
    expect(subjectName('local:harbour')).toBe('local:harbour');
    expect(vocabulary.attribution).toBe(mediaTopicsCredit);
  });

  it('are found by words of a name in any language, by their code, and with all below them', () => {
    const below = (code: string): string[] => [
      code,
      ...topics.filter(({ broader }) => broader === code).flatMap((topic) => below(topic.code)),
    ];
    for (const name of ['Umwelt', 'بيئة', 'medio ambiente', 'medtop:06000000', '06000000'])
      for (const code of below('medtop:06000000'))
        expect(topicsNamed(name).has(code), `${name}: ${code}`).toBe(true);
    expect(topicsNamed('environm')).toEqual(new Set());
    expect(topicsNamed('environm*').has('medtop:06000000')).toBe(true);
    expect(topicsNamed('')).toEqual(new Set());
    expect(topicsNamed('*')).toEqual(new Set());
  });
});

describe('a search for a subject', () => {
  async function someStories(): Promise<SearchIndex> {
    const index = makeIndex();
    await index.put([
      makeArticle('school', { body: 'Heating.', subjects: ['medtop:20000400'] }),
      makeArticle('sport', { body: 'A match.', subjects: ['medtop:15000000', 'local:harbour'] }),
      makeArticle('none', { body: 'Sport and school.' }),
    ]);
    return index;
  }
  const found = async (text: string) =>
    find(await someStories(), text)
      .results.map(({ article }) => String(article.id))
      .sort();

  it('finds topics by name and by code, with what is narrower', async () => {
    expect(mediaTopics().get('medtop:20000400')?.broader).toBe('medtop:05000000');
    expect(await found('subject:school')).toEqual(['school']);
    expect(await found('subject:education')).toEqual(['school']);
    expect(await found('subject:Educación')).toEqual(['school']);
    expect(await found('subject:20000400')).toEqual(['school']);
    expect(await found('subject:"medtop:20000400"')).toEqual(['school']);
    expect(await found('subject:sport')).toEqual(['sport']);
    expect(await found('subject:harbour')).toEqual(['sport']);
    expect(await found('-subject:education')).toEqual(['none', 'sport']);
  });

  it('filters and counts subjects by code, and completes them by name', async () => {
    const index = await someStories();
    const { facets } = index.search({
      query: {
        text: '',
        filters: [{ field: 'subject', values: ['medtop:15000000'], exclude: true }],
        sort: { by: 'published', direction: 'descending' },
      },
      offset: 0,
      limit: 10,
    });
    expect(facets.subject).toEqual([
      { value: 'medtop:20000400', count: 1 },
      { value: '', count: 1 },
    ]);
    const offered = (text: string) =>
      index.complete({ text, cursor: text.length }).map((completion) => completion.text);
    expect(offered('subject:spo')).toEqual(['subject:sport ']);
    expect(offered('subject:har')).toEqual(['subject:"local:harbour" ']);
  });
});
