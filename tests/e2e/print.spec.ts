import { cp, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expectAccessible } from '../support/accessibility.ts';
import { expect, test } from '../support/app.ts';
import { answerSaveDialog, clickMenu } from '../support/native.ts';

test('all results become one PDF', async ({ launch, machine }) => {
  const folder = join(machine.files, 'Harbour');
  await cp('build/sample/archive', folder, { recursive: true });
  const { app, page } = await launch({ args: [folder] });
  await expect(page.getByRole('option').first()).toBeVisible();
  const to = '/tmp/w/exp/sample.pdf';
  await answerSaveDialog(app, to);
  await clickMenu(app, 'export-pdf');
  await expect(page.getByRole('dialog')).toBeVisible();
  await expectAccessible(page, 'export as PDF');
  await page.screenshot({ path: '/tmp/w/exp/dialog.png' });
  await page.getByRole('button', { name: 'Choose where…' }).click();
  await expect(page.getByText(/^PDF of/)).toBeVisible({ timeout: 60_000 });
  expect((await readFile(to)).length).toBeGreaterThan(1000);
});
