import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import type { DownloadRequest } from '../../../archive/archive-types.ts';
import { pictureServer } from '../../support/picture-server.ts';
import { readFiles, writeFiles } from '../../support/write-files.ts';
import { all, harbour, open, value } from '../disasters/support.ts';
import { pictureBytes } from '../pictures/metadata-bytes.ts';

const boat = pictureBytes([], 'boat');
const quay = pictureBytes([], 'quay');

async function archiveWith(articles: (origin: string) => Readonly<Record<string, string>>) {
  const server = await pictureServer({
    '/img/Boat%20at%20sea.jpg': boat,
    '/copy-of-boat.png': boat,
    '/quay': quay,
    '/page.jpg': Buffer.from('<!doctype html><p>Sign in'),
    '/drawing': Buffer.from('<?xml version="1.0"?>\n<!-- by hand -->\n<svg xmlns="x"/>'),
    '/silent.jpg': () => undefined,
  });
  onTestFinished(() => server.close());
  const folder = await harbour(0);
  await writeFiles(folder, articles(server.origin));
  const archive = await open(folder);
  const request: DownloadRequest = { target: all, limits: { allowPrivate: true, pause: 1 } };
  return { folder, archive, server, request };
}

const two = (origin: string) => ({
  'articles/storm.md': `---\nheadline: Storm # kept\npublished: 2022-01-10\nimages:\n  - file: ${origin}/img/Boat%20at%20sea.jpg\n    credit: AP # kept\n  - file: ${origin}/gone.jpg\n---\n\nWaves ![b](${origin}/img/Boat%20at%20sea.jpg "A boat") and\n![q][quay] and [a link](${origin}/quay).\n\n[quay]: <${origin}/quay>\n`,
  'articles/ferry.md': `---\nheadline: Ferry\nimages: [{ file: ${origin}/copy-of-boat.png }]\n---\n\n\`![no](${origin}/code.jpg)\` ![p](${origin}/page.jpg)\n`,
  'articles/plain.md': '# Plain\n\nNothing ![here](/media/here.jpg).\n',
});

describe('pictures of other hosts', () => {
  it('are counted by host, and no host is asked', async () => {
    const { archive, server } = await archiveWith(two);
    expect(value(await archive.remotePictures(all))).toEqual({
      hosts: [{ host: new URL(server.origin).host, count: 5 }],
      pictures: 5,
      articles: 2,
    });
    expect(server.asked).toEqual([]);
  });

  it('come into the archive once each, and articles name them there', async () => {
    const { folder, archive, request, server } = await archiveWith(two);
    const before = await readFiles(folder);
    const report = value(await archive.downloadPictures(request));
    const { origin } = server;
    expect(new Set(report.downloaded.map(({ path }) => path))).toEqual(
      new Set(['media/2022/01/boat-at-sea.jpg', 'media/2022/01/quay.jpg']),
    );
    expect(report.refused).toMatchObject([
      { address: `${origin}/gone.jpg`, error: { code: 'host-refused' } },
      { address: `${origin}/page.jpg`, error: { code: 'picture-invalid' } },
    ]);
    expect(await readFile(join(folder, 'media/2022/01/boat-at-sea.jpg'))).toEqual(boat);
    expect(await readFile(join(folder, 'media/2022/01/quay.jpg'))).toEqual(quay);
    const storm = await readFile(join(folder, 'articles/storm.md'), 'utf8');
    expect(storm.replace(/^id: .*\n/m, '')).toBe(
      `---\nheadline: Storm # kept\npublished: 2022-01-10\nimages:\n  - file: media/2022/01/boat-at-sea.jpg\n    credit: AP # kept\n  - file: ${origin}/gone.jpg\n---\n\nWaves ![b](/media/2022/01/boat-at-sea.jpg "A boat") and\n![q][quay] and [a link](${origin}/quay).\n\n[quay]: </media/2022/01/quay.jpg>\n`,
    );
    const ferry = await readFile(join(folder, 'articles/ferry.md'), 'utf8');
    expect(ferry).toContain('media/2022/01/boat-at-sea.jpg');
    expect(ferry).toContain(`\`![no](${origin}/code.jpg)\` ![p](${origin}/page.jpg)`);

    const [change] = archive.changes();
    expect(change).toMatchObject({ action: { kind: 'download-pictures', pictures: 3 }, count: 2 });
    expect(change?.reason).toContain(`${origin}/quay → media/2022/01/quay.jpg`);
    await archive.readPictures();
    expect(archive.pictures().filter(({ state }) => state.kind === 'present')).toHaveLength(1);

    value(await archive.undo());
    const after = await readFiles(folder);
    expect(after['articles/storm.md']).toEqual(before['articles/storm.md']);
    expect(after['articles/ferry.md']).toEqual(before['articles/ferry.md']);
  });

  it('that are here already are not fetched again', async () => {
    const { archive, request, server } = await archiveWith((origin) => ({
      'a.md': `---\nheadline: A\nimages: [{ file: ${origin}/quay }]\n---\n`,
    }));
    value(await archive.downloadPictures(request));
    const asked = server.asked.length;
    const again = value(await archive.downloadPictures(request));
    expect(again).toMatchObject({ change: null, downloaded: [], refused: [], changed: [] });
    expect(server.asked).toHaveLength(asked);
  });

  it('get the ending that their bytes ask for', async () => {
    const { archive, request } = await archiveWith((origin) => ({
      'a.md': `![d](${origin}/drawing) ![c](${origin}/copy-of-boat.png)\n`,
    }));
    const report = value(await archive.downloadPictures(request));
    expect(report.downloaded.map(({ path }) => path)).toEqual([
      'media/undated/drawing.svg',
      'media/undated/copy-of-boat.jpg',
    ]);
  });

  it('stay where they are when the job is broken off', async () => {
    const { folder, archive, request } = await archiveWith((origin) => ({
      'a.md': `![q](${origin}/quay) ![s](${origin}/silent.jpg)\n`,
    }));
    const before = await readFiles(folder);
    const stop = new AbortController();
    const job = archive.downloadPictures(request, {
      signal: stop.signal,
      onProgress: ({ step, done }) => {
        if (step === 'downloading' && done === 1)
          stop.abort(new DOMException('Stopped', 'AbortError'));
      },
    });
    await expect(job).rejects.toThrow('Stopped');
    expect(await readFiles(folder)).toEqual(before);
    expect(archive.changes()).toEqual([]);
  });

  it('of the own network stay where they are unless that is wished', async () => {
    const { archive, server } = await archiveWith((origin) => ({
      'a.md': `![q](${origin}/quay)\n`,
    }));
    const report = value(await archive.downloadPictures({ target: all }));
    expect(report.refused).toMatchObject([{ error: { code: 'address-unsafe' } }]);
    expect(server.asked).toEqual([]);
  });
});
