import { type ChildProcess, spawn } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { build } from 'vite';
import { expect, it, onTestFinished } from 'vitest';
import { temporaryFolder } from '../../support/temporary-folder.ts';
import { writeFiles } from '../../support/write-files.ts';

const writers = 4;
const suspensions = 40;

/**
 * A process that counts on in one article whenever it has the lock, and says each number that it
 * has saved. What it reads and what it saves are two steps: a writer that goes on after another has
 * taken over would save a number for the second time.
 */
const program = `
import { readFileSync } from 'node:fs';
import { setTimeout as wait } from 'node:timers/promises';
import { hashOf } from '${resolve('archive/store/hash.ts')}';
import { lockArchive } from '${resolve('archive/store/lock.ts')}';
import { LockWatch } from '${resolve('archive/store/lock-watch.ts')}';
import { saveArticle } from '${resolve('archive/store/save-article.ts')}';
const folder = process.argv[2];
const timing = { beat: 10, stale: 60, abandoned: 600000, look: 5 };
const watch = new LockWatch(folder, timing);
for (;;) {
  if (!(await watch.isFree())) {
    await wait(timing.look);
    continue;
  }
  const locked = await lockArchive(folder, { timing, watch });
  if (!locked.ok) continue;
  for (let left = 20; left > 0; left -= 1) {
    const before = readFileSync(folder + '/a.md');
    const number = Number(String(before).trim()) + 1;
    const bytes = new TextEncoder().encode(number + ' '.repeat(50000));
    const saved = await saveArticle(folder, { path: 'a.md', base: hashOf(before), bytes }, locked.value);
    if (saved.ok) process.stdout.write(number + '\\n');
    else if (['locked', 'changed-on-disk'].includes(saved.error.code)) break;
    else throw new Error(saved.error.code + saved.error.message);
  }
  await locked.value.release();
}
`;

async function bundle(): Promise<string> {
  const folder = await temporaryFolder();
  await writeFiles(folder, { 'program.ts': program });
  await build({
    root: folder,
    configFile: false,
    logLevel: 'error',
    ssr: { target: 'node', noExternal: true },
    build: {
      ssr: true,
      outDir: join(folder, 'out'),
      rolldownOptions: {
        input: join(folder, 'program.ts'),
        output: { format: 'es', entryFileNames: 'program.mjs' },
      },
    },
  });
  return join(folder, 'out/program.mjs');
}

interface Writer {
  readonly child: ChildProcess;
  readonly said: () => string;
  readonly complaint: () => string;
}

function start(script: string, folder: string): Writer {
  const child = spawn(process.execPath, [script, folder], { stdio: ['ignore', 'pipe', 'pipe'] });
  onTestFinished(() => void child.kill('SIGKILL'));
  let said = '';
  let complaint = '';
  child.stdout.on('data', (data: Buffer) => {
    said += data.toString();
  });
  child.stderr.on('data', (data: Buffer) => {
    complaint += data.toString();
  });
  return { child, said: () => said, complaint: () => complaint };
}

it('writers that are suspended at any moment, for longer than a lock lasts, never both save', async () => {
  const script = await bundle();
  const folder = await temporaryFolder();
  await writeFiles(folder, { 'a.md': '0', '.newsroom/archive.yaml': 'format: 1\n' });
  const all = Array.from({ length: writers }, () => start(script, folder));
  const numbers = () =>
    all.flatMap(({ said }) => said().split('\n').slice(0, -1)).map((text) => Number(text));
  await expect.poll(() => numbers().length, { timeout: 20_000 }).toBeGreaterThan(20);
  for (let round = 0; round < suspensions; round += 1) {
    // Whoever holds the lock, in the middle of its work.
    const owner = await readFile(join(folder, '.newsroom/lock'), 'utf8').catch(() => '');
    const one = all.find(({ child }) => owner.includes(`"pid":${child.pid},`));
    if (one === undefined) {
      round -= 1;
      continue;
    }
    one.child.kill('SIGSTOP');
    const before = numbers().length;
    await expect
      .poll(() => numbers().length, { timeout: 20_000, interval: 5 })
      .toBeGreaterThan(before);
    await wait(round % 3 === 0 ? 100 : 0);
    one.child.kill('SIGCONT');
    await wait((round * 7) % 40);
  }
  // Each finishes the save that it is at, and says so, before it is ended.
  await wait(100);
  for (const { child } of all) child.kill('SIGSTOP');
  await wait(200);
  const saved = numbers().sort((left, right) => left - right);
  expect(all.map(({ complaint }) => complaint())).toEqual(all.map(() => ''));
  expect(new Set(saved).size).toBe(saved.length);
  const last = Number(await readFile(join(folder, 'a.md'), 'utf8'));
  // The last one may have been stopped between its save and its word.
  expect([saved.length, saved.length + 1]).toContain(last);
}, 180_000);
