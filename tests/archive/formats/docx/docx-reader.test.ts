import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { articlePathSchema } from '../../../../archive/article/article.ts';
import { readArticle } from '../../../../archive/article/read-article.ts';
import { readEverything } from '../../../support/read-everything.ts';
import { temporaryFolder } from '../../../support/temporary-folder.ts';
import { paragraph, pictureRun, writeDocx } from './docx-files.ts';

async function readDocx(body: string, core = '') {
  const path = join(await temporaryFolder(), 'story.docx');
  await writeDocx(path, body, core);
  const [item] = await readEverything({ kind: 'path', path });
  if (item?.kind !== 'article') throw new Error(JSON.stringify(item));
  const at = { path: articlePathSchema.parse('story.md'), timeZone: 'UTC' };
  return { ...item.article, article: readArticle(item.article.file, at) };
}

it('reads title, subtitle, byline, text, quotes and a picture with its caption', async () => {
  const { article, media } = await readDocx(
    [
      paragraph('Port opens', 'Title'),
      paragraph('After a week', 'Subtitle'),
      paragraph('By Jane Doe'),
      paragraph('It is <b>open</b>.'.replace(/<\/?b>/g, '')),
      paragraph(pictureRun),
      paragraph('The quay. Photo: John Roe / AFP', 'Caption'),
      paragraph('Why now', 'Heading2'),
      paragraph('“At last,” she said.', 'Quote'),
    ].join(''),
  );
  expect(article).toMatchObject({
    headline: 'Port opens',
    standfirst: 'After a week',
    byline: ['Jane Doe'],
    published: null,
    images: [
      {
        file: 'media/undated/document-picture-1.png',
        caption: 'The quay.',
        alt: 'Quay',
        credit: 'John Roe / AFP',
      },
    ],
    body: 'It is open.\n\n![Quay](/media/undated/document-picture-1.png)\n\n## Why now\n\n> “At last,” she said.\n',
  });
  expect(media).toHaveLength(1);
});

it('names the times of the file, and takes none for the story', async () => {
  const { article, fields } = await readDocx(
    paragraph('Only text.'),
    '<dc:title>Port opens</dc:title><dc:creator>Jane Doe</dc:creator><cp:keywords>port; ships</cp:keywords><dcterms:created>2022-01-10T08:00:00Z</dcterms:created><dc:description>For Monday.</dc:description>',
  );
  expect(article).toMatchObject({
    headline: 'Port opens',
    byline: ['Jane Doe'],
    tags: ['port', 'ships'],
    notes: ['For Monday.'],
    published: null,
  });
  expect(fields).toContainEqual({
    kind: 'dropped',
    field: 'created',
    value: '2022-01-10T08:00:00Z',
    why: 'no-place',
  });
});

it('takes a short first line for the headline, and keeps comments of editors as notes', async () => {
  const comment =
    '<w:r><w:t>It opens on Monday.</w:t></w:r><w:r><w:commentReference w:id="0"/></w:r>';
  const { article } = await readDocx(
    [
      paragraph('Port opens again'),
      paragraph('By Jane Doe'),
      paragraph(comment),
      paragraph('EMBARGOED UNTIL 10 January 2022, 08:00 GMT'),
    ].join(''),
  );
  expect(article).toMatchObject({
    headline: 'Port opens again',
    byline: ['Jane Doe'],
    notes: ['Check the day.'],
    embargo: { text: '2022-01-10T08:00:00+00:00' },
  });
  expect(article.body).toMatch(/^It opens on Monday\.\n/);
});

it('reports a document that is damaged, or none', async () => {
  const folder = await temporaryFolder();
  await writeDocx(join(folder, 'whole.docx'), paragraph('Text.'));
  const bytes = await readFile(join(folder, 'whole.docx'));
  const path = join(folder, 'half.docx');
  await writeFile(path, bytes.subarray(0, bytes.length / 2));
  const [item] = await readEverything({ kind: 'path', path });
  expect(item).toMatchObject({ kind: 'failure', error: { code: 'zip-invalid' } });
});
