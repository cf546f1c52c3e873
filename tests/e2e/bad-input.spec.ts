import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdir, readdir, readFile, rename, rm, statfs, symlink, writeFile } from 'node:fs/promises';
import { hostname } from 'node:os';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { expectAccessible } from '../support/accessibility.ts';
import { expect, type Machine, test } from '../support/app.ts';
import { newsroomArchive } from '../support/command-line.ts';
import { clickMenu } from '../support/native.ts';
import { writeFiles } from '../support/write-files.ts';

/** What a person sees of files that cannot be read, a folder that vanishes, a disk that is full. */

const results = (page: Page) => page.getByRole('listbox', { name: 'Stories found' });
const reader = (page: Page) => page.getByRole('region', { name: 'Reader' });
const panel = (page: Page) => page.getByRole('region', { name: 'Side panel' });

async function search(page: Page, text: string): Promise<void> {
  await page.keyboard.press('Control+f');
  await page.getByRole('combobox', { name: 'Search the archive' }).fill(text);
}

const dues = '---\nheadline: Harbour dues\ntags: [harbour]\n---\n\nThe dues rise in May.\n';
const fares = '---\nheadline: Ferry fares\ntags: [harbour]\n---\n\nThe fares stay.\n';

/** Each file that cannot be read, with what the app says of it. */
const bad = [
  ['latin-1.md', Buffer.from('# Café\n', 'latin1'), /not UTF-8/],
  ['zeros.md', Buffer.alloc(2000), /not UTF-8/],
  ['empty.md', '', /is empty/],
  ['broken.md', '---\nheadline: [never closed\n---\nText\n', /not valid YAML/],
  ['unclosed.md', '---\nheadline: No end\n\nText\n', /front matter has no end/],
  ['large.md', Buffer.alloc(50 * 1024 * 1024, 'a'), /too large/],
] as const;

async function makeArchive(folder: string): Promise<void> {
  await mkdir(folder, { recursive: true });
  expect((await newsroomArchive(['init', folder, '--name', 'Notes'])).code).toBe(0);
  await writeFiles(folder, { 'dues.md': dues, 'fares.md': fares });
}

async function fingerprint(folder: string): Promise<Record<string, string>> {
  const hashes: Record<string, string> = {};
  for (const name of (await readdir(folder)).filter((file) => file.endsWith('.md')))
    hashes[name] = createHash('sha256')
      .update(await readFile(join(folder, name)))
      .digest('hex');
  return hashes;
}

test('files that cannot be read say why in the list and the reader, and the others work', async ({
  launch,
  machine,
}) => {
  const folder = join(machine.files, 'notes');
  await makeArchive(folder);
  for (const [name, content] of bad) await writeFile(join(folder, name), content);
  await writeFile(join(machine.files, 'outside.md'), '# Outside\n');
  await symlink(join(machine.files, 'outside.md'), join(folder, 'link.md'));
  const before = await fingerprint(folder);
  const { app, page } = await launch({ args: [folder] });

  const cases = [...bad, ['link.md', '', /lies outside the archive/] as const];
  await expect(results(page).getByRole('option')).toHaveCount(cases.length + 2);
  for (const [name, , says] of cases) {
    const row = results(page).getByRole('option', { name: new RegExp(name) });
    await expect(row).toContainText(says);
    await row.click();
    await expect(reader(page).getByRole('heading', { level: 2 })).toContainText(name);
    await expect(reader(page).getByText(says).first()).toBeVisible();
    await expect(panel(page).getByText(says)).toBeVisible();
  }
  await expectAccessible(page, 'a story that cannot be read');
  await clickMenu(app, 'go-attention');
  await expect(results(page).getByRole('option', { name: /broken\.md/ })).toBeVisible();
  await clickMenu(app, 'go-all');

  await search(page, 'dues rise');
  await expect(page.getByText('1 of 9')).toBeVisible();
  await results(page)
    .getByRole('option', { name: /Harbour dues/ })
    .click();
  await expect(reader(page).locator('mark').first()).toBeVisible();
  await panel(page)
    .getByRole('button', { name: /^Place / })
    .click();
  await page.keyboard.type('Saltmarket Quay');
  await page.keyboard.press('Enter');
  await expect
    .poll(() => readFile(join(folder, 'dues.md'), 'utf8'))
    .toContain('place: Saltmarket Quay');
  await clickMenu(app, 'undo');
  await expect.poll(() => fingerprint(folder)).toEqual(before);
});

