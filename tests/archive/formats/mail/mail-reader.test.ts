import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { articlePathSchema } from '../../../../archive/article/article.ts';
import { readArticle } from '../../../../archive/article/read-article.ts';
import { readEverything } from '../../../support/read-everything.ts';
import { temporaryFolder } from '../../../support/temporary-folder.ts';

async function readMail(lines: readonly (string | Uint8Array)[], name = 'story.eml') {
  const path = join(await temporaryFolder(), name);
  await writeFile(
    path,
    Buffer.concat(lines.flatMap((line) => [Buffer.from(line), Buffer.from('\r\n')])),
  );
  const [item] = await readEverything({ kind: 'path', path });
  if (item?.kind !== 'article') throw new Error(JSON.stringify(item));
  const at = { path: articlePathSchema.parse('story.md'), timeZone: 'UTC' };
  return { ...item.article, article: readArticle(item.article.file, at) };
}

const png = Buffer.from('a picture').toString('base64');

it('gives subject, sender, time, text and its pictures, and names what else is attached', async () => {
  const { article, media, fields } = await readMail([
    'From: Jane Doe <jane@courier.example>',
    'To: desk@courier.example',
    'Subject: =?utf-8?q?Port_=C3=B6ffnet?=',
    'Date: Mon, 10 Jan 2022 08:54:00 +0400',
    'Message-ID: <1@courier.example>',
    'MIME-Version: 1.0',
    'Content-Type: multipart/mixed; boundary=outer',
    '',
    '--outer',
    'Content-Type: multipart/alternative; boundary=inner',
    '',
    '--inner',
    'Content-Type: text/plain; charset=utf-8',
    '',
    'It is open.',
    '--inner',
    'Content-Type: text/html; charset=utf-8',
    '',
    '<p>It is <b>open</b>.</p><p><img src="cid:quay" alt="Quay"></p>',
    '--inner--',
    '--outer',
    'Content-Type: image/png; name=quay.png',
    'Content-Transfer-Encoding: base64',
    'Content-ID: <quay>',
    'Content-Disposition: inline',
    '',
    png,
    '--outer',
    'Content-Type: image/png; name=ship.png',
    'Content-Transfer-Encoding: base64',
    'Content-Disposition: attachment; filename=ship.png',
    '',
    png,
    '--outer',
    'Content-Type: application/pdf',
    'Content-Disposition: attachment; filename=report.pdf',
    '',
    'x',
    '--outer--',
  ]);
  expect(article).toMatchObject({
    headline: 'Port öffnet',
    byline: ['Jane Doe'],
    published: { text: '2022-01-10T08:54:00+04:00' },
    notes: ['From: Jane Doe <jane@courier.example>'],
    source: { name: 'Jane Doe', guid: '1@courier.example' },
    body: 'It is **open**.\n\n![Quay](/media/2022/01/quay.png)\n',
    images: [{ file: 'media/2022/01/quay.png' }, { file: 'media/2022/01/ship.png' }],
  });
  expect(media.map(({ path }) => path)).toEqual([
    'media/2022/01/quay.png',
    'media/2022/01/ship.png',
  ]);
  expect(fields).toContainEqual({
    kind: 'dropped',
    field: 'attachment',
    value: 'report.pdf (application/pdf)',
    why: 'no-place',
  });
});

it('joins the lines that a mail program wrapped, and keeps what is quoted', async () => {
  const { article } = await readMail([
    'From: desk@courier.example',
    'Subject: Port',
    '',
    'The port opens again on Monday, the harbour master said after a long night in',
    'which nobody in the whole of the town had slept for more than an hour or two at',
    'most.',
    '',
    '> When does it open?',
  ]);
  expect(article.body).toContain('a long night in which nobody');
  expect(article.body).toContain('\\> When does it open?');
});

it('reads headers in letters that nobody has declared', async () => {
  const { article } = await readMail([
    'From: desk@courier.example',
    Buffer.from('Subject: H\u00e4fen \u0096 offen', 'latin1'),
    'Content-Type: text/plain; charset=iso-8859-1',
    '',
    Buffer.from('Die H\u00e4fen \u0093sind\u0094 offen.', 'latin1'),
  ]);
  expect(article).toMatchObject({ headline: 'Häfen – offen', body: 'Die Häfen “sind” offen.\n' });
});

it('gives an embargo that the text states', async () => {
  const { article } = await readMail([
    'From: press@port.example',
    'Subject: Port opens',
    '',
    'EMBARGOED UNTIL 10 January 2022, 08:00 GMT',
    '',
    'The port opens again.',
  ]);
  expect(article.embargo?.text).toBe('2022-01-10T08:00:00+00:00');
});

it('reads a page that was saved as one file, with its pictures', async () => {
  const sentence = 'The port opens again on Monday, the harbour master said. ';
  const { article, media } = await readMail(
    [
      'From: <Saved by Blink>',
      'Snapshot-Content-Location: https://courier.example/2022/01/10/port',
      'Subject: Port opens',
      'MIME-Version: 1.0',
      'Content-Type: multipart/related; type="text/html"; boundary=part',
      '',
      '--part',
      'Content-Type: text/html',
      'Content-Location: https://courier.example/2022/01/10/port',
      '',
      `<html><head><title>Port opens</title></head><body><article><h1>Port opens</h1><p>${sentence.repeat(6)}</p><img src="https://courier.example/quay.png" alt="Quay"></article></body></html>`,
      '--part',
      'Content-Type: image/png',
      'Content-Transfer-Encoding: base64',
      'Content-Location: https://courier.example/quay.png',
      '',
      png,
      '--part--',
    ],
    'port.mhtml',
  );
  expect(article).toMatchObject({
    headline: 'Port opens',
    published: { text: '2022-01-10' },
    source: { uri: 'https://courier.example/2022/01/10/port' },
  });
  expect(media).toHaveLength(1);
});

it('reports a mail without any content', async () => {
  const path = join(await temporaryFolder(), 'empty.eml');
  await writeFile(path, 'MIME-Version: 1.0\r\n\r\n');
  expect(await readEverything({ kind: 'path', path })).toMatchObject([
    { kind: 'failure', error: { code: 'empty-source' } },
  ]);
});
