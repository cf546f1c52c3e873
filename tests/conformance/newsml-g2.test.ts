import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { fixturesFolder, hasFixtures } from '../support/project.ts';
import {
  expectByline,
  expectDate,
  expectSubject,
  expectText,
  saidBy,
  wireOf,
} from './expect-story.ts';
import { fixtureJson } from './fixture-files.ts';
import { Judge, plainWords, storiesOf } from './judge.ts';

const texts = z.array(z.string().nullable()).default([]);
const expectedSchema = z.record(
  z.string(),
  z.array(
    z.object({
      item: z.string(),
      guid: z.string().optional(),
      lang: z.string().optional(),
      itemClass: z.string().optional(),
      provider: z.string().optional(),
      versionCreated: z.string().optional(),
      firstCreated: z.string().optional(),
      embargoed: z.string().optional(),
      pubStatus: z.string().optional(),
      title: z.string().optional(),
      urgency: z.string().optional(),
      edNote: texts,
      located: texts,
      creator: texts,
      infoSource: texts,
      genre: texts,
      keyword: texts,
      subject: texts,
      slugline: texts,
      headline: texts,
      dateline: texts,
      by: texts,
      creditline: texts,
      description: z.array(z.object({ text: z.string().optional() })).default([]),
      copyrightHolder: texts,
      copyrightNotice: texts,
      usageTerms: texts,
      remote: z.array(z.object({ href: z.string().optional() })).default([]),
      bodyStarts: z.string().optional(),
    }),
  ),
);

/** Items that are no stories: concepts, plans, catalogues. */
const others = new Set(['conceptItem', 'knowledgeItem', 'planningItem', 'catalogItem']);

