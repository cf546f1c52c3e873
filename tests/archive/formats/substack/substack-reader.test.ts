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
  expect(files).toHaveLength(3);
  expect(files[0]).toContain(`headline: 'Port, "open"'`);
  expect(files[0]).toContain('Text');
  expect(files[0]).not.toContain('Subscribe');
  expect(files[2]).not.toContain('secret');
  const warned = items.map(
    (item) =>
      item.kind === 'article' && item.article.warnings.some(({ field }) => field === 'body'),
  );
  expect(warned).toEqual([false, true, false]);
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
