import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fixturesFolder, hasFixtures } from '../../../support/project.ts';
import { readEverything } from '../../../support/read-everything.ts';
import { temporaryFolder } from '../../../support/temporary-folder.ts';
import { readText } from './support.ts';

const samples = [
  'ninjs/examples/3.0/tt_text_image_3.json',
  'newsml-g2/superdesk/text.xml',
  'newsml-1.2/superdesk/belga_newsml_1_2.xml',
  'nitf/superdesk/nitf-fishing.xml',
  'legacy-wire/anpa-1.tst',
  'legacy-wire/IPTC7901.txt',
];

describe.skipIf(!hasFixtures)('what was cut short or damaged on its way', () => {
  it('is read or fails with a code, and never throws', { timeout: 110_000 }, async () => {
    for (const sample of samples) {
      const text = await readFile(join(fixturesFolder, sample), 'latin1');
      await fc.assert(
        fc.asyncProperty(
          fc.nat(text.length),
          fc.nat(text.length),
          fc.constantFrom('', '<', '"', '}', '\u0001', '&x;', '\u0000'),
          async (end, at, sign) => {
            const cut = text.slice(0, end);
            const damaged = cut.slice(0, at) + sign + cut.slice(at + 3);
            const { items } = await readText(damaged, sample.replace(/^.*\//, ''));
            for (const item of items)
              expect(['article', 'failure', 'left-out']).toContain(item.kind);
          },
        ),
        { numRuns: 25 },
      );
    }
  });
});

describe('an item that cannot be read', () => {
  it('does not stop the ones after it', async () => {
    const lines = [
      '{"uri": "urn:a", "versioncreated": "2022-01-10T00:00:00Z", "headline": "One"}',
      '{"uri": "urn:b", "headline": oops}',
      '{"uri": "urn:c", "headline": "Three"}',
    ].join('\n');
    const { articles, failures } = await readText(lines, 'lines.json');
    expect(articles.map(({ headline }) => headline)).toEqual(['One', 'Three']);
    expect(failures).toEqual(['json-invalid']);
  });

  it('of a document type with entities expands none', async () => {
    const bomb = `<!DOCTYPE nitf [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;">]><nitf><body><body.content><p>&b;</p></body.content></body></nitf>`;
    const { articles, failures } = await readText(bomb, 'bomb.xml');
    expect({ articles: articles.length, failures }).toEqual({
      articles: 0,
      failures: ['xml-invalid'],
    });
  });

  it('lets a job be broken off', async () => {
    const folder = await temporaryFolder();
    const file = join(folder, 'many.json');
    await mkdir(folder, { recursive: true });
    const one = { uri: 'urn:x', versioncreated: '2022-01-10T00:00:00Z', headline: 'One' };
    await writeFile(file, JSON.stringify(Array.from({ length: 200 }, () => one)));
    const control = new AbortController();
    const reading = readEverything(
      { kind: 'path', path: file },
      {
        signal: control.signal,
        onProgress: ({ done }) => {
          if (done === 50) control.abort(new Error('enough'));
        },
      },
    );
    await expect(reading).rejects.toThrow('enough');
  });
});
