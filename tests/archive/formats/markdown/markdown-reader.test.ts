import { existsSync } from 'node:fs';
import { chmod, symlink } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { ImportedArticle } from '../../../../archive/formats/reader.ts';
import { mediaBytes } from '../../../support/media-bytes.ts';
import { withoutPrivileges } from '../../../support/privileges.ts';
import { readEverything } from '../../../support/read-everything.ts';
import { temporaryFolder } from '../../../support/temporary-folder.ts';
import { fill } from '../../import/folder-target.ts';

const items = readEverything;

async function articlesOf(folder: string): Promise<ImportedArticle[]> {
  const read = await items({ kind: 'path', path: folder });
  return read.flatMap((item) => (item.kind === 'article' ? [item.article] : []));
}

describe('a folder of Markdown', () => {
  it('finds pictures beside the file and below the folder, by every way of writing them', async () => {
    const folder = await temporaryFolder();
    await fill(folder, {
      'deep/er/a.md': [
        '---',
        'images:',
        '  - file: media/one.jpg',
        '  - file: two.jpg',
        '---',
        '',
        '![three](../three%20x.jpg) ![four](/media/four.png "Four") ![five][f]',
        '',
        '[f]: five.gif',
        '',
      ].join('\n'),
      'media/one.jpg': '1',
      'deep/er/two.jpg': '2',
      'deep/three x.jpg': '3',
      'media/four.png': '4',
      'deep/er/five.gif': '5',
    });
    const [article] = await articlesOf(folder);
    expect(article?.media.map(({ path }) => path).sort()).toEqual([
      'deep/er/five.gif',
      'deep/er/two.jpg',
      'deep/three x.jpg',
      'media/four.png',
      'media/one.jpg',
    ]);
    expect(article?.warnings).toEqual([]);
    const first = article?.media.find(({ path }) => path === 'media/one.jpg');
    expect(first && (await mediaBytes(first))).toMatchObject({ ok: true, value: Buffer.from('1') });
  });

  it('finds what Hugo serves from another folder, and what Obsidian embeds by its name', async () => {
    const folder = await temporaryFolder();
    await fill(folder, {
      'content/posts/a.md': '---\nimage: /images/lead.jpg\n---\n\n![two](/images/two.png)\n',
      'static/images/lead.jpg': '1',
      'static/images/two.png': '2',
      'Notes/b.md': 'See ![[quay.png|300]] and ![[gone.png]], not [[a note]].\n',
      'Attachments/2022/quay.png': '3',
    });
    const articles = await articlesOf(folder);
    const paths = articles.map(({ media }) => media.map(({ path }) => path));
    expect(paths).toEqual([['Attachments/2022/quay.png'], ['images/lead.jpg', 'images/two.png']]);
    expect(articles.flatMap(({ warnings }) => warnings)).toMatchObject([
      { code: 'picture-missing', message: 'gone.png is not there.' },
    ]);
  });

  it('names pictures that are missing, remote or outside, and takes nothing from outside', async () => {
    const secret = await temporaryFolder();
    await fill(secret, { 'secret.jpg': 'secret' });
    const folder = await temporaryFolder();
    await fill(folder, {
      'a.md':
        '![a](gone.jpg) ![b](https://x.example/b.jpg) ![c](../../etc/passwd.jpg) ![d](link.jpg)\n',
    });
    await symlink(join(secret, 'secret.jpg'), join(folder, 'link.jpg'));
    const [article] = await articlesOf(folder);
    expect(article?.media).toEqual([]);
    expect(article?.warnings.map(({ code }) => code)).toEqual([
      'picture-missing',
      'picture-remote',
      'picture-missing',
      'picture-missing',
    ]);
  });

  it('is not read where it is hidden', async () => {
    const folder = await temporaryFolder();
    await fill(folder, { '.git/a.md': 'x', 'node_modules/b.md': 'x', '.c.md': 'x', 'd.md': 'x' });
    expect((await articlesOf(folder)).map(({ path }) => path)).toEqual(['d.md']);
  });

  it('without Markdown is empty', async () => {
    const folder = await temporaryFolder();
    await fill(folder, { 'a.pdf': 'x' });
    expect(await items({ kind: 'path', path: folder })).toMatchObject([
      { kind: 'left-out', source: 'a.pdf' },
      { kind: 'failure', error: { code: 'empty-source' } },
    ]);
  });

  it('that is an archive is to be opened, not imported', async () => {
    const folder = await temporaryFolder();
    await fill(folder, { '.newsroom/archive.yaml': 'format: 1', 'a.md': 'x' });
    expect(await items({ kind: 'path', path: folder })).toMatchObject([
      { kind: 'failure', error: { code: 'archive-source' } },
    ]);
  });

  it.skipIf(process.platform === 'win32')('goes on past a folder without permission', async () => {
    const folder = await temporaryFolder();
    await fill(folder, { 'closed/a.md': 'x', 'open/b.md': 'x' });
    await chmod(folder, 0o755);
    await chmod(join(folder, 'closed'), 0);
    const read = await withoutPrivileges(() => items({ kind: 'path', path: folder }));
    await chmod(join(folder, 'closed'), 0o700);
    expect(read).toMatchObject([
      { kind: 'failure', error: { code: 'no-permission' } },
      { kind: 'article', article: { path: 'open/b.md' } },
    ]);
  });
});

describe('a single Markdown file', () => {
  it('goes where its date puts it, and its pictures with it', async () => {
    const folder = await temporaryFolder();
    await fill(folder, {
      'a.md': '---\ndate: 2022-03-04\n---\n\n![x](img/x.jpg)\n',
      'img/x.jpg': 'x',
    });
    const read = await items({ kind: 'path', path: join(folder, 'a.md') });
    expect(read).toMatchObject([
      {
        kind: 'article',
        article: {
          source: 'a.md',
          path: 'articles/2022/03/a.md',
          media: [{ path: 'articles/2022/03/img/x.jpg' }],
        },
      },
    ]);
  });
});

const fixtures = resolve('../shared/fixtures/markdown');

describe.skipIf(!existsSync(fixtures))('Markdown folders by others', () => {
  it('come in byte for byte', async () => {
    const read = await items({ kind: 'path', path: fixtures });
    const articles = read.filter((item) => item.kind === 'article');
    expect(articles.length).toBeGreaterThan(50);
    expect(read.filter((item) => item.kind === 'failure').map((item) => item.source)).toEqual([]);
  });
});
