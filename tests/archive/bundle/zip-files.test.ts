import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { deflateRawSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { type BagLimits, readWhole } from '../../../archive/bundle/bag-files.ts';
import { type BagProblemCode, BagReadError } from '../../../archive/bundle/bag-problem.ts';
import { verifyBag } from '../../../archive/bundle/verify-bag.ts';
import { openZip } from '../../../archive/bundle/zip-files.ts';
import { temporaryFolder } from '../../support/temporary-folder.ts';
import { bagOf, type ZipEntry, zipOf } from './bag-builder.ts';
import { filesIn, fixtures } from './fixtures.ts';

/** All files of a zip as text, or the code of its refusal. */
async function unpack(
  path: string,
  limits: Partial<BagLimits> = {},
): Promise<Record<string, string> | BagProblemCode> {
  try {
    const zip = await openZip(path, limits);
    try {
      const contents: [string, string][] = [];
      for (const name of zip.files.keys())
        contents.push([
          zip.base + name,
          Buffer.from(await readWhole(zip, name, 16 * 1024 * 1024)).toString(),
        ]);
      return Object.fromEntries(contents);
    } finally {
      await zip.close();
    }
  } catch (error) {
    if (error instanceof BagReadError) return error.code;
    throw error;
  }
}

async function zipFile(entries: readonly ZipEntry[]): Promise<string> {
  const path = join(await temporaryFolder(), 'test.zip');
  await writeFile(path, zipOf(entries));
  return path;
}

const good = filesIn('zip-good');
const hostile = filesIn('hostile/zip');

describe.skipIf(good.length === 0)('zips that are sound', () => {
  const contents: Record<string, Record<string, string>> = {
    'jszip-data_descriptor.zip': { 'Hello.txt': 'Hello World\n' },
    'jszip-empty.zip': {},
    'jszip-utf8_in_name.zip': { '€15.txt': '€15\n' },
    'yauzl-windows-compressed-folder.zip': { 'a.txt': 'asdf\n', 'b.txt': 'bsdf\n' },
  };
  test.for(good)('%s opens', async (name) => {
    const found = await unpack(join(fixtures, 'zip-good', name));
    expect(found).toBeTypeOf('object');
    if (contents[name] !== undefined) expect(found).toEqual(contents[name]);
  });

  test('names are read by their flag', async () => {
    const found = await unpack(join(fixtures, 'zip-good/yauzl-unicode.zip'));
    expect(Object.keys(found)).toEqual([
      'Turmion Kätilöt/Hoitovirhe/Rautaketju.mp3',
      'Turmion Kätilöt/Pirun nyrkki/Mistä veri pakenee.mp3',
    ]);
  });
});

describe.skipIf(hostile.length === 0)('zips that are made to break readers', () => {
  /** Codes for the refused; null for those whose faults do not matter to a careful reader. */
  const expected: Record<string, BagProblemCode | null> = {
    'jszip-backslash.zip': 'path-backslash',
    'jszip-bad_offset.zip': 'zip-damaged',
    'jszip-crc32.zip': 'zip-damaged',
    'jszip-encrypted.zip': 'zip-encrypted',
    'jszip-pollution.zip': null,
    'libzip-bigzero-zip.zip': 'ratio-too-high',
    'libzip-changing-size-muchlonger.zip': null,
    'libzip-incons-cdoffset.zip': 'zip-damaged',
    'libzip-incons-data.zip': 'zip-damaged',
    'libzip-incons-file-count-high.zip': 'zip-damaged',
    'libzip-incons-local-crc.zip': 'zip-damaged',
    'libzip-incons-local-filename.zip': 'zip-damaged',
    'libzip-incons-trailing-garbage.zip': null,
    'libzip-incons-zip64-checkcons-overflow.zip': 'too-large',
    'libzip-junk-at-end.zip': 'zip-damaged',
    'libzip-multidisk.zip': 'zip-damaged',
    'libzip-test-utf8-unmarked.zip': null,
    'yauzl-fail-05.zip': 'path-absolute',
    'yauzl-fail-13.zip': 'path-parent',
    'yauzl-fail-17.zip': 'zip-encrypted',
    'yauzl-fail-21.zip': 'zip-unsupported',
  };
  test.for(hostile)('%s', async (name) => {
    const found = await unpack(join(fixtures, 'hostile/zip', name));
    const code = name in expected ? expected[name] : 'zip-damaged';
    if (code === null) expect(found).toBeTypeOf('object');
    else expect(found).toBe(code);
  });

  test.for(hostile)('%s is no valid bag', async (name) => {
    const report = await verifyBag(join(fixtures, 'hostile/zip', name));
    expect(report.valid).toBe(false);
    expect(report.errors).toHaveLength(1);
  });

  test('names of object properties are only names', async () => {
    const found = await unpack(join(fixtures, 'hostile/zip/jszip-pollution.zip'));
    expect(Object.keys(found).sort()).toEqual(['__proto__', 'constructor', 'toString']);
  });
});

describe('an entry that is refused', () => {
  const refused: readonly [string, Partial<ZipEntry>, BagProblemCode][] = [
    ['an absolute path', { name: '/etc/passwd' }, 'path-absolute'],
    ['a way up', { name: 'a/../../b' }, 'path-parent'],
    ['a way up that stays inside', { name: 'a/../b' }, 'path-parent'],
    ['a back slash', { name: '..\\b' }, 'path-backslash'],
    ['a drive', { name: 'C:b' }, 'path-drive'],
    ['a NUL', { name: 'a\0.md' }, 'path-control'],
    ['a device', { name: 'data/aux.md' }, 'path-device'],
    ['a device in disguise', { name: 'data/NUL .md' }, 'path-device'],
    ['a device as a folder', { name: 'com1/a.md' }, 'path-device'],
    ['no name', { name: './' + '.' }, 'path-duplicate'],
    ['a symbolic link', { mode: 0o120777, content: '/etc/passwd' }, 'not-a-file'],
    ['a device file', { mode: 0o020666 }, 'not-a-file'],
    ['encryption', { flags: 0x801, packed: Buffer.alloc(13) }, 'zip-encrypted'],
    ['another compression', { method: 12 }, 'zip-unsupported'],
    ['UTF-8 that is none', { name: Buffer.from([0x61, 0xff]) }, 'path-undecodable'],
    ['a name without end', { name: 'a/'.repeat(2000) }, 'path-too-long'],
  ];
  test.for(refused)('for %s', async ([, entry, code]) => {
    expect(
      await unpack(
        await zipFile([
          { name: 'ok.md', content: 'ok' },
          { name: 'a.md', content: 'x', ...entry },
        ]),
      ),
    ).toBe(code);
  });

  test('for a name that is there already, however it is written', async () => {
    const a = { name: 'x/a.md', content: '1' };
    expect(await unpack(await zipFile([a, a]))).toBe('path-duplicate');
    expect(await unpack(await zipFile([a, { name: './x//a.md', content: '2' }]))).toBe(
      'path-duplicate',
    );
    expect(await unpack(await zipFile([a, { name: 'x', content: '2' }]))).toBe('path-duplicate');
  });

  test('for claiming another size than it has', async () => {
    const path = await zipFile([
      { name: 'a', content: 'hello', packed: deflateRawSync('hello'), method: 8, claimedSize: 4 },
    ]);
    expect(await unpack(path)).toBe('zip-damaged');
  });
});

describe('limits', () => {
  const zeros = (size: number) => {
    const content = Buffer.alloc(size);
    return { name: 'zeros', content, packed: deflateRawSync(content), method: 8 };
  };

  test('hold for the number of entries', async () => {
    const path = await zipFile(['a', 'b', 'c'].map((name) => ({ name, content: name })));
    expect(await unpack(path, { maxFiles: 2 })).toBe('too-many-files');
    expect(await unpack(path, { maxFiles: 3 })).toEqual({ a: 'a', b: 'b', c: 'c' });
  });

  test('hold for the size of all', async () => {
    const path = await zipFile([
      { name: 'a', content: '12345' },
      { name: 'b', content: '12345' },
    ]);
    expect(await unpack(path, { maxBytes: 9 })).toBe('too-large');
    expect(await unpack(path, { maxBytes: 10 })).toBeTypeOf('object');
  });

  test('hold for the ratio', async () => {
    const path = await zipFile([zeros(8 * 1024 * 1024)]);
    expect(await unpack(path)).toBe('ratio-too-high');
    expect(await unpack(path, { maxRatio: 2000 })).toBeTypeOf('object');
  });

  test('let small files pack as well as they like', async () => {
    expect(await unpack(await zipFile([zeros(1024 * 1024)]))).toBeTypeOf('object');
  });
});

describe('names without the UTF-8 flag', () => {
  test('are UTF-8 when they can be', async () => {
    expect(await unpack(await zipFile([{ name: 'صورة.md', content: 'x', flags: 0 }]))).toEqual({
      'صورة.md': 'x',
    });
  });

  test('are code page 437 otherwise', async () => {
    expect(
      await unpack(
        await zipFile([{ name: Buffer.from([0x81, 0x62, 0x65, 0x72]), content: 'x', flags: 0 }]),
      ),
    ).toEqual({ über: 'x' });
  });
});

describe('a bag in a zip', () => {
  const entries = (prefix: string) =>
    Object.entries(bagOf({ 'data/a.md': 'x' })).map(([name, content]) => ({
      name: prefix + name,
      content,
    }));

  test('lies in a folder of its own', async () => {
    expect(await verifyBag(await zipFile(entries('courier/')))).toEqual({
      valid: true,
      errors: [],
      warnings: [],
    });
  });

  test('may lie at the root, with a warning', async () => {
    const report = await verifyBag(await zipFile(entries('')));
    expect([report.valid, report.warnings.map(({ code }) => code)]).toEqual([
      true,
      ['no-base-folder'],
    ]);
  });

  test('is found beside what macOS adds', async () => {
    const path = await zipFile([
      ...entries('courier/'),
      { name: '__MACOSX/courier/._a.md', content: 'x' },
    ]);
    expect((await verifyBag(path)).valid).toBe(true);
  });

  test('is not guessed among several', async () => {
    const report = await verifyBag(await zipFile([...entries('one/'), ...entries('two/')]));
    expect(report.errors.map(({ code }) => code)).toEqual(['bagit-txt-missing']);
  });

  test('names the file whose packed bytes are damaged', async () => {
    const packed = deflateRawSync('hello '.repeat(1000));
    packed[3] = 0xff ^ (packed[3] ?? 0);
    const zip = entries('b/').map((entry) =>
      entry.name === 'b/data/a.md' ? { ...entry, packed, method: 8, claimedSize: 6000 } : entry,
    );
    const report = await verifyBag(await zipFile(zip));
    expect(report.errors.map(({ code, path }) => `${code} ${path}`)).toEqual([
      'checksum-mismatch data/a.md',
    ]);
  });
});
