import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { type Article, articlePathSchema } from '../../../../archive/article/article.ts';
import { readArticle } from '../../../../archive/article/read-article.ts';
import type { ImportedArticle, ReadItem } from '../../../../archive/formats/reader.ts';
import type { ColumnMapping } from '../../../../archive/formats/table/column-mapping.ts';
import { csvReader } from '../../../../archive/formats/table/csv-reader.ts';
import { writeCsv } from '../../../../archive/formats/table/write-csv.ts';
import { importArticles } from '../../../../archive/import/import-articles.ts';
import { readEverything } from '../../../support/read-everything.ts';
import { temporaryFolder } from '../../../support/temporary-folder.ts';
import { fill, folderTarget } from '../../import/folder-target.ts';

const body = 'The port opens again on Monday, the harbour master said.\n\nShips wait outside.';

interface ReadTable {
  readonly items: readonly ReadItem[];
  readonly stories: readonly (Article & { readonly imported: ImportedArticle })[];
  readonly mapping: ColumnMapping | null;
}

/** A table as a file with a name that says what it is. */
async function readTable(content: string | Uint8Array, given?: ColumnMapping): Promise<ReadTable> {
  const path = join(await temporaryFolder(), 'stories.csv');
  await writeFile(path, content);
  let mapping: ColumnMapping | null = null;
  const items = await readEverything(
    { kind: 'path', path },
    {
      ...(given === undefined ? {} : { mapping: given }),
      onTable: (found) => {
        mapping = found.mapping;
      },
    },
  );
  const stories = items.flatMap((item) => {
    if (item.kind !== 'article') return [];
    const at = { path: articlePathSchema.parse('story.md'), timeZone: 'UTC' };
    return [{ ...readArticle(item.article.file, at), imported: item.article }];
  });
  return { items, stories, mapping };
}

it('a row that is too large fails alone, in tables and in lines of JSON', async () => {
  const folder = await temporaryFolder();
  const long = 'word '.repeat(7 * 1024 * 1024);
  await fill(folder, {
    'a.csv': `Title,Author,Text\nOne,Jane Doe,x\nTwo,Jane Doe,"${long}"\nThree,Jane Doe,y\n`,
    'b.jsonl': `{"title":"One","text":"x"}\n{"title":"Two","text":"${long}"}\n{"title":"Three","text":"y"}\n`,
  });
  const items = await readEverything({ kind: 'path', path: folder });
  const said = items.map((item) =>
    item.kind === 'failure' ? `${item.source}: ${item.error.code}` : item.kind,
  );
  expect(said.slice(0, 3)).toEqual(['article', 'a.csv, 2: too-large', 'article']);
  expect(said.slice(3).toSorted()).toEqual(['article', 'article', 'b.jsonl, 2: too-large']);
});

