import type { Page } from '@playwright/test';
import { type AnswerTimes, answerTimes } from './answer-times.ts';
import { type FrameTimes, frameTimes } from './frame-times.ts';
import { recorded } from './running-app.ts';
import { pauses } from './typed-words.ts';

/** Milliseconds in which the answer to a key is surely on the screen. */
const surely = 500;

/** What the page shows after each key of these texts, typed so slowly that each is answered. */
export async function resultsOfKeys(
  page: Page,
  texts: readonly string[],
): Promise<(string | null)[][]> {
  const all: (string | null)[][] = [];
  for (const text of texts) {
    const shown: (string | null)[] = [];
    await emptyBox(page);
    for (const letter of text) {
      const record = await recorded(
        page,
        async () => {
          await page.keyboard.type(letter);
        },
        { patience: surely },
      );
      shown.push(record.changes.at(-1)?.results ?? null);
    }
    all.push(shown);
  }
  return all;
}

/** The same texts typed fast: what each key took until its results were on the screen. */
export async function typeFast(
  page: Page,
  texts: readonly string[],
  results: readonly (readonly (string | null)[])[],
): Promise<AnswerTimes & { readonly frames: FrameTimes[] }> {
  const times: number[] = [];
  const frames: FrameTimes[] = [];
  let unanswered = 0;
  for (const [number, text] of texts.entries()) {
    await emptyBox(page);
    const waits = pauses(text.length);
    const record = await recorded(page, async () => {
      for (const [at, letter] of [...text].entries()) {
        const until = performance.now() + (waits[at] ?? 100);
        await page.keyboard.type(letter);
        await page.waitForTimeout(Math.max(0, until - performance.now()));
      }
    });
    const answers = answerTimes(record, 'results', results[number] ?? []);
    times.push(...answers.times);
    unanswered += answers.unanswered;
    frames.push(frameTimes(record));
  }
  return { times, unanswered, frames };
}

async function emptyBox(page: Page): Promise<void> {
  const box = page.locator('[data-search-box]');
  await box.focus();
  await box.press('ControlOrMeta+a');
  await box.press('Delete');
  await page.waitForTimeout(surely);
}
