import { type ChildProcess, execFileSync, spawn, spawnSync } from 'node:child_process';
import { realpath } from 'node:fs/promises';
import { join } from 'node:path';
import type { Locator } from '@playwright/test';
import { electronRuntime } from '../../build/runtime/runtime.mjs';
import { expect, type Machine, projectRoot, resizeWindow, test } from '../support/app.ts';
import { newsroomArchive } from '../support/command-line.ts';
import { projectFolder } from '../support/project.ts';
import { writeFiles } from '../support/write-files.ts';

/** Files that are dragged onto another program, by the system's own pointer. */

const canMovePointer = spawnSync('xdotool', ['version']).status === 0;
const pointer = (...args: readonly string[]) => execFileSync('xdotool', args);
const rest = (milliseconds: number) => new Promise((done) => setTimeout(done, milliseconds));

interface DropTarget {
  readonly said: () => string;
  readonly process: ChildProcess;
}

async function openDropTarget({ files }: Machine): Promise<DropTarget> {
  const { executable } = await electronRuntime(projectRoot);
  const target = spawn(executable, [
    join(projectFolder, 'tests/support/drop-target'),
    ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
    '--ozone-platform=x11',
    `--user-data-dir=${join(files, 'drop target')}`,
  ]);
  let said = '';
  target.stdout.on('data', (part: Buffer) => {
    said += part.toString();
  });
  await expect.poll(() => said, { timeout: 20_000 }).toContain('ready');
  return { said: () => said, process: target };
}

/** Slowly enough for both programs to follow, and from the first step on outside what is dragged. */
async function drag(from: { x: number; y: number }, to: { x: number; y: number }): Promise<void> {
  const steps = 12;
  pointer('mousemove', String(from.x), String(from.y), 'mousedown', '1');
  for (let step = 1; step <= steps; step += 1) {
    await rest(60);
    const x = Math.round(from.x + ((to.x - from.x) * step) / steps);
    const y = Math.round(from.y + ((to.y - from.y) * step) / steps);
    pointer('mousemove', String(x), String(y));
  }
  await rest(300);
  pointer('mouseup', '1');
}

async function onScreen(place: Locator): Promise<{ x: number; y: number }> {
  const box = await place.boundingBox();
  if (box === null) throw new Error('It is not on screen');
  const frame = await place.evaluate(() => ({
    x: screenX,
    y: screenY + outerHeight - innerHeight,
  }));
  return {
    x: Math.round(frame.x + box.x + box.width / 2),
    y: Math.round(frame.y + box.y + box.height / 2),
  };
}

test('a story is dragged out of its row by the mark, and another program gets its file', async ({
  launch,
  machine,
}) => {
  test.skip(!canMovePointer, 'xdotool moves the pointer of X11, and is not there');
  const folder = join(machine.files, 'Desk');
  await newsroomArchive(['init', folder, '--name', 'Desk']);
  await writeFiles(folder, {
    'a.md': '---\nheadline: Alpha\n---\n\nText.\n',
    'b.md': '---\nheadline: Beta\n---\n\nText.\n',
  });
  const { app, page } = await launch({ args: [folder] });
  await resizeWindow(app, 800, 600);
  await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.setPosition(0, 0));
  const target = await openDropTarget(machine);
  try {
    const alpha = page.getByRole('option', { name: 'Alpha' });
    await alpha.click();
    await drag(await onScreen(alpha.getByTitle(/^Drag/)), { x: 950, y: 300 });
    const path = join(await realpath(folder), 'a.md');
    await expect.poll(target.said).toContain(JSON.stringify([path]));
  } finally {
    target.process.kill();
  }
});
