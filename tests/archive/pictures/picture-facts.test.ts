import { execFileSync } from 'node:child_process';
import { copyFile, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { PictureFacts } from '../../../archive/article/picture-state.ts';
import {
  noFacts,
  readFactsOfBytes,
  readPictureFacts,
} from '../../../archive/pictures/read-picture-facts.ts';
import { textOfIim } from '../../../archive/pictures/text-of-iim.ts';
import { textOfXmp } from '../../../archive/pictures/text-of-xmp.ts';
import { temporaryFolder } from '../../support/temporary-folder.ts';
import { hasExiftool } from './exiftool.ts';
import { expectedValues, hasImageFixtures, imageFixture, imageFixtures } from './image-fixtures.ts';
import { dataset, tiffWith } from './metadata-bytes.ts';

/** Tags of exiftool for each field, the one that counts first. */
const tags: Readonly<Record<string, readonly string[]>> = {
  headline: ['XMP-photoshop:Headline', 'IPTC:Headline'],
  caption: ['XMP-dc:Description', 'IPTC:Caption-Abstract', 'IFD0:ImageDescription'],
  alt: ['XMP-iptcCore:AltTextAccessibility'],
  credit: ['XMP-photoshop:Credit', 'IPTC:Credit'],
  creator: ['XMP-dc:Creator', 'IPTC:By-line', 'IFD0:Artist'],
  copyright: ['XMP-dc:Rights', 'IPTC:CopyrightNotice', 'IFD0:Copyright'],
  usageTerms: ['XMP-xmpRights:UsageTerms'],
  source: ['XMP-photoshop:Source', 'IPTC:Source'],
  instructions: ['XMP-photoshop:Instructions', 'IPTC:SpecialInstructions'],
};

type Values = Readonly<Record<string, unknown>>;

/** Numbers are texts that look like one; lists are joined as a record joins them. */
function wordsOf(value: unknown): string {
  return Array.isArray(value) ? value.map(wordsOf).join(', ') : String(value).trim();
}

/** exiftool writes `2017:07:13 17:01:00+00:00`, or a date and a time apart. */
function createdIn(values: Values): string | null {
  const date = values['XMP-photoshop:DateCreated'];
  const [day, time] =
    date === undefined
      ? [values['IPTC:DateCreated'], values['IPTC:TimeCreated']]
      : String(date).split(' ');
  if (day === undefined) return null;
  return String(day).replaceAll(':', '-') + (time === undefined ? '' : `T${String(time)}`);
}

/** Fields that differ, and how many were compared. A text of 400 characters was cut there by whoever wrote it down. */
function compare(facts: PictureFacts, values: Values): { compared: number; wrong: object } {
  const wrong: Record<string, unknown> = {};
  let compared = 0;
  for (const [field, names] of Object.entries(tags)) {
    const value = names.map((name) => values[name]).find((found) => found !== undefined);
    const expected = value === undefined ? null : wordsOf(value);
    const actual = Object.entries(facts).find(([key]) => key === field)?.[1] ?? null;
    const cut = String(value).length === 400 ? String(actual).slice(0, 400).trim() : actual;
    compared += 1;
    if (cut !== expected) wrong[field] = { actual, expected };
  }
  compared += 1;
  if (facts.created !== createdIn(values))
    wrong.created = { actual: facts.created, expected: createdIn(values) };
  return { compared, wrong };
}

describe.skipIf(!hasImageFixtures)('what pictures of agencies say of themselves', () => {
  test.for(imageFixtures)('%s', async (name) => {
    const bytes = await readFile(imageFixture(name));
    const values = expectedValues()[name] ?? {};
    if (name.endsWith('.xmp')) {
      const text = textOfXmp(bytes);
      expect(compare({ ...noFacts, ...text }, values)).toEqual({ compared: 10, wrong: {} });
      return;
    }
    const facts = await readFactsOfBytes(bytes, name);
    if (!facts.ok) throw new Error(facts.error.message);
    expect(compare(facts.value, values)).toEqual({ compared: 10, wrong: {} });
    expect(`${facts.value.width}x${facts.value.height}`).toBe(values['Composite:ImageSize']);
  });
});

describe.skipIf(!hasImageFixtures)('a sidecar', () => {
  test('wins over what is embedded, field by field', async () => {
    const folder = await temporaryFolder();
    const picture = join(folder, 'photo.jpg');
    await copyFile(imageFixture('exiftool-XMP.jpg'), picture);
    const embedded = await readPictureFacts(picture, 'photo.jpg');
    const xmp =
      '<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"><rdf:Description xmlns:p="http://ns.adobe.com/photoshop/1.0/" p:Credit="Beside"/></rdf:RDF>';
    await writeFile(join(folder, 'photo.xmp'), xmp);
    const beside = await readPictureFacts(picture, 'photo.jpg');
    if (!embedded.ok || !beside.ok) throw new Error('unreadable');
    expect(embedded.value.credit).toBe('My Credit');
    expect(beside.value).toEqual({ ...embedded.value, credit: 'Beside' });
  });
});

describe('dates', () => {
  const dated = (taken: string, offset: string | null) =>
    readFactsOfBytes(tiffWith(taken, offset), 'a.tif').then(
      (facts) => facts.ok && facts.value.created,
    );
  test('keep the zone that the camera gave, and get none where it gave none', async () => {
    expect(await dated('2021:10:20 21:01:01', '+05:30')).toBe('2021-10-20T21:01:01+05:30');
    expect(await dated('2021:10:20 21:01:01', null)).toBe('2021-10-20T21:01:01');
    expect(await dated('0000:00:00 00:00:00', null)).toBeNull();
    expect(await dated('    :  :     :  :  ', '+01:00')).toBeNull();
  });
  test.for([
    ['20150217', '173001+0100', '2015-02-17T17:30:01+01:00'],
    ['20150217', '173001', '2015-02-17T17:30:01'],
    ['20150217', null, '2015-02-17'],
    ['20150200', null, '2015-02'],
    ['20150000', '173001+0000', '2015'],
    ['00000000', null, null],
  ] as const)('IIM %s %s is %s', ([date, time, expected]) => {
    const datasets = [dataset(55, date), ...(time === null ? [] : [dataset(60, time)])];
    expect(textOfIim(Buffer.concat(datasets)).created ?? null).toBe(expected);
  });
});

describe('IIM without a declared character set', () => {
  const read = (...bytes: readonly (readonly number[])[]) =>
    textOfIim(Buffer.concat(bytes.map((some) => dataset(120, Buffer.from(some))))).caption;
  const words = (text: string) => [...Buffer.from(text, 'latin1')];
  test.for([
    ['UTF-8', [...Buffer.from('Zoë Müller – «Café»', 'utf8')], 'Zoë Müller – «Café»'],
    ['Windows-1252', words('Zo\xeb M\xfcller \x96 Caf\xe9'), 'Zoë Müller – Café'],
    ['Mac Roman', words('Jos\x8e Mu\x96oz, l\xd5\x8ecole'), 'José Muñoz, l’école'],
    ['Windows-1250', words('Pawe\xb3 Wa\xb3\xeasa, \xa3\xf3d\x9f'), 'Paweł Wałęsa, Łódź'],
  ] as const)('reads %s', ([, bytes, expected]) => {
    expect(read(bytes)).toBe(expected);
  });
  test('honours a declaration that stands behind the texts', () => {
    const late = Buffer.concat([
      dataset(80, Buffer.from('Česká', 'utf8')),
      Buffer.from([0x1c, 1, 90, 0, 3, 0x1b, 0x25, 0x47]),
    ]);
    expect(textOfIim(late).creator).toBe('Česká');
  });
});

describe('hostile pictures', () => {
  /** Where in a file, from its beginning to its end. */
  const share = fc.nat(1_000_000).map((millionths) => millionths / 1_000_000);
  const kinds = hasImageFixtures ? imageFixtures.filter((name) => !name.endsWith('.xmp')) : [];
  test.skipIf(kinds.length === 0)(
    'mutated, cut short or grown: an answer or a coded failure',
    async () => {
      const originals = await Promise.all(kinds.map((name) => readFile(imageFixture(name))));
      const outcomes = { facts: 0, failure: 0 };
      await fc.assert(
        fc.asyncProperty(
          fc.nat(originals.length - 1),
          fc.array(fc.tuple(share, fc.nat(255)), {
            maxLength: 8,
          }),
          fc.option(share),
          async (which, changes, cut) => {
            const bytes = Buffer.from(originals[which] ?? []);
            // Most of what matters stands in the first bytes.
            for (const [at, value] of changes)
              bytes[Math.floor(at ** 1.5 * (bytes.length - 1))] = value;
            const some =
              cut === null ? bytes : bytes.subarray(0, Math.floor(cut ** 3 * bytes.length));
            const facts = await readFactsOfBytes(some, 'a.jpg');
            if (!facts.ok) expect(facts.error.code).toBe('picture-invalid');
            outcomes[facts.ok ? 'facts' : 'failure'] += 1;
          },
        ),
        { numRuns: 1500 },
      );
      expect(outcomes.facts).toBeGreaterThan(100);
      expect(outcomes.failure).toBeGreaterThan(100);
    },
  );

  test.for([
    ['nothing', ''],
    ['a text', 'This is no picture.'],
    ['a web page', '<!doctype html><html></html>'],
    ['a JPEG without pixels', '\xff\xd8\xff\xd9'],
    ['a PNG that claims a chunk of 4 GB first', '\x89PNG\r\n\x1a\n\xff\xff\xff\xffjunk'],
    ['a TIFF whose directory lies beyond its end', 'II*\0\xff\xff\xff\x7f'],
  ] as const)('%s is picture-invalid', async ([, text]) => {
    const facts = await readFactsOfBytes(Buffer.from(text, 'latin1'), 'a.jpg');
    expect(facts).toMatchObject({ ok: false, error: { code: 'picture-invalid', path: 'a.jpg' } });
  });

  test('XMP with entities, or nested without end, says nothing', () => {
    const bomb = '<!DOCTYPE x [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;">]><x>&b;</x>';
    expect(textOfXmp(Buffer.from(bomb))).toBeNull();
    expect(textOfXmp(Buffer.from('<a>'.repeat(50_000)))).toBeNull();
  });
});

/** Programs that write the same texts into every format, where this machine has one. */
describe.skipIf(!hasExiftool || !hasImageFixtures)('what exiftool writes', () => {
  const gif = Buffer.from('R0lGODlhAQABAIAAAAAAAP///yH5BAEAAAAALAAAAAABAAEAAAIBRAA7', 'base64');
  test.for(['jpg', 'png', 'webp', 'avif', 'tif', 'gif'])('is read from %s', async (ending) => {
    const folder = await temporaryFolder();
    const file = join(folder, `a.${ending}`);
    const fixture = imageFixtures.find((name) => name.endsWith(`.${ending}`));
    if (fixture === undefined) await writeFile(file, gif);
    else await copyFile(imageFixture(fixture), file);
    const text = 'Řeka – نهر';
    const hasExif = ending !== 'gif';
    const tags = [
      '-all=',
      `-XMP-photoshop:Credit=${text}`,
      '-XMP-dc:Creator=A',
      '-XMP-dc:Creator=B',
    ];
    const exif = ['-EXIF:Copyright=Only Exif', '-EXIF:DateTimeOriginal=2020:01:02 03:04:05'];
    execFileSync('exiftool', ['-q', ...tags, ...(hasExif ? exif : []), file]);
    const size = execFileSync('exiftool', ['-s3', '-ImageSize', file], { encoding: 'utf8' }).trim();
    const facts = await readPictureFacts(file, `a.${ending}`);
    if (!facts.ok) throw new Error(facts.error.message);
    expect(facts.value).toMatchObject({
      credit: text,
      creator: 'A, B',
      copyright: hasExif ? 'Only Exif' : null,
      created: hasExif ? '2020-01-02T03:04:05' : null,
    });
    expect(`${facts.value.width}x${facts.value.height}`).toBe(size);
  });
});