describe('a table of stories', () => {
  it('is understood by its headings', async () => {
    const { stories, mapping } = await readTable(
      `Post ID,Title,Author,Date,Category,Tags,Content,Views\r\n17,Port opens,"Jane Doe and John Roe",2022-01-10T08:54:00+04:00,News,"port, ships","${body}",1200\r\n`,
    );
    expect(mapping?.columns).toEqual({
      'Post ID': 'guid',
      Title: 'headline',
      Author: 'byline',
      Date: 'published',
      Category: 'section',
      Tags: 'tags',
      Content: 'body',
      Views: null,
    });
    expect(stories).toMatchObject([
      {
        headline: 'Port opens',
        byline: ['Jane Doe', 'John Roe'],
        published: { text: '2022-01-10T08:54:00+04:00' },
        section: 'News',
        tags: ['port', 'ships'],
        source: { guid: '17' },
        body: `${body}\n`,
      },
    ]);
    expect(stories[0]?.imported.fields).toContainEqual({
      kind: 'dropped',
      field: 'Views',
      value: '1200',
      why: 'no-place',
    });
  });

  it('may be in German, with semicolons, in the letters of Windows', async () => {
    const text =
      'Überschrift;Autor;Veröffentlicht am;Ressort;Schlagwörter;Text\r\nHafen öffnet;Jürgen Groß;13.06.2017;Häfen;"Hafen, Schiffe";Die Schiffe warten – draußen.\r\n';
    const bytes = Buffer.from(text.replace('–', '\u0096'), 'latin1');
    const { stories } = await readTable(bytes);
    expect(stories).toMatchObject([
      {
        headline: 'Hafen öffnet',
        byline: ['Jürgen Groß'],
        published: { text: '2017-06-13' },
        section: 'Häfen',
        tags: ['Hafen', 'Schiffe'],
        body: 'Die Schiffe warten – draußen.\n',
      },
    ]);
    expect(stories[0]?.imported.warnings).toMatchObject([{ code: 'charset-guessed' }]);
  });

  it('may be in Arabic, in UTF-16 with tabs', async () => {
    const text =
      '\ufeffالعنوان\tالكاتب\tتاريخ النشر\tالنص\nيفتح الميناء\tسارة علي\t2022-01-10\tالسفن تنتظر.\n';
    const { stories } = await readTable(Buffer.from(text, 'utf16le'));
    expect(stories).toMatchObject([
      { headline: 'يفتح الميناء', byline: ['سارة علي'], published: { text: '2022-01-10' } },
    ]);
  });

  it('keeps dates that can be read in two ways as notes, unless another row tells', async () => {
    const rows = (second: string) =>
      `Title,Date,Text\nOne,03/04/2022,First.\nTwo,${second},Second.\n`;
    const unclear = await readTable(rows('05/06/2022'));
    expect(unclear.stories[0]).toMatchObject({ published: null, notes: ['Date: 03/04/2022'] });
    expect(unclear.stories[0]?.imported.warnings).toMatchObject([{ code: 'date-ambiguous' }]);
    const told = await readTable(rows('25/06/2022'));
    expect(told.stories.map(({ published }) => published?.text)).toEqual([
      '2022-04-03',
      '2022-06-25',
    ]);
  });

  it('has no headings, and is known by its values', async () => {
    const { stories, mapping } = await readTable(
      `2022-01-10,The port opens again on Monday,https://courier.example/port,"${body.repeat(3)}"\n2022-01-11,Ships wait outside of the port,https://courier.example/ships,"${body.repeat(4)}"\n`,
    );
    expect(mapping).toMatchObject({
      hasHeadings: false,
      columns: { 1: 'published', 2: 'headline', 3: 'uri', 4: 'body' },
    });
    expect(stories).toHaveLength(2);
  });

  it('has HTML in it, which becomes Markdown, and pictures', async () => {
    const { stories } = await readTable(
      'title,url,body\nPort &amp; city,https://courier.example/port,"<p>It is <b>open</b>.</p><figure><img src=""/a.jpg"" alt=""Quay""><figcaption>The quay. Photo: Jane Doe / AFP</figcaption></figure>"\n',
    );
    expect(stories).toMatchObject([
      {
        headline: 'Port & city',
        body: 'It is **open**.\n\n![Quay](https://courier.example/a.jpg)\n',
        images: [
          { caption: 'The quay.', alt: 'Quay', credit: 'Jane Doe / AFP', creator: 'Jane Doe' },
        ],
      },
    ]);
  });

  it('may hold lists as JSON, and the name that programs give a main text', async () => {
    const { stories } = await readTable(
      'id,title,maintext,tags\n1,Port,"Text.","[""ports"", ""ships""]"\n',
    );
    expect(stories).toMatchObject([
      { headline: 'Port', body: 'Text.\n', tags: ['ports', 'ships'], source: { guid: '1' } },
    ]);
  });

  it('takes the columns for what a person says', async () => {
    const { stories } = await readTable('Kopf,Fuß\nPort opens,It is open.\n', {
      hasHeadings: true,
      columns: { Kopf: 'headline', Fuß: 'body' },
      dayFirst: null,
    });
    expect(stories).toMatchObject([{ headline: 'Port opens', body: 'It is open.\n' }]);
  });

  it('reports a row without a story, and goes on', async () => {
    const { items } = await readTable('Title,Author,Text\n,Jane Doe,\nPort opens,,It is open.\n');
    expect(items.map(({ kind }) => kind)).toEqual(['failure', 'article']);
  });

  it('ends with a failure where a quote is never closed', async () => {
    const { items } = await readTable(
      'Title,Author,Text\nOne,Jane Doe,First.\nTwo,"John, never closed\n',
    );
    expect(items.map(({ kind }) => kind)).toEqual(['article', 'failure']);
  });

  it('stops when it is told to', async () => {
    const stop = new AbortController();
    const rows = Array.from({ length: 500 }, (_, row) => `Story ${row},Jane Doe,Text ${row}.\n`);
    const read = async () => {
      const source = {
        kind: 'text',
        text: `Title,Author,Text\n${rows.join('')}`,
        name: 'a.csv',
      } as const;
      const context = { timeZone: 'UTC', language: 'en', signal: stop.signal };
      for await (const item of csvReader.read(source, context))
        if (item.kind === 'article') stop.abort(new Error('enough'));
    };
    await expect(read()).rejects.toThrow('enough');
  });
});

it('gives an archive back what was changed in its own table, and nothing else', async () => {
  const folder = await temporaryFolder();
  const id = '01ARZ3NDEKTSV4RRFFQ69G5FAV';
  const file = `---\n# kept\nid: ${id}\nheadline: Port opens\ntags: [port]\ndesk: north\nimages:\n  - file: a.jpg\n    credit: AFP\n---\n\nIt is open.\n`;
  await fill(folder, { 'port.md': file });
  const at = { path: articlePathSchema.parse('port.md'), timeZone: 'UTC' };
  const article = readArticle(Buffer.from(file), at);
  let csv = '';
  for await (const piece of writeCsv([article], { columns: ['id', 'headline', 'tags', 'credit'] }))
    csv += piece;
  const into = await folderTarget(folder);
  const source = (text: string) => ({ kind: 'text', text, name: 'export.csv' }) as const;
  const same = await importArticles([source(csv)], into, { dryRun: false });
  expect(same).toMatchObject({ value: { unchanged: 1, total: 1 } });
  const edited = csv.replace('Port opens', 'Port reopens').replace(',port,', ',port; ships,');
  const report = await importArticles([source(edited.replace('AFP', 'EPA'))], into, {
    dryRun: false,
  });
  expect(report).toMatchObject({ value: { updated: 1, total: 1 } });
  const [write] = into.changes.flatMap(({ writes }) => writes);
  expect(Buffer.from(write?.after.bytes ?? []).toString()).toBe(
    file
      .replace('Port opens', 'Port reopens')
      .replace('[port]', '[port, ships]')
      .replace('AFP', 'EPA'),
  );
});
