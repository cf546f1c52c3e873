import { mkdir, writeFile } from 'node:fs/promises';
import { loadavg } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { z } from 'zod';
import { machine } from '../machine.ts';
import { asMarkdown, asText } from '../table.ts';
import { appTable } from './app-table.ts';
import { editField, scroll, storiesBelow, switchStories } from './browsing.ts';
import { type LaunchTimes, launchOnce } from './launch.ts';
import { profiled } from './profile.ts';
import type { AppResults, AppSize } from './results.ts';
import { memoryOf, type Start, withApp } from './running-app.ts';
import { typedTexts } from './typed-words.ts';
import { resultsOfKeys, typeFast } from './typing.ts';

/** Started by build/bench-app.mjs, which has made and indexed the archives. */
const optionsSchema = z.object({
  sizes: z.string().transform((text) => text.split(',').map(Number)),
  archives: z.string(),
  results: z.string(),
  executable: z.string(),
  version: z.string(),
  profiles: z.string().optional(),
  markdown: z.boolean(),
});

const { values, positionals } = parseArgs({
  options: {
    sizes: { type: 'string' },
    archives: { type: 'string' },
    results: { type: 'string' },
    executable: { type: 'string' },
    version: { type: 'string' },
    profiles: { type: 'string' },
    markdown: { type: 'boolean', default: false },
  },
  allowPositionals: true,
});
const options = optionsSchema.parse(values);

const note =
  'The bundles on the development runtime. What is seen counts from the start of the frame after ' +
  'the one that drew it. Under a virtual display without a GPU painting takes longer than on a ' +
  'screen.';

/** Starts that are measured, after one that is not. */
const launches = 3;
const texts = typedTexts(10);

const results: AppResults = {
  date: new Date().toISOString(),
  machine: { ...machine(), electron: options.version },
  sizes: [],
};
for (const size of options.sizes) {
  const measured = await measure(size, {
    executable: options.executable,
    args: positionals,
    folder: join(options.archives, String(size)),
  });
  results.sizes.push(measured);
  const file = resolve(options.results);
  await mkdir(dirname(file), { recursive: true });
  await writeFile(file, `${JSON.stringify(results, null, 2)}\n`);
  const show = options.markdown ? asMarkdown : asText;
  console.log(`\n${size.toLocaleString('en')} articles, load ${measured.load.toFixed(1)}`);
  console.log(show(appTable(measured)));
}
console.log(`\n${Object.values(results.machine).join(', ')}. ${note}`);

async function measure(size: number, start: Start): Promise<AppSize> {
  const launched: LaunchTimes[] = [];
  console.error(`${size} articles: launch`);
  for (let round = 0; round <= launches; round += 1) {
    const times = await launchOnce(start);
    if (round > 0) launched.push(times);
  }
  // What is to be seen is learned in one run and timed in another, where the page knows none of it.
  console.error(`${size} articles: what is to be seen`);
  const expected = await withApp(start, async ({ page }) => ({
    stories: await storiesBelow(page),
    results: await resultsOfKeys(page, texts),
  }));
  console.error(`${size} articles: lists, stories, keys, edits`);
  return await withApp(start, async (running) => {
    const { page } = running;
    const part = <Value>(name: string, act: () => Promise<Value>): Promise<Value> =>
      profiled(page, { folder: options.profiles, name: `${size}-${name}` }, act);
    const switching = await part('stories', () => switchStories(page, expected.stories));
    const scrolling = await part('scrolling', () => scroll(page));
    const typing = await part('keys', () => typeFast(page, texts, expected.results));
    await page.locator('[data-search-box]').press('Escape');
    await page.waitForTimeout(500);
    const { open, edit } = await part('edits', () => editField(page));
    const memory = await memoryOf(running);
    return {
      size,
      launch: {
        rows: launched.map(({ rows }) => rows),
        typed: launched.map(({ typed }) => typed),
      },
      typing,
      scrolling,
      switching,
      opening: open,
      editing: edit,
      memory,
      load: loadavg()[0] ?? 0,
    };
  });
}
