import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { chromium } from '@playwright/test';
import { argumentsOf, environmentOf, type Start } from './running-app.ts';

export interface LaunchTimes {
  /** Milliseconds from the start of the program until its first rows are on the screen. */
  readonly rows: number;
  /** … until a letter that was typed into the search box stands there. */
  readonly typed: number;
}

/**
 * Starts the app as a person does, with nothing attached to it before its page is there, and types
 * a letter as soon as there are rows.
 */
export async function launchOnce(start: Start): Promise<LaunchTimes> {
  const began = Date.now();
  const child = spawn(start.executable, ['--remote-debugging-port=0', ...argumentsOf(start)], {
    env: environmentOf(start),
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  const ended = once(child, 'exit');
  try {
    const browser = await chromium.connectOverCDP(await debuggingAddress(child));
    const [context] = browser.contexts();
    const page = context?.pages()[0] ?? (await context?.waitForEvent('page'));
    if (!page) throw new Error('The app has no window');
    const rows = await page.evaluate(rowsPainted);
    await page.locator('[data-search-box]').focus();
    await page.keyboard.type('a');
    const typed = await page.evaluate(letterPainted);
    await browser.close();
    return { rows: rows - began, typed: typed - began };
  } finally {
    child.kill();
    await ended;
  }
}

function debuggingAddress({ stderr }: ChildProcess): Promise<string> {
  return new Promise((resolve, reject) => {
    let text = '';
    stderr?.on('data', (data) => {
      text += String(data);
      const address = /DevTools listening on (ws:\S+)/.exec(text)?.[1];
      if (address) resolve(address);
    });
    stderr?.once('end', () => reject(new Error(`The app ended: ${text}`)));
  });
}

/** Runs in the page: the time of day when rows with text are painted. */
function rowsPainted(): Promise<number> {
  return new Promise((resolve) => {
    const look = (): void => {
      const isThere = document.querySelector('[role="option"][aria-setsize]') !== null;
      requestAnimationFrame(isThere ? () => resolve(Date.now()) : look);
    };
    look();
  });
}

function letterPainted(): Promise<number> {
  return new Promise((resolve) => {
    const look = (): void => {
      const box = document.querySelector<HTMLInputElement>('[data-search-box]');
      requestAnimationFrame(box?.value ? () => resolve(Date.now()) : look);
    };
    look();
  });
}