test('a folder that vanishes is a banner and no deletion, and all is as it was when it is back', async ({
  launch,
  machine,
}) => {
  const folder = join(machine.files, 'drive');
  await makeArchive(folder);
  const { page } = await launch({ args: [folder] });
  await results(page)
    .getByRole('option', { name: /Harbour dues/ })
    .click();
  await expect(panel(page).getByRole('button', { name: /^Place / })).toBeVisible();
  await rename(folder, `${folder}-away`);
  const banner = page.getByRole('status').filter({ hasText: /folder/ });
  await expect(banner).toBeVisible();
  await expect(results(page).getByRole('option')).toHaveCount(2);
  await expect(panel(page).getByRole('button', { name: /^Place / })).toBeDisabled();
  await expectAccessible(page, 'a folder that has vanished');
  await rename(`${folder}-away`, folder);
  await expect(banner).toBeHidden();
  await expect(results(page).getByRole('option')).toHaveCount(2);
  await panel(page)
    .getByRole('button', { name: /^Place / })
    .click();
  await page.keyboard.type('Quay');
  await page.keyboard.press('Enter');
  await expect.poll(() => readFile(join(folder, 'dues.md'), 'utf8')).toContain('place: Quay');
});

test('a full disk keeps what was typed in its field, says why, and saves when there is room', async ({
  launch,
  machine,
}) => {
  const folder = await mountDisk(machine);
  test.skip(folder === null, 'needs the right to mount a small disk');
  if (folder === null) return;
  try {
    await makeArchive(folder);
    const { app, page } = await launch({ args: [folder] });
    await results(page)
      .getByRole('option', { name: /Harbour dues/ })
      .click();
    const { bavail, bsize } = await statfs(folder);
    await writeFile(join(folder, 'filler.bin'), Buffer.alloc(bavail * bsize));

    await panel(page)
      .getByRole('button', { name: /^Place / })
      .click();
    await page.keyboard.type('Saltmarket Quay');
    await page.keyboard.press('Enter');
    await expect(panel(page).getByText(/The disk is full/)).toBeVisible();
    const typed = panel(page)
      .getByLabel('Place', { exact: true })
      .and(page.locator('input, textarea'));
    await expect(typed).toHaveValue('Saltmarket Quay');
    await expectAccessible(page, 'a field that could not be saved');
    expect(await readFile(join(folder, 'dues.md'), 'utf8')).toBe(dues);
    expect((await readdir(folder)).filter((name) => name.includes('newsroom-part'))).toEqual([]);

    await rm(join(folder, 'filler.bin'));
    await typed.press('Enter');
    await expect
      .poll(() => readFile(join(folder, 'dues.md'), 'utf8'))
      .toContain('place: Saltmarket Quay');
    await clickMenu(app, 'undo');
    await expect.poll(() => readFile(join(folder, 'dues.md'), 'utf8')).toBe(dues);
    await app.close();
  } finally {
    execFileSync('umount', ['-l', folder]);
  }
});

test('an archive that another program writes opens for reading, and says so', async ({
  launch,
  machine,
}) => {
  const folder = join(machine.files, 'shared');
  await makeArchive(folder);
  const owner = { token: 'other', pid: process.pid, host: hostname() };
  await writeFile(join(folder, '.newsroom/lock'), JSON.stringify(owner));
  const { page } = await launch({ args: [folder] });
  await expect(page.getByText(/Opened read-only: another window or program/)).toBeVisible();
  await results(page)
    .getByRole('option', { name: /Harbour dues/ })
    .click();
  await expect(reader(page).getByText('The dues rise in May.')).toBeVisible();
  await expect(panel(page).getByRole('button', { name: /^Place / })).toBeDisabled();
  await expectAccessible(page, 'an archive that is open elsewhere');
  expect(await readFile(join(folder, '.newsroom/lock'), 'utf8')).toBe(JSON.stringify(owner));
});

test('an archive whose own file is broken is refused with its reason, and the file stays', async ({
  launch,
  machine,
}) => {
  const folder = join(machine.files, 'torn');
  await makeArchive(folder);
  const file = join(folder, '.newsroom/archive.yaml');
  await writeFile(file, 'format: 1\nname: [');
  const { page } = await launch({ args: [folder] });
  await expect(page.getByText(/cannot be opened/).first()).toBeVisible();
  await expect(page.getByText(/own file, archive.yaml, cannot be read/).first()).toBeVisible();
  expect(await readFile(file, 'utf8')).toBe('format: 1\nname: [');
});

/** A small disk of the test's own; null where mounting is not allowed. */
async function mountDisk({ files }: Machine): Promise<string | null> {
  const folder = join(files, 'disk');
  await mkdir(folder);
  try {
    execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=1m', 'tmpfs', folder], { stdio: 'ignore' });
    return folder;
  } catch {
    return null;
  }
}
