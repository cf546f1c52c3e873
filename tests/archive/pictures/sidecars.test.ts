import { execFileSync } from 'node:child_process';
import { copyFile, readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { writeXmp, type XmpTexts } from '../../../archive/pictures/edit-xmp.ts';
import { readPictureFacts } from '../../../archive/pictures/read-picture-facts.ts';
import { textOfXmp } from '../../../archive/pictures/text-of-xmp.ts';
import { writeSidecar } from '../../../archive/pictures/write-sidecar.ts';
import { parseXmp } from '../../../archive/pictures/xmp-packet.ts';
import { temporaryFolder } from '../../support/temporary-folder.ts';
import { hasExiftool } from './exiftool.ts';
import { hasImageFixtures, imageFixture } from './image-fixtures.ts';
import { pictureBytes } from './metadata-bytes.ts';

const texts: XmpTexts = {
  headline: 'Ferry "Santa Ana" <in> port & out',
  caption: 'Two lines:\none\ttab',
  alt: 'A ferry',
  credit: 'AP / العربية',
  creator: 'Ana Reis, Jo Ito',
  copyright: '© 2024 AP',
  usageTerms: 'Editorial use only ]]>',
};

const line = fc.string({ unit: 'binary', minLength: 1, maxLength: 40 });
/** What XML can hold, without blanks at the ends or carriage returns, which a reader takes away. */
const text = line
  .map((given) =>
    given.replace(/[^\t\n\u{20}-\u{d7ff}\u{e000}-\u{fffd}\u{10000}-\u{10ffff}]/gu, '').trim(),
  )
  .filter((given) => given !== '');
const anyTexts: fc.Arbitrary<XmpTexts> = fc.record(
  { headline: text, caption: text, alt: text, credit: text, copyright: text, usageTerms: text },
  { requiredKeys: [] },
);

test('a sidecar says what was written into it, whatever it is', () => {
  fc.assert(
    fc.property(anyTexts, anyTexts, (first, second) => {
      const one = writeXmp(null, first);
      expect(textOfXmp(Buffer.from(one))).toEqual(first);
      const two = writeXmp(parseXmp(Buffer.from(one)), second);
      expect(textOfXmp(Buffer.from(two))).toEqual({ ...first, ...second });
      expect(writeXmp(parseXmp(Buffer.from(two)), second)).toBe(two);
    }),
  );
});

const foreign = `<?xpacket begin="" id="W5M0MpCehiHzreSzNTczkc9d"?>
<x:xmpmeta xmlns:x="adobe:ns:meta/" x:xmptk="Another program">
<r:RDF xmlns:r="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
 <r:Description r:about="" xmlns:ps="http://ns.adobe.com/photoshop/1.0/" xmlns:crs="http://ns.adobe.com/camera-raw-settings/1.0/"
   ps:Credit="Old" crs:Exposure='ps:Credit="no"'>
  <!-- kept -->
  <d:description xmlns:d="http://purl.org/dc/elements/1.1/"><r:Alt><r:li xml:lang="x-default">Old</r:li><r:li xml:lang="pt">Velho</r:li></r:Alt></d:description>
 </r:Description>
 <r:Description r:about="" xmlns:lr="http://ns.adobe.com/lightroom/1.0/" lr:x="1"/>
</r:RDF>
</x:xmpmeta>
<?xpacket end="w"?>
`;

test('what other programs wrote stays, in whatever prefixes and places they wrote it', () => {
  const written = writeXmp(parseXmp(Buffer.from(foreign)), {
    credit: 'New',
    caption: 'Novo',
    alt: 'A',
  });
  expect(textOfXmp(Buffer.from(written))).toEqual({ credit: 'New', caption: 'Novo', alt: 'A' });
  for (const kept of [
    '<!-- kept -->',
    `crs:Exposure='ps:Credit="no"'`,
    'lr:x="1"',
    '<r:li xml:lang="pt">Velho</r:li>',
    'x:xmptk="Another program"',
  ])
    expect(written).toContain(kept);
  expect(written).not.toContain('Old');
});

describe('on disk', () => {
  test('a sidecar lies beside its picture, which stays as it is', async () => {
    const folder = await temporaryFolder();
    await writeFile(join(folder, 'a.png'), pictureBytes());
    expect(await writeSidecar(folder, 'a.png', texts, { now: 0, staging: null })).toEqual({
      ok: true,
      value: { path: 'a.xmp', written: true },
    });
    expect(await writeSidecar(folder, 'a.png', texts, { now: 0, staging: null })).toEqual({
      ok: true,
      value: { path: 'a.xmp', written: false },
    });
    expect(await readFile(join(folder, 'a.png'))).toEqual(pictureBytes());
    const facts = await readPictureFacts(join(folder, 'a.png'), 'a.png');
    expect(facts).toMatchObject({ ok: true, value: texts });
  });

  test('pictures that differ only in their endings have sidecars of their own', async () => {
    const folder = await temporaryFolder();
    await writeFile(join(folder, 'a.png'), pictureBytes());
    await writeFile(join(folder, 'a.jpg'), pictureBytes());
    expect(await writeSidecar(folder, 'a.png', texts, { now: 0, staging: null })).toMatchObject({
      value: { path: 'a.png.xmp' },
    });
  });

  test('the sidecar as it was is kept, and one that is no XMP is left alone', async () => {
    const folder = await temporaryFolder();
    await writeFile(join(folder, 'a.png'), pictureBytes());
    await writeFile(join(folder, 'a.xmp'), foreign);
    await writeSidecar(folder, 'a.png', texts, { now: 0, staging: null });
    const kept = join(folder, '.newsroom/sidecars/a.xmp');
    const [name = ''] = await readdir(kept);
    expect(await readFile(join(kept, name), 'utf8')).toBe(foreign);
    await writeFile(join(folder, 'a.xmp'), 'no XMP');
    expect(await writeSidecar(folder, 'a.png', texts, { now: 0, staging: null })).toMatchObject({
      ok: false,
      error: { code: 'picture-invalid' },
    });
    expect(await readFile(join(folder, 'a.xmp'), 'utf8')).toBe('no XMP');
  });

  test.skipIf(!hasImageFixtures)('a real sidecar keeps all that it said', async () => {
    const folder = await temporaryFolder();
    const name = 'exifr-BonTonARTSTORplusIPTC';
    await copyFile(imageFixture(`${name}.jpg`), join(folder, 'a.jpg'));
    await copyFile(imageFixture(`${name}.xmp`), join(folder, 'a.xmp'));
    const before = textOfXmp(await readFile(join(folder, 'a.xmp')));
    await writeSidecar(folder, 'a.jpg', { credit: 'New' }, { now: 0, staging: null });
    const bytes = await readFile(join(folder, 'a.xmp'));
    expect(textOfXmp(bytes)).toEqual({ ...before, credit: 'New' });
    const original = await readFile(imageFixture(`${name}.xmp`), 'utf8');
    const without = (xmp: string) =>
      xmp.replace(/\s*<photoshop:Credit[\s\S]*?<\/photoshop:Credit>/, '');
    expect(without(bytes.toString())).toBe(without(original));
  });
});

test.skipIf(!hasExiftool)('exiftool reads the sidecar as it was meant', async () => {
  const folder = await temporaryFolder();
  for (const [name, packet] of [
    ['new.xmp', null],
    ['merged.xmp', parseXmp(Buffer.from(foreign))],
  ] as const) {
    await writeFile(join(folder, name), writeXmp(packet, texts));
    const args = ['-json', '-G1', '-struct', join(folder, name)];
    expect(JSON.parse(execFileSync('exiftool', args, { encoding: 'utf8' }))).toMatchObject([
      {
        'XMP-photoshop:Headline': texts.headline,
        'XMP-photoshop:Credit': texts.credit,
        'XMP-dc:Creator': ['Ana Reis', 'Jo Ito'],
        'XMP-dc:Description': texts.caption,
        'XMP-dc:Rights': texts.copyright,
        'XMP-xmpRights:UsageTerms': texts.usageTerms,
        'XMP-xmpRights:Marked': true,
        'XMP-iptcCore:AltTextAccessibility': texts.alt,
      },
    ]);
  }
});
