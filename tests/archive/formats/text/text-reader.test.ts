import { truncate, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { type Article, articlePathSchema } from '../../../../archive/article/article.ts';
import { readArticle } from '../../../../archive/article/read-article.ts';
import type { ReadItem, Source } from '../../../../archive/formats/reader.ts';
import { textReader } from '../../../../archive/formats/text/text-reader.ts';
import { readEverything } from '../../../support/read-everything.ts';
import { temporaryFolder } from '../../../support/temporary-folder.ts';
import { fill } from '../../import/folder-target.ts';

async function items(source: Source): Promise<ReadItem[]> {
  const read: ReadItem[] = [];
  const context = { timeZone: 'Asia/Dubai', language: 'en' };
  for await (const item of textReader.read(source, context)) read.push(item);
  return read;
}

async function ofBytes(bytes: Uint8Array): Promise<ReadItem | undefined> {
  const path = join(await temporaryFolder(), 'story.txt');
  await writeFile(path, bytes);
  return (await items({ kind: 'path', path }))[0];
}

function articleOf(item: ReadItem | undefined): Article {
  if (item?.kind !== 'article') throw new Error(JSON.stringify(item));
  const path = articlePathSchema.parse('x.md');
  return readArticle(item.article.file, { path, timeZone: 'Asia/Dubai' });
}

const text = 'Café am Hafen – “öffnet” wieder\n\nDas Café öffnet am Montag wieder seine Türen.\n';

describe('a text file', () => {
  it.each([
    ['UTF-8', Buffer.from(text)],
    ['UTF-8 with a mark', Buffer.from(`\ufeff${text}`)],
    ['UTF-16 LE', Buffer.from(`\ufeff${text}`, 'utf16le')],
    ['UTF-16 BE', Buffer.from(`\ufeff${text}`, 'utf16le').swap16()],
  ])('in %s is read without a warning', async (_, bytes) => {
    const item = await ofBytes(bytes);
    expect(articleOf(item).headline).toBe('Café am Hafen – “öffnet” wieder');
    expect(item?.kind === 'article' && item.article.warnings).toEqual([]);
  });

  it('in Windows-1252 is read with a warning', async () => {
    const item = await ofBytes(
      new Uint8Array([
        ...Buffer.from('Caf'),
        0xe9,
        0x20,
        0x93,
        0x41,
        0x94,
        ...Buffer.from(' opens'),
      ]),
    );
    expect(articleOf(item).headline).toBe('Café “A” opens');
    expect(item?.kind === 'article' && item.article.warnings[0]?.code).toBe('charset-guessed');
  });

  it.each([
    ['empty', Buffer.from(''), 'empty-source'],
    ['blank', Buffer.from('\ufeff \n\u00a0\n'), 'empty-source'],
    ['binary', Buffer.from([65, 0, 66]), 'unknown-format'],
  ])('that is %s is refused', async (_, bytes, code) => {
    expect(await ofBytes(bytes)).toMatchObject({
      kind: 'failure',
      source: 'story.txt',
      error: { code },
    });
  });

  it('of more than 20 MB is refused unread', async () => {
    const path = join(await temporaryFolder(), 'big.txt');
    await writeFile(path, '');
    await truncate(path, 20 * 1024 * 1024 + 1);
    expect(await items({ kind: 'path', path })).toMatchObject([
      { kind: 'failure', error: { code: 'too-large' } },
    ]);
  });

  it('gives an article file that says nothing that the text does not', async () => {
    const item = await ofBytes(Buffer.from('Storm hits the coast\n\nThe storm came at night.\n'));
    const file = item?.kind === 'article' ? Buffer.from(item.article.file).toString() : '';
    expect(file).toMatch(
      /^---\nheadline: Storm hits the coast\n---\n\nThe storm came at night\.\n$/,
    );
  });

  it('that is embargoed says until when', async () => {
    const item = await ofBytes(
      Buffer.from(
        'EMBARGOED UNTIL 00:01 GMT, 3 June 2024\n\nBudget in full\n\nThe budget is here.\n',
      ),
    );
    expect(articleOf(item)).toMatchObject({
      headline: 'Budget in full',
      embargo: { text: '2024-06-03T00:01:00+00:00' },
      notes: ['EMBARGOED UNTIL 00:01 GMT, 3 June 2024'],
    });
  });
});

describe('a folder of texts', () => {
  it('is read one by one, whatever is wrong with some', async () => {
    const path = await temporaryFolder();
    await fill(path, { 'a.txt': text, 'b.txt': '', 'c.TXT': text, 'd.jpg': 'x' });
    const read = await readEverything({ kind: 'path', path });
    const came = read.map((item) => {
      if (item.kind === 'article') return item.article.source;
      return item.kind === 'failure' ? item.error.code : item.source;
    });
    expect(came).toEqual(['a.txt', 'empty-source', 'c.TXT', 'd.jpg']);
    expect(read.at(-1)?.kind).toBe('left-out');
  });
});

describe('pasted text', () => {
  it('that is blank is refused', async () => {
    expect(await items({ kind: 'text', text: ' \n', name: 'Clipboard' })).toMatchObject([
      { kind: 'failure', error: { code: 'empty-source' } },
    ]);
  });
});
