import { execFileSync } from 'node:child_process';
import dgram from 'node:dgram';
import dns from 'node:dns';
import { mkdir, readdir, symlink, writeFile } from 'node:fs/promises';
import { syncBuiltinESMExports } from 'node:module';
import net from 'node:net';
import { join } from 'node:path';
import { deflateRawSync } from 'node:zlib';
import { describe, expect, it, onTestFinished, vi } from 'vitest';
import type { ReadItem } from '../../../archive/formats/reader.ts';
import type { WalkLimits } from '../../../archive/formats/walk-limits.ts';
import { readXml } from '../../../archive/formats/xml/read-xml.ts';
import { faultsOf } from '../../support/judge-items.ts';
import { readEverything } from '../../support/read-everything.ts';
import { temporaryFolder } from '../../support/temporary-folder.ts';
import { writeFiles } from '../../support/write-files.ts';
import { type ZipEntry, zipOf } from '../bundle/bag-builder.ts';
import { fingerprint, harbour, open, value } from '../disasters/support.ts';

const good = '---\ntitle: Quay closed\n---\n\nIt is closed.\n';

/** What was said of each source: `article`, `left-out`, or the code of its failure. */
function outcomes(items: readonly ReadItem[]): Record<string, string> {
  return Object.fromEntries(
    items.map((item) => {
      if (item.kind === 'article') return [item.article.source, 'article'];
      return [item.source, item.kind === 'failure' ? item.error.code : item.kind];
    }),
  );
}

async function read(
  files: Readonly<Record<string, string | Uint8Array>>,
  limits: Partial<WalkLimits> = {},
) {
  const folder = await temporaryFolder();
  await writeFiles(folder, files);
  const items = await readEverything({ kind: 'path', path: folder }, {}, { limits });
  expect(faultsOf(items)).toEqual([]);
  return items;
}

const packed = (name: string, content: Uint8Array): ZipEntry => ({
  name,
  content,
  packed: deflateRawSync(content),
  method: 8,
});

describe('a zip among stories', () => {
  const refused: readonly [string, readonly ZipEntry[], string][] = [
    ['a way up', [{ name: 'a/../../b.md', content: good }], 'zip-unsafe-path'],
    ['a way up by back slashes', [{ name: '..\\b.md', content: good }], 'zip-unsafe-path'],
    ['an absolute path', [{ name: '/etc/b.md', content: good }], 'zip-unsafe-path'],
    ['a drive', [{ name: 'C:/b.md', content: good }], 'zip-unsafe-path'],
    ['a share', [{ name: '//server/b.md', content: good }], 'zip-unsafe-path'],
    ['a device', [{ name: 'con.md', content: good }], 'zip-unsafe-path'],
    ['a NUL in its name', [{ name: 'b.md\0.txt', content: good }], 'zip-unsafe-path'],
    ['a link', [{ name: 'b.md', content: '/etc/passwd', mode: 0o120777 }], 'zip-unsafe-path'],
    ['zeros', [packed('b.md', Buffer.alloc(8 * 1024 * 1024))], 'zip-too-large'],
    ['encryption', [{ name: 'b.md', content: good, flags: 1 }], 'zip-invalid'],
  ];
  it.each(refused)('with %s is refused, the rest goes on', async (_, entries, code) => {
    const items = await read({
      'a.md': good,
      'bad.zip': zipOf(entries),
      'c.txt': 'Storm\n\nIt blew.',
    });
    expect(outcomes(items)).toEqual({ 'a.md': 'article', 'bad.zip': code, 'c.txt': 'article' });
  });

  it('whose escapes are only letters keeps them as names', async () => {
    const names = [
      '%2e%2e%2fb.md',
      'a..%c0%afb.md',
      '\u202egnp.md',
      '．．／b.md',
      'a\u0000b'.replace('\0', '0'),
    ];
    const items = await read({ 'a.zip': zipOf(names.map((name) => ({ name, content: good }))) });
    expect(Object.values(outcomes(items))).toEqual(names.map(() => 'article'));
  });

  it('loses only the file that is damaged', async () => {
    const bad = {
      ...packed('b.md', Buffer.from(good.repeat(50))),
      packed: Buffer.from([1, 2, 3, 4, 5]),
    };
    const items = await read({
      'z.zip': zipOf([{ name: 'a.md', content: good }, bad, { name: 'c.md', content: good }]),
    });
    expect(outcomes(items)).toEqual({
      'a.md': 'article',
      'c.md': 'article',
      'z.zip/b.md': 'zip-invalid',
    });
  });

  it('in zips unpacks no more than its size allows, all of them together', async () => {
    // Each packs 150 : 1; two inside one another would be 22,500 : 1.
    const layer = (name: string, content: Uint8Array) => zipOf([packed(name, content)]);
    const noise = Buffer.from(Array.from({ length: 8000 }, (_, at) => (at * 7919) % 251));
    const story = Buffer.concat([noise, Buffer.alloc(1_400_000, 'a ')]);
    const inner = layer('b.txt', story);
    const many = zipOf(Array.from({ length: 40 }, (_, at) => packed(`${at}.zip`, inner)));
    const outer = zipOf([packed('many.zip', many)]);
    const items = await read({ 'a.md': good, 'outer.zip': outer }, { maxRatio: 20 });
    const said = Object.values(outcomes(items));
    expect(said).toContain('zip-too-large');
    expect(said).toContain('article');
  });

  it('is one of as many as a source may hold', async () => {
    const zip = zipOf(['a.md', 'b.md', 'c.md'].map((name) => ({ name, content: good })));
    const items = await read({ 'a.zip': zip, 'b.zip': zip }, { maxFiles: 4 });
    expect(outcomes(items)).toMatchObject({ 'b.zip': 'zip-too-large' });
    expect(items).toHaveLength(4);
  });

  it('in more zips than anybody makes is not looked for', async () => {
    let zip = zipOf([{ name: 'a.md', content: good }]);
    for (let nesting = 0; nesting < 5; nesting += 1)
      zip = zipOf([{ name: 'in.zip', content: zip }]);
    expect(Object.values(outcomes(await read({ 'a.zip': zip })))).toEqual(['zip-too-large']);
  });
});

