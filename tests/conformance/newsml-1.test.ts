import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { fixturesFolder, hasFixtures } from '../support/project.ts';
import { expectDate, expectSubject, expectText, saidBy, wireOf } from './expect-story.ts';
import { fixtureJson } from './fixture-files.ts';
import { Judge, plainWords, storiesOf } from './judge.ts';

const texts = z.array(z.string()).default([]);
const expectedSchema = z.record(
  z.string(),
  z.array(
    z.object({
      id: texts,
      newsItemId: texts,
      firstCreated: texts,
      thisRevisionCreated: texts,
      status: texts,
      urgency: texts,
      headline: texts,
      dateline: texts,
      copyrightLine: texts,
      creditline: texts,
      keywordLine: texts,
      slugline: texts,
      language: texts,
      subjects: texts,
      provider: texts,
    }),
  ),
);

describe.skipIf(!hasFixtures)('NewsML 1', () => {
  it('gives what is expected', { timeout: 110_000 }, async () => {
    const judge = new Judge('newsml-1');
    const expected = expectedSchema.parse(fixtureJson('newsml-1.2/EXPECTED.json'));
    for (const [file, [wanted]] of Object.entries(expected)) {
      const { stories } = await storiesOf(join(fixturesFolder, 'newsml-1.2', file));
      const [story] = stories;
      judge.file();
      judge.expect(file, 'story', stories.length > 0, stories.length, 1);
      if (story === undefined || wanted === undefined) continue;
      const { article } = story;
      const wire = wireOf(story);
      const said = stories.map(saidBy).join(' ');
      const all = (field: string, want: readonly string[]) => {
        for (const text of new Set(want))
          judge.expect(file, `${field} ${text}`, said.includes(plainWords(text)), 'not said', text);
      };
      const guid = article.source?.guid?.replace(/#.*$/, '') ?? '';
      judge.expect(
        file,
        'id',
        guid !== '' && (wanted.id[0]?.startsWith(guid) ?? false),
        guid,
        wanted.id,
      );
      if (wanted.headline[0] !== undefined)
        expectText(judge, file, 'headline', article.headline, wanted.headline[0]);
      all('headline', wanted.headline);
      for (const date of wanted.firstCreated)
        expectDate(judge, file, 'firstCreated', [article.published?.text], date);
      for (const date of wanted.thisRevisionCreated)
        expectDate(
          judge,
          file,
          'thisRevisionCreated',
          [article.published?.text, ...article.updates.map(({ at }) => at?.text)],
          date,
        );
      if (wanted.status[0] !== undefined)
        expectText(judge, file, 'status', article.status, wanted.status[0]);
      if (wanted.urgency[0] !== undefined)
        expectText(judge, file, 'urgency', String(wire.urgency), wanted.urgency[0]);
      if (wanted.dateline[0] !== undefined)
        expectText(judge, file, 'dateline', wire.dateline ?? article.place, wanted.dateline[0]);
      if (wanted.copyrightLine[0] !== undefined)
        expectText(judge, file, 'copyrightLine', wire.copyright, wanted.copyrightLine[0]);
      if (wanted.creditline[0] !== undefined)
        expectText(judge, file, 'creditline', wire.creditLine, wanted.creditline[0]);
      for (const keyword of wanted.keywordLine)
        judge.expect(
          file,
          `keyword ${keyword}`,
          article.tags.includes(keyword),
          article.tags,
          keyword,
        );
      if (wanted.slugline[0] !== undefined)
        expectText(judge, file, 'slugline', wire.slugline, wanted.slugline[0]);
      if (wanted.language[0] !== undefined)
        expectText(judge, file, 'language', article.language, wanted.language[0]);
      for (const code of new Set(wanted.subjects)) expectSubject(judge, file, article, code);
      all('provider', wanted.provider);
    }
    expect(await judge.settle()).toEqual([]);
  });

  it('agrees with the tests of Superdesk', { timeout: 60_000 }, async () => {
    const file = 'belga_newsml_1_2.xml';
    const judge = new Judge('newsml-1-superdesk', [
      {
        file,
        field: 'slugline',
        why: 'an agency writes it in a property of its own, "Topic", which is named as dropped',
      },
    ]);
    judge.file();
    const { stories } = await storiesOf(join(fixturesFolder, 'newsml-1.2/superdesk', file));
    const [story] = stories;
    const article = story?.article;
    const wire = wireOf(story);
    const said = story === undefined ? '' : saidBy(story);
    expectText(
      judge,
      file,
      'body',
      article?.body,
      'Steven Van Geel gaf zich op 31 mei 2014 aan bij de politie van zijn thuisstad Leuven. Praesent sapien massa, convallis a pellentesque nec, egestas non nisi.',
    );
    expectText(judge, file, 'byline', wire.creditLine, 'BELGA');
    expectText(judge, file, 'copyrightholder', wire.copyright, 'Belga');
    expectText(judge, file, 'ednote', article?.notes[0], "Qu'y a-t-il écrit ici?");
    expectText(judge, file, 'city', article?.place, 'BRUSSEL');
    judge.expect(
      file,
      'guid',
      article?.source?.guid?.endsWith('98055801') ?? false,
      article?.source?.guid,
      '98055801',
    );
    expectText(
      judge,
      file,
      'headline',
      article?.headline,
      'Mediawatch dinsdag 29/01/2019 - VTM Nieuws - 13 uur',
    );
    expectText(judge, file, 'language', article?.language, 'nl');
    expectText(judge, file, 'pubstatus', article?.status, 'usable');
    expectText(judge, file, 'slugline', wire.slugline, 'BelgaService');
    expectText(judge, file, 'source', article?.source?.name, 'BELGA');
    for (const word of ['BIN118', '20190129T133356', 'dwm', 'DWM', 'TIP'])
      judge.expect(file, word, said.includes(plainWords(word)), 'not said', word);
    expect(await judge.settle()).toEqual([]);
  });
});
