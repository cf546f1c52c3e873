import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { fixturesFolder, hasFixtures } from '../support/project.ts';
import { expectByline, expectDate, expectText, saidBy, wireOf } from './expect-story.ts';
import { fixtureFiles, fixtureJson } from './fixture-files.ts';
import { Judge, plainWords, storiesOf } from './judge.ts';

const text = z.union([z.string(), z.array(z.string())]);
const expectedSchema = z.record(
  z.string(),
  z.object({
    valid: z.boolean(),
    uri: z.string(),
    type: z.string().optional(),
    headline: text.optional(),
    by: z.string().optional(),
    versionCreated: z.string().optional(),
    embargo: z.string().optional(),
    located: z.string().optional(),
    slugline: z.string().optional(),
    copyrightNotice: z.string().optional(),
    copyrightHolder: z.string().optional(),
    usageTerms: z.string().optional(),
    creditline: text.optional(),
    associations: z.number().optional(),
  }),
);

describe.skipIf(!hasFixtures)('ninjs', () => {
  it('of all versions gives what is expected', { timeout: 110_000 }, async () => {
    const judge = new Judge('ninjs');
    const expected = expectedSchema.parse(fixtureJson('ninjs/EXPECTED.json'));
    for (const [name, wanted] of Object.entries(expected)) {
      const file = name.startsWith('superdesk/') ? name : `examples/${name}`;
      const { stories } = await storiesOf(join(fixturesFolder, 'ninjs', file));
      const [story] = stories;
      judge.file();
      if (story === undefined) {
        judge.expect(name, 'story', false, stories.length, 1);
        continue;
      }
      const { article } = story;
      const image = article.images[0];
      const wire = wireOf(story);
      expectText(judge, name, 'uri', article.source?.guid, wanted.uri);
      const headline = [wanted.headline ?? []].flat()[0];
      if (headline !== undefined) expectText(judge, name, 'headline', article.headline, headline);
      if (wanted.by !== undefined) expectByline(judge, name, 'by', story, wanted.by);
      if (wanted.versionCreated !== undefined)
        expectDate(
          judge,
          name,
          'versionCreated',
          [article.published?.text, ...article.updates.map(({ at }) => at?.text)],
          wanted.versionCreated,
        );
      if (wanted.embargo !== undefined)
        expectDate(judge, name, 'embargo', [article.embargo?.text], wanted.embargo);
      if (wanted.located !== undefined)
        expectText(judge, name, 'located', article.place, wanted.located);
      if (wanted.slugline !== undefined)
        expectText(judge, name, 'slugline', wire.slugline, wanted.slugline);
      if (wanted.copyrightNotice !== undefined)
        expectText(
          judge,
          name,
          'copyrightNotice',
          wire.copyright ?? image?.copyright,
          wanted.copyrightNotice,
        );
      if (wanted.copyrightHolder !== undefined) {
        const holders = [wire.copyrightHolder, image?.copyright].map((one) =>
          plainWords(one ?? ''),
        );
        const holder = plainWords(wanted.copyrightHolder);
        judge.expect(
          name,
          'copyrightHolder',
          holders.some((one) => one.includes(holder)) || saidBy(story).includes(holder),
          holders,
          holder,
        );
      }
      if (wanted.usageTerms !== undefined)
        expectText(
          judge,
          name,
          'usageTerms',
          wire.usageTerms ?? image?.usageTerms,
          wanted.usageTerms,
        );
      const credit = [wanted.creditline ?? []].flat()[0];
      if (credit !== undefined)
        expectText(judge, name, 'creditline', wire.creditLine ?? image?.credit, credit);
      if (wanted.associations !== undefined) {
        const found = article.images.length + article.links.length + stories.length - 1;
        judge.expect(
          name,
          'associations',
          found >= wanted.associations,
          found,
          wanted.associations,
        );
      }
    }
    for (const name of fixtureFiles('ninjs/test_suite', '.json')) {
      const { stories, failures } = await storiesOf(join(fixturesFolder, 'ninjs/test_suite', name));
      judge.file();
      // What the schema refuses is still read where it can be: it fails with a code or is a story.
      const isTold = stories.length > 0 || failures.length > 0;
      judge.expect(
        name,
        'story',
        name.includes('should_pass') ? stories.length > 0 : isTold,
        { stories: stories.length, failures },
        'a story',
      );
    }
    expect(await judge.settle()).toEqual([]);
  });

  it('agrees with the tests of Superdesk', { timeout: 60_000 }, async () => {
    const judge = new Judge('ninjs-superdesk');
    const [first] = (await storiesOf(join(fixturesFolder, 'ninjs/superdesk/ninjs1.json'))).stories;
    const [second] = (await storiesOf(join(fixturesFolder, 'ninjs/superdesk/ninjs3.json'))).stories;
    const [third] = (
      await storiesOf(join(fixturesFolder, 'ninjs/superdesk/bbc-ninjs-text-test.json'))
    ).stories;
    for (let file = 0; file < 3; file += 1) judge.file();
    expectText(judge, 'ninjs1', 'description_text', first?.article.standfirst, 'abstract');
    expectText(judge, 'ninjs1', 'headline', first?.article.headline, 'headline');
    expectText(judge, 'ninjs1', 'source', first?.article.source?.name, 'AAP');
    expectDate(
      judge,
      'ninjs1',
      'versioncreated',
      [first?.article.updates[0]?.at?.text],
      '2017-08-24T04:38:34+00:00',
    );
    judge.expect(
      'ninjs1',
      'authors',
      (first && saidBy(first).includes('john')) ?? false,
      first?.article.byline,
      'John',
    );
    expectText(judge, 'ninjs3', 'headline', second?.article.headline, 'German Air Force Museum');
    judge.expect(
      'ninjs3',
      'type',
      second?.article.images[0]?.lead === true,
      second?.article.images,
      'a picture',
    );
    judge.expect(
      'bbc',
      'subject',
      (third && saidBy(third).includes('planning permission')) ?? false,
      third?.article.subjects,
      'Planning Permission',
    );
    expect(await judge.settle()).toEqual([]);
  });
});