const deep = 20_000;
const nested: Readonly<Record<string, string>> = {
  'quotes.md': `${'> '.repeat(deep)}x`,
  'lists.md': Array.from({ length: 500 }, (_, at) => `${'  '.repeat(at)}- x`).join('\n'),
  'brackets.md': `${'['.repeat(deep)}x${']'.repeat(deep)}`,
  'pictures.md': '!['.repeat(deep),
  'stars.md': `${'*a **b '.repeat(deep)}x`,
  'ticks.md': Array.from({ length: 2000 }, (_, at) => '`'.repeat(at)).join(' '),
  'tags.md': '<div>'.repeat(deep),
  'flow.md': `---\na: ${'['.repeat(deep)}\n---\n\nx`,
  'maps.md': `---\na: ${'{a: '.repeat(deep)}\n---\n\nx`,
  'aliases.md': `---\na: &a [x,x]\n${'bcdefghijklmnopqrstuvwxyz'
    .split('')
    .map((name, at) => `${name}: &${name} [${`*${'abcdefghijklmnopqrstuvwxyz'[at]},`.repeat(9)}]`)
    .join('\n')}\n---\n\nx`,
  'toml.md': `+++\na = ${'['.repeat(deep)}\n+++\n\nx`,
  'page.html': `<!doctype html><body>${'<div>'.repeat(deep * 5)}x`,
  'page.xml': `<?xml version="1.0"?>${'<a>'.repeat(deep * 5)}`,
  'data.json': `${'['.repeat(deep * 5)}`,
  'rows.jsonl': `{"a":${'['.repeat(deep)}\n{"headline":"x"}`,
};

describe('what nests deeper than a person writes', () => {
  it.each(Object.entries(nested))('in %s comes to an end', async (name, text) => {
    const items = await read({ [name]: text, 'good.md': good });
    expect(outcomes(items)).toMatchObject({ 'good.md': 'article' });
    expect(Object.keys(outcomes(items)).length).toBeGreaterThan(1);
  });
});

