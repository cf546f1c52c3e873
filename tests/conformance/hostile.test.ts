import { cp, mkdir, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it, vi } from 'vitest';
import { fingerprint, harbour, open, value } from '../archive/disasters/support.ts';
import { faultsOf } from '../support/judge-items.ts';
import { fixturesFolder, hasFixtures } from '../support/project.ts';
import { readEverything } from '../support/read-everything.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';
import { fixtureFiles } from './fixture-files.ts';
import { conformanceRow, type Miss } from './table.ts';

/** What the manifest says of zips: refused as a whole, with these exceptions, which any reader can read. */
const readable = new Set([
  'jszip-pollution.zip',
  'libzip-changing-size-muchlonger.zip',
  'libzip-incons-trailing-garbage.zip',
  'libzip-test-utf8-unmarked.zip',
]);
/** Milliseconds for any one of them, on a slow and busy machine. */
const longest = 20_000;

describe.skipIf(!hasFixtures)('files made to break readers', () => {
  it('give articles that are whole, or failures with a code, and an end', {
    timeout: 300_000,
  }, async () => {
    const files = [
      ...fixtureFiles('hostile', '').map((file) => `hostile/${file}`),
      ...fixtureFiles('zip-good', '').map((file) => `zip-good/${file}`),
    ];
    const misses: Miss[] = [];
    let errors = 0;
    for (const file of files) {
      const started = performance.now();
      const items = await readEverything({ kind: 'path', path: join(fixturesFolder, file) });
      if (performance.now() - started > longest) misses.push({ file, field: 'time', why: 'slow' });
      for (const why of faultsOf(items)) misses.push({ file, field: 'items', why });
      const failures = items.filter(({ kind }) => kind === 'failure');
      errors += failures.length;
      const name = file.replace(/^.*\//, '');
      if (items.length === 0) misses.push({ file, field: 'items', why: 'nothing said' });
      if (file.startsWith('hostile/zip/') && !readable.has(name) && failures.length === 0)
        misses.push({ file, field: 'error', why: 'not refused' });
      if (file.startsWith('zip-good/')) {
        const codes = items.flatMap((item) => (item.kind === 'failure' ? item.error.code : []));
        if (codes.some((code) => code !== 'empty-source'))
          misses.push({ file, field: 'error', why: codes.join() });
      }
    }
    await conformanceRow('hostile', {
      files: files.length,
      expected: files.length,
      right: files.length - new Set(misses.map(({ file }) => file)).size,
      errors,
      misses,
    });
    expect(misses).toEqual([]);
  });

  it('come into an archive, and write nowhere else', { timeout: 300_000 }, async () => {
    const room = await temporaryFolder();
    const scratch = join(room, 'tmp');
    const source = join(room, 'source');
    await mkdir(scratch);
    await cp(join(fixturesFolder, 'hostile'), join(source, 'hostile'), { recursive: true });
    await cp(join(fixturesFolder, 'zip-good'), join(source, 'zip-good'), { recursive: true });
    const archive = await open(await harbour(1, join(room, 'archive')));
    const before = await fingerprint(source);
    vi.stubEnv('TMPDIR', scratch);
    const report = value(await archive.import([{ kind: 'path', path: source }], { dryRun: false }));
    vi.unstubAllEnvs();
    expect(await fingerprint(source)).toEqual(before);
    expect(await readdir(scratch)).toEqual([]);
    expect((await readdir(room)).sort()).toEqual(['archive', 'source', 'tmp']);
    expect(report.stopped).toBeNull();
    expect(report.failed).toBeGreaterThan(15);
    expect(report.created).toBeGreaterThan(0);
    expect((await archive.check()).valid).toBe(true);
  });
});
