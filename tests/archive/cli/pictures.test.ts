import { execFileSync } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { textOfXmp } from '../../../archive/pictures/text-of-xmp.ts';
import { writeFiles } from '../../support/write-files.ts';
import { dataset, pictureBytes } from '../pictures/metadata-bytes.ts';
import { archiveWith, run } from './archive-with.ts';

const boat = pictureBytes([dataset(110, 'EPA')]);

async function harbour(): Promise<string> {
  const folder = await archiveWith({
    'a.md': '---\nheadline: A\nimages: [{ file: media/boat.jpg, credit: AP }]\n---\n\nOne.\n',
    'b.md':
      '---\nheadline: B\nimages: [{ file: media/copy.jpg }, { file: media/gone.jpg, alt: Gone }]\n---\n\nTwo.\n',
    'c.md':
      '---\nheadline: C\nimages: [{ file: https://example.org/a.jpg, credit: AP }]\n---\n\nThree.\n',
  });
  await writeFiles(folder, { 'media/boat.jpg': boat, 'media/copy.jpg': boat });
  return folder;
}

it('lists pictures by content, with their states', async () => {
  const folder = await harbour();
  const listed = (await run('pictures', folder)).json();
  expect(listed).toMatchObject({
    total: 3,
    pictures: [
      {
        files: ['media/boat.jpg', 'media/copy.jpg'],
        credits: ['AP'],
        state: { kind: 'present', facts: { credit: 'EPA' } },
        bytes: boat.length,
      },
      { file: 'media/gone.jpg', missing: true, state: { kind: 'missing' }, hash: null },
      { file: 'https://example.org/a.jpg', missing: false, state: { kind: 'remote' } },
    ],
  });
});

it('corrects a credit in every use of the same bytes, after a dry run that writes nothing', async () => {
  const folder = await harbour();
  const texts = async () => [
    await readFile(join(folder, 'a.md'), 'utf8'),
    await readFile(join(folder, 'b.md'), 'utf8'),
  ];
  const before = await texts();
  const planned = await run('credit', folder, 'media/boat.jpg', 'EPA / Lusa', '--dry-run');
  expect(planned.json()).toMatchObject({
    change: null,
    changes: [
      { headline: 'A', image: 0, field: 'credit', before: 'AP', after: 'EPA / Lusa' },
      { headline: 'B', image: 0, field: 'credit', before: null, after: 'EPA / Lusa' },
    ],
  });
  expect(await texts()).toEqual(before);
  const done = (await run('credit', folder, join(folder, 'media/copy.jpg'), 'EPA / Lusa')).json();
  expect(done).toMatchObject({ action: { kind: 'edit', fields: ['images.credit'] }, failed: [] });
  for (const text of await texts()) expect(text).toContain('credit: EPA / Lusa');
  execFileSync('sha256sum', ['--check', '--strict', '--quiet', '.newsroom/manifest-sha256.txt'], {
    cwd: folder,
  });
});

it('corrects a picture that is on another host by its address, and says when there is none', async () => {
  const folder = await harbour();
  await run('credit', folder, 'https://example.org/a.jpg', '');
  expect(await readFile(join(folder, 'c.md'), 'utf8')).not.toContain('credit');
  const none = await run('credit', folder, 'media/nothing.jpg', 'EPA');
  expect(none).toMatchObject({ code: 1 });
  expect(none.json()).toMatchObject({ error: { code: 'picture-missing' } });
});

it('writes sidecars for what a query finds, and names pictures that are not there', async () => {
  const folder = await harbour();
  expect((await run('sidecars', folder, 'headline:A')).json()).toEqual({
    written: ['media/boat.xmp'],
    unchanged: [],
    failed: [],
  });
  expect(textOfXmp(await readFile(join(folder, 'media/boat.xmp')))).toEqual({
    headline: 'A',
    credit: 'AP',
  });
  const again = await run('sidecars', folder);
  expect(again).toMatchObject({ code: 1 });
  expect(again.json()).toMatchObject({
    written: [],
    unchanged: ['media/boat.xmp'],
    failed: [{ path: 'media/gone.jpg', error: { code: 'not-found' } }],
  });
});
