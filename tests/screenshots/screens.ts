import { join } from 'node:path';
import type { Locator, Page } from '@playwright/test';
import type { RunningApp } from '../support/app.ts';
import { dragFiles } from '../support/drag-files.ts';
import { answerOpenDialog, clickMenu } from '../support/native.ts';
import { projectFolder } from '../support/project.ts';
import { picturesShown } from './settled.ts';

/** One picture; a screen starts from where the one before it ended. Finds nothing by words, which differ by language. */
export interface Screen {
  readonly name: string;
  readonly show: (running: RunningApp) => Promise<void>;
}

const pasted = `Lamps return to the Lantern Steps

After eleven dark years the council has paid for forty of them

The steps on Friday evening, with the first lamps lit. Photo: Davit Lorne
Powered by automated translation

The lamps on the Lantern Steps were lit again on Friday, eleven years after the last one was switched off to save money.

“I had forgotten that they are green,” said Ilda Moreno, who lives at the top.

Lantern Steps — in pictures

Updated: January 10, 2022, 8:54 AM
`;

const box = (page: Page): Locator => page.locator('[data-search-box]');
const rows = (page: Page): Locator => page.locator('[role="option"][aria-setsize]');
const jump = (page: Page, section: number): Promise<void> =>
  page.locator('[data-pane="panel"] [role="toolbar"] button').nth(section).click();

/** Types into the search box and waits until the list is about it. */
async function search(page: Page, words: string, first: string): Promise<void> {
  await box(page).fill(words);
  await rows(page).first().filter({ hasText: first }).waitFor();
}

async function closeDialog(page: Page): Promise<void> {
  await page.keyboard.press('Escape');
  await page.getByRole('dialog').waitFor({ state: 'hidden' });
}

/** By the key, until it is so: a row that is drawn anew meanwhile has lost it. */
async function tick(checkbox: Locator): Promise<void> {
  while (!(await checkbox.isChecked())) {
    await checkbox.press('Space');
    await checkbox.page().waitForTimeout(300);
  }
}

