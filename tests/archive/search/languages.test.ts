import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { analyseText } from '../../../archive/search/analysis.ts';
import { foldText } from '../../../archive/search/fold.ts';
import { loadLanguages } from '../../../archive/search/languages.ts';
import { idsOf, makeArticle, makeIndex } from './make-article.ts';

describe('folding', () => {
  it('makes nothing of case, accents, width and Arabic letter forms', () => {
    expect(foldText('Çà ÉTÉ Straße')).toBe('ca ete strasse');
    expect(foldText('ＡＢＣ１２３ ﬁne')).toBe('abc123 fine');
    expect(foldText('أَحْمَد إيران آخر')).toBe('احمد ايران اخر');
    expect(foldText('مدرســة على')).toBe('مدرسه علي');
    expect(foldText('Ελλάς')).toBe('ελλασ');
    expect(foldText('İstanbul')).toBe('istanbul');
  });

  it('leaves vowel signs that make another word', () => {
    expect(foldText('कि')).not.toBe(foldText('का'));
    expect(foldText('が')).not.toBe(foldText('か'));
  });

  it('does nothing the second time', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        expect(foldText(foldText(text))).toBe(foldText(text));
      }),
    );
  });
});

describe('analysis', () => {
  it('keeps offsets inside any text, in any language, and in order', async () => {
    const codes = [
      'en',
      'ar',
      'da',
      'de',
      'el',
      'es',
      'fi',
      'fr',
      'he',
      'hu',
      'it',
      'nl',
      'no',
      'pt',
      'ro',
      'ru',
      'sv',
      'tr',
      'ja',
      'kk',
    ];
    for (const code of codes) await loadLanguages(code, '');
    const text = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 60 }),
      fc
        .array(
          fc.constantFrom(
            'l’eau',
            'Häuser',
            'المدينة',
            'وَالْمِينَاءُ',
            'Москве',
            'információk',
            '東京都の',
            'yaptıklarımız',
            'נמל',
            'λιμάνι',
            "'s",
            '—',
            '💥',
          ),
        )
        .map((list) => list.join(' ')),
    );
    fc.assert(
      fc.property(text, fc.constantFrom(...codes), (given, code) => {
        let last = 0;
        for (const { start, end, word } of analyseText(given, code)) {
          expect(start).toBeGreaterThanOrEqual(last);
          expect(end).toBeGreaterThan(start);
          expect(word.terms.length).toBeGreaterThan(0);
          expect(word.terms).not.toContain('');
          last = end;
        }
        expect(last).toBeLessThanOrEqual(given.length);
      }),
      { numRuns: 1000 },
    );
  });

  it('bears words without end', () => {
    const blob = 'a*'.repeat(500_000);
    expect(analyseText(blob, 'en').map(({ word }) => word.terms[0]?.length)).toEqual([100]);
    expect(analyseText(`${'!'.repeat(300_000)}a${'!'.repeat(300_000)}`, 'en')).toHaveLength(1);
  });
});

describe('an archive of several languages', () => {
  async function mixed() {
    const index = makeIndex();
    await index.put([
      makeArticle('en', {
        body: 'The minister’s advisers said the ferries were arrested, in a café.',
      }),
      makeArticle('de', { language: 'de-AT', body: 'Die Häuser der Müllers an der Straße' }),
      makeArticle('fr', { language: 'fr', body: "L'eau monte: les élections sont reportées" }),
      makeArticle('es', { language: 'es', body: 'Más informaciones sobre la corrupción' }),
      makeArticle('ar', { language: 'ar', body: 'أعلنت المدينة إغلاق مدرسة الميناء في آلماتي' }),
      makeArticle('ru', { language: 'ru', body: 'Порты Москвы закрыты' }),
      makeArticle('ja', { language: 'ja', body: '東京都の港は閉鎖された' }),
      makeArticle('none', { language: null, body: 'Harbour walls, with الماتي in it' }),
      makeArticle('odd', { language: 'not a language', body: 'Breakwaters' }),
      makeArticle('kk', { language: 'kk', body: 'Алматы қаласы' }),
    ]);
    return index;
  }

  it('finds inflected words of each in its own language', async () => {
    const index = await mixed();
    const cases: readonly (readonly [string, string[]])[] = [
      ['arrest', ['en']],
      ['minister', ['en']],
      ['haus', ['de']],
      ['élection', ['fr']],
      ['información', ['es']],
      ['москва', ['ru']],
      ['港', ['ja']],
      ['東京', ['ja']],
      ['wall', ['none']],
      ['breakwater', ['odd']],
      ['қаласы', ['kk']],
    ];
    for (const [text, expected] of cases) expect(idsOf(index, text), text).toEqual(expected);
  });

  it('finds words whatever their accents and letter forms', async () => {
    const index = await mixed();
    const cases: readonly (readonly [string, string[]])[] = [
      ['CAFE', ['en']],
      ['muller', ['de']],
      ['strasse', ['de']],
      ['eau', ['fr']],
      ['elections', ['fr']],
      ['corrupcion', ['es']],
      ['مدرسه', ['ar']],
      ['مَدْرَسَة', ['ar']],
      ['الماتي', ['ar', 'none']],
      ['ﺍﻟﻤﻴﻨﺎﺀ', ['ar']],
      ['اعلنت', ['ar']],
    ];
    for (const [text, expected] of cases) expect(idsOf(index, text), text).toEqual(expected);
  });

  it('lets stop words narrow nothing beside other words, each in its own language', async () => {
    const index = await mixed();
    expect(idsOf(index, 'the ferries')).toEqual(['en']);
    expect(idsOf(index, 'the ferries of the zebra', { someWords: false })).toEqual([]);
    expect(idsOf(index, 'die muller')).toEqual(['de']);
    expect(idsOf(index, 'were')).toEqual(['en']);
    expect(idsOf(index, 'die')).toEqual(['de']);
    expect(idsOf(index, 'ferries -were')).toEqual([]);
    expect(idsOf(index, 'ferries "were"')).toEqual(['en']);
    expect(idsOf(index, 'ferries & —')).toEqual(['en']);
  });

  it('keeps phrases exact across stop words and stems', async () => {
    const index = await mixed();
    expect(idsOf(index, '"ferry was arrested"')).toEqual([]);
    expect(idsOf(index, '"ferries were arresting"')).toEqual(['en']);
    expect(idsOf(index, '"ferries arrested"')).toEqual([]);
    expect(idsOf(index, '"an der Strasse"')).toEqual(['de']);
    expect(idsOf(index, '"東京都の港"')).toEqual(['ja']);
  });
});
