import { execFile } from 'node:child_process';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import type { Page } from '@playwright/test';
import { expectAccessible } from '../support/accessibility.ts';
import { expect, type Machine, test } from '../support/app.ts';
import { buildProgram } from '../support/build-program.ts';
import { clickMenu } from '../support/native.ts';
import { writeFiles } from '../support/write-files.ts';

/** What became of a story: each step, any two versions, one field by itself. */

async function desk({ files }: Machine): Promise<string> {
  const folder = join(files, 'Desk');
  await writeFiles(folder, {
    'a.md':
      '---\nid: 01KAVZ4M4Q3N6QJ0W2Q5B0T8ZK\nheadline: Storm\nsection: Sea\ntags: [sea]\nbyline: [Ana Reis]\n---\n\nText.\n',
  });
  return folder;
}

const panel = (page: Page) => page.getByRole('region', { name: 'Side panel' });
const value = (page: Page, name: string) =>
  panel(page).getByRole('button', { name: new RegExp(`^${name} `) });

async function change(page: Page, name: string, text: string): Promise<void> {
  await value(page, name).click();
  await panel(page).getByLabel(name, { exact: true }).and(page.locator('input')).fill(text);
  await page.keyboard.press('Enter');
  await expect(value(page, name)).toContainText(text);
}

test('each step says what it changed; two versions are compared and one field is restored alone', async ({
  launch,
  machine,
}) => {
  const folder = await desk(machine);
  const text = () => readFile(join(folder, 'a.md'), 'utf8');
  const { app, page } = await launch({ args: [folder] });
  await page.getByRole('option', { name: 'Storm' }).click();
  await change(page, 'Section', 'Weather');
  await change(page, 'Place', 'Lisbon');
  await change(page, 'Section', 'Harbour');
  await expect.poll(text).toContain('section: Harbour');
  await writeFile(join(folder, 'a.md'), (await text()).replace('Storm', 'Gale'));
  await expect(value(page, 'Headline')).toContainText('Gale');

  await panel(page).getByRole('toolbar').getByRole('button', { name: 'History' }).click();
  const steps = panel(page).getByRole('list', { name: 'History' });
  await expect(steps.getByText('Changed outside the app')).toBeVisible();
  await expect(steps.getByText('Edit Section')).toHaveCount(2);
  await expect(steps.getByText('Edit Place')).toBeVisible();
  await expectAccessible(page, 'history');

  await panel(page).getByRole('button', { name: 'Compare two versions…' }).click();
  const dialog = page.getByRole('dialog');
  await expect(dialog.getByText('Weather')).toHaveCount(0);
  await expect(dialog.getByText('Harbour')).toBeVisible();
  await dialog.getByLabel('To').selectOption({ index: 2 });
  await expect(dialog.getByText('Harbour')).toHaveCount(0);
  await expect(dialog.getByText('Weather')).toBeVisible();
  await expectAccessible(page, 'two versions compared');
  await dialog.getByRole('button', { name: 'Done' }).click();

  await panel(page)
    .getByRole('toolbar')
    .getByRole('button', { name: 'Story', exact: true })
    .click();
  await value(page, 'Section').click({ button: 'right' });
  await page.getByRole('menuitem', { name: 'History of this field…' }).click();
  await expect(dialog.getByRole('listitem')).toHaveCount(3);
  await expectAccessible(page, 'the history of a field');
  await dialog.getByRole('button', { name: 'Restore “Sea”' }).click();
  await expect(value(page, 'Section')).toContainText('Sea');
  const restored = await text();
  expect(restored).toContain('section: Sea');
  expect(restored).toContain('place: Lisbon');
  expect(restored).toContain('headline: Gale');
  await clickMenu(app, 'undo');
  await expect(value(page, 'Section')).toContainText('Harbour');
});

