import { createHash } from 'node:crypto';
import { mkdir, rm, symlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import type {
  BagProblemCode,
  BagReport,
  BagWarningCode,
} from '../../../archive/bundle/bag-problem.ts';
import { verifyBag } from '../../../archive/bundle/verify-bag.ts';
import { temporaryFolder } from '../../support/temporary-folder.ts';
import { type BagContents, bagOf, writeBag } from './bag-builder.ts';

const hello = { 'data/hello.txt': 'hello\n' };
const sha256 = (content: string) => createHash('sha256').update(content).digest('hex');
const md5 = (content: string) => createHash('md5').update(content).digest('hex');
const line = (content: string, path: string) => `${sha256(content)}  ${path}\n`;
const declared = (version: string) =>
  `BagIt-Version: ${version}\nTag-File-Character-Encoding: UTF-8\n`;

async function judge(contents: BagContents): Promise<BagReport> {
  const folder = await temporaryFolder();
  await writeBag(folder, contents);
  return verifyBag(folder);
}

function errors(report: BagReport): readonly string[] {
  return report.errors.map(({ code, path }) => `${code} ${path}`);
}

function warnings(report: BagReport): readonly string[] {
  return report.warnings.map(({ code, path }) => `${code} ${path}`);
}

describe('a sound bag', () => {
  test('is valid without a warning', async () => {
    const report = await judge(
      bagOf(hello, { 'bag-info.txt': 'Source-Organization: Courier\nPayload-Oxum: 6.1\n' }),
    );
    expect(report).toEqual({ valid: true, errors: [], warnings: [] });
  });

  test('may hold no payload at all', async () => {
    expect(await judge(bagOf({}))).toEqual({ valid: true, errors: [], warnings: [] });
  });

  test.for(['md5', 'sha1', 'sha224', 'sha256', 'sha384', 'sha512'])(
    'is proved by %s',
    async (algorithm) => {
      const checksum = createHash(algorithm).update('hello\n').digest('hex');
      const report = await judge({
        'bagit.txt': declared('1.0'),
        [`manifest-${algorithm}.txt`]: `${checksum} data/hello.txt\n`,
        ...hello,
      });
      expect(report.valid).toBe(true);
      expect(warnings(report)).toEqual(
        ['md5', 'sha1'].includes(algorithm) ? [`algorithm-weak manifest-${algorithm}.txt`] : [],
      );
    },
  );

  test('has checksums in either case, tabs, and lines that end in CR, LF or both', async () => {
    const manifest = `${sha256('1').toUpperCase()}\tdata/1\r\n${sha256('2')}  data/2\r${sha256('3')} data/3`;
    const report = await judge(
      bagOf({ 'data/1': '1', 'data/2': '2', 'data/3': '3' }, { 'manifest-sha256.txt': manifest }),
    );
    expect(report).toEqual({ valid: true, errors: [], warnings: [] });
  });

  test('encodes CR, LF and % in its manifest', async () => {
    const report = await judge(
      bagOf(
        { 'data/a\nb\r100%.txt': 'x' },
        { 'manifest-sha256.txt': line('x', 'data/a%0Ab%0d100%25.txt') },
      ),
    );
    expect(report).toEqual({ valid: true, errors: [], warnings: [] });
  });
});

describe('a bag that is not one', () => {
  test('a path where nothing is', async () => {
    const path = join(await temporaryFolder(), 'gone');
    expect(errors(await verifyBag(path))).toEqual([`not-found ${path}`]);
  });

  test('a file that is no zip', async () => {
    const path = join(await temporaryFolder(), 'note.zip');
    await writeFile(path, 'Dear reader');
    expect(errors(await verifyBag(path))).toEqual([`zip-damaged ${path}`]);
  });

  test('a folder without bagit.txt', async () => {
    expect(errors(await judge(hello))).toEqual(['bagit-txt-missing bagit.txt']);
  });
});

describe('bagit.txt', () => {
  const invalid: readonly [string, string | Uint8Array, BagProblemCode][] = [
    ['starts with a byte order mark', `\uFEFF${declared('1.0')}`, 'bagit-txt-invalid'],
    ['has no encoding', 'BagIt-Version: 0.97\n', 'bagit-txt-invalid'],
    ['has no version', 'Tag-File-Character-Encoding: UTF-8\n', 'bagit-txt-invalid'],
    ['has half a version', declared('.97'), 'bagit-txt-invalid'],
    [
      'has white space before a colon',
      declared('0.97').replace('Version:', 'Version :'),
      'bagit-txt-invalid',
    ],
    ['has white space at a line end in 1.0', declared('1.0 '), 'bagit-txt-invalid'],
    ['has a third line in 1.0', `${declared('1.0')}More: 1\n`, 'bagit-txt-invalid'],
    [
      'names an unknown encoding',
      declared('1.0').replace('UTF-8', 'KLINGON-8'),
      'bagit-txt-invalid',
    ],
    ['is not UTF-8', Buffer.from([0xff, 0xfe, 0x41]), 'bagit-txt-invalid'],
    ['names a version of the future', declared('2.0'), 'version-unknown'],
    ['is empty', '', 'bagit-txt-invalid'],
  ];
  test.for(invalid)('is refused when it %s', async ([, content, code]) => {
    expect(errors(await judge(bagOf(hello, { 'bagit.txt': content })))).toEqual([
      `${code} bagit.txt`,
    ]);
  });

  test('may have further lines before 1.0, with a warning', async () => {
    const report = await judge(bagOf(hello, { 'bagit.txt': `${declared('0.97')}More: 1\n` }));
    expect(report.valid).toBe(true);
    expect(warnings(report)).toEqual(['bagit-txt-invalid bagit.txt']);
  });
});

describe('the payload', () => {
  test('a changed byte names the file', async () => {
    expect(errors(await judge(bagOf(hello, { 'data/hello.txt': 'hellO\n' })))).toEqual([
      'checksum-mismatch data/hello.txt',
    ]);
  });

  test('a missing file is named', async () => {
    const report = await judge(
      bagOf(hello, {
        'manifest-sha256.txt': line('hello\n', 'data/hello.txt') + line('x', 'data/gone.txt'),
      }),
    );
    expect(errors(report)).toEqual(['payload-missing data/gone.txt']);
  });

  test('an unlisted file is named, a listed system file or not', async () => {
    const report = await judge(bagOf(hello, { 'data/more.txt': 'x', 'data/.DS_Store': '' }));
    expect(errors(report).toSorted()).toEqual([
      'payload-not-in-manifest data/.DS_Store',
      'payload-not-in-manifest data/more.txt',
    ]);
  });

  test('every manifest lists every file in 1.0, any one of them before', async () => {
    const contents = (version: string) => ({
      'bagit.txt': declared(version),
      'manifest-sha256.txt': line('1', 'data/1'),
      'manifest-md5.txt': `${md5('2')} data/2\n`,
      'data/1': '1',
      'data/2': '2',
    });
    expect((await judge(contents('0.97'))).valid).toBe(true);
    expect(errors(await judge(contents('1.0'))).toSorted()).toEqual([
      'payload-not-in-manifest data/1',
      'payload-not-in-manifest data/2',
    ]);
  });

  test('no data folder', async () => {
    const folder = await temporaryFolder();
    await writeBag(folder, bagOf({}));
    await rm(join(folder, 'data'), { recursive: true });
    expect(errors(await verifyBag(folder))).toEqual(['payload-folder-missing data']);
  });

  test.skipIf(process.platform === 'win32')(
    'a symbolic link is refused and not followed',
    async () => {
      const folder = await temporaryFolder();
      const secret = join(await temporaryFolder(), 'secret.txt');
      await writeFile(secret, 'hello\n');
      await writeBag(folder, bagOf(hello));
      await rm(join(folder, 'data/hello.txt'));
      await symlink(secret, join(folder, 'data/hello.txt'));
      await mkdir(join(folder, 'meta'));
      await symlink('/', join(folder, 'meta/root'));
      expect(errors(await verifyBag(folder)).toSorted()).toEqual([
        'not-a-file data/hello.txt',
        'not-a-file meta/root',
        'payload-missing data/hello.txt',
      ]);
    },
  );
});

describe('manifests', () => {
  test('at least one there must be', async () => {
    const { 'manifest-sha256.txt': _, ...rest } = bagOf({});
    expect(errors(await judge(rest))).toEqual(['manifest-missing manifest-sha512.txt']);
  });

  test('an algorithm that nobody knows proves nothing', async () => {
    const report = await judge(bagOf(hello, { 'manifest-rot13.txt': 'abcd data/hello.txt\n' }));
    expect(errors(report)).toEqual(['algorithm-unknown manifest-rot13.txt']);
  });

  test('a line that is none is shown', async () => {
    const report = await judge(bagOf({}, { 'manifest-sha256.txt': 'data/hello.txt\n' }));
    expect(errors(report)).toEqual(['manifest-invalid manifest-sha256.txt']);
  });

  const outside = [
    '../../../README.md',
    'data/../../x',
    '\\.\\./\\.\\./README.md',
    '/tmp/foo',
    '~/foo',
    '~root/foo',
    'C:\\Windows\\System32\\setx.exe',
    '\\\\?\\UNC\\server\\Windows\\System32\\setx.exe',
    '%HomeDrive%\\Windows\\System32\\setx.exe',
    'data\\..\\..\\x',
    'data/..%0A/x/../../../x',
    'bag-info.txt',
  ];
  test.for(outside)('%s leads out of the payload', async (path) => {
    const report = await judge(
      bagOf(hello, {
        'manifest-sha256.txt': line('hello\n', 'data/hello.txt') + line('x', path),
        'bag-info.txt': 'x: y',
      }),
    );
    expect(errors(report)).toEqual(['path-outside-bag manifest-sha256.txt']);
  });

  test.for(outside)('%s leads out of the payload in fetch.txt too', async (path) => {
    const report = await judge(
      bagOf(hello, { 'fetch.txt': `http://localhost/x - ${path}\n`, 'bag-info.txt': 'x: y' }),
    );
    expect(errors(report)).toEqual(['path-outside-bag fetch.txt']);
  });

  test.for([
    './data/hello.txt',
    'data/./hello.txt',
    'data//hello.txt',
    'data/x/../hello.txt',
    'data\\hello.txt',
  ])('%s is the plain path, with a warning', async (path) => {
    const report = await judge(bagOf(hello, { 'manifest-sha256.txt': line('hello\n', path) }));
    expect(report.errors).toEqual([]);
    expect(warnings(report)).toEqual(['path-not-plain data/hello.txt']);
  });

  test('one file twice: an error in 1.0 or with two checksums, else a warning', async () => {
    const twice = (version: string, second: string) =>
      judge(
        bagOf(hello, {
          'bagit.txt': declared(version),
          'manifest-sha256.txt': line('hello\n', 'data/hello.txt') + line(second, 'data/hello.txt'),
        }),
      );
    expect(errors(await twice('1.0', 'hello\n'))).toEqual(['manifest-duplicate data/hello.txt']);
    const older = await twice('0.97', 'hello\n');
    expect([older.valid, warnings(older)]).toEqual([true, ['manifest-duplicate data/hello.txt']]);
    expect(errors(await twice('0.97', 'other'))).toContain('manifest-duplicate data/hello.txt');
  });

  const accepted: readonly [BagWarningCode, BagContents][] = [
    [
      'md5sum-format',
      bagOf(hello, { 'manifest-sha256.txt': `${sha256('hello\n')} *data/hello.txt\n` }),
    ],
    [
      'path-not-encoded',
      bagOf({ 'data/100%.txt': 'x' }, { 'manifest-sha256.txt': line('x', 'data/100%.txt') }),
    ],
    [
      'name-differs',
      bagOf(
        { 'data/N\u00fa\u00f1ez': 'x' },
        { 'manifest-sha256.txt': line('x', 'data/Nu\u0301n\u0303ez') },
      ),
    ],
    [
      'name-differs',
      bagOf({ 'data/hello': 'x' }, { 'manifest-sha256.txt': line('x', 'data/HELLO') }),
    ],
    ['names-collide', bagOf({ 'data/hello': 'x', 'data/HELLO': 'y' })],
    ['system-file', bagOf({ 'data/Thumbs.db': 'x' })],
    [
      'system-file-missing',
      bagOf(hello, {
        'manifest-sha256.txt': line('hello\n', 'data/hello.txt') + line('', 'data/.DS_Store'),
        'bag-info.txt': 'Payload-Oxum: 6.2\n',
      }),
    ],
    [
      'encoding-not-utf8',
      bagOf(hello, { 'bagit.txt': declared('1.0').replace('UTF-8', 'ISO-8859-1') }),
    ],
  ];
  test.for(accepted)('%s is a warning', async ([code, contents]) => {
    const report = await judge(contents);
    expect(report.errors).toEqual([]);
    expect(report.warnings.map((warning) => warning.code)).toContain(code);
  });

  test('a name that differs in case only is another file when its content differs', async () => {
    const report = await judge(
      bagOf({ 'data/hello': 'x' }, { 'manifest-sha256.txt': line('y', 'data/HELLO') }),
    );
    expect(errors(report)).toContain('payload-missing data/HELLO');
  });
});

describe('tag manifests', () => {
  const sound = bagOf(hello);
  const lines = (...files: readonly string[]) =>
    files.map((file) => line(String(sound[file]), file)).join('');

  test('a changed tag file is named', async () => {
    const report = await judge({
      ...sound,
      'tagmanifest-sha256.txt':
        lines('bagit.txt', 'manifest-sha256.txt') + line('a: b', 'bag-info.txt'),
      'bag-info.txt': 'a: c',
    });
    expect(errors(report)).toEqual(['tag-checksum-mismatch bag-info.txt']);
  });

  test('a missing tag file is named', async () => {
    const report = await judge({
      ...sound,
      'tagmanifest-sha256.txt':
        lines('bagit.txt', 'manifest-sha256.txt') + line('a: b', 'meta/dc.xml'),
    });
    expect(errors(report)).toEqual(['tag-file-missing meta/dc.xml']);
  });

  test('lists every payload manifest and no tag manifest in 1.0', async () => {
    expect(errors(await judge({ ...sound, 'tagmanifest-sha256.txt': lines('bagit.txt') }))).toEqual(
      ['tagmanifest-incomplete tagmanifest-sha256.txt'],
    );
    const self = {
      ...sound,
      'tagmanifest-md5.txt': '',
      'tagmanifest-sha256.txt': lines('manifest-sha256.txt') + line('', 'tagmanifest-md5.txt'),
    };
    expect(errors(await judge(self))).toContain('tagmanifest-lists-itself tagmanifest-sha256.txt');
  });
});

describe('bag-info.txt', () => {
  const judged = (info: string, version = '1.0') =>
    judge(bagOf(hello, { 'bagit.txt': declared(version), 'bag-info.txt': info }));

  test.for(['Payload-Oxum: 7.1\n', 'Payload-Oxum: 6.2\n', 'payload-oxum: 0.0\n'])(
    '%s does not fit',
    async (info) => {
      expect(errors(await judged(info))).toEqual(['oxum-mismatch bag-info.txt']);
    },
  );

  test.for([
    'Payload-Oxum: six\n',
    'Payload-Oxum: 6.1\nPayload-Oxum: 6.1\n',
    'Label : value\n',
    'Label:value\n',
    'no colon\n',
  ])('%j is not 1.0', async (info) => {
    expect(errors(await judged(info))).toEqual(['bag-info-invalid bag-info.txt']);
  });

  test('is read more kindly before 1.0', async () => {
    const report = await judged('Label : value\n', '0.97');
    expect([report.valid, warnings(report)]).toEqual([true, ['bag-info-invalid bag-info.txt']]);
  });

  test('may fold lines, repeat labels and leave lines empty', async () => {
    expect(await judged('Note: one\n  two\nNote: three\n\nPayload-Oxum: 6.1\n')).toEqual({
      valid: true,
      errors: [],
      warnings: [],
    });
  });
});

describe('fetch.txt', () => {
  test('is fine when all that it names is there', async () => {
    const report = await judge(
      bagOf(hello, { 'fetch.txt': 'http://localhost/hello.txt 6 data/hello.txt\n' }),
    );
    expect([report.valid, warnings(report)]).toEqual([true, ['fetch-present fetch.txt']]);
  });

  test('is never fetched from', async () => {
    const report = await judge(
      bagOf(
        {},
        {
          'manifest-sha256.txt': line('x', 'data/x'),
          'fetch.txt': 'http://localhost/x 1 data/x\n',
        },
      ),
    );
    expect(errors(report)).toEqual(['fetch-not-allowed data/x']);
  });

  test('names only what the manifests name', async () => {
    const report = await judge(bagOf(hello, { 'fetch.txt': 'http://localhost/x - data/x\n' }));
    expect(errors(report)).toEqual(['fetch-not-in-manifest data/x']);
  });

  test.for(['data/x', 'http://localhost/x data/x', 'http://localhost/x ten data/x', 'x - data/x'])(
    '%s is no line of it',
    async (text) => {
      expect(errors(await judge(bagOf(hello, { 'fetch.txt': `${text}\n` })))).toEqual([
        'fetch-invalid fetch.txt',
      ]);
    },
  );
});

describe('the job', () => {
  test('tells how far it is', async () => {
    const folder = await temporaryFolder();
    await writeBag(folder, bagOf({ 'data/1': '1', 'data/2': '2' }));
    const seen: string[] = [];
    await verifyBag(folder, {
      onProgress: ({ step, done, total }) => seen.push(`${step} ${done}/${total}`),
    });
    expect(seen).toEqual(['verifying 0/2', 'verifying 1/2', 'verifying 2/2']);
  });

  test('stops when it is cancelled', async () => {
    const folder = await temporaryFolder();
    await writeBag(folder, bagOf({ 'data/1': '1', 'data/2': '2' }));
    const cancel = new AbortController();
    const job = verifyBag(folder, { signal: cancel.signal, onProgress: () => cancel.abort() });
    await expect(job).rejects.toMatchObject({ name: 'AbortError' });
  });
});