describe('one line of 24 MB', () => {
  const line = Buffer.alloc(24 * 1024 * 1024, 'x');
  it.each([
    ['a.txt', ''],
    ['a.md', ''],
    ['a.html', '<!doctype html><p>'],
    ['a.xml', '<?xml version="1.0"?><rss><channel><item><title>'],
    ['a.json', '{"headline":"'],
    ['a.jsonl', '{"headline":"'],
    ['a.csv', 'headline,body\n'],
    ['a.eml', 'From: a@example.org\nMIME-Version: 1.0\nSubject: x\n\n'],
  ])('in %s is refused or left out', async (name, start) => {
    const items = await read({
      [name]: Buffer.concat([Buffer.from(start), line]),
      'good.md': good,
    });
    const said = Object.entries(outcomes(items)).filter(([source]) => source.startsWith(name));
    expect(said.map(([, outcome]) => outcome).join()).toMatch(/too-large|invalid|left-out/);
    expect(outcomes(items)['good.md']).toBe('article');
  });

  it.each(['<a>', '<a b="', '<!--', '<?p ', '<a><![CDATA[', '<!DOCTYPE a [ <!-- '])(
    'of XML behind %s ends where the limit is',
    async (start) => {
      const file = join(await temporaryFolder(), 'a.xml');
      await writeFile(file, Buffer.concat([Buffer.from(start), line, line.subarray(0, 4096)]));
      const limits = { maxDepth: 10, maxElement: 1024 * 1024, maxAttributes: 10 };
      const parts = [];
      for await (const part of readXml(file, 'a.xml', () => false, { limits })) parts.push(part);
      expect(parts).toMatchObject([{ kind: 'failure', error: { code: 'xml-invalid' } }]);
    },
  );

  it('of small elements and of attributes ends, too', async () => {
    const file = join(await temporaryFolder(), 'a.xml');
    const all = async (text: string) => {
      await writeFile(file, text);
      const limits = { maxDepth: 10, maxElement: 1024 * 1024, maxAttributes: 1000 };
      const parts = [];
      for await (const part of readXml(file, 'a.xml', (name) => name === 'a', { limits }))
        parts.push(part);
      return parts;
    };
    const refusedAs = [{ kind: 'failure', error: { code: 'xml-invalid' } }];
    expect(await all(`<a>${'<b/>'.repeat(100_000)}</a>`)).toMatchObject(refusedAs);
    const attributes = Array.from({ length: 5000 }, (_, at) => ` a${at}=""`).join('');
    expect(await all(`<a${attributes}/>`)).toMatchObject(refusedAs);
  });
});

describe('a file that is not what it is called', () => {
  const utf16 = Buffer.from(`\ufeff${good}`, 'utf16le');
  it.each<[string, string | Uint8Array, RegExp]>([
    ['zip.md', zipOf([{ name: 'a.md', content: good }]), /not-utf8/],
    ['cut.zip', zipOf([{ name: 'a.md', content: good }]).subarray(0, 60), /zip-invalid/],
    ['text.zip', 'Storm\n\nIt blew.', /article|left-out/],
    ['nul.md', `${good}\0`, /not-utf8/],
    ['nul.txt', 'a\0b', /unknown-format|left-out/],
    ['utf16.md', utf16, /not-utf8|article/],
    ['latin.md', Buffer.from(good.replace('closed', 'geöffnet'), 'latin1'), /not-utf8|article/],
    ['png.txt', Buffer.from('89504e470d0a1a0a0000000d', 'hex'), /unknown-format|left-out/],
    ['empty.md', '', /empty-file/],
    ['empty.txt', '', /empty-source/],
    ['empty.zip', '', /left-out|zip-invalid/],
    ['open.md', '---\ntitle: x\n', /front-matter-unclosed/],
    ['\u202etxt.md', good, /article/],
  ])('%s is said to be what it is', async (name, content, said) => {
    const items = await read({ [name]: content, 'good.md': good });
    const others = Object.entries(outcomes(items)).filter(([source]) => source !== 'good.md');
    expect(others.map(([, outcome]) => outcome).join()).toMatch(said);
    expect(outcomes(items)['good.md']).toBe('article');
  });
});

