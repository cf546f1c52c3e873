import type { Page } from '@playwright/test';
import { type AnswerTimes, answerTimes } from './answer-times.ts';
import { type FrameTimes, frameTimes } from './frame-times.ts';
import type { PageRecord, Shown } from './probe.ts';
import { recorded } from './running-app.ts';

/** The list of all stories, from its first row. */
async function listOf(page: Page) {
  const list = page.getByRole('listbox').first();
  await list.focus();
  await page.keyboard.press('Home');
  await list.evaluate((element) => element.scrollTo({ top: 0 }));
  await page.waitForTimeout(500);
  const box = await list.boundingBox();
  if (!box) throw new Error('There is no list');
  const height = await list.evaluate(({ scrollHeight }) => scrollHeight);
  const top = (): Promise<number> => list.evaluate(({ scrollTop }) => scrollTop);
  return { box, height, top };
}

/** Milliseconds between two turns of a wheel, and between two moves of a pointer. */
const turn = 16;

/** Pixels from the ends of a scroll bar into its thumb. */
const barEnds = 8;

/** Scrolls through the whole list in every way that people have. */
export async function scroll(page: Page): Promise<Record<string, FrameTimes>> {
  const { box, height, top } = await listOf(page);
  const middle = { x: box.x + box.width / 2, y: box.y + box.height / 2 };

  const wheel = await recorded(page, async () => {
    await page.mouse.move(middle.x, middle.y);
    for (let turns = 0; turns < 150; turns += 1) {
      await page.mouse.wheel(0, turns < 100 ? 240 : -240);
      await page.waitForTimeout(turn);
    }
  });
  if ((await top()) < 1_000) throw new Error('The wheel does not scroll the list');

  await listOf(page);
  let lowest = 0;
  const drag = await recorded(page, async () => {
    const x = box.x + box.width - 6;
    await page.mouse.move(x, box.y + barEnds);
    await page.mouse.down();
    for (let step = 0; step <= 120; step += 1) {
      const share = step <= 80 ? step / 80 : 1 - (step - 80) / 80;
      await page.mouse.move(x, box.y + barEnds + share * (box.height - 2 * barEnds));
      await page.waitForTimeout(turn);
      if (step === 80) lowest = await top();
    }
    await page.mouse.up();
  });
  if (lowest < height / 2) throw new Error('The scroll bar does not scroll the list');

  await listOf(page);
  const pages = await recorded(page, () => press(page, 'PageDown', 60, 60));
  await listOf(page);
  const ends = await recorded(page, async () => {
    for (let round = 0; round < 5; round += 1) {
      await press(page, 'End', 1, 500);
      await press(page, 'Home', 1, 500);
    }
  });
  return {
    wheel: frameTimes(wheel),
    'scroll bar': frameTimes(drag),
    'Page Down': frameTimes(pages),
    'End and Home': frameTimes(ends),
  };
}

const switches = 40;

/** The names of the first stories below the first row, opened so slowly that each is there. */
export async function storiesBelow(page: Page): Promise<(string | null)[]> {
  await listOf(page);
  const names: (string | null)[] = [];
  for (let row = 0; row < switches; row += 1) {
    const record = await recorded(page, () => page.keyboard.press('ArrowDown'), { patience: 500 });
    names.push(record.changes.at(-1)?.story ?? null);
  }
  return names;
}

/** Goes down the list, row by row: from each key until the story is on the screen. */
export async function switchStories(
  page: Page,
  names: readonly (string | null)[],
): Promise<AnswerTimes & { readonly frames: FrameTimes }> {
  await listOf(page);
  const record = await recorded(page, () => press(page, 'ArrowDown', switches, 150));
  return { ...answerTimes(record, 'story', names), frames: frameTimes(record) };
}

/** Opens a field of the side panel with the pointer, and edits it, several times. */
export async function editField(page: Page): Promise<{ open: AnswerTimes; edit: AnswerTimes }> {
  await listOf(page);
  const opened: AnswerTimes[] = [];
  const edited: AnswerTimes[] = [];
  for (let round = 0; round < 12; round += 1) {
    await press(page, 'ArrowDown', 1, 500);
    const value = page.locator('[data-pane="panel"] [data-field="section"] [data-inline-value]');
    await value.waitFor();
    const box = await value.boundingBox();
    if (!box) throw new Error('The side panel has no section');
    const open = await recorded(page, () => page.mouse.click(box.x + 8, box.y + box.height / 2), {
      patience: 500,
    });
    opened.push(answerTimes(open, 'field', ['section']));
    const section = `Desk ${Date.now() % 100_000} ${round}`;
    await page.keyboard.type(section);
    await page.waitForTimeout(300);
    const edit = await recorded(page, () => page.keyboard.press('Enter'), { patience: 1_500 });
    edited.push(answerTimes(withSection(edit, section), 'row', [section]));
    await page.getByRole('listbox').first().focus();
  }
  return { open: joined(opened), edit: joined(edited) };
}

/** The row's text is cut down to what is looked for in it. */
function withSection(record: PageRecord, section: string): PageRecord {
  const seen = ({ row }: Shown): string | null => (row?.includes(section) ? section : row);
  return { ...record, changes: record.changes.map((each) => ({ ...each, row: seen(each) })) };
}

function joined(all: readonly AnswerTimes[]): AnswerTimes {
  return {
    times: all.flatMap(({ times }) => times),
    unanswered: all.reduce((sum, { unanswered }) => sum + unanswered, 0),
  };
}

async function press(page: Page, key: string, count: number, pause: number): Promise<void> {
  for (let times = 0; times < count; times += 1) {
    await page.keyboard.press(key);
    await page.waitForTimeout(pause);
  }
}
