import { execFileSync } from 'node:child_process';
import { mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { describe, expect, it } from 'vitest';
import type { Archive, ArchiveEvent } from '../../../archive/archive-types.ts';
import { everything } from '../../../archive/search/query.ts';
import { temporaryFolder } from '../../support/temporary-folder.ts';
import { writeFiles } from '../../support/write-files.ts';
import {
  all,
  edit,
  harbour,
  idOf,
  open,
  place,
  story,
  storyId,
  storyPath,
  tag,
  value,
  words,
} from '../disasters/support.ts';

type ArticlesChanged = Extract<ArchiveEvent, { kind: 'articles-changed' }>;

const patience = { timeout: 10_000, interval: 20 };

/** Opens a folder, follows it, and gathers what others than this archive change. */
async function follow(folder: string) {
  const archive = await open(folder, { watch: true });
  // Notices of what was written just before may still be on their way.
  await wait(500);
  const others: ArticlesChanged[] = [];
  archive.onEvent((event) => {
    if (event.kind === 'articles-changed' && !event.own) others.push(event);
  });
  return {
    archive,
    changed: () => [...new Set(others.flatMap(({ changed }) => changed))],
    removed: () => others.flatMap(({ removed }) => removed),
    renamed: () => others.flatMap(({ renamed }) => renamed),
  };
}

const finds = (archive: Archive, text: string) => archive.ids(words(text)).length;

describe('a folder that is followed', () => {
  it('shows what an editor saves in place or by rename', async () => {
    const folder = await harbour(3);
    const { archive, changed, removed } = await follow(folder);
    await writeFile(join(folder, storyPath(0)), story(0, 'Herons nest here.'));
    await writeFile(join(folder, 'articles/.story-1.md.swp'), story(1, 'Ospreys nest here.'));
    await rename(join(folder, 'articles/.story-1.md.swp'), join(folder, storyPath(1)));
    await rename(join(folder, storyPath(2)), join(folder, 'articles/story-2.md~'));
    await writeFile(join(folder, storyPath(2)), story(2, 'Storks nest here.'));
    await rm(join(folder, 'articles/story-2.md~'));
    await expect.poll(() => finds(archive, 'nest'), patience).toBe(3);
    expect(changed().sort()).toEqual([storyId(0), storyId(1), storyId(2)]);
    expect(removed()).toEqual([]);
  });

  it('shows what is added and what is deleted, folders too', async () => {
    const folder = await harbour(3);
    const { archive, removed } = await follow(folder);
    await writeFiles(folder, { 'new/deep/er/x.md': story(10), 'y.md': story(11) });
    await expect.poll(() => archive.ids(everything).length, patience).toBe(5);
    await rm(join(folder, 'new'), { recursive: true });
    await rm(join(folder, storyPath(1)));
    await expect.poll(() => archive.ids(everything).length, patience).toBe(3);
    expect(removed().sort()).toEqual([storyId(1), storyId(10)]);
  });

  it('knows a moved story by its id, whatever else has changed in it', async () => {
    const folder = await harbour(3);
    const { archive, removed } = await follow(folder);
    await rename(join(folder, storyPath(0)), join(folder, 'moved.md'));
    await writeFile(join(folder, 'copied.md'), story(1, 'Changed on the way.'));
    await wait(150);
    await rm(join(folder, storyPath(1)));
    await rename(join(folder, 'articles'), join(folder, 'stories'));
    await expect
      .poll(() => archive.summaries([0, 1, 2].map(storyId)).map(({ path }) => path), patience)
      .toEqual(['moved.md', 'copied.md', 'stories/story-2.md']);
    expect(archive.ids(everything)).toHaveLength(3);
    expect(removed().filter((id) => id.startsWith('01'))).toEqual([]);
    value(await edit(archive, storyId(1), [place('Quay')]));
    expect(await readFile(join(folder, 'copied.md'), 'utf8')).toContain('place: Quay');
  });

  it('knows a moved story without an id by its bytes', async () => {
    const folder = await harbour(1);
    await writeFiles(folder, { 'a/plain.md': '# Plain\n\nOne.\n', 'a/other.md': '# Other\n' });
    const { archive, removed, renamed } = await follow(folder);
    await rename(join(folder, 'a/plain.md'), join(folder, 'b.md'));
    await expect.poll(() => archive.find('b.md'), patience).toBe('b.md');
    expect(removed()).toEqual(['a/plain.md']);
    expect(renamed()).toEqual([{ from: 'a/plain.md', to: 'b.md' }]);
  });

  it('tells that two stories have changed places, and that one has got another id', async () => {
    const folder = await harbour(3);
    const { archive, removed, renamed } = await follow(folder);
    const [a, b, between] = [storyPath(0), storyPath(1), '.away'].map((path) => join(folder, path));
    if (a === undefined || b === undefined || between === undefined) throw new Error('No paths.');
    await rename(a, between);
    await rename(b, a);
    await rename(between, b);
    await writeFile(join(folder, storyPath(2)), story(12));
    await expect
      .poll(() => archive.summaries([0, 1, 12].map(storyId)).map(({ path }) => path), patience)
      .toEqual([storyPath(1), storyPath(0), storyPath(2)]);
    expect(archive.ids(everything)).toHaveLength(3);
    expect(removed()).toEqual([storyId(2)]);
    expect(renamed()).toEqual([]);
  });

  it('gives the id of a story that is gone to the file that claims it, too', async () => {
    const folder = await harbour(1);
    await writeFiles(folder, { 'copy.md': story(0) });
    const { archive } = await follow(folder);
    const [first] = archive.summaries([storyId(0)]);
    if (first === undefined) throw new Error('There is no story.');
    const other = first.path === 'copy.md' ? storyPath(0) : 'copy.md';
    await rm(join(folder, first.path));
    await expect
      .poll(() => archive.summaries([storyId(0)]).map(({ path }) => path), patience)
      .toEqual([other]);
    expect(archive.ids(everything)).toEqual([storyId(0)]);
  });

  it('says nothing of what the archive itself writes', async () => {
    const folder = await harbour(20);
    const { archive, changed, removed } = await follow(folder);
    for (let round = 0; round < 3; round += 1) {
      value(await edit(archive, all, [place(`Quay ${round}`)]));
      value(await archive.trash({ kind: 'ids', ids: [storyId(round)] }));
      value(await archive.undo());
      value(await edit(archive, storyId(4), [tag(`tag ${round}`)]));
    }
    const text = {
      kind: 'text',
      text: 'Lamps\n\nLamps are lit on the quay.\n',
      name: 'n',
    } as const;
    value(await archive.import([text], { dryRun: false }));
    await writeFile(join(folder, 'theirs.md'), '# Theirs\n');
    await expect.poll(changed, patience).toContain('theirs.md');
    await wait(500);
    expect(changed()).toEqual(['theirs.md']);
    expect(removed()).toEqual([]);
  });

  it('sees that a picture goes and comes back', async () => {
    const folder = await harbour(1);
    const lead = 'images: [{ file: media/mole.png, credit: EPA, alt: The mole }]';
    await writeFiles(folder, {
      'media/mole.png': 'not much of a picture',
      [storyPath(0)]: story(0).replace('tags:', `${lead}\ntags:`),
    });
    const { archive, changed } = await follow(folder);
    const missing = () => archive.pictures().map((picture) => picture.missing);
    await expect.poll(missing, patience).toEqual([false]);
    await rename(join(folder, 'media'), join(folder, 'pictures'));
    // The story hears of it, without having changed itself.
    await expect.poll(changed, patience).toEqual([storyId(0)]);
    expect(missing()).toEqual([true]);
    await rename(join(folder, 'pictures'), join(folder, 'media'));
    await expect.poll(missing, patience).toEqual([false]);
  });

  it('takes in 5,000 files that git changes at once, and goes back with it', async () => {
    const folder = await temporaryFolder();
    const git = (...args: string[]) =>
      execFileSync('git', ['-c', 'user.name=A', '-c', 'user.email=a@example.org', ...args], {
        cwd: folder,
        stdio: 'ignore',
      });
    const stories = 5000;
    await harbour(0, folder);
    git('init', '-q', '-b', 'old');
    await mkdir(join(folder, 'articles'));
    const write = async (body: string) => {
      for (let number = 0; number < stories; number += 100)
        await Promise.all(
          Array.from({ length: 100 }, (_, at) =>
            writeFile(join(folder, storyPath(number + at)), story(number + at, body)),
          ),
        );
    };
    await write('It rained.');
    git('add', 'articles');
    git('commit', '-q', '-m', 'old');
    git('checkout', '-q', '-b', 'later');
    // Most are changed, some are gone, some have come.
    await write('It snowed.');
    execFileSync('sh', ['-c', 'rm articles/story-1??.md'], { cwd: folder });
    await writeFiles(folder, { [storyPath(7000)]: story(7000, 'It snowed.') });
    git('add', '-A', 'articles');
    git('commit', '-q', '-m', 'later');
    git('checkout', '-q', 'old');

    const { archive, removed } = await follow(folder);
    const deadline = { timeout: 120_000, interval: 250 };
    for (const [branch, body, count] of [
      ['later', 'snowed', stories - 99],
      ['old', 'rained', stories],
    ] as const) {
      const begun = performance.now();
      git('checkout', '-q', branch);
      const checkedOut = performance.now();
      await expect
        .poll(() => [archive.info().articles, finds(archive, body)], deadline)
        .toEqual([count, count]);
      const took = performance.now() - checkedOut;
      console.info(
        `git checkout of ${stories} files: ${Math.round(checkedOut - begun)} ms; all are searchable ${Math.round(took)} ms later`,
      );
    }
    expect(removed()).toContain(idOf(storyId(7000)));
    value(await edit(archive, storyId(3), [place('Quay')]));
  }, 300_000);
});
