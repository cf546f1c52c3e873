import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { fixturesFolder, hasFixtures } from '../support/project.ts';
import { expectDate, expectText, wireOf } from './expect-story.ts';
import { Judge, plainWords, storiesOf } from './judge.ts';

/** Read off the files by eye. */
const expected = [
  {
    file: 'IPTC7901.txt',
    headline: 'Germany Social Democrats: Coalition talks with Merkel could fail',
    byline: [],
    published: '2013-11-13T11:37:00Z',
    place: 'Berlin',
    source: 'dpa',
    slugline: 'Germany-politics/',
    starts:
      'Berlin (dpa) - Negotiations between German conservatives headed by Chancellor Angela Merkel',
    ends: 'Merkel to be sworn in for a third term before Christmas.',
    note: 'Reporting by: Wolfgang Schmidt',
  },
  {
    file: 'dpa_two_by_line.txt',
    headline: "Chiefs-Rams 2.0? Would be a fun Super Bowl, but don't count on it",
    byline: ['Tom Krasovic'],
    published: '2018-11-21T12:59:00',
    place: 'San Diego',
    source: 'tca/dpa',
    slugline: 'American Football/NFL/',
    starts:
      "San Diego (tca/dpa) - History says this wasn't a Super Bowl preview that played out Monday",
    ends: "Kansas City's hopes will hinge on firming its defence.",
    note: 'Distributed by Tribune Content Agency, LLC.',
  },
  {
    file: 'anpa-1.tst',
    headline: 'For Argentine chemo patients, mirrors can hurt',
    byline: ['Paul Byrne', 'Almudena Calatrava'],
    published: '2013-11-13T15:09:00Z',
    place: 'Buenos Aires, Argentina',
    source: 'Associated Press',
    slugline: 'BC-LT--Argentina-Cancer Beauty',
    starts: 'BUENOS AIRES, Argentina (AP) — For cancer patients dealing with the physical',
    ends: 'APTN contributor Kacey Cherry in Buenos Aires helped with this story.',
    note: 'Eds: With AP Photos.',
  },
];

describe.skipIf(!hasFixtures)('wire text', () => {
  it('in IPTC 7901 and ANPA 1312 gives what is expected', { timeout: 60_000 }, async () => {
    const judge = new Judge('legacy-wire');
    for (const { file, ...wanted } of expected) {
      const { stories } = await storiesOf(join(fixturesFolder, 'legacy-wire', file));
      const [story] = stories;
      judge.file();
      judge.expect(file, 'story', stories.length === 1, stories.length, 1);
      if (story === undefined) continue;
      const { article } = story;
      expectText(judge, file, 'headline', article.headline, wanted.headline);
      expectText(judge, file, 'byline', article.byline.join(), wanted.byline.join());
      expectDate(judge, file, 'published', [article.published?.text], wanted.published);
      expectText(judge, file, 'place', article.place, wanted.place);
      expectText(judge, file, 'source', article.source?.name, wanted.source);
      expectText(judge, file, 'slugline', wireOf(story).slugline, wanted.slugline);
      const body = plainWords(article.body);
      judge.expect(
        file,
        'starts',
        body.startsWith(plainWords(wanted.starts)),
        article.body.slice(0, 90),
        wanted.starts,
      );
      judge.expect(
        file,
        'ends',
        body.endsWith(plainWords(wanted.ends)),
        article.body.slice(-90),
        wanted.ends,
      );
      judge.expect(file, 'note', article.notes.includes(wanted.note), article.notes, wanted.note);
    }
    expect(await judge.settle()).toEqual([]);
  });
});
