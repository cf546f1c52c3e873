import { describe, expect, it } from 'vitest';
import { readPictureFacts } from '../../archive/pictures/read-picture-facts.ts';
import {
  expectedValues,
  hasImageFixtures,
  imageFixture,
  imageFixtures,
} from '../archive/pictures/image-fixtures.ts';
import { Judge, plainWords } from './judge.ts';

/** Tags by what they say, the one that counts first. */
const tags = {
  caption: ['XMP-dc:Description', 'IPTC:Caption-Abstract'],
  credit: ['XMP-photoshop:Credit', 'IPTC:Credit'],
  creator: ['XMP-dc:Creator', 'IPTC:By-line'],
  copyright: ['XMP-dc:Rights', 'IPTC:CopyrightNotice'],
  usageTerms: ['XMP-xmpRights:UsageTerms'],
  alt: ['XMP-iptcCore:AltTextAccessibility'],
} as const;

describe.skipIf(!hasImageFixtures)('pictures of agencies', () => {
  it('say who took them, who sells them and what they show', { timeout: 60_000 }, async () => {
    const judge = new Judge('images');
    const expected = expectedValues();
    for (const name of imageFixtures.filter((one) => !one.endsWith('.xmp'))) {
      const facts = await readPictureFacts(imageFixture(name), name);
      judge.file();
      judge.expect(name, 'facts', facts.ok, facts, 'facts');
      if (!facts.ok) continue;
      for (const [field, names] of Object.entries(tags)) {
        const value = names.map((tag) => expected[name]?.[tag]).find((one) => one !== undefined);
        if (value === undefined) continue;
        const want = plainWords([value].flat().join(', '));
        const found = Object.entries(facts.value).find(([key]) => key === field)?.[1];
        judge.expect(name, field, plainWords(String(found ?? '')).startsWith(want), found, value);
      }
    }
    expect(await judge.settle()).toEqual([]);
  });
});