export const screens: readonly Screen[] = [
  { name: 'all-stories', show: ({ app }) => clickMenu(app, 'go-all') },
  {
    name: 'archives',
    show: ({ page }) => page.locator('[data-pane="sidebar"] button').first().click(),
  },
  {
    name: 'search',
    show: async ({ page }) => {
      await page.keyboard.press('Escape');
      await search(page, 'mole storm', 'Ottilie');
      await page.keyboard.press('Enter');
    },
  },
  {
    name: 'search-explained',
    show: async ({ page }) => {
      await page.locator('[data-pane="results"] p[class*="total"] + button').click();
      await page.getByRole('dialog').getByRole('listitem').nth(1).waitFor();
    },
  },
  {
    name: 'search-completed',
    show: async ({ page }) => {
      await page.keyboard.press('Escape');
      await box(page).fill('sec');
      await page.locator('[role="listbox"] [role="option"]:not([aria-setsize])').first().waitFor();
    },
  },
  {
    name: 'searches-before',
    show: async ({ app, page }) => {
      await box(page).fill('');
      await clickMenu(app, 'search-history');
      await page.getByRole('option', { name: 'mole storm' }).waitFor();
    },
  },
  {
    name: 'values-of-a-filter',
    show: async ({ app, page }) => {
      await page.keyboard.press('Escape');
      await clickMenu(app, 'go-all');
      await page.locator('[data-pane="results"] [class*="facets"] button').nth(1).click();
      await page.getByRole('menuitemcheckbox').first().waitFor();
    },
  },
  {
    name: 'months-of-a-year',
    show: async ({ page }) => {
      await page.keyboard.press('Escape');
      await page.locator('[data-pane="results"] fieldset button').nth(1).focus();
      await page.keyboard.press('Enter');
      await page.locator('[data-pane="results"] fieldset button').nth(11).waitFor();
    },
  },
  {
    name: 'table',
    show: async ({ app, page }) => {
      await clickMenu(app, 'go-all');
      await clickMenu(app, 'toggle-table');
      await clickMenu(app, 'toggle-reader');
      await page.locator('[role="gridcell"]').nth(16).click();
      await page.locator('[data-field="headline"]').waitFor();
    },
  },
  {
    name: 'columns',
    show: async ({ page }) => {
      await page.locator('[data-pane="results"] [class*="look"] button').first().click();
      await page.getByRole('menuitemcheckbox').first().waitFor();
    },
  },
  {
    name: 'more-like',
    show: async ({ app, page }) => {
      await page.keyboard.press('Escape');
      await clickMenu(app, 'toggle-table');
      await clickMenu(app, 'toggle-reader');
      await search(page, 'smaller sardine catch', '2024');
      await rows(page).first().click();
      await page.locator('[data-field="headline"]').waitFor();
      await clickMenu(app, 'more-like');
      await page.locator('[data-pane="results"] h2').waitFor();
    },
  },
  {
    name: 'near-copies',
    show: async ({ app, page }) => {
      await clickMenu(app, 'near-copies');
      await rows(page).nth(1).waitFor();
    },
  },
  {
    name: 'near-copies-compared',
    show: async ({ app, page }) => {
      await clickMenu(app, 'compare-copies');
      await page.locator('[role="dialog"] del').first().waitFor();
    },
  },
  {
    name: 'story',
    show: async ({ app, page }) => {
      await closeDialog(page);
      await clickMenu(app, 'go-all');
      await search(page, 'Sea tears a gap', '41');
      await rows(page).first().click();
      await page.locator('[data-field="headline"]').waitFor();
    },
  },
  { name: 'field-edited', show: ({ page }) => page.keyboard.press('Control+e') },
  {
    name: 'rights',
    show: async ({ page }) => {
      await page.keyboard.press('Escape');
      await jump(page, 3);
    },
  },
  {
    name: 'ways-to-add-pictures',
    show: ({ page }) => page.locator('#panel-images > div > div > button').last().focus(),
  },
  {
    name: 'pictures-added',
    show: async ({ app, page }) => {
      const media = join(projectFolder, 'build/sample/archive/media/2024/03');
      await answerOpenDialog(app, [join(media, 'harbour-at-dawn.jpg')]);
      await clickMenu(app, 'add-picture');
      await page.locator('#panel-images textarea, #panel-images input').waitFor();
    },
  },
  {
    name: 'picture-over-panel',
    show: async ({ page }) => {
      await page.keyboard.press('Escape');
      const box = await page.locator('[data-takes-pictures]').boundingBox();
      if (box === null) throw new Error('The panel takes no pictures');
      const media = join(projectFolder, 'build/sample/archive/media/2024/03');
      const middle = { x: box.x + box.width / 2, y: box.y + 40 };
      await dragFiles(page, [join(media, 'dona-estela.jpg')], middle);
    },
  },
  {
    name: 'record-update',
    show: async ({ app, page }) => {
      await (await dragFiles(page, [])).leave();
      await clickMenu(app, 'record-update');
    },
  },
  {
    name: 'value-menu',
    show: async ({ page }) => {
      await page.keyboard.press('Escape');
      await jump(page, 0);
      await page.locator('[data-field="section"] [data-inline-value]').click({ button: 'right' });
    },
  },
  {
    name: 'topics',
    show: async ({ page }) => {
      await page.keyboard.press('Escape');
      await jump(page, 4);
      await page.locator('[data-field="subjects"] + button').click();
      await page.getByRole('treegrid').getByRole('row').nth(3).waitFor();
    },
  },
  {
    name: 'nothing-found',
    show: async ({ page }) => {
      await closeDialog(page);
      await box(page).fill('colour:blue (');
      await rows(page).first().waitFor({ state: 'hidden' });
    },
  },
  {
    name: 'several-selected',
    show: async ({ app, page }) => {
      await clickMenu(app, 'go-all');
      await rows(page).nth(1).click();
      await rows(page)
        .nth(4)
        .click({ modifiers: ['Shift'] });
    },
  },
  { name: 'edited-together', show: ({ app }) => clickMenu(app, 'edit-fields') },
  {
    name: 'changes-previewed',
    show: async ({ page }) => {
      await page.keyboard.type('Harbour');
      await page.keyboard.press('Enter');
      await page.locator('[data-pane="panel"] footer button[aria-expanded]').click();
    },
  },
  {
    name: 'find-and-replace',
    show: async ({ app, page }) => {
      await clickMenu(app, 'replace-text');
      const [find, replacement] = await page.getByRole('dialog').getByRole('textbox').all();
      await find?.fill('harbour');
      await replacement?.fill('port');
      await page.getByRole('dialog').locator('ins').first().waitFor();
    },
  },
  {
    name: 'needs-attention',
    show: async ({ app, page }) => {
      await closeDialog(page);
      await clickMenu(app, 'go-attention');
      await rows(page).nth(3).click();
    },
  },
  {
    name: 'tags',
    show: async ({ app, page }) => {
      await clickMenu(app, 'go-tags');
      for (const at of [1, 2]) await tick(page.getByRole('row').nth(at).getByRole('checkbox'));
    },
  },
  {
    name: 'names-merged',
    show: async ({ page }) => {
      await page.locator('[class*="buttons"] button').first().click();
      await page.getByRole('dialog').getByRole('radio').first().waitFor();
    },
  },
  {
    name: 'names-likely-the-same',
    show: async ({ app, page }) => {
      await closeDialog(page);
      await clickMenu(app, 'go-names');
      await page.locator('[class*="shows"] button').last().click();
    },
  },
  {
    name: 'pictures',
    show: async ({ app, page }) => {
      await clickMenu(app, 'go-pictures');
      await picturesShown(page, 9);
    },
  },
  {
    name: 'picture',
    show: async ({ page }) => {
      await page.getByRole('article').first().getByRole('button').first().click();
      const field = page.getByRole('dialog').locator('input').first();
      await field.fill('Harbour Courier archive');
      await page
        .locator('[role="dialog"] footer button[class*="primary"]:not([disabled])')
        .waitFor();
    },
  },
  {
    name: 'check',
    show: async ({ app, page }) => {
      await closeDialog(page);
      await clickMenu(app, 'check-archive');
      await page.locator('[role="dialog"] [class*="verdict"]').waitFor();
    },
  },
  {
    name: 'prune-history',
    show: async ({ app, page }) => {
      await closeDialog(page);
      await clickMenu(app, 'prune-history');
      await page.getByRole('dialog').locator('[role="status"]').waitFor();
    },
  },
  {
    name: 'prune-before-date',
    show: async ({ page }) => {
      await page.getByRole('dialog').locator('label:has([value="date"])').click();
      await page.getByRole('dialog').locator('input[type="text"]').fill('2100-01-01');
      await page.locator('[role="dialog"] footer button:not([disabled])').nth(1).waitFor();
    },
  },
  {
    name: 'activity',
    show: async ({ app, page }) => {
      await closeDialog(page);
      await clickMenu(app, 'activity');
      await page.locator('[role="dialog"] footer button:last-child').waitFor();
    },
  },
  {
    name: 'sidecars',
    show: async ({ app, page }) => {
      await closeDialog(page);
      await clickMenu(app, 'write-sidecars');
    },
  },
  {
    name: 'new-collection',
    show: async ({ app, page }) => {
      await closeDialog(page);
      await clickMenu(app, 'go-all');
      await rows(page).nth(2).click();
      await clickMenu(app, 'new-collection');
      await page.keyboard.type('Storm Ottilie');
      await page.keyboard.press('Enter');
      await page.getByRole('dialog').waitFor({ state: 'hidden' });
    },
  },
  {
    name: 'collection',
    show: async ({ page }) => {
      await rows(page).nth(4).click();
      await rows(page)
        .nth(7)
        .click({ modifiers: ['Shift'] });
      await rows(page).nth(5).dragTo(page.locator('[data-key^="collection/="]').first());
      await page.locator('[data-key^="collection/="]').first().click();
      await rows(page).nth(1).waitFor();
      await page.locator('[data-pane="results"] section[class*="bar"] button').nth(-2).click();
      const note = page.getByRole('dialog').getByRole('textbox');
      await note.fill('What the storm did, and what came after: for the anniversary page.');
      await page.locator('[role="dialog"] button[class*="primary"]').click();
      await page.getByRole('dialog').waitFor({ state: 'hidden' });
    },
  },
  {
    name: 'history',
    show: async ({ app, page }) => {
      await clickMenu(app, 'go-all');
      await rows(page).nth(2).click();
      await jump(page, 0);
      for (const place of ['Lisbon', 'Quay']) {
        await page.locator('[data-field="place"] [data-inline-value]').click();
        await page.locator('[data-field="place"] input').fill(place);
        await page.keyboard.press('Enter');
        await page
          .locator('[data-field="place"] [data-inline-value]', { hasText: place })
          .waitFor();
      }
      await jump(page, 7);
      const steps = page.locator('#panel-history button[aria-expanded]');
      await steps.nth(1).click();
    },
  },
  {
    name: 'versions-compared',
    show: async ({ page }) => {
      await page.locator('#panel-history button').last().click();
      await page.getByRole('dialog').locator('dl').waitFor();
    },
  },
  {
    name: 'trash',
    show: async ({ app, page }) => {
      await closeDialog(page);
      await clickMenu(app, 'go-all');
      await rows(page).nth(2).click();
      await clickMenu(app, 'trash');
      await page.locator('[data-pane="messages"]').waitFor();
      await clickMenu(app, 'go-trash');
      await page.locator('[data-pane="results"] li').first().waitFor();
    },
  },
  {
    name: 'import',
    show: async ({ app, page }) => {
      await clickMenu(app, 'undo');
      await clickMenu(app, 'go-all');
      await app.evaluate(({ clipboard }, text) => clipboard.writeText(text), pasted);
      await clickMenu(app, 'import-clipboard');
      await page.getByRole('dialog').locator('dl').waitFor();
    },
  },
  {
    name: 'imported',
    show: async ({ page }) => {
      await page.locator('[role="dialog"] footer button[class*="primary"]:not([disabled])').click();
      await page.locator('[role="dialog"] footer button').nth(3).waitFor();
    },
  },
  {
    name: 'export-pdf',
    show: async ({ app, page }) => {
      await closeDialog(page);
      await clickMenu(app, 'undo');
      await page.locator('[aria-setsize="61"]').first().waitFor();
      await clickMenu(app, 'export-pdf');
    },
  },
  {
    name: 'export',
    show: async ({ app, page }) => {
      await closeDialog(page);
      await clickMenu(app, 'export-bundle');
    },
  },
  {
    name: 'download-pictures',
    show: async ({ app, page }) => {
      await closeDialog(page);
      await clickMenu(app, 'download-pictures');
      await page.getByRole('dialog').getByRole('status').last().waitFor();
    },
  },
  {
    name: 'save-search',
    show: async ({ app, page }) => {
      await closeDialog(page);
      await search(page, 'lighthouse', 'light');
      await clickMenu(app, 'save-search');
    },
  },
  {
    name: 'rename-tag',
    show: async ({ app, page }) => {
      await closeDialog(page);
      await clickMenu(app, 'rename-tag');
    },
  },
  {
    name: 'shortcuts',
    show: async ({ app, page }) => {
      await closeDialog(page);
      await clickMenu(app, 'show-shortcuts');
    },
  },
  {
    name: 'shortcut-taken',
    show: async ({ page }) => {
      await page.locator('[role="dialog"] button:has(bdi)').nth(1).click();
      await page.keyboard.press('Control+e');
      await page.getByRole('dialog').getByRole('alert').filter({ hasText: /\S/ }).waitFor();
    },
  },
  {
    name: 'search-syntax',
    show: async ({ app, page }) => {
      await page.keyboard.press('Escape');
      await page.locator('[role="dialog"] button:focus').waitFor();
      await closeDialog(page);
      await clickMenu(app, 'search-syntax');
      await page.getByRole('dialog').locator('summary').first().click();
    },
  },
  {
    name: 'search-form',
    show: async ({ app, page }) => {
      await closeDialog(page);
      await clickMenu(app, 'search-form');
      await page.getByRole('dialog').getByRole('combobox').first().waitFor();
    },
  },
  {
    name: 'about',
    show: async ({ app, page }) => {
      await closeDialog(page);
      await clickMenu(app, 'about');
      await page.getByRole('dialog').locator('summary').nth(2).click();
    },
  },
  {
    name: 'tour',
    show: async ({ app, page }) => {
      await closeDialog(page);
      await clickMenu(app, 'go-all');
      await clickMenu(app, 'show-tour');
      await page.locator('[data-pane="tour"]').waitFor();
    },
  },
  {
    name: 'tour-of-tags',
    show: async ({ page }) => {
      for (let step = 0; step < 3; step += 1) await page.keyboard.press('Enter');
    },
  },
  {
    name: 'commands',
    show: async ({ app, page }) => {
      await page.keyboard.press('Escape');
      await clickMenu(app, 'command-palette');
      await page.locator('[role="dialog"] [role="option"]').first().waitFor();
    },
  },
];
