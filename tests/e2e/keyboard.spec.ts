import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { expect, test } from '../support/app.ts';
import { answerOpenDialog, answerSaveDialog } from '../support/native.ts';
import { writeFiles } from '../support/write-files.ts';

/** The main story by keys alone; only the dialogs of the system are answered from outside. */

const flooded = 40;

function story(headline: string, more: string, text: string): string {
  return `---\nheadline: ${headline}\npublished: 2021-05-04T08:00:00Z\n${more}---\n${text}\n`;
}

const files: Readonly<Record<string, string>> = {
  ...Object.fromEntries(
    Array.from({ length: flooded }, (_, at) => [
      `articles/flood-${at}.md`,
      story(`Flood report ${at}`, '', 'The river rose again, and the flood came into the cellars.'),
    ]),
  ),
  'articles/ferry.md': story(
    'The last ferry',
    'images:\n  - caption: The ferry at the quay\n',
    'It left at dusk with nobody on board.',
  ),
  'articles/mill.md': story('The mill is sold', '', 'For a sum that nobody names.'),
};

/** What holds the keyboard, by its name; `body` is nobody. */
function focused(page: Page): Promise<string> {
  return page.evaluate(() => {
    const element = document.activeElement;
    if (element === null || element === document.body) return 'body';
    const named = element.getAttribute('aria-labelledby')?.split(' ') ?? [];
    const name = named.map((id) => document.getElementById(id)?.textContent).join(' ');
    return element.getAttribute('aria-label') ?? (name || element.textContent || element.tagName);
  });
}

async function expectFocusKept(page: Page): Promise<void> {
  await expect.poll(() => focused(page)).not.toBe('body');
}

/** Goes on with Tab until what is called so has the keyboard. */
async function tabTo(page: Page, name: RegExp): Promise<void> {
  for (let steps = 0; steps < 60; steps += 1) {
    if (name.test(await focused(page))) return;
    await page.keyboard.press('Tab');
    expect(await focused(page)).not.toBe('body');
  }
  throw new Error(`Tab leads to nothing called ${name}`);
}

test('a folder is opened, a credit and an update put on record, forty stories tagged, a bundle exported, a mistake undone, by keys alone', async ({
  launch,
  machine,
}) => {
  test.setTimeout(180_000);
  const archive = join(machine.files, 'Evening Post');
  await writeFiles(archive, files);
  const { app, page } = await launch({ firstTime: true });
  const list = page.getByRole('listbox', { name: 'Stories found' });
  const file = (name: string) => readFile(join(archive, 'articles', name), 'utf8');
  const tagged = async () => {
    const names = await readdir(join(archive, 'articles'));
    const texts = await Promise.all(names.map(file));
    return texts.filter((text) => text.includes('high water')).length;
  };

  await expect(page.getByRole('button', { name: 'Open a folder…' })).toBeFocused();
  await answerOpenDialog(app, [archive]);
  await page.keyboard.press('Enter');
  await expect(page.getByRole('dialog', { name: 'Find anything while you type' })).toBeVisible();
  await expect(page.getByRole('button', { name: 'Next', exact: true })).toBeFocused();
  await page.keyboard.press('Escape');
  await expectFocusKept(page);

  await page.keyboard.press('Control+f');
  await page.keyboard.type('last ferry');
  await expect(list.getByRole('option')).toHaveCount(1);
  await page.keyboard.press('Escape');
  await page.keyboard.type('dusk');
  await page.keyboard.press('Enter');
  await page.keyboard.press('ArrowDown');
  await expect(list.getByRole('option', { name: /The last ferry/ })).toHaveAttribute(
    'aria-selected',
    'true',
  );
  await expectFocusKept(page);

  await page.keyboard.press('F6');
  await page.keyboard.press('F6');
  await tabTo(page, /^Credit /);
  await page.keyboard.press('Enter');
  await page.keyboard.type('Davit Lorne');
  await page.keyboard.press('Enter');
  await expect.poll(() => file('ferry.md')).toContain('credit: Davit Lorne');
  await expectFocusKept(page);

  await page.keyboard.press('Control+u');
  await expect(page.getByRole('radio', { name: 'Update' })).toBeFocused();
  await page.keyboard.press('Tab');
  await page.keyboard.press('Control+a');
  await page.keyboard.type('2021-05-04 14:30');
  await page.keyboard.press('Enter');
  await expect.poll(() => file('ferry.md')).toContain('2021-05-04T14:30');
  await expectFocusKept(page);

  await page.keyboard.press('Control+f');
  await page.keyboard.press('Control+a');
  await page.keyboard.type('flood');
  await expect(list.getByRole('option').first()).toHaveAttribute('aria-setsize', String(flooded));
  await page.keyboard.press('Enter');
  await page.keyboard.press('ArrowDown');
  await expect(list).toBeFocused();
  await page.keyboard.press('Control+a');
  await expect(page.getByText(`All ${flooded} selected`)).toBeVisible();
  await page.keyboard.press('Control+t');
  await expect(page.getByRole('combobox', { name: /tag/i })).toBeFocused();
  await page.keyboard.type('high water');
  await page.keyboard.press('Enter');
  await expect.poll(tagged, { timeout: 20_000 }).toBe(flooded);
  await expectFocusKept(page);

  const bundle = join(machine.files, 'floods.newsbundle');
  await answerSaveDialog(app, bundle);
  await page.keyboard.press('Control+Shift+e');
  await expect(page.getByRole('dialog', { name: 'Export stories' })).toBeVisible();
  await expectFocusKept(page);
  await tabTo(page, /^Choose where/);
  await page.keyboard.press('Enter');
  await expect(page.getByText('40 stories exported')).toBeVisible({ timeout: 20_000 });
  expect(await readdir(machine.files)).toContain('floods.newsbundle');
  await expectFocusKept(page);

  await page.keyboard.press('F6');
  await page.keyboard.press('Control+z');
  await expect.poll(tagged, { timeout: 20_000 }).toBe(0);
  await expectFocusKept(page);
  expect(await file('ferry.md')).toContain('credit: Davit Lorne');
});
