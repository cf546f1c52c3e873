import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { z } from 'zod';
import { temporaryFolder } from '../../support/temporary-folder.ts';
import { harbour, open, value } from '../disasters/support.ts';

const reportSchema = z.object({
  items: z.array(
    z.object({ source: z.string(), outcome: z.string(), path: z.string().nullable() }),
  ),
  source: z.string(),
  created: z.number(),
  leftOut: z.object({ count: z.number(), names: z.array(z.string()) }),
});

it('of an import is kept beside the archive, as JSON and as a page whose lines lead to the articles', async () => {
  const folder = await harbour(0);
  const source = await temporaryFolder();
  await writeFile(
    join(source, 'a.md'),
    '# Quay <b>closed</b>\n\n![x](https://pictures.example/x.jpg)\n',
  );
  await writeFile(join(source, 'bad.md'), '---\nheadline: [\n---\n\nText.\n');
  await writeFile(join(source, 'style.css'), 'p {}');
  const archive = await open(folder);
  const report = value(await archive.import([{ kind: 'path', path: source }], { dryRun: false }));
  expect(report).toMatchObject({
    created: 1,
    failed: 1,
    leftOut: { count: 1, names: ['style.css'] },
    remotePictures: [{ host: 'pictures.example', count: 1 }],
    report: `.newsroom/imports/${report.change}.html`,
  });
  const page = await readFile(join(folder, report.report ?? ''), 'utf8');
  expect(page).toContain('<a href="../../a.md" dir="auto">Quay &lt;b&gt;closed&lt;/b&gt;</a>');
  expect(page).toContain('front-matter-invalid');
  expect(page).toContain('pictures.example: 1');
  const json = await readFile(
    join(folder, (report.report ?? '').replace('.html', '.json')),
    'utf8',
  );
  expect(reportSchema.parse(JSON.parse(json))).toMatchObject({
    items: [
      { source: 'a.md', outcome: 'created', path: 'a.md' },
      { source: 'bad.md', outcome: 'failed', path: null },
    ],
    created: 1,
  });
});

it('of a dry run is the same, and nothing is written', async () => {
  const folder = await harbour(0);
  const source = await temporaryFolder();
  await writeFile(join(source, 'a.md'), '# Quay closed\n\nText.\n');
  const archive = await open(folder);
  const sources = [{ kind: 'path', path: source }] as const;
  const dry = value(await archive.import(sources, { dryRun: true }));
  const real = value(await archive.import(sources, { dryRun: false }));
  expect({ ...dry, change: real.change, report: real.report }).toEqual(real);
  expect(dry).toMatchObject({ change: null, report: null });
});
