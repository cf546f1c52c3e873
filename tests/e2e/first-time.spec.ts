import { mkdir, readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { expectAccessible } from '../support/accessibility.ts';
import { expect, test } from '../support/app.ts';
import { dragFiles } from '../support/drag-files.ts';
import { answerOpenDialogs, clickMenu } from '../support/native.ts';
import { writeFiles } from '../support/write-files.ts';

/** The first minutes with the app, and the help that it gives. */

const text = `Lamps return to the Lantern Steps

The steps on Friday evening. Photo: Davit Lorne

The lamps on the Lantern Steps were lit again on Friday, eleven years after the last one was switched off to save money.
`;

const way = (page: Page, name: string) => page.getByRole('button', { name, exact: true });
const hint = (page: Page, name: string) => page.getByRole('dialog', { name });

test('what somebody brings is offered to a new archive, which the tour then shows', async ({
  launch,
  machine,
}) => {
  const archive = join(machine.files, 'Night Desk');
  await mkdir(archive);
  await writeFiles(machine.files, { 'lamps.txt': text });
  const { app, page } = await launch({ firstTime: true });
  await expect(way(page, 'Open a folder…')).toBeFocused();
  await expectAccessible(page, 'the welcome');

  await answerOpenDialogs(app, [[join(machine.files, 'lamps.txt')], []]);
  await way(page, 'Bring in from a CMS or files…').click();
  await expectAccessible(page, 'the welcome and its menu');
  await page.getByRole('menuitem', { name: 'Choose files…' }).click();
  await expect(way(page, 'New archive…')).toBeVisible();
  expect(await readdir(archive)).toEqual([]);

  await answerOpenDialogs(app, [[join(machine.files, 'lamps.txt')], [archive]]);
  await way(page, 'Bring in from a CMS or files…').click();
  await page.getByRole('menuitem', { name: 'Choose files…' }).click();
  const dialog = page.getByRole('dialog', { name: 'Import' });
  await expect(dialog.getByText('Lamps return to the Lantern Steps')).toBeVisible();
  await dialog.getByRole('button', { name: 'Import 1 story' }).click();
  await page
    .getByRole('dialog', { name: 'Import finished' })
    .getByText('1 story imported')
    .waitFor();
  await page.keyboard.press('Escape');
  await expect(page.getByRole('option', { name: /Lamps return/ })).toBeVisible();
  await expect(hint(page, 'Find anything while you type')).toBeVisible();
  expect(await readdir(archive)).toContain('articles');
});

test('a folder of articles that is dropped opens as it is, other files ask for a place', async ({
  launch,
  machine,
}) => {
  const own = join(machine.files, 'Evening Post');
  const archive = join(machine.files, 'From text');
  await mkdir(archive);
  await writeFiles(machine.files, {
    'lamps.txt': text,
    'Evening Post/mill.md': '---\nheadline: The mill is sold\n---\nTo nobody.\n',
  });
  const first = await launch({ firstTime: true });
  await expect(way(first.page, 'Open a folder…')).toBeVisible();
  const drag = await dragFiles(first.page, [own]);
  await expect(first.page.getByText('Drop to begin')).toBeVisible();
  await drag.drop();
  await expect(first.page.getByRole('option', { name: /The mill is sold/ })).toBeVisible();
  await first.app.close();

  const second = await launch({
    firstTime: true,
    env: { NEWSROOM_USER_DATA: join(machine.files, 'second profile') },
  });
  await expect(way(second.page, 'Open a folder…')).toBeVisible();
  await answerOpenDialogs(second.app, [[archive]]);
  await (await dragFiles(second.page, [join(machine.files, 'lamps.txt')])).drop();
  await expect(
    second.page.getByRole('dialog', { name: 'Import' }).getByText('Lamps return'),
  ).toBeVisible();
});

test('the tour is walked by keys, ends for good, and comes again only when it is asked for', async ({
  launch,
  machine,
}) => {
  test.setTimeout(180_000);
  const first = await launch({ firstTime: true });
  await way(first.page, 'Look around the sample').click();
  const titles = [
    'Find anything while you type',
    'Correct the record here',
    'A quiet fix, or on the record',
    'Only these, or all but these',
    'Hand out a sealed bundle',
  ];
  for (const [at, title] of titles.entries()) {
    await expect(hint(first.page, title)).toHaveAccessibleDescription(/\w{3}/);
    await expect(hint(first.page, title)).toContainText(`${at + 1} of 5`);
    await expect(first.page.getByText('No story selected')).toBeHidden();
    await expect(hint(first.page, title).getByRole('button').last()).toBeFocused();
    if (at === 0) await expectAccessible(first.page, 'a hint of the tour');
    const { isInside, overlaps } = await first.page.evaluate(whereTheHintIs);
    expect(isInside, title).toBe(true);
    expect(overlaps, title).toBe(false);
    await first.page.keyboard.press('Enter');
  }
  await expect(first.page.locator('[data-pane="tour"]')).toBeHidden();
  await expect(first.page.getByRole('listbox', { name: 'Stories found' })).toBeFocused();
  await first.app.close();
  expect(await readFile(join(machine.userData, 'settings.json'), 'utf8')).toContain('"tourSeen"');

  const second = await launch({ firstTime: true });
  await expect(second.page.getByRole('option').first()).toBeVisible();
  await second.page.keyboard.press('Control+f');
  await expect(second.page.locator('[data-pane="tour"]')).toBeHidden();
  await clickMenu(second.app, 'show-tour');
  await expect(hint(second.page, titles[0] ?? '')).toBeVisible();
  await second.page.keyboard.press('F6');
  await expect(second.page.getByRole('button', { name: 'Next', exact: true })).not.toBeFocused();
  await second.page.keyboard.press('Shift+F6');
  await expect(second.page.getByRole('button', { name: 'Next', exact: true })).toBeFocused();
  await second.page.keyboard.press('Escape');
  await expect(second.page.locator('[data-pane="tour"]')).toBeHidden();
  await expect(second.page.getByRole('combobox', { name: 'Search the archive' })).toBeFocused();
});

test('the search syntax shows every example, and runs the one that is pressed', async ({
  app,
  page,
}) => {
  await expect(page.getByRole('option').first()).toBeVisible();
  await page.keyboard.press('F1');
  const dialog = page.getByRole('dialog', { name: 'Search syntax' });
  await expect(
    dialog.getByRole('region', { name: 'In a saved search or collection' }),
  ).toBeVisible();
  for (const summary of await dialog.locator('summary').all()) await summary.click();
  await expectAccessible(page, 'the search syntax');
  await dialog.getByRole('button', { name: 'Search for no:credit' }).click();
  const box = page.getByRole('combobox', { name: 'Search the archive' });
  await expect(box).toHaveValue('no:credit');
  await expect(box).toBeFocused();
  await expect(page.getByText(/^\d+ of 61/)).toBeVisible();

  await clickMenu(app, 'search-syntax');
  const examples = await dialog.getByRole('button', { name: /^Search for / }).all();
  expect(examples.length).toBeGreaterThan(20);
  const last = (await examples.at(-1)?.textContent()) ?? '';
  await examples.at(-1)?.click();
  await expect(box).toHaveValue(last);
  await expect(page.getByText(/searched as words/)).toBeHidden();
});

test('about names the versions, and each package with its licence', async ({ app, page }) => {
  await clickMenu(app, 'about');
  const dialog = page.getByRole('dialog', { name: 'About Newsroom Archive' });
  await expect(dialog.getByText(/Electron \d+\.\d+/)).toBeVisible();
  for (const name of ['lmdb', 'react-dom', '@fontsource-variable/inter', 'zod', 'yaml'])
    await expect(dialog.getByText(name, { exact: true }), name).toHaveCount(1);
  await expectAccessible(page, 'about');
  await dialog.getByRole('textbox', { name: 'Find a package or licence' }).fill('lmdb');
  await dialog.getByText('lmdb', { exact: true }).click();
  await expect(dialog.getByText(/Permission is hereby granted/)).toBeVisible();
  await dialog.getByRole('button', { name: 'Copy' }).click();
  const copied = await app.evaluate(({ clipboard }) => clipboard.readText());
  expect(copied).toMatch(/^Newsroom Archive, Version \d.*\nRuns on Electron \d/);
});

/** Whether the whole hint is in the window, and whether it covers what it points at. */
function whereTheHintIs(): { isInside: boolean; overlaps: boolean } {
  const hint = document.querySelector('[data-pane="tour"]')?.getBoundingClientRect();
  const ring = document.querySelector('[data-pane="tour"]')?.previousElementSibling;
  const about = ring?.getBoundingClientRect();
  if (!hint || !about) return { isInside: false, overlaps: true };
  const isInside =
    hint.left >= 0 &&
    hint.top >= 0 &&
    hint.right <= window.innerWidth &&
    hint.bottom <= window.innerHeight;
  const overlaps =
    hint.left < about.right &&
    about.left < hint.right &&
    hint.top < about.bottom &&
    about.top < hint.bottom;
  return { isInside, overlaps };
}
