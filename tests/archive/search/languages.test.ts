import fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import { analyseText } from '../../../archive/search/analysis/analysis.ts';
import { foldText } from '../../../archive/search/analysis/fold.ts';
import { languageOf, loadLanguages } from '../../../archive/search/analysis/languages.ts';
import { find, idsOf, makeArticle, makeIndex, textQuery } from './make-article.ts';

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

describe('the stemmers', () => {
  const words: Readonly<Record<string, readonly string[]>> = {
    ar: ['المدارس', 'والموانئ', 'العاصمة', 'حكومتنا', 'استخدام', 'فبالكتاب', 'مكتوب', 'ناكم'],
    he: ['הספינות', 'בנמלים', 'הַסְּפִינוֹת', 'הממשלה'],
    en: ['ferries', 'arrested', 'generously', 'harbours'],
    de: ['Häuser', 'größeren', 'eingestellt', 'Straßen'],
    fr: ['élections', 'législatives', 'reportées', 'eau'],
    ru: ['портах', 'Москвы', 'закрыты', 'ещё'],
    tr: ['yaptıklarımız', 'limanlarda', 'feribotlar', 'nedeniyle'],
    pl: ['wyborach', 'zostały', 'portach', 'promy'],
  };
  const codes = Object.keys(words);
  const anyWord = fc.constantFrom(...codes).chain((code) =>
    fc
      .oneof(fc.constantFrom(...(words[code] ?? [])), fc.string({ unit: 'binary' }))
      .map((word) => ({
        code,
        word: word.toLowerCase(),
      })),
  );

  it('make the same of a word whatever was stemmed before', async () => {
    for (const code of codes) await loadLanguages(code, '');
    const stem = ({ code, word }: { code: string; word: string }) => languageOf(code).stem(word);
    fc.assert(
      fc.property(anyWord, fc.array(anyWord, { minLength: 1 }), (word, others) => {
        const first = stem(word);
        for (const other of others) stem(other);
        expect(stem(word)).toBe(first);
      }),
      { numRuns: 500 },
    );
  });

  it('make the same of a word in whatever order their languages were loaded', async () => {
    const globals = Object.getOwnPropertyNames(globalThis);
    const stemsOf = async (order: readonly string[]) => {
      vi.resetModules();
      const fresh = await import('../../../archive/search/analysis/languages.ts');
      for (const code of order) await fresh.loadLanguages(code, '');
      return codes.map((code) => words[code]?.map((word) => fresh.languageOf(code).stem(word)));
    };
    const expected = await stemsOf(codes);
    expect(expected[0]).toContain('مدارس');
    await fc.assert(
      fc.asyncProperty(fc.shuffledSubarray(codes, { minLength: codes.length }), async (order) => {
        expect(await stemsOf(order)).toEqual(expected);
      }),
      { numRuns: 10 },
    );
    expect(Object.getOwnPropertyNames(globalThis)).toEqual(globals);
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

  it('finds a stop word by itself, and not by a word that has it for a stem', async () => {
    const index = makeIndex();
    await index.put([
      makeArticle('be', { body: 'To be or not. It will be.' }),
      makeArticle('being', { body: 'Human beings, and two wills.' }),
    ]);
    const typed = { spelling: false, someWords: false };
    for (const text of ['being', 'beings', '"being"', 'body:wills', 'wills']) {
      expect(idsOf(index, text, typed), text).toEqual(['being']);
    }
    expect(idsOf(index, 'be', typed)).toEqual(['be', 'being']);
    expect(idsOf(index, '"will be"', typed)).toEqual(['be']);
    const article = makeArticle('both', { body: 'It will be in the wills.' });
    const marks = (text: string) => index.matches(article, textQuery(text)).body;
    expect(marks('wills').map(({ text }) => text)).toEqual(['wills']);
    const found = await index.searchLunr({ text: 'being', offset: 0, limit: 9 });
    expect(found.ok && found.value.total).toBe(1);
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

describe('each language', () => {
  const sentences: readonly (readonly [code: string, body: string, queries: string])[] = [
    [
      'ar',
      'أعلنت الحكومة أمس عن إغلاق الموانئ والمدارس في العاصمة بسبب العواصف',
      'الحكومة حكومة اغلاق العاصمه عاصمة مدارس المدارس الموانئ بالعاصمة حكومتنا',
    ],
    ['da', 'Færgerne mellem øerne blev aflyst på grund af stormen', 'færge faerge storm'],
    [
      'de',
      'Die Fährverbindungen wurden eingestellt, sagte die Straßenbehörde',
      'fahrverbindung STRASSENBEHÖRDE',
    ],
    ['el', 'Τα πλοία παρέμειναν δεμένα στα λιμάνια', 'λιμάνι πλοίο λιμανια'],
    [
      'es',
      'Las elecciones municipales se aplazaron por las inundaciones',
      'elección eleccion municipal inundación',
    ],
    ['fi', 'Laivat pysyivät satamissa myrskyn vuoksi', 'satama laiva myrsky'],
    [
      'fr',
      'Les élections législatives ont été reportées à cause des inondations',
      'élection inondation legislative',
    ],
    // Its stemmer in lunr-languages takes nothing off: words are found as they are, without points.
    [
      'he',
      'הַסְּפִינוֹת נשארו אתמול בנמלים בגלל הסערה, הודיעה הממשלה',
      'הספינות הַסְּפִינוֹת בנמלים הסערה הַמֶּמְשָׁלָה הודיעה',
    ],
    ['hu', 'A hajók a kikötőkben maradtak a vihar miatt', 'hajó kikötő kikoto vihar'],
    [
      'it',
      'Le elezioni comunali sono state rinviate per le alluvioni',
      'elezione alluvione comunale',
    ],
    ['nl', 'De veerboten bleven in de havens wegens de storm', 'haven veerboot storm'],
    ['no', 'Fergene mellom øyene ble innstilt på grunn av stormen', 'ferge storm'],
    ['pl', 'Promy zostały w portach Łodzi po wyborach', 'port łodzi lodzi wybory'],
    [
      'pt',
      'As eleições municipais foram adiadas por causa das inundações',
      'eleições inundação municipal',
    ],
    [
      'ro',
      'Alegerile locale au fost amânate din cauza inundațiilor',
      'alegere inundatii inundaţii local',
    ],
    ['ru', 'Ещё вчера в портах ждали шторма', 'порт шторм еще'],
    ['sv', 'Färjorna låg kvar i hamnarna på grund av stormen', 'färja farja hamn storm'],
    [
      'tr',
      'Feribotlar fırtına nedeniyle limanlarda kaldı; IŞIKLAR söndü, İSTANBUL karanlıkta',
      'feribot liman firtina ışık isik istanbul',
    ],
    ['ja', '東京都の港は台風のため閉鎖された。ﾃｽﾄ', '港 東京 東 京 台風 テスト'],
    ['zh', '北京市政府宣布关闭学校，中国新闻社报道。', '北京 京 学校 中国新闻 北京市政府'],
    ['th', 'เรือถูกยกเลิกเพราะพายุที่กรุงเทพมหานคร', 'พายุ เรือ กรุงเทพ'],
    ['ko', '서울시는 항구를 폐쇄했다고 발표했다', '서울 서울시 항구 항구를'],
    ['fa', 'کشتی‌ها در بندر ماندند', 'کشتی كشتي بندر کشتی‌ها'],
    ['vi', 'Các chuyến phà đã bị hủy vì bão', 'phà bao HUY'],
  ];

  it.each(sentences)(
    '%s: finds other forms of its words, and marks what stands there',
    async (language, body, queries) => {
      const index = makeIndex();
      await index.put([
        makeArticle('own', { language, body }),
        makeArticle('other', { body: 'Nothing of all that is said here.' }),
      ]);
      for (const text of queries.split(' ')) {
        const { results } = find(index, text, { spelling: false, someWords: false });
        expect(
          results.map(({ article }) => article.id),
          text,
        ).toEqual(['own']);
        const [shown] = results;
        const { snippet } = shown ?? { snippet: { text: '', marks: [] } };
        expect(snippet.marks.length, text).toBeGreaterThan(0);
        for (const { start, end } of snippet.marks) {
          const marked = snippet.text.slice(start, end);
          expect(body, text).toContain(marked);
          expect(marked, text).toMatch(/^[\p{L}\p{N}].*[\p{L}\p{N}\p{M}]$|^[\p{L}\p{N}]$/u);
        }
      }
    },
  );

  it('finds a word however it is folded, and marks it as it stands', async () => {
    const languages = sentences.filter(([code]) => !['ja', 'zh', 'th', 'tr', 'fa'].includes(code));
    const index = makeIndex();
    await index.put(languages.map(([language, body]) => makeArticle(language, { language, body })));
    const word = fc.constantFrom(...languages).chain(([language, body]) => {
      const words = body.match(/[\p{L}\p{M}]{4,}/gu) ?? [];
      return fc.constantFrom(...words).map((each) => ({ language, word: each }));
    });
    const fold = fc.constantFrom(
      (text: string) => text.toUpperCase(),
      (text: string) => text.normalize('NFD'),
      (text: string) => text.normalize('NFKD').replace(/\p{M}/gu, '').normalize('NFC'),
      foldText,
    );
    fc.assert(
      fc.property(word, fold, ({ language, word: plain }, change) => {
        const ids = index.ids({
          text: `"${change(plain)}"`,
          filters: [],
          sort: { by: 'relevance', direction: 'descending' },
        });
        expect(ids, `${plain} as ${change(plain)}`).toContain(language);
      }),
      { numRuns: 300 },
    );
  });
});
