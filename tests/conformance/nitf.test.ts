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

const texts = z.array(z.string()).default([]);
const expectedSchema = z.record(
  z.string(),
  z.array(
    z.object({
      docId: texts,
      title: texts,
      headline: texts,
      subheadline: texts,
      byline: texts,
      dateline: texts,
      location: texts,
      dateIssue: texts,
      dateRelease: texts,
      dateExpire: texts,
      managementStatus: texts,
      urgency: texts,
      edMsg: texts,
      keyword: texts,
      subject: texts,
      copyrightHolder: texts,
      abstract: texts,
      distributor: texts,
      slug: texts,
      media: z.array(z.object({ source: texts, caption: texts, producer: texts })).default([]),
      bodyStarts: z.string().optional(),
    }),
  ),
);

describe.skipIf(!hasFixtures)('NITF', () => {
  it('gives what is expected', { timeout: 110_000 }, async () => {
    const judge = new Judge('nitf', [
      {
        file: 'superdesk/ap-nitf.xml',
        field: 'byline',
        why: 'the expected text joins the name and the title of the author without a blank',
      },
      {
        file: 'superdesk/nitf-fishing.xml',
        field: 'bodyStarts',
        why: 'the expected text is that of a note, which has a body.content of its own; it is in the notes',
      },
    ]);
    const expected = expectedSchema.parse(fixtureJson('nitf/EXPECTED.json'));
    for (const [file, [wanted]] of Object.entries(expected)) {
      const { stories } = await storiesOf(join(fixturesFolder, 'nitf', file));
      const [story] = stories;
      judge.file();
      judge.expect(file, 'story', stories.length === 1, stories.length, 1);
      if (story === undefined || wanted === undefined) continue;
      const { article } = story;
      const wire = wireOf(story);
      const said = saidBy(story);
      const one = (field: string, found: string | null | undefined, want: readonly string[]) => {
        if (want[0] !== undefined && want[0] !== '') expectText(judge, file, field, found, want[0]);
      };
      const all = (field: string, want: readonly string[]) => {
        for (const text of want)
          judge.expect(file, `${field} ${text}`, said.includes(plainWords(text)), 'not said', text);
      };
      one('docId', article.source?.guid, wanted.docId);
      one('headline', article.headline, wanted.headline);
      all('title', wanted.title);
      all('subheadline', wanted.subheadline);
      if (wanted.byline[0] !== undefined)
        expectByline(judge, file, 'byline', story, wanted.byline[0]);
      one('dateline', article.place, wanted.dateline);
      one(
        'dateIssue',
        article.published?.text.replaceAll(/[-:]/g, ''),
        wanted.dateIssue.map((text) => text.replaceAll(/[-:]/g, '')),
      );
      const dates = [article.published?.text, article.embargo?.text, wire.expires];
      for (const date of [...wanted.dateIssue, ...wanted.dateRelease, ...wanted.dateExpire])
        expectDate(judge, file, `date ${date}`, dates, date);
      one('managementStatus', article.status, wanted.managementStatus);
      one('urgency', String(wire.urgency), wanted.urgency);
      for (const note of wanted.edMsg)
        if (note !== '')
          judge.expect(file, 'edMsg', article.notes.includes(note), article.notes, note);
      for (const keyword of wanted.keyword)
        judge.expect(
          file,
          `keyword ${keyword}`,
          article.tags.includes(keyword),
          article.tags,
          keyword,
        );
      for (const code of wanted.subject) expectSubject(judge, file, article, code);
      one('copyrightHolder', wire.copyrightHolder, wanted.copyrightHolder);
      one('abstract', article.standfirst, wanted.abstract);
      all('distributor', wanted.distributor);
      one('slug', wire.slugline, wanted.slug);
      for (const [index, media] of wanted.media.entries()) {
        const image = article.images[index];
        one(`media ${index} source`, image?.file, media.source);
        one(`media ${index} caption`, image?.caption, media.caption);
        one(`media ${index} producer`, image?.creator, media.producer);
      }
      if (wanted.bodyStarts !== undefined) {
        const start = plainWords(wanted.bodyStarts).slice(0, 60);
        judge.expect(
          file,
          'bodyStarts',
          plainWords(article.body).startsWith(start),
          article.body.slice(0, 80),
          start,
        );
      }
    }
    expect(await judge.settle()).toEqual([]);
  });

  it('agrees with the tests of Superdesk', { timeout: 60_000 }, async () => {
    const judge = new Judge('nitf-superdesk', [
      {
        file: 'pa1.xml',
        field: 'slugline',
        why: 'a rule of one agency makes the slugline of category and keyword; du-key says another',
      },
    ]);
    const read = async (file: string) => {
      judge.file();
      const { stories } = await storiesOf(join(fixturesFolder, 'nitf/superdesk', file));
      return stories[0];
    };
    const fishing = await read('nitf-fishing.xml');
    judge.expect(
      'nitf-fishing.xml',
      'keywords',
      fishing?.article.tags.includes('fishing') ?? false,
      fishing?.article.tags,
      'fishing',
    );
    expectText(judge, 'nitf-fishing.xml', 'byline', fishing?.article.byline.join(), 'Alan Karben');
    expectText(
      judge,
      'nitf-fishing.xml',
      'ednote',
      fishing?.article.notes[0],
      'Today begins an expanded format of this popular column.',
    );
    expectDate(
      judge,
      'nitf-fishing.xml',
      'expiry',
      [wireOf(fishing).expires],
      '2012-02-26T14:30:00+00:00',
    );
    expectText(
      judge,
      'nitf-fishing.xml',
      'guid',
      fishing?.article.source?.guid,
      'iptc.321656141.b',
    );
    expectText(
      judge,
      'nitf-fishing.xml',
      'headline',
      fishing?.article.headline,
      'Weather and Tide Updates for Norfolk',
    );
    expectText(judge, 'nitf-fishing.xml', 'pubstatus', fishing?.article.status, 'canceled');
    judge.expect(
      'nitf-fishing.xml',
      'subjects',
      fishing?.article.subjects.length === 3,
      fishing?.article.subjects,
      3,
    );
    const aap = await read('aap.xml');
    expectText(
      judge,
      'aap.xml',
      'abstract',
      aap?.article.standfirst,
      "The main stories on today's 1900 ABC TV news",
    );
    expectText(judge, 'aap.xml', 'byline', aap?.article.byline.join(), 'John Doe');
    expectText(judge, 'aap.xml', 'dateline', aap?.article.place, 'Sydney');
    expectDate(
      judge,
      'aap.xml',
      'firstcreated',
      [aap?.article.published?.text],
      '2013-10-20T08:27:51+00:00',
    );
    expectText(judge, 'aap.xml', 'guid', aap?.article.source?.guid, 'AAP.115314987.5417374');
    expectText(judge, 'aap.xml', 'slugline', wireOf(aap).slugline, 'Monitor 1900 ABC News');
    judge.expect('aap.xml', 'urgency', wireOf(aap).urgency === 5, wireOf(aap).urgency, 5);
    const ap = await read('ap-nitf.xml');
    expectText(judge, 'ap-nitf.xml', 'byline', ap?.article.byline.join(), 'BERNARD CONDON');
    expectText(judge, 'ap-nitf.xml', 'ednote', ap?.article.notes.join(), 'For global distribution');
    expectText(
      judge,
      'ap-nitf.xml',
      'headline',
      ap?.article.headline,
      'Can trading pollution like stocks help fight climate change?',
    );
    const pa = await read('pa1.xml');
    judge.expect(
      'pa1.xml',
      'keywords',
      pa?.article.tags.includes('Trivia (Oct 14)') ?? false,
      pa?.article.tags,
      'Trivia (Oct 14)',
    );
    expectText(
      judge,
      'pa1.xml',
      'guid',
      pa?.article.source?.guid,
      'af1f7ad5-5619-49de-84cc-2e608538c77fSSS-3-1',
    );
    expectText(judge, 'pa1.xml', 'headline', pa?.article.headline, 'PA SPORT TRIVIA (OCTOBER 14)');
    expectText(judge, 'pa1.xml', 'pubstatus', pa?.article.status, 'usable');
    expectText(judge, 'pa1.xml', 'slugline', wireOf(pa).slugline, 'Sport Trivia (Oct 14)');
    judge.expect('pa1.xml', 'subjects', pa?.article.subjects.length === 4, pa?.article.subjects, 4);
    expect(await judge.settle()).toEqual([]);
  });
});
