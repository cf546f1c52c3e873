import { describe, expect, it } from 'vitest';
import { everything } from '../../../archive/search/query.ts';
import { newsroomArchive } from '../../support/command-line.ts';
import { temporaryFolder } from '../../support/temporary-folder.ts';
import { writeFiles } from '../../support/write-files.ts';
import {
  all,
  edit,
  fingerprint,
  harbour,
  open,
  place,
  story,
  storyId,
  storyPath,
  textOf,
  value,
  words,
} from './support.ts';

describe('opening', () => {
  it('a plain folder, reading, searching, checking and closing it writes nothing', async () => {
    const folder = await temporaryFolder();
    await writeFiles(folder, { [storyPath(0)]: story(0), 'notes/bad.md': '---\nno end\n' });
    const before = await fingerprint(folder);
    const archive = await open(folder, { watch: true });
    expect(archive.info().access).toEqual({ kind: 'writable' });
    archive.search({ query: words('waves'), offset: 0, limit: 10 });
    value(await archive.article(storyId(0), words('waves')));
    await archive.places();
    await archive.check();
    await archive.import([{ kind: 'text', text: 'Lamps\n\nLamps are lit.\n', name: 'n' }], {
      dryRun: true,
    });
    expect(await fingerprint(folder)).toEqual(before);
    await archive.close();
    expect(await fingerprint(folder)).toEqual(before);
  });

  it('an archive writes its lock only, and closing takes that away', async () => {
    const folder = await harbour(2);
    const before = await fingerprint(folder);
    const archive = await open(folder);
    expect(await textOf(folder, '.newsroom/lock')).toContain(String(process.pid));
    expect(await fingerprint(folder)).toEqual(before);
    await archive.close();
    expect(await textOf(folder, '.newsroom/lock')).toBeNull();
    expect(await fingerprint(folder)).toEqual(before);
  });

  it('for reading takes no lock and refuses to write', async () => {
    const folder = await harbour(2);
    const before = await fingerprint(folder);
    const archive = await open(folder, { access: 'read' });
    expect(await edit(archive, all, [place('X')])).toMatchObject({
      ok: false,
      error: { code: 'read-only' },
    });
    expect(await archive.saveSearch('Mine', everything)).toMatchObject({
      ok: false,
      error: { code: 'read-only' },
    });
    await archive.close();
    expect(await fingerprint(folder)).toEqual(before);
    expect(await textOf(folder, '.newsroom/lock')).toBeNull();
  });

  it('from the command line to search, show and check a plain folder writes nothing', async () => {
    const folder = await temporaryFolder();
    await writeFiles(folder, {
      [storyPath(0)]: story(0),
      'bad.md': Buffer.from([0x23, 0x20, 0xe9]),
    });
    const before = await fingerprint(folder);
    expect(await newsroomArchive(['search', folder, 'waves'])).toMatchObject({ code: 0 });
    expect(await newsroomArchive(['show', folder, storyPath(0)])).toMatchObject({ code: 0 });
    const check = await newsroomArchive(['check', folder, '--json']);
    expect(check.code).toBe(1);
    expect(check.json()).toMatchObject({
      valid: false,
      problems: expect.arrayContaining([
        expect.objectContaining({ path: 'bad.md', code: 'not-utf8' }),
      ]),
    });
    expect(await fingerprint(folder)).toEqual(before);
  });
});
