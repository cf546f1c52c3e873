import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Locator, Page } from '@playwright/test';
import { expectAccessible } from '../support/accessibility.ts';
import { expect, resizeWindow, test } from '../support/app.ts';
import { clickMenu } from '../support/native.ts';
import { sampleCopy } from '../support/sample.ts';

/** The side panel: what is changed in it stands in the files. */

const panel = (page: Page) => page.getByRole('region', { name: 'Side panel' });
const field = (page: Page, name: string): Locator =>
  panel(page).getByRole('button', { name: new RegExp(`^${name} `) });
const typing = (page: Page, name: string): Locator =>
  panel(page).getByLabel(name, { exact: true }).and(page.locator('input, textarea'));

async function search(page: Page, words: string): Promise<void> {
  await expect(page.getByRole('option').first()).toBeVisible();
  await page.keyboard.press('Control+f');
  await page.getByRole('combobox', { name: 'Search the archive' }).fill(words);
}

async function openStory(page: Page, words: string, headline: string): Promise<void> {
  await search(page, words);
  await page.getByRole('option', { name: new RegExp(headline) }).click();
  await expect(field(page, 'Headline')).toContainText(headline);
}

async function jumpTo(page: Page, section: string): Promise<void> {
  const toolbar = panel(page).getByRole('toolbar');
  await toolbar.getByRole('button', { name: new RegExp(`^${section}`) }).click();
}

const breached = 'articles/2025/01/north-mole-breached.md';
const openBreached = (page: Page) => openStory(page, 'Sea tears a gap', 'Sea tears a 41-metre gap');

test('says how many stories there are while none is selected', async ({ page }) => {
  await expect(panel(page).getByText('61 stories in this view')).toBeVisible();
  await expectAccessible(page, 'nothing selected');
});

test('a headline is edited in place: Enter saves quietly, Esc reverts, undo brings it back', async ({
  app,
  page,
  machine,
}) => {
  const file = join(await sampleCopy(machine), breached);
  const original = await readFile(file, 'utf8');
  await openBreached(page);
  await field(page, 'Headline').click();
  await expectAccessible(page, 'a field that is edited');
  await typing(page, 'Headline').fill('Sea tears a 41-metre hole');
  await page.keyboard.press('Escape');
  await expect(field(page, 'Headline')).toContainText('gap in the North Mole');
  expect(await readFile(file, 'utf8')).toBe(original);

  await page.keyboard.press('F2');
  await typing(page, 'Headline').fill('Sea tears a 42-metre gap in the North Mole');
  await page.keyboard.press('Enter');
  await expect(panel(page).getByText('Saved quietly: Edit Headline')).toBeVisible();
  expect(await readFile(file, 'utf8')).toBe(original.replace('41-metre', '42-metre'));
  await expect(page.getByRole('region', { name: 'Reader' })).toContainText('42-metre');

  await clickMenu(app, 'undo');
  await expect(field(page, 'Headline')).toContainText('41-metre');
  expect(await readFile(file, 'utf8')).toBe(original);
  await clickMenu(app, 'redo');
  await expect(field(page, 'Headline')).toContainText('42-metre');
});

test('Tab commits and goes on to the next field', async ({ page, machine }) => {
  const file = join(await sampleCopy(machine), breached);
  await openBreached(page);
  await field(page, 'Section').click();
  await typing(page, 'Section').fill('Weather & Sea');
  await page.keyboard.press('Tab');
  await expect(typing(page, 'Place')).toBeFocused();
  await page.keyboard.type('Saltmarket Quay');
  await page.keyboard.press('Tab');
  await expect(typing(page, 'Language')).toBeFocused();
  await page.keyboard.press('Escape');
  await page.keyboard.press('Control+Tab');
  await expect(panel(page).getByRole('button', { name: /^Times/, expanded: true })).toBeFocused();
  await page.keyboard.press('Control+Shift+Tab');
  await expect(panel(page).getByRole('button', { name: /^Story/, expanded: true })).toBeFocused();
  await expect.poll(() => readFile(file, 'utf8')).toContain('place: Saltmarket Quay');
  expect(await readFile(file, 'utf8')).toContain('section: Weather & Sea');
  expect(await readFile(file, 'utf8')).toContain('language: en');
});

