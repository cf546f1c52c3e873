import { execFile } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { expectAccessible } from '../support/accessibility.ts';
import { expect, test } from '../support/app.ts';
import { buildProgram } from '../support/build-program.ts';
import { clickMenu, enabledMenuItems } from '../support/native.ts';
import { writeFiles } from '../support/write-files.ts';

/** Acts on very many stories say how far they are, and can be stopped. */

const names = Array.from({ length: 1200 }, (_, number) => `story-${number}.md`);

test('the undo of a large batch shows how far it is, and is no second time begun meanwhile', async ({
  launch,
  machine,
}) => {
  test.setTimeout(240_000);
  const folder = join(machine.files, 'Batch');
  await writeFiles(
    folder,
    Object.fromEntries(names.map((name) => [name, `---\nheadline: ${name}\n---\n\nText.\n`])),
  );
  const program = await buildProgram('tests/e2e/old-history.ts', join(machine.files, 'program'));
  await promisify(execFile)(process.execPath, [program, folder, '2020', '2021']);
  const { app, page } = await launch({ args: [folder] });
  const sidebar = page.getByRole('region', { name: 'Places' });
  await expect(page.getByText('1,200 stories', { exact: true }).first()).toBeVisible({
    timeout: 90_000,
  });
  await expect(sidebar.getByText(/^Reading stories/)).toBeHidden({ timeout: 90_000 });
  await clickMenu(app, 'undo');
  const line = sidebar.getByText('Undo Edit Place for 1,200 Stories');
  await expect(line).toBeVisible();
  expect(await enabledMenuItems(app)).not.toContain('undo');
  await expectAccessible(page, 'an undo that takes long');
  await expect(line).toBeHidden({ timeout: 90_000 });
  const texts = await Promise.all(names.map((name) => readFile(join(folder, name), 'utf8')));
  expect(texts.filter((text) => !text.includes('place: Quay 2020'))).toEqual([]);
});
