import { spawn } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { build } from 'vite';
import { describe, expect, it } from 'vitest';
import { openHistory } from '../../../archive/store/history.ts';
import { temporaryFolder } from '../../support/temporary-folder.ts';
import { readFiles, writeFiles } from '../../support/write-files.ts';
import { bytesOf, idOf } from './support.ts';

/** How often the process is killed; the long fault suite is elsewhere. */
const kills = 12;
/** Large enough that a save takes several writes of the system. */
const size = 300_000;

/** A process that saves one article again and again, with the version before in the history. */
const program = `
import { saveArticle } from '${resolve('archive/store/save-article.ts')}';
import { openHistory } from '${resolve('archive/store/history.ts')}';
import { hashOf } from '${resolve('archive/store/hash.ts')}';
import { readFileSync } from 'node:fs';
const folder = process.argv[2];
const history = await openHistory(folder);
const path = 'a.md';
for (let number = Number(process.argv[3]); ; number += 1) {
  const before = readFileSync(folder + '/a.md');
  const bytes = new TextEncoder().encode(String(number % 10).repeat(${size}));
  const item = { id: 'a', before: { path, hash: hashOf(before) }, after: { path, hash: hashOf(bytes) } };
  const change = { id: '01K' + String(number).padStart(23, '0'), at: '2026-01-01T00:00:00.000Z', action: { kind: 'create' }, reason: null, items: [item] };
  const begun = await history.value.begin(change, new Map([['a', before]]));
  const saved = await saveArticle(folder, { path, base: hashOf(before), bytes });
  if (!begun.ok || !saved.ok) throw new Error(JSON.stringify([begun, saved]));
  process.stdout.write('.');
}
`;

/** The program as plain JavaScript. */
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

describe('a process that is killed while it saves', () => {
  it('leaves the article whole, old or new, and a history that opens and has every version', async () => {
    const script = await bundle();
    const folder = await temporaryFolder();
    await writeFiles(folder, { 'a.md': '0'.repeat(size) });
    let saves = 0;
    for (let round = 1; round <= kills; round += 1) {
      saves += await runAndKill(script, folder, round);
      const text = await readFile(join(folder, 'a.md'), 'utf8');
      expect(text).toBe((text[0] ?? '').repeat(size));
      expect(Object.keys(await readFiles(folder)).filter((name) => name.endsWith('.md'))).toEqual([
        'a.md',
      ]);
      const history = await openHistory(folder);
      if (!history.ok) throw new Error(history.error.message);
      for (const { id } of history.value.changes()) {
        const version = await history.value.version(idOf('a'), id);
        expect(version.ok && version.value.length).toBe(bytesOf(text).length);
      }
    }
    expect(saves).toBeGreaterThan(kills);
  });
});

/** Kills the program a little after its first saves, at another moment each time. Answers how many it made. */
async function runAndKill(script: string, folder: string, round: number): Promise<number> {
  const child = spawn(process.execPath, [script, folder, String(round * 1000)], {
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let saves = 0;
  let complaint = '';
  child.stderr.on('data', (data: Buffer) => {
    complaint += data.toString();
  });
  child.stdout.on('data', (data: Buffer) => {
    if (saves === 0) setTimeout(() => child.kill('SIGKILL'), (round * 7) % 40);
    saves += data.length;
  });
  await new Promise((done) => child.on('close', done));
  expect(complaint).toBe('');
  return saves;
}