test('a missing credit is said at its field, completed from those in use, and on disk', async ({
  page,
  machine,
}) => {
  const folder = await sampleCopy(machine);
  const file = join(folder, 'articles/2024/09/brandmar-wins-hybrid-ferry.md');
  const original = await readFile(file, 'utf8');
  const headline = /headline: (.*)/.exec(original)?.[1]?.replace(/^["']|["']$/g, '') ?? '';
  await openStory(page, headline.replace(/[^\p{L}\p{N} ]/gu, ' '), headline.slice(0, 12));
  await jumpTo(page, 'Images & rights');
  await expect(panel(page).getByText('No credit', { exact: true })).toBeVisible();
  await expectAccessible(page, 'a picture without credit');
  await field(page, 'Credit').click();
  await page.keyboard.type('Strait');
  await page.getByRole('option', { name: /^Strait News Agency/ }).click();
  await expect(field(page, 'Credit')).toContainText('Strait News Agency');
  await expect(panel(page).getByText('No credit', { exact: true })).toBeHidden();
  await expect.poll(() => readFile(file, 'utf8')).toContain('credit: Strait News Agency');
});

test('times are typed as people say them, with the date that was understood, and refused in words', async ({
  page,
  machine,
}) => {
  const file = join(await sampleCopy(machine), breached);
  await openBreached(page);
  await jumpTo(page, 'Times');
  await field(page, 'Published').click();
  await typing(page, 'Published').fill('22 Jan 2025 6:10 am GST');
  await expect(panel(page).getByText(/= 22 January 2025 at 06:10 .*UTC\+4/)).toBeVisible();
  await page.keyboard.press('Enter');
  await expect(field(page, 'Published')).toContainText(/22 Jan 2025, 06:10 .*UTC\+4/);
  await expect.poll(() => readFile(file, 'utf8')).toContain('published: 2025-01-22T06:10:00+04:00');

  await field(page, 'Published').click();
  await typing(page, 'Published').fill('03/04/22');
  await page.keyboard.press('Enter');
  await expect(typing(page, 'Published')).toHaveAttribute('aria-invalid', 'true');
  await expect(typing(page, 'Published')).toHaveValue('03/04/22');
  await expect(typing(page, 'Published')).toHaveAccessibleDescription(/several days/);
  await expectAccessible(page, 'a date that was refused');
  await page.keyboard.press('Escape');

  const first = panel(page).getByRole('listitem', { name: /^Update, 22 Jan 2025, 08:20/ });
  await first.getByRole('button', { name: /^When / }).click();
  await page.keyboard.press('Control+a');
  await page.keyboard.type('yesterday 14:30');
  await page.keyboard.press('Enter');
  await expect
    .poll(() => readFile(file, 'utf8'))
    .toMatch(/at: 20\d\d-\d\d-\d\dT14:30:00\+0[01]:00, kind: update, note: Gap/);

  await panel(page)
    .getByRole('button', { name: /^Remove: Update, 22 Jan 2025, 12:45/ })
    .click();
  await expect.poll(() => readFile(file, 'utf8')).not.toContain('Number of boats');
});

test('a change and its correction go on the record together, and one undo takes both back', async ({
  app,
  page,
  machine,
}) => {
  const file = join(await sampleCopy(machine), breached);
  const original = await readFile(file, 'utf8');
  await openBreached(page);
  await field(page, 'Standfirst').click();
  await typing(page, 'Standfirst').fill('Ferry stopped, 27 boats lost or damaged');
  await page.keyboard.press('Control+u');
  const form = panel(page).getByRole('form', { name: /Save “Standfirst”/ });
  await form.getByText('Correction', { exact: true }).click();
  await form.getByLabel('When').fill('23 Jan 2025 09:00');
  await form.getByLabel('Note').fill('One boat more was found.');
  await expectAccessible(page, 'the record form');
  await form.getByRole('button', { name: 'Record: Correction' }).click();
  await expect(panel(page).getByText(/Saved and recorded/)).toBeVisible();
  const saved = await readFile(file, 'utf8');
  expect(saved).toContain('27 boats lost or damaged');
  expect(saved).toMatch(/at: 2025-01-23T09:00:00\+00:00.*\n?.*kind: correction/);
  await jumpTo(page, 'Corrections');
  const register = panel(page).getByRole('list', { name: 'Corrections' });
  await expect(register.getByRole('listitem')).toContainText('One boat more was found.');

  await clickMenu(app, 'undo');
  await expect.poll(() => readFile(file, 'utf8')).toBe(original);
});

test('the record form opens by itself, without a change of a field', async ({
  app,
  page,
  machine,
}) => {
  const file = join(await sampleCopy(machine), breached);
  await openBreached(page);
  await clickMenu(app, 'record-update');
  const form = panel(page).getByRole('form', { name: 'Put on the record' });
  await form.getByText('Clarification', { exact: true }).click();
  await form.getByLabel('Note').fill('The mole belongs to the port authority.');
  await form.getByRole('button', { name: 'Record: Clarification' }).click();
  await expect.poll(() => readFile(file, 'utf8')).toContain('kind: clarification');
});

test('tags are added, completed, removed by Backspace and renamed everywhere', async ({
  page,
  machine,
}) => {
  const folder = await sampleCopy(machine);
  const file = join(folder, breached);
  await openBreached(page);
  // What is typed before the box has the focus is for the box: in the list these are commands.
  await page.evaluate(() => {
    const press = (key: string, ctrlKey: boolean) =>
      document.activeElement?.dispatchEvent(
        new KeyboardEvent('keydown', { key, ctrlKey, bubbles: true, cancelable: true }),
      );
    press('t', true);
    for (const key of ['C', 'O', 'x', 'Backspace', 'U', 'N']) press(key, false);
  });
  const box = panel(page).getByRole('combobox', { name: 'Add a tag' });
  await expect(box).toBeFocused();
  await expect(box).toHaveValue('COUN');
  await page.keyboard.type('CIL');
  await page.keyboard.press('Enter');
  // The spelling in use wins over a near-twin.
  await expect.poll(() => readFile(file, 'utf8')).toContain('ferry, fishing, council]');
  await page.keyboard.type('ligh');
  await page.getByRole('option', { name: /^lighthouse/ }).click();
  await expect.poll(() => readFile(file, 'utf8')).toContain('council, lighthouse]');

  await expect(box).toBeFocused();
  await expect(panel(page).getByRole('button', { name: 'Remove “lighthouse”' })).toBeVisible();
  await page.keyboard.press('Backspace');
  await page.keyboard.press('Backspace');
  await expect.poll(() => readFile(file, 'utf8')).toContain('fishing, council]');

  // Half-typed tags are discarded, commas split only when asked, pasted lines are one each.
  await page.keyboard.type('half');
  await page.keyboard.press('Shift+Tab');
  await box.focus();
  await expect(box).toHaveValue('');
  await page.keyboard.type('mud; silt');
  await page.keyboard.press('Shift+Enter');
  await expect.poll(() => readFile(file, 'utf8')).toContain('council, mud, silt]');
  expect(await readFile(file, 'utf8')).not.toContain('half');
  await expectAccessible(page, 'tags');

  const line = page.getByRole('treeitem', { name: /^council,/ });
  await line.focus();
  await page.keyboard.press('F2');
  await page.getByRole('textbox', { name: 'New name' }).fill('town council');
  await expectAccessible(page, 'a tag that is renamed in its line');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('treeitem', { name: /^town council,/ })).toBeFocused();
  await expect.poll(() => readFile(file, 'utf8')).toContain('fishing, town council,');
  await page.keyboard.press('F2');
  await page.getByRole('textbox', { name: 'New name' }).fill('Fishing');
  await page.keyboard.press('Enter');
  const merging = page.getByRole('dialog', { name: 'Rename tag' });
  await expect(merging).toContainText('“fishing” exists: the two become one in 9 stories');
  await merging.getByRole('button', { name: 'Merge' }).press('Enter');
  await expect.poll(() => readFile(file, 'utf8')).toContain('ferry, fishing, mud, silt]');
  await expect(page.getByRole('treeitem', { name: /^Fishing,/ })).toHaveCount(0);
  await expect(page.locator('[role="treeitem"]:focus')).toHaveCount(1);

  await panel(page).getByRole('button', { name: 'ferry', exact: true }).click({ button: 'right' });
  await page.getByRole('menuitem', { name: /Rename everywhere/ }).click();
  const dialog = page.getByRole('dialog', { name: 'Rename tag' });
  await expect(dialog).toContainText('10 stories');
  await dialog.getByLabel('New name').fill('ferries');
  await dialog.getByRole('button', { name: 'Rename' }).click();
  await expect.poll(() => readFile(file, 'utf8')).toContain('North Mole, ferries,');
  await expect(panel(page).getByRole('button', { name: 'ferries', exact: true })).toBeVisible();
});

test('several stories are tagged at once and one undo takes it back', async ({
  app,
  page,
  machine,
}) => {
  const folder = await sampleCopy(machine);
  const file = join(folder, breached);
  const original = await readFile(file, 'utf8');
  await search(page, 'tag:"Storm Ottilie"');
  await expect(page.getByText(/^\d+ of 61/)).toBeVisible();
  await page.getByRole('option').first().click();
  await page.keyboard.press('Control+a');
  const title = panel(page).getByRole('heading', { name: /stories selected/ });
  const count = Number.parseInt((await title.textContent()) ?? '', 10);
  expect(count).toBeGreaterThan(2);
  await expectAccessible(page, 'several selected');
  await page.keyboard.press('Control+t');
  await page.keyboard.type('winter 2025');
  await page.keyboard.press('Enter');
  await expect(page.getByText(`“winter 2025” added to ${count} stories`)).toBeVisible();
  expect(await readFile(file, 'utf8')).toContain('winter 2025');
  await clickMenu(app, 'undo');
  await expect.poll(() => readFile(file, 'utf8')).toBe(original);
});

test('a tag is pinned to a key, which puts it on all that are selected and takes it off', async ({
  app,
  page,
  machine,
}) => {
  const folder = await sampleCopy(machine);
  const isPinned = async () =>
    /pinnedTags:[\s[-]+fishing/.test(
      await readFile(join(folder, '.newsroom', 'archive.yaml'), 'utf8'),
    );
  const line = page.getByRole('treeitem', { name: /^fishing,/ });
  await line.click({ button: 'right' });
  await page.getByRole('menuitem', { name: 'Pin to a Number Key' }).click();
  await expect(page.getByRole('treeitem', { name: /^fishing, .*key 1$/ })).toBeVisible();
  expect(await isPinned()).toBe(true);

  const list = page.getByRole('listbox', { name: 'Stories found' });
  await list.getByRole('option').first().click();
  await page.keyboard.press('2');
  await expect(page.getByText('No tag has the key 2')).toBeVisible();
  await page.keyboard.press('Shift+ArrowDown');
  await page.keyboard.press('1');
  await expect(page.getByText(/^“fishing” added to/)).toBeVisible();
  await page.keyboard.press('1');
  await expect(page.getByText('“fishing” removed from 2 stories')).toBeVisible();
  const tag = panel(page).getByText('fishing', { exact: true });
  await expect(tag).toHaveCount(0);
  await clickMenu(app, 'undo');
  await expect(tag).toBeVisible();
  await page.keyboard.press('0');
  await expect(tag).toHaveCount(0);

  await page.getByRole('treeitem', { name: /^fishing, .*key 1$/ }).click({ button: 'right' });
  await page.getByRole('menuitem', { name: 'Take Its Number Key Away' }).click();
  await expect.poll(isPinned).toBe(false);
});

test('several stories are edited together: only ticked fields, previewed, applied and undone', async ({
  page,
  machine,
}) => {
  const file = join(await sampleCopy(machine), breached);
  const original = await readFile(file, 'utf8');
  await search(page, 'tag:"Storm Ottilie"');
  await expect(page.getByText(/^\d+ of 61/)).toBeVisible();
  await page.getByRole('option').first().click();
  await page.keyboard.press('Control+a');
  await page.keyboard.press('Control+e');
  const section = panel(page).getByRole('combobox', { name: 'Section' });
  await expect(section).toBeFocused();
  await expect(section).toHaveAttribute('placeholder', /^Multiple/);
  const published = panel(page).getByRole('combobox', { name: 'Published' });
  await published.fill('2025-02-03 08:05 +04:00');
  await page.keyboard.press('Tab');
  await panel(page)
    .getByRole('radiogroup', { name: /Published/ })
    .getByText('Replace')
    .click();
  await panel(page).getByRole('button', { name: 'Show changes' }).click();
  await expect(
    panel(page)
      .getByText(/Published: \d+ \w+ 20\d\d.* → 3 Feb 2025, 08:05/)
      .first(),
  ).toBeVisible();
  await panel(page).getByRole('button', { name: 'Hide changes' }).click();
  await published.press('Escape');
  await section.focus();
  await expect(panel(page).getByText('No field is ticked.')).toBeVisible();

  await page.keyboard.press('Escape');
  const bylines = panel(page).locator('[class*="row"]').filter({ hasText: 'Byline' });
  await bylines.getByRole('button', { name: 'Clear all values' }).press('Enter');
  await expect(bylines.getByText('Will be cleared')).toBeVisible();
  await panel(page).getByRole('checkbox', { name: 'Write: Byline' }).press('Space');
  await expect(panel(page).getByText('No field is ticked.')).toBeVisible();
  const credit = panel(page).getByRole('combobox', { name: 'Credit' });
  await credit.fill('Harbour Courier archive');
  await expect(panel(page).getByRole('checkbox', { name: 'Write: Credit' })).toBeChecked();
  await page.keyboard.press('Tab');
  await panel(page)
    .getByRole('radiogroup', { name: /Credit/ })
    .getByText('Replace')
    .click();
  await panel(page).getByRole('button', { name: 'Show changes' }).click();
  await expect(
    panel(page).getByText('Credit: Strait News Agency → Harbour Courier archive').first(),
  ).toBeVisible();
  await expectAccessible(page, 'editing several');
  const apply = panel(page).getByRole('button', { name: /^Apply to \d+ stor/ });
  const count = Number(/\d+/.exec((await apply.textContent()) ?? '')?.[0]);
  await apply.click();
  await expect(
    panel(page).getByText(count === 1 ? '1 story changed' : `${count} stories changed`),
  ).toBeVisible();
  const saved = await readFile(file, 'utf8');
  expect(saved.match(/credit: Harbour Courier archive/g)).toHaveLength(2);
  expect(saved.replace(/credit: .*/g, '')).toBe(original.replace(/credit: .*/g, ''));
  await panel(page).getByRole('button', { name: 'Undo' }).click();
  await expect.poll(() => readFile(file, 'utf8')).toBe(original);
});

test('another program writes the file meanwhile: nothing is overwritten and the person decides', async ({
  page,
  machine,
}) => {
  const file = join(await sampleCopy(machine), breached);
  const original = await readFile(file, 'utf8');
  await openBreached(page);
  await field(page, 'Headline').click();
  await typing(page, 'Headline').fill('Mine');
  const theirs = original
    .replace('Sea tears', 'Ocean tears')
    .replace('place: North Mole', 'place: Mole');
  await writeFile(file, theirs);
  await page.keyboard.press('Enter');
  await expect(panel(page).getByText('In the file:')).toBeVisible();
  expect(await readFile(file, 'utf8')).toBe(theirs);
  await expect(typing(page, 'Headline')).toHaveValue('Mine');
  await expect(panel(page).getByText(/^Ocean tears/)).toBeVisible();
  await expectAccessible(page, 'a conflict');
  await panel(page).getByRole('button', { name: 'Keep mine' }).click();
  await expect.poll(() => readFile(file, 'utf8')).toContain('headline: Mine');
  expect(await readFile(file, 'utf8')).toContain('place: Mole');
});

test('history shows each change field by field and restores what was before', async ({
  page,
  machine,
}) => {
  const file = join(await sampleCopy(machine), breached);
  const original = await readFile(file, 'utf8');
  await openBreached(page);
  await field(page, 'Place').click();
  await typing(page, 'Place').fill('South Mole');
  await page.keyboard.press('Enter');
  await expect(panel(page).getByText('Saved quietly: Edit Place')).toBeVisible();
  await jumpTo(page, 'History');
  await panel(page)
    .getByRole('button', { name: /^Edit Place/ })
    .click();
  await expect(panel(page).locator('del')).toHaveText('North');
  await expect(panel(page).locator('ins')).toHaveText('South');
  await expectAccessible(page, 'history');
  await panel(page).getByRole('button', { name: 'Restore what was before this change' }).click();
  await expect.poll(() => readFile(file, 'utf8')).toBe(original);
});

test('a story without an id keeps its place in the panel when its first save gives it one', async ({
  page,
  machine,
}) => {
  const folder = await sampleCopy(machine);
  await writeFile(join(folder, 'note.md'), '# A note from the quay\n\nText.\n');
  await openStory(page, 'note quay', 'A note from the quay');
  await field(page, 'Place').click();
  await typing(page, 'Place').fill('Quay');
  await page.keyboard.press('Tab');
  await expect(typing(page, 'Language')).toBeFocused();
  await page.keyboard.type('en');
  await page.keyboard.press('Enter');
  await expect.poll(() => readFile(join(folder, 'note.md'), 'utf8')).toContain('language: en');
  const saved = await readFile(join(folder, 'note.md'), 'utf8');
  expect(saved).toMatch(/^---\n[\s\S]*id: [0-9A-Z]{26}/);
  expect(saved).toContain('place: Quay');
  await expect(field(page, 'Headline')).toContainText('A note from the quay');
});

test('another story comes while a field is edited: what was typed is saved and the same field is open', async ({
  page,
  machine,
}) => {
  const file = join(await sampleCopy(machine), breached);
  await search(page, 'tag:"Storm Ottilie"');
  await expect(page.getByText(/^\d+ of 61/)).toBeVisible();
  await page.getByRole('option', { name: /Sea tears/ }).click();
  await field(page, 'Place').click();
  await typing(page, 'Place').fill('Outer Mole');
  await page.keyboard.press('Alt+ArrowUp');
  await expect(field(page, 'Headline')).not.toContainText('Sea tears');
  await expect(typing(page, 'Place')).toBeFocused();
  await expect(typing(page, 'Place')).not.toHaveValue('Outer Mole');
  await expect.poll(() => readFile(file, 'utf8')).toContain('place: Outer Mole');
});

test('fields are pinned to the top of the panel, edited there, and let go, by mouse and by keys', async ({
  launch,
  machine,
}) => {
  const first = await launch();
  const file = join(await sampleCopy(machine), breached);
  await openBreached(first.page);
  const atTop = (page: Page) => panel(page).getByRole('region', { name: 'Pinned' });
  await field(first.page, 'Section').click({ button: 'right' });
  await expect(first.page.getByRole('menuitem', { name: 'Copy with its name' })).toBeVisible();
  await first.page.getByRole('menuitem', { name: 'Pin to the top of the panel' }).click();
  await expect(atTop(first.page).getByRole('button', { name: /^Section / })).toBeFocused();
  await expect(field(first.page, 'Section')).toHaveCount(1);
  await panel(first.page).getByRole('list', { name: 'Tags' }).getByRole('button').first().focus();
  await first.page.keyboard.press('Enter');
  await first.page.getByRole('menuitem', { name: 'Pin to the top of the panel' }).press('Enter');
  await expect(atTop(first.page).getByRole('combobox', { name: 'Add a tag' })).toBeVisible();
  await atTop(first.page).getByRole('button', { name: 'Unpin Tags from the top' }).press('Enter');
  await expect(atTop(first.page).getByRole('combobox', { name: 'Add a tag' })).toHaveCount(0);
  await expect(first.page.locator('[data-field="tags"] :focus')).toHaveCount(1);
  await expectAccessible(first.page, 'pinned fields');
  await first.app.close();

  const { page } = await launch();
  await openBreached(page);
  await atTop(page)
    .getByRole('button', { name: /^Section / })
    .click();
  await typing(page, 'Section').fill('Harbour');
  await page.keyboard.press('Enter');
  await expect.poll(() => readFile(file, 'utf8')).toContain('section: Harbour');
  await field(page, 'Section').press('Shift+F10');
  await page.getByRole('menuitem', { name: 'Unpin from the top' }).press('Enter');
  await expect(atTop(page).getByRole('button', { name: /^Section / })).toHaveCount(0);
  await expect(field(page, 'Section')).toBeFocused();

  const found = page.getByRole('listbox', { name: 'Stories found' }).getByRole('option');
  await field(page, 'Headline').press('Shift+F10');
  await page.getByRole('menuitem', { name: 'Search for this' }).press('Enter');
  await expect(found).toHaveCount(1);
  await expect(field(page, 'Headline')).toContainText('Sea tears');

  // Rights, files and links are looked for as all else, and completed from values of their own.
  const chips = page.getByRole('region', { name: 'Filters' });
  await jumpTo(page, 'Images & rights');
  await field(page, 'Copyright').first().click({ button: 'right' });
  await page.getByRole('menuitem', { name: 'Search for this' }).click();
  await expect(chips.getByText('Copyright: © 2025 Harbour Courier')).toBeVisible();
  await expect(found.nth(1)).toBeVisible();
  const ofCopyright = await found.count();
  await field(page, 'Creator')
    .first()
    .click({ modifiers: ['Shift'] });
  await expect(chips.getByText('Creator: Samira Haddou')).toBeVisible();
  await expect.poll(() => found.count()).toBeLessThan(ofCopyright);
  await field(page, 'Usage terms').first().click();
  await typing(page, 'Usage terms').fill('one');
  await page.keyboard.press('ArrowDown');
  await expect(page.getByRole('option', { name: /^One/, selected: true })).toBeVisible();
  await expectAccessible(page, 'completion in a field of several lines');
  await page.keyboard.press('Escape');
  await field(page, 'File').first().click({ button: 'right' });
  await page.getByRole('menuitem', { name: 'Search for this' }).click();
  await expect(page.getByRole('combobox', { name: 'Search the archive' })).toHaveValue(
    'file:"media/2025/01/north-mole-breach.jpg"',
  );
  await expect(field(page, 'Headline')).toContainText('Sea tears');
  await jumpTo(page, 'File');
  await panel(page).getByRole('button', { name: breached }).click();
  await expect(found).toHaveCount(1);
  await field(page, 'Published').click({ button: 'right' });
  await page.getByRole('menuitem', { name: 'Leave out of this search' }).click();
  await expect(page.getByText('Nothing found')).toBeVisible();
});

test('where the reader is hidden, Space shows it for a look and Enter opens it', async ({
  app,
  page,
}) => {
  const list = page.getByRole('listbox', { name: 'Stories found' });
  const reader = page.getByRole('region', { name: 'Reader' });
  await list.getByRole('option').nth(1).click();
  await clickMenu(app, 'toggle-reader');
  await expect(reader).toBeHidden();
  await expect(list).toBeFocused();
  await page.keyboard.press('Space');
  await expect(reader).toBeVisible();
  await expect(list).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(reader).toBeHidden();
  await list.getByRole('option').nth(2).dblclick();
  await expect(reader).toBeVisible();
  await expect(reader.locator(':focus')).toHaveCount(1);
});

test('a read-only archive shows its fields locked, to be read and copied', async ({
  launch,
  machine,
}) => {
  const folder = join(machine.files, 'Later');
  await mkdir(join(folder, '.newsroom'), { recursive: true });
  await writeFile(
    join(folder, '.newsroom/archive.yaml'),
    'format: 99\nid: 01JPWVYZ0000000000000ARCH1\nname: Later\ntimeZone: UTC\nlanguage: en\n',
  );
  await writeFile(join(folder, 'a.md'), '---\nheadline: A story of tomorrow\n---\n\nText.\n');
  const { page } = await launch({ args: [folder] });
  await page.getByRole('option').first().click();
  await expect(panel(page).getByText(/^Read-only/)).toBeVisible();
  await field(page, 'Headline').focus();
  await expect(field(page, 'Headline')).toBeFocused();
  await expect(field(page, 'Headline')).toHaveAttribute('aria-disabled', 'true');
  await page.keyboard.press('F2');
  await page.keyboard.press('Enter');
  await expect(typing(page, 'Headline')).toHaveCount(0);
  await expectAccessible(page, 'a read-only archive');
});

test('a file that is no story says why and what to do', async ({ page, machine }) => {
  const folder = await sampleCopy(machine);
  await writeFile(join(folder, 'broken.md'), '---\nheadline: [never closed\n---\nText\n');
  await search(page, 'is:unreadable');
  await expect(page.getByRole('option')).toHaveCount(1);
  await page.getByRole('option').first().click();
  await expect(panel(page).getByText('This file cannot be read as a story')).toBeVisible();
  await expect(panel(page).getByText(/The front matter is not valid YAML/)).toBeVisible();
  await expectAccessible(page, 'a file that is no story');
});

test('in the smallest window nothing reaches beyond the panel, in either language', async ({
  app,
  page,
}) => {
  await page.getByRole('option').nth(1).click();
  await resizeWindow(app, 820, 640);
  for (const language of ['language-en', 'language-ar'] as const) {
    await clickMenu(app, language);
    await expect
      .poll(() =>
        page.locator('[data-pane="panel"]').evaluate((pane) => {
          const { left, right } = pane.getBoundingClientRect();
          const inside = [...pane.querySelectorAll('*')];
          const isBeyond = (box: DOMRect) => box.right > right + 1 || box.left < left - 1;
          return {
            elements: inside.length > 100,
            beyond: inside
              .filter((one) => one.closest('[class*="visuallyHidden"]') === null)
              .filter((one) => isBeyond(one.getBoundingClientRect()))
              .map((one) => one.textContent),
          };
        }),
      )
      .toEqual({ elements: true, beyond: [] });
  }
});