describe.skipIf(process.platform === 'win32')('links, pipes and devices', () => {
  it('in a folder are named and never opened', async () => {
    const folder = await temporaryFolder();
    await writeFiles(folder, { 'a.md': good });
    await symlink('/etc/passwd', join(folder, 'link.md'));
    await symlink(folder, join(folder, 'round'));
    execFileSync('mkfifo', [join(folder, 'pipe.md'), join(folder, 'pipe.txt')]);
    expect(outcomes(await readEverything({ kind: 'path', path: folder }))).toEqual({
      'a.md': 'article',
      'link.md': 'left-out',
      'pipe.md': 'left-out',
      'pipe.txt': 'left-out',
      round: 'left-out',
    });
    const pipe = { kind: 'path', path: join(folder, 'pipe.md') } as const;
    expect(outcomes(await readEverything(pipe))).toEqual({ 'pipe.md': 'unknown-format' });
  });
});

describe('pictures that a story names', () => {
  it('are looked for in its folder and nowhere else', async () => {
    const room = await temporaryFolder();
    const names = [
      '../secret.jpg',
      '..%2fsecret.jpg',
      '/secret.jpg',
      `${room}/secret.jpg`,
      'link.jpg',
      'file:///etc/passwd',
      'a/../../secret.jpg',
    ];
    await writeFiles(room, {
      'secret.jpg': 'x',
      'source/a.md': `${good}${names.map((name) => `\n![x](${name})\n`).join('')}`,
    });
    await symlink(join(room, 'secret.jpg'), join(room, 'source/link.jpg'));
    const items = await readEverything({ kind: 'path', path: join(room, 'source') });
    const media = items.flatMap((item) => (item.kind === 'article' ? item.article.media : []));
    expect(media).toEqual([]);
  });
});

describe('an import of all of it', () => {
  it('keeps to its archive, and asks no network', async () => {
    const touched: string[] = [];
    const refuse = (what: string) => () => {
      touched.push(what);
      throw new Error(`${what} was used.`);
    };
    vi.spyOn(net.Socket.prototype, 'connect').mockImplementation(refuse('net'));
    vi.spyOn(dns, 'lookup').mockImplementation(refuse('dns'));
    vi.spyOn(dns.promises, 'lookup').mockImplementation(refuse('dns'));
    vi.spyOn(dgram, 'createSocket').mockImplementation(refuse('dgram'));
    vi.stubGlobal('fetch', refuse('fetch'));
    syncBuiltinESMExports();
    onTestFinished(() => {
      vi.restoreAllMocks();
      vi.unstubAllGlobals();
      vi.unstubAllEnvs();
      syncBuiltinESMExports();
    });

    const room = await temporaryFolder();
    const source = join(room, 'source');
    await mkdir(join(room, 'tmp'));
    await writeFiles(source, {
      ...nested,
      'good.md': good,
      'far.md': `---\ntitle: Far\nimages:\n  - file: http://example.org/a.jpg\n---\n\n![x](https://example.org/b.jpg) [y](javascript:alert(1)) <script src="https://example.org/c.js"></script>\n`,
      'far.txt': 'Storm\n\nhttps://example.org/d.jpg\n\nIt blew.\n',
      'far.html':
        '<!doctype html><title>x</title><link rel=stylesheet href=//example.org/e.css><img src=//example.org/f.jpg><p>x',
      'far.xml':
        '<?xml version="1.0"?><!DOCTYPE a SYSTEM "http://example.org/g.dtd" [<!ENTITY x SYSTEM "http://example.org/h">]><rss><channel><item><title>&x;</title></item></channel></rss>',
      'bad.zip': zipOf([{ name: '../../escaped.md', content: good }]),
      'link.zip': zipOf([
        { name: 'l', content: '../..', mode: 0o120777 },
        { name: 'l/x.md', content: good },
      ]),
    });
    const archive = await open(await harbour(1, join(room, 'archive')));
    const before = await fingerprint(source);
    vi.stubEnv('TMPDIR', join(room, 'tmp'));
    const report = value(await archive.import([{ kind: 'path', path: source }], { dryRun: false }));
    expect(touched).toEqual([]);
    expect(report.stopped).toBeNull();
    expect(report.items.find((item) => item.source === 'good.md')?.outcome).toBe('created');
    expect(await fingerprint(source)).toEqual(before);
    expect(await readdir(join(room, 'tmp'))).toEqual([]);
    expect((await readdir(room)).sort()).toEqual(['archive', 'source', 'tmp']);
    expect((await archive.check()).valid).toBe(true);
    value(await archive.undo());
    expect((await archive.check()).articles).toBe(1);
  });
});
