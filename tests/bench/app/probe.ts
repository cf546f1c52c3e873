import { z } from 'zod';

/** What the page shows at one moment, as far as it is measured; null while it is on its way. */
const shownSchema = z.object({
  /** How many were found, and the text of the first row. */
  results: z.string().nullable(),
  /** The name of the story that is open. */
  story: z.string().nullable(),
  /** The text of the row that is selected. */
  row: z.string().nullable(),
  /** The field of the side panel that can be typed in. */
  field: z.string().nullable(),
});
export type Shown = z.infer<typeof shownSchema>;

/** What a page went through. Times are milliseconds of its `performance.now()`. */
export const recordSchema = z.object({
  /** Keys and buttons, at the time at which the browser got them. */
  presses: z.array(z.number()),
  /** Each state that differs from the one before, at the start of the frame after the one that drew it. */
  changes: z.array(shownSchema.extend({ at: z.number() })),
  /** When each frame began. */
  frames: z.array(z.number()),
  /** Lengths of the tasks that took more than 50 ms. */
  longTasks: z.array(z.number()),
});
export type PageRecord = z.infer<typeof recordSchema>;

declare global {
  interface Window {
    /** Put there by the benchmark alone. */
    newsroomProbe?: { readonly start: () => void; readonly stop: () => PageRecord };
  }
}

/**
 * Runs in the page, so it uses nothing outside itself. Looks at the page once a frame, before it is
 * painted; what it sees is on the screen when the next frame begins.
 */
export function installProbe(): void {
  let record: PageRecord = { presses: [], changes: [], frames: [], longTasks: [] };
  let isRunning = false;
  let drawn: Shown | null = null;
  let known = '';

  const textOf = (element: Element | null | undefined): string | null => {
    if (!element || element.closest('[aria-busy="true"]')) return null;
    return element.textContent;
  };
  const results = (): string | null => {
    const pane = document.querySelector('[data-pane="results"]');
    if (!pane?.querySelector('[role="listbox"]')) return textOf(pane?.lastElementChild);
    const row = document.getElementById('story-row-0');
    const text = textOf(row);
    return text && `${row?.getAttribute('aria-setsize')} ${text}`;
  };
  const story = (): string | null => {
    const page = document.querySelector('[data-pane="reader"] section[data-pane-focus]');
    return page && textOf(page) !== null ? page.getAttribute('aria-label') : null;
  };
  const field = (): string | null => {
    const { activeElement } = document;
    const name = activeElement?.closest('[data-pane="panel"] [data-field]');
    return activeElement?.matches('input, textarea') && name
      ? name.getAttribute('data-field')
      : null;
  };
  const look = (): Shown => ({
    results: results(),
    story: story(),
    row: textOf(document.querySelector('[role="option"][aria-selected="true"]')),
    field: field(),
  });

  const frame = (): void => {
    if (!isRunning) return;
    const at = performance.now();
    record.frames.push(at);
    if (drawn) record.changes.push({ ...drawn, at });
    drawn = null;
    const now = look();
    const key = JSON.stringify(now);
    if (key !== known) {
      known = key;
      drawn = now;
    }
    requestAnimationFrame(frame);
  };

  for (const kind of ['keydown', 'pointerdown'])
    window.addEventListener(kind, ({ timeStamp }) => record.presses.push(timeStamp), true);
  new PerformanceObserver((list) => {
    record.longTasks.push(...list.getEntries().map(({ duration }) => duration));
  }).observe({ type: 'longtask' });

  window.newsroomProbe = {
    start() {
      record = { presses: [], changes: [], frames: [], longTasks: [] };
      known = '';
      drawn = null;
      isRunning = true;
      requestAnimationFrame(frame);
    },
    stop() {
      isRunning = false;
      return record;
    },
  };
}
