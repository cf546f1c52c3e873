import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { mkdir, mkdtemp, open, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { buildProgram } from '../../support/build-program.ts';
import { temporaryFolder } from '../../support/temporary-folder.ts';
import { writeFiles } from '../../support/write-files.ts';
import { edit, harbour, idOf, open as openFolder, place, value } from '../disasters/support.ts';

const mebibyte = 1024 * 1024;

/** APP0, a frame of 16 by 16, the start of a scan: what follows are pixels. */
const jpegHead = Buffer.from(
  'ffd8ffe000104a46494600010100000100010000ffc0000b080010001001011100ffda0008010100003f00',
  'hex',
);

/** A picture of so many MiB whose pixels are a hole in the file, different for each number. */
async function writePicture(file: string, mebibytes: number, number: number): Promise<void> {
  const handle = await open(file, 'w');
  await handle.write(jpegHead);
  await handle.write(Buffer.from([number, 0xff, 0xd9]), 0, 3, mebibytes * mebibyte - 3);
  await handle.close();
}

async function hashOf(file: string): Promise<string> {
  const hash = createHash('sha256');
  for await (const piece of createReadStream(file)) hash.update(piece);
  return hash.digest('hex');
}

/** A 20 MB article: what may be read at most, with room for its front matter. */
const longText = 'The sea rose.\n\n'.repeat(1_300_000).slice(0, 19 * mebibyte);

describe('a picture of 100 MiB', () => {
  let program = '';
  let built = '';

  beforeAll(async () => {
    built = await mkdtemp(join(tmpdir(), 'newsroom-large-'));
    program = await buildProgram('tests/archive/file-systems/large-files-program.ts', built);
    return () => rm(built, { recursive: true, force: true });
  }, 120_000);

  async function run(mebibytes: number) {
    const [folder, other] = [await harbour(1), await harbour(0)];
    const source = await temporaryFolder();
    await writeFiles(source, {
      'one.md': '---\nheadline: One\nimages: [{ file: media/one.jpg }]\n---\n\nOne.\n',
      'two.md': '# Two\n\n![Two](media/two.jpg)\n',
    });
    await mkdir(join(source, 'media'));
    await writePicture(join(source, 'media/one.jpg'), mebibytes, 1);
    await writePicture(join(source, 'media/two.jpg'), mebibytes, 2);
    const bundle = join(await temporaryFolder(), 'all.newsbundle');
    const printed = execFileSync(
      process.execPath,
      ['--max-old-space-size=128', program, folder, source, bundle, other],
      { encoding: 'utf8' },
    );
    for (const name of ['media/one.jpg', 'media/two.jpg']) {
      const hash = await hashOf(join(source, name));
      expect(await hashOf(join(folder, name))).toBe(hash);
      expect(await hashOf(join(other, name))).toBe(hash);
    }
    return JSON.parse(printed);
  }

  it('is imported, checked, exported and read back in no more memory than one of 1 MiB, within 75 MiB', async () => {
    const small = await run(1);
    const large = await run(100);
    for (const outcome of [small, large])
      expect(outcome).toMatchObject({
        most: expect.any(Number),
        imported: { created: 2, failed: 0, warnings: 0 },
        again: { created: 0, unchanged: 2, failed: 0 },
        articles: 3,
        errors: [],
        pictures: 2,
        fromBundle: { created: 3, failed: 0, warnings: 0 },
      });
    expect(large.bytes).toBeGreaterThan(200 * mebibyte);
    expect(large.most - small.most).toBeLessThan(75 * mebibyte);
    console.info(
      `most memory: ${Math.round(small.most / mebibyte)} MiB with pictures of 1 MiB, ${Math.round(large.most / mebibyte)} MiB with pictures of 100 MiB`,
    );
  }, 300_000);
});

describe('an article of nearly 20 MB', () => {
  it('comes in, is edited, trashed and exported like any other', async () => {
    const folder = await harbour(0);
    const source = await temporaryFolder();
    await writeFiles(source, { 'long.md': `---\nheadline: Long\n---\n\n${longText}` });
    const archive = await openFolder(folder);
    const path = join(source, 'long.md');
    const report = value(await archive.import([{ kind: 'path', path }], { dryRun: false }));
    expect(report).toMatchObject({ created: 1, failed: 0 });
    const id = report.items[0]?.id ?? idOf('none');
    expect(value(await edit(archive, id, [place('Quay')])).failed).toEqual([]);
    value(await archive.undo());
    const at = report.items[0]?.path ?? '';
    expect((await stat(join(folder, at))).size).toBe((await stat(path)).size);
    expect(await hashOf(join(folder, at))).toBe(await hashOf(path));
  }, 120_000);
});