describe.skipIf(!hasFixtures)('NewsML-G2', () => {
  it('of all versions gives what is expected', { timeout: 110_000 }, async () => {
    const judge = new Judge('newsml-g2');
    const expected = expectedSchema.parse(fixtureJson('newsml-g2/EXPECTED.json'));
    for (const [file, items] of Object.entries(expected)) {
      const { stories } = await storiesOf(join(fixturesFolder, 'newsml-g2', file));
      judge.file();
      const told = items.filter(
        ({ item, versionCreated, itemClass }) =>
          !others.has(item) && (versionCreated ?? itemClass) !== undefined,
      );
      judge.expect(file, 'stories', stories.length === told.length, stories.length, told.length);
      for (const [index, wanted] of told.entries()) {
        const story = stories[index];
        if (story === undefined) continue;
        const { article } = story;
        const [image] = article.images;
        const wire = wireOf(story);
        const said = saidBy(story);
        const text = (
          field: string,
          found: readonly (string | null | undefined)[],
          want: string | null | undefined,
        ) => {
          if (want == null || plainWords(want) === '') return;
          judge.expect(
            file,
            field,
            found.some((one) => plainWords(one ?? '') === plainWords(want)),
            found,
            want,
          );
        };
        const all = (field: string, want: readonly (string | null)[]) => {
          for (const one of new Set(want.flatMap((value) => value ?? [])))
            judge.expect(
              file,
              `${field} ${one}`,
              said.includes(plainWords(one).slice(0, 180)),
              'not said',
              one,
            );
        };
        text('guid', [article.source?.guid], wanted.guid);
        if (wanted.lang !== undefined)
          judge.expect(
            file,
            'lang',
            article.language?.startsWith(wanted.lang.slice(0, 2)) ?? false,
            article.language,
            wanted.lang,
          );
        const dates = [article.published?.text, ...article.updates.map(({ at }) => at?.text)];
        if (wanted.versionCreated !== undefined)
          expectDate(judge, file, 'versionCreated', dates, wanted.versionCreated);
        if (wanted.firstCreated !== undefined)
          expectDate(judge, file, 'firstCreated', [article.published?.text], wanted.firstCreated);
        if (wanted.embargoed)
          expectDate(judge, file, 'embargoed', [article.embargo?.text], wanted.embargoed);
        text('pubStatus', [article.status], wanted.pubStatus?.replace('stat:', ''));
        all('title', [wanted.title ?? null]);
        text('urgency', [String(wire.urgency)], wanted.urgency);
        for (const note of wanted.edNote) text('edNote', article.notes, note);
        text('located', [article.place], wanted.located[0]);
        text('slugline', [wire.slugline], wanted.slugline[0]);
        text('headline', [article.headline], wanted.headline[0]);
        text('dateline', [wire.dateline, article.place], wanted.dateline[0]);
        if (wanted.by[0]) expectByline(judge, file, 'by', story, wanted.by[0]);
        text('creditline', [wire.creditLine, image?.credit], wanted.creditline[0]);
        all(
          'description',
          wanted.description.map((one) => one.text ?? null),
        );
        text(
          'copyrightHolder',
          [
            wire.copyrightHolder,
            image?.copyright,
            said.includes(plainWords(wanted.copyrightHolder[0] ?? ''))
              ? wanted.copyrightHolder[0]
              : null,
          ],
          wanted.copyrightHolder[0],
        );
        text('copyrightNotice', [wire.copyright, image?.copyright], wanted.copyrightNotice[0]);
        text(
          'usageTerms',
          [wire.usageTerms, image?.usageTerms],
          wanted.usageTerms.join(' ') || null,
        );
        all('creator', wanted.creator);
        all('infoSource', wanted.infoSource);
        all('keyword', wanted.keyword);
        for (const code of wanted.subject)
          if (code !== null && !article.tags.includes(code))
            expectSubject(judge, file, article, code);
        if (wanted.remote.some(({ href }) => href !== undefined)) {
          const named = [
            ...article.images.map((one) => one.file),
            ...article.links.map((one) => one.href),
          ];
          const hrefs = wanted.remote.flatMap(
            ({ href }) => href?.replace(/^file:\/\/\/\s*/, '') ?? [],
          );
          judge.expect(
            file,
            'remote',
            named.some((one) => one !== null && hrefs.includes(one)),
            named,
            hrefs,
          );
        }
        if (wanted.bodyStarts !== undefined) {
          const start = plainWords(wanted.bodyStarts).slice(0, 60);
          judge.expect(
            file,
            'bodyStarts',
            plainWords(article.body).startsWith(start.slice(0, 50)),
            article.body.slice(0, 90),
            start,
          );
        }
      }
    }
    expect(await judge.settle()).toEqual([]);
  });

  it('agrees with the tests of Superdesk', { timeout: 60_000 }, async () => {
    const judge = new Judge('newsml-g2-superdesk');
    const read = async (file: string) => {
      judge.file();
      const { stories } = await storiesOf(join(fixturesFolder, 'newsml-g2/superdesk', file));
      return stories[0];
    };
    const listing = await read('LISTING_1_A_NewsML-G2_News_Item.xml');
    judge.expect(
      'LISTING_1',
      'ednote',
      listing?.article.notes[0]?.includes('STRICTLY EMBARGOED') ?? false,
      listing?.article.notes,
      'STRICTLY EMBARGOED',
    );
    expectDate(
      judge,
      'LISTING_1',
      'embargoed',
      [listing?.article.embargo?.text],
      '2016-10-23T12:00:00+00:00',
    );
    expectText(
      judge,
      'LISTING_1',
      'uri',
      listing?.article.source?.guid,
      'urn:newsml:acmenews.com:20161018:US-FINANCE-FED',
    );
    expectDate(
      judge,
      'LISTING_1',
      'versioncreated',
      [listing?.article.updates[0]?.at?.text],
      '2016-10-21T16:25:32-05:00',
    );
    judge.expect(
      'LISTING_1',
      'authors',
      listing?.article.byline.length === 1,
      listing?.article.byline,
      1,
    );
    const stt = await read('stt_newsml_test.xml');
    expectDate(
      judge,
      'stt_newsml_test',
      'firstcreated',
      [stt?.article.published?.text],
      '2017-12-19T10:33:04+02:00',
    );
    expectText(
      judge,
      'stt_newsml_test',
      'headline',
      stt?.article.headline,
      'Parliament passed the Alcohol Act and the government gained confidence*** TRANSLATED ***',
    );
    expectText(
      judge,
      'stt_newsml_test',
      'uri',
      stt?.article.source?.guid,
      'urn:newsml:stt.fi:20171219:101801633',
    );
    judge.expect(
      'stt_newsml_test',
      'signal',
      stt?.article.updates[0]?.kind === 'update',
      stt?.article.updates,
      'sig:update',
    );
    const rich = await read('stt_newsml_location_rich.xml');
    for (const word of ['Myanmar', 'Aasia', '142'])
      judge.expect(
        'stt_newsml_location_rich',
        word,
        (rich !== undefined && saidBy(rich).includes(plainWords(word))) ?? false,
        'not said',
        word,
      );
    expect(await judge.settle()).toEqual([]);
  });
});
