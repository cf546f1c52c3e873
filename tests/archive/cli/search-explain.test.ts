import { describe, expect, it } from 'vitest';
import { newsroomArchive } from '../../support/command-line.ts';
import { archiveWith, run } from './archive-with.ts';

const files = {
  'a.md': '---\nheadline: Storm\nsection: News\npublished: 2024-02-03\n---\nWaves.\n',
  'b.md': '---\nheadline: Calm\nsection: Sport\npublished: 2025-02-03\n---\nAfter the storms.\n',
  'c.md': '---\nheadline: Market\nsection: Business\npublished: 2025-03-03\n---\nPrices.\n',
};

describe('search --explain', () => {
  it('says what is searched and what each part takes away', async () => {
    const folder = await archiveWith(files);
    const text = await newsroomArchive(['search', folder, 'storms -published:2024', '--explain']);
    expect(text.code).toBe(0);
    expect(text.stdout.trim().split('\n')).toEqual([
      '"storms" in any field [storm]: 2 found, 1 taken away',
      'not (published 2024-01-01 to 2024-12-31): 2 found, 1 taken away',
      '1 of 3 articles',
    ]);
  });

  it('says what stands in place of a word that the archive does not know', async () => {
    const folder = await archiveWith(files);
    const text = await newsroomArchive(['search', folder, 'stroms market', '--explain']);
    expect(text.stdout.trim().split('\n')).toEqual([
      '"stroms" in any field [strom] or "storms" for "stroms" in any field [storm] or "market" in any field [market]: 3 found, 0 taken away',
      '  "stroms" in any field [strom]: 0 found',
      '  "storms" for "stroms" in any field [storm]: 2 found',
      '  "market" in any field [market]: 1 found',
      'note: also-searched: stroms as storms',
      'note: some-words: stroms market',
      '3 of 3 articles',
    ]);
    const found = await newsroomArchive(['search', folder, 'stroms market']);
    expect(found.stdout.split('\n')[0]).toBe('3 found');
  });

  it('prints the same as JSON', async () => {
    const folder = await archiveWith(files);
    const found = await run('search', folder, 'storm', '--section', 'News', '--explain', '--json');
    expect(found.json()).toMatchObject({
      all: 3,
      total: 1,
      parts: [
        { text: 'storm', found: 2, removed: 0 },
        { text: null, found: 1, removed: 1, without: { text: 'storm', filters: [] } },
      ],
    });
  });
});
