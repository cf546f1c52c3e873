import { join } from 'node:path';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readCsv } from '../../../../archive/formats/substack/read-csv.ts';
import { readEverything } from '../../../support/read-everything.ts';
import { temporaryFolder } from '../../../support/temporary-folder.ts';
import { writeFiles } from '../../../support/write-files.ts';

const csv = `post_id,post_date,is_published,email_sent_at,type,audience,title,subtitle,podcast_url
1.port,2022-08-12T12:11:23.230Z,true,,newsletter,everyone,"Port, ""open""",In short,
2.gone,2022-08-12T12:11:23.230Z,true,,newsletter,everyone,Gone,,
../3,2022-08-12T12:11:23.230Z,false,,newsletter,everyone,Out,,
`;

test('a folder of Substack is read as one export, each post with its text', async () => {
  const folder = await temporaryFolder();
  await writeFiles(join(folder, 'site'), {
    'posts.csv': csv,
    'posts/1.port.html':
      '<p>Text</p><div class="subscription-widget-wrap">Subscribe</div><figure><img src="a.jpg"></figure>',
    'posts/a.jpg': 'picture',
    'emails.csv': 'email\njane@example.org\n',
  });
  await writeFiles(folder, { '3.html': '<p>secret</p>' });
  const items = await readEverything({ kind: 'path', path: join(folder, 'site') });
  const files = items.map((item) =>
    item.kind === 'article' ? new TextDecoder().decode(item.article.file) : item.kind,
  );
  expect(files).toHaveLength(4);
  expect(files[3]).toBe('left-out');
  expect(files[0]).toContain(`headline: 'Port, "open"'`);
  expect(files[0]).toContain('Text');
  expect(files[0]).not.toContain('Subscribe');
  expect(files[2]).not.toContain('secret');
  const warned = items.map(
    (item) =>
      item.kind === 'article' && item.article.warnings.some(({ field }) => field === 'body'),
  );
  expect(warned).toEqual([false, true, false, false]);
});

test('what Substack keeps as facts of an empty element is shown, and what lies beside is named', async () => {
  const folder = join(await temporaryFolder(), 'site');
  const attrs = (facts: object) => JSON.stringify(facts).replaceAll('"', '&quot;');
  await writeFiles(folder, {
    'posts.csv': 'post_id,post_date,is_published,title\n1.port,,false,Port\n2.,,false,Draft\n',
    'posts/1.port.html': `<p>The Aar<a class="footnote-anchor" href="#footnote-1">1</a>, says <span class="mention-wrap" data-attrs="${attrs({ name: 'Jane Doe' })}"></span>.</p>
<div class="image-gallery-embed" data-attrs="${attrs({ gallery: { images: [{ src: 'https://example.org/1.png' }, { src: 'https://example.org/2.png' }], caption: 'Two views. Photo: Ann Lee / Reuters' } })}"></div>
<div class="tweet" data-attrs="${attrs({ url: 'https://example.org/1', full_text: 'Closed.', username: 'town', name: 'Town' })}"></div>
<div class="vimeo-wrap" data-attrs="${attrs({ videoId: '99' })}"></div>
<div class="poll-embed" data-attrs="${attrs({ id: 7 })}"></div>
<p class="button-wrapper"><a href="https://example.org/give">Give</a></p><p class="button-wrapper"><a href="%%checkout_url%%">Subscribe</a></p>
<div class="footnote"><a class="footnote-number" href="#footnote-anchor-1">1</a><div class="footnote-content"><p>A river.</p></div></div>`,
    'posts/2.html': '<p>Draft</p>',
    'posts/3.unlisted.html': '<p>Unlisted</p>',
    'posts/1.opens.csv': 'post_id,email\n',
    'email_list.csv': 'email\n',
  });
  const items = await readEverything({ kind: 'path', path: folder });
  const files = items.flatMap((item) =>
    item.kind === 'article' ? new TextDecoder().decode(item.article.file) : [],
  );
  expect(files[0]).toMatch(/---\n\nThe Aar\[\^1\], says Jane Doe\.\n/);
  expect(files[0]).toContain('file: https://example.org/2.png, caption: Two views., credit: ');
  expect(files[0]).toContain('> Closed.\n>\n> [Town @town](https://example.org/1)');
  expect(files[0]).toContain(
    '(https://vimeo.com/99)\n\n[Give](https://example.org/give)\n\n[^1]: A river.',
  );
  expect(files.slice(1).map((file) => file.trim().split('\n').at(-1))).toEqual([
    'Draft',
    'Unlisted',
  ]);
  const notes = items.flatMap((item) =>
    item.kind === 'article' ? (item.article.fields ?? []) : [],
  );
  expect(notes.map(({ field }) => field)).toEqual(['.button-wrapper', '.poll-embed']);
  const left = items.flatMap((item) => (item.kind === 'left-out' ? item.source : []));
  expect(left).toEqual(['email_list.csv', join('posts', '1.opens.csv')]);
});

test('rows of CSV are those that were written', () => {
  const cell = fc.string({ unit: fc.constantFrom('a', ',', '"', '\n', '\r\n', ' ', 'é') });
  const rows = fc.array(fc.tuple(cell, cell), { maxLength: 5 });
  const quoted = (text: string) => `"${text.replaceAll('"', '""')}"`;
  fc.assert(
    fc.property(rows, fc.constantFrom('\n', '\r\n'), (written, end) => {
      const text = [['one', 'two'], ...written].map((row) => row.map(quoted).join(',')).join(end);
      const read = [...readCsv(text)].map((row) => [row.get('one'), row.get('two')]);
      expect(read).toEqual(written);
    }),
  );
});