test('a field is changed, undone and changed again, in a story that had no id before', async ({
  launch,
  machine,
}) => {
  const folder = join(machine.files, 'Bare');
  await writeFiles(folder, { 'a.md': '---\nheadline: Storm\nsection: Sea\n---\n\nText.\n' });
  const text = () => readFile(join(folder, 'a.md'), 'utf8');
  const { app, page } = await launch({ args: [folder] });
  await page.getByRole('option', { name: 'Storm' }).click();
  for (const section of ['Weather', 'Harbour']) {
    await change(page, 'Section', section);
    await expect.poll(text).toContain(`section: ${section}`);
    await clickMenu(app, 'undo');
    await expect(value(page, 'Section')).toContainText('Sea');
    expect(await text()).not.toContain('id:');
  }
  await clickMenu(app, 'redo');
  await change(page, 'Section', 'Coast');
  await expect.poll(text).toContain('section: Coast');
});

test('what another program did to a story is taken back by restoring, and undo brings it again', async ({
  launch,
  machine,
}) => {
  const folder = await desk(machine);
  const text = () => readFile(join(folder, 'a.md'), 'utf8');
  const { app, page } = await launch({ args: [folder] });
  await page.getByRole('option', { name: 'Storm' }).click();
  await change(page, 'Section', 'Weather');
  await change(page, 'Place', 'Lisbon');
  await expect.poll(text).toContain('place: Lisbon');
  const outside = (await text())
    .replace('headline: Storm', 'headline: GALE!!!')
    .replace('tags: [sea]\n', '');
  await writeFile(join(folder, 'a.md'), outside);
  await expect(value(page, 'Headline')).toContainText('GALE!!!');

  await panel(page).getByRole('toolbar').getByRole('button', { name: 'History' }).click();
  const steps = panel(page).getByRole('list', { name: 'History' });
  await expect(steps.getByText('Changed outside the app')).toBeVisible();
  await steps.getByRole('button', { name: /^Edit Place/ }).click();
  await expectAccessible(page, 'a step that is opened');
  await steps.getByRole('button', { name: 'Restore what was before this change' }).click();
  await expect.poll(text).toContain('headline: Storm');
  expect(await text()).toContain('section: Weather');
  expect(await text()).toContain('tags: [sea]');
  expect(await text()).not.toContain('place:');
  await clickMenu(app, 'undo');
  await expect.poll(text).toBe(outside);
});

async function brokenOff(machine: Machine, names: readonly string[]): Promise<string> {
  const folder = join(machine.files, 'Batch');
  await writeFiles(
    folder,
    Object.fromEntries(names.map((name) => [name, `---\nheadline: ${name}\n---\n\nText.\n`])),
  );
  const program = await buildProgram('tests/e2e/break-off.ts', join(machine.files, 'program'));
  await promisify(execFile)(process.execPath, [program, folder]);
  return folder;
}

const sixty = Array.from({ length: 60 }, (_, number) => `story-${number}.md`);

test('a batch that was cut short says how far it came, and is finished as one step', async ({
  launch,
  machine,
}) => {
  const folder = await brokenOff(machine, sixty);
  const { app, page } = await launch({ args: [folder] });
  const banner = page.getByText(/“Edit Place for 60 Stories” was stopped: \d+ of 60 stories/);
  await expect(banner).toBeVisible();
  await expectAccessible(page, 'a batch that was cut short');
  await page.getByRole('button', { name: 'Finish' }).click();
  await expect(banner).toBeHidden();
  const texts = () =>
    Promise.all(sixty.map((name) => readFile(join(folder, name), 'utf8'))).then((all) =>
      all.filter((text) => text.includes('place: Quay')),
    );
  expect(await texts()).toHaveLength(60);
  await clickMenu(app, 'undo');
  await expect.poll(texts).toHaveLength(0);
});

test('a batch that was cut short is left as it is, after a restart too', async ({
  launch,
  machine,
}) => {
  const folder = await brokenOff(machine, sixty);
  const first = await launch({ args: [folder] });
  await first.page.getByRole('button', { name: 'Leave' }).click();
  await expect(first.page.getByText(/was stopped/)).toBeHidden();
  await first.app.close();
  const { app, page } = await launch({ args: [folder] });
  await expect(page.getByRole('option').first()).toBeVisible();
  await clickMenu(app, 'undo');
  await expect
    .poll(async () => {
      const texts = await Promise.all(sixty.map((name) => readFile(join(folder, name), 'utf8')));
      return texts.filter((text) => text.includes('place: Quay'));
    })
    .toEqual([]);
  await expect(page.getByText(/was stopped/)).toHaveCount(0);
});
