import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { fixturesFolder, hasFixtures } from '../support/project.ts';
import { Judge, storiesOf } from './judge.ts';

describe.skipIf(!hasFixtures)('pasted text', () => {
  it('gives what a person reads in it', { timeout: 60_000 }, async () => {
    const name = 'kazakhstan-article.txt';
    const judge = new Judge('text');
    const { stories } = await storiesOf(join(fixturesFolder, 'text', name));
    const article = stories[0]?.article;
    const [image] = article?.images ?? [];
    const wanted: readonly (readonly [string, string | null | undefined, string])[] = [
      [
        'headline',
        article?.headline,
        "Kazakhstan says nearly 8,000 arrested as president calls it a 'coup attempt'",
      ],
      [
        'standfirst',
        article?.standfirst,
        "Widespread unrest was worst in Central Asian nation's post-Soviet history",
      ],
      [
        'caption',
        image?.caption,
        'Peaceful protests against fuel price increases turned violent, with government buildings briefly captured or torched in several cities.',
      ],
      ['credit', image?.credit, 'EPA'],
      ['language', article?.language, 'en'],
    ];
    judge.file();
    for (const [field, found, want] of wanted)
      judge.expect(name, field, found === want, found, want);
    expect(await judge.settle()).toEqual([]);
  });
});
