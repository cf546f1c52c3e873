import { execFile } from 'node:child_process';
import { mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { promisify } from 'node:util';
import { build } from 'vite';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

const picture = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
);
const stories = 300;
const rows = 250;
/** A page, and what is no story: a broken zip, a style sheet, the picture. */
const others = 4;

let folder = '';
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'newsroom-reading-'));
  await build({
    root: resolve('.'),
    configFile: false,
    logLevel: 'error',
    ssr: { target: 'node', noExternal: true },
    build: {
      ssr: true,
      outDir: join(folder, 'out'),
      rolldownOptions: {
        input: [
          resolve('tests/archive/formats/thread/read-on-thread.ts'),
          resolve('archive/formats/thread/reading-worker.ts'),
        ],
        output: { format: 'es', entryFileNames: '[name].js' },
      },
    },
  });
  await writeFile(join(folder, 'package.json'), '{ "type": "module" }');
  await symlink(resolve('node_modules'), join(folder, 'node_modules'));
  await makeSources();
}, 60_000);
afterAll(() => rm(folder, { recursive: true }));

/** Files with pictures beside and inside them, one that cannot be read, one that nobody reads, and tables. */
async function makeSources() {
  const source = join(folder, 'stories');
  await mkdir(join(folder, 'scratch'));
  await mkdir(join(source, 'media'), { recursive: true });
  await writeFile(join(source, 'media', 'harbour.png'), picture);
  for (let at = 0; at < stories; at += 1) {
    const text = `---\nheadline: Story ${at}\n---\n\n![](media/harbour.png)\n\n${'Words. '.repeat(at)}`;
    await writeFile(join(source, `story-${at}.md`), text);
  }
  const inside = `<p>It rained.</p><img src="data:image/png;base64,${picture.toString('base64')}">`;
  await writeFile(
    join(source, 'page.html'),
    `<html><head><title>Rain</title></head><body><article><h1>Rain</h1>${inside.repeat(3)}</article></body></html>`,
  );
  await writeFile(join(source, 'broken.zip'), 'PK\u0003\u0004');
  await writeFile(join(source, 'style.css'), 'p { color: red }');
  const row = `Storm,2022-01-10,"${'It rained. '.repeat(500)}"\n`;
  await writeFile(join(folder, 'stories.csv'), `headline,published,body\n${row.repeat(rows)}`);
  await writeFile(join(folder, 'table.csv'), `headline,published,body\n${row}`);
}

async function run(): Promise<unknown> {
  const program = join(folder, 'out', 'read-on-thread.js');
  const { stdout } = await promisify(execFile)(process.execPath, [program, folder]);
  return JSON.parse(stdout);
}

describe('a source read on a thread', () => {
  const items = stories + others + rows + 1 + 3;

  it('gives the items that the process itself reads, and can be broken off', async () => {
    expect(await run()).toEqual({
      threads: 1,
      items,
      same: true,
      left: 3,
      cancelled: 'AbortError',
      again: stories + others,
    });
  });

  it('is read by the process where the program of the thread is missing', async () => {
    await rm(join(folder, 'out', 'reading-worker.js'));
    expect(await run()).toMatchObject({ threads: 0, items, same: true });
  });
});
